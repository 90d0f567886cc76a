#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Bytes on their way to standard output, a large block at a time.
public struct Output: ~Copyable {
  private var block: [UInt8] = []
  private static let blockSize = 1 << 20

  /// An output with nothing in it.
  public init() { block.reserveCapacity(Self.blockSize + 4096) }

  /// Adds the UTF-8 of a text.
  public mutating func append(_ text: String) {
    block.append(contentsOf: text.utf8)
    if block.count >= Self.blockSize { flush() }
  }

  /// Adds bytes.
  public mutating func append(_ bytes: Span<UInt8>) {
    for index in bytes.indices { block.append(bytes[index]) }
    if block.count >= Self.blockSize { flush() }
  }

  /// Hands everything to the system; ends the program if it cannot take it.
  public mutating func flush() {
    var done = 0
    while done < block.count {
      let got = unsafe block.withUnsafeBytes { bytes in
        unsafe write(1, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if got < 0 {
        if errno == EINTR { continue }
        complain("cannot write: errno \(errno)")
      }
      done += got
    }
    block.removeAll(keepingCapacity: true)
  }
}

/// All of standard input.
public func standardInput() -> [UInt8] {
  var all: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let got = unsafe block.withUnsafeMutableBytes { bytes in
      unsafe read(0, bytes.baseAddress, bytes.count)
    }
    if got < 0 && errno == EINTR { continue }
    if got <= 0 { break }
    all.append(contentsOf: block[..<got])
  }
  return all
}

/// All of standard input, as lines without their line feeds.
public func standardInputLines() -> [[UInt8]] {
  standardInput().split(separator: 0x0A).map(Array.init)
}

/// The command line's numbers, each with what stands in where one is left out.
///
/// - Parameters:
///   - count: how many arguments before them are none.
///   - defaults: what stands in.
/// - Returns: as many numbers as there are defaults.
public func numericArguments(after count: Int = 0, defaults: [Int]) -> [Int] {
  let given = CommandLine.arguments.dropFirst(1 + count).map { text in
    guard let number = Int(text), number >= 0 else { complain("not a number: \(text)") }
    return number
  }
  guard given.count <= defaults.count else { complain("too many arguments") }
  return given + defaults.dropFirst(given.count)
}

/// Says what is wrong on standard error and ends the program.
public func complain(_ message: String) -> Never {
  let line = message + "\n"
  unsafe line.withCString { text in _ = unsafe write(2, text, strlen(text)) }
  exit(1)
}

/// The time that the cores have worked for this process, in seconds.
public func processorSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
