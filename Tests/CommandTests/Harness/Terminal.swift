import CPseudoTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A pseudo-terminal on which nobody runs: for code under test in this process.
final class Terminal: Sendable {
  private let master: Int32
  private let slave: Int32
  /// The terminal's device.
  let path: String

  init() throws {
    var master: Int32 = -1
    var slave: Int32 = -1
    try succeed(unsafe pseudoterminal_open(&master, &slave))
    var name = [CChar](repeating: 0, count: 1024)
    try succeed(unsafe pseudoterminal_path(slave, &name, name.count))
    self.master = master
    self.slave = slave
    path = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    close(master)
    close(slave)
  }

  /// Whether the terminal shows what is typed.
  var echoes: Bool { pseudoterminal_echoes(master) == 1 }

  /// Types, in pieces that a terminal takes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 256) {
      let piece = Array(bytes[start...].prefix(256))
      _ = unsafe write(master, piece, piece.count)
    }
  }

  /// Types as soon as the echo is off.
  func answer(_ text: String) async throws {
    try await waitForEcho(false)
    type(text)
  }

  /// Waits until the terminal shows what is typed, or does not.
  ///
  /// Counts how often it looked, not the time: where other tests keep all threads busy, what is
  /// waited for may not have begun.
  func waitForEcho(_ wanted: Bool) async throws {
    for _ in 0..<10_000 {
      if echoes == wanted { return }
      try await Task.sleep(for: .milliseconds(2))
    }
    throw TimedOut(waiting: "for the echo", shown: shown(), errors: "")
  }

  /// What the terminal has shown since it was asked last.
  func shown() -> String { String(decoding: bytes(of: master), as: UTF8.self) }

  /// What was typed and is still there for the next program to read.
  func typedAhead() -> [UInt8] { bytes(of: slave) }

  private func bytes(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wait, 1, 20) == 1, wait.revents & Int16(POLLIN) != 0 else { return bytes }
      var source = Source(descriptor)
      guard source.take() else { return bytes }
      bytes += source.bytes
    }
  }
}
