import CPseudoTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A system call that failed.
struct SystemCallFailed: Error {
  let code: Int32
}

/// Throws if `code` is an `errno`.
func succeed(_ code: Int32) throws {
  if code != 0 { throw SystemCallFailed(code: code) }
}

/// The child's end of a standard stream, and ours if there is one.
struct Stream {
  let child: Int32
  let ours: Int32

  init(_ input: Program.Input, terminal: Int32) throws {
    switch input {
    case .bytes, .conversation:
      var reader: Int32 = -1
      var writer: Int32 = -1
      try succeed(unsafe private_pipe(&reader, &writer))
      _ = fcntl(writer, F_SETFL, O_NONBLOCK)
      child = reader
      ours = writer
    case .file(let path):
      child = try Self.opened(path, O_RDONLY)
      ours = -1
    case .terminal:
      child = terminal
      ours = -1
    }
  }

  init(_ output: Program.Output, terminal: Int32) throws {
    var reader: Int32 = -1
    var writer: Int32 = -1
    switch output {
    case .captured, .closedPipe:
      try succeed(unsafe private_pipe(&reader, &writer))
      if case .closedPipe = output {
        close(reader)
        reader = -1
      }
    case .file(let path):
      writer = try Self.opened(path, O_WRONLY | O_CREAT | O_TRUNC)
    case .terminal:
      writer = terminal
    }
    child = writer
    ours = reader
  }

  private static func opened(_ path: String, _ flags: Int32) throws -> Int32 {
    let descriptor = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o644)
    if descriptor < 0 { throw SystemCallFailed(code: errno) }
    return descriptor
  }
}

/// Our end of a stream that the child writes to.
struct Source {
  private(set) var descriptor: Int32
  private(set) var bytes: [UInt8] = []

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Reads once; whether anything came.
  mutating func take() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
      return true
    }
    if count == 0 {
      close(descriptor)
      descriptor = -1
    }
    return false
  }
}

/// Our end of a stream that the child reads from.
struct Sink {
  private(set) var descriptor: Int32
  private var staysOpen: Bool
  private var pending: [UInt8] = []
  private var given = 0

  init(_ descriptor: Int32, staysOpen: Bool = false) {
    self.descriptor = descriptor
    self.staysOpen = staysOpen
  }

  var wantsToWrite: Bool { descriptor >= 0 && given < pending.count }

  mutating func add(_ bytes: [UInt8]) {
    pending = pending[given...] + bytes
    given = 0
  }

  mutating func give() {
    // A terminal takes no more than a few thousand bytes at once, and writing to it would wait.
    let piece = Array(pending[given...].prefix(staysOpen ? 512 : 1 << 16))
    let count = unsafe write(descriptor, piece, piece.count)
    if count > 0 {
      given += count
    } else if count < 0, errno != EAGAIN, errno != EINTR {
      given = pending.count
    }
  }

  /// Says that nothing more will be added.
  mutating func finish() { staysOpen = false }

  /// Ends the child's input when all of it is written.
  mutating func closeIfDone() {
    guard !staysOpen, descriptor >= 0, given == pending.count else { return }
    close(descriptor)
    descriptor = -1
  }
}

/// Strings as C wants them, for as long as this lives.
@safe
final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    unsafe pointers = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() {
      unsafe (pointers + index).initialize(to: strdup(string))
    }
    unsafe (pointers + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}

/// Where `pattern` begins in `bytes`.
func firstIndex(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  guard bytes.count >= pattern.count else { return nil }
  return (bytes.startIndex...(bytes.endIndex - pattern.count)).first {
    bytes[$0...].starts(with: pattern)
  }
}
