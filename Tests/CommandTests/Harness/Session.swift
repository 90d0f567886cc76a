import CPseudoTerminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that runs, and the far ends of its streams and of its terminal.
///
/// All ends are served together, so that neither side waits for the other however much it writes.
final class Session {
  /// The process.
  let child: pid_t
  private let slave: Int32
  private var input: Sink
  private var keyboard: Sink
  private var output: Source
  private var errors: Source
  private var screen: Source
  private var seen = 0
  private var ended: (status: Int32, signal: Int32?)?

  init(_ program: Program) throws {
    // A child that does not read its input is no reason for the tests to end.
    _ = signal(SIGPIPE, SIG_IGN)
    var master: Int32 = -1
    var slave: Int32 = -1
    if program.hasTerminal { try succeed(unsafe pseudoterminal_open(&master, &slave)) }
    let input = try Stream(program.input, terminal: slave)
    let output = try Stream(program.output, terminal: slave)
    let errors = try Stream(program.errors, terminal: slave)
    child = try Self.start(
      program, input: input.child, output: output.child, errors: errors.child, terminal: slave)
    for stream in [input, output, errors] where stream.child != slave { close(stream.child) }
    if case .conversation = program.input {
      self.input = Sink(input.ours, staysOpen: true)
    } else {
      self.input = Sink(input.ours)
    }
    if case .bytes(let bytes) = program.input { self.input.add(bytes) }
    self.output = Source(output.ours)
    self.errors = Source(errors.ours)
    screen = Source(master)
    keyboard = Sink(master, staysOpen: true)
    self.slave = slave
  }

  deinit {
    if ended == nil {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    let ends = [input.descriptor, output.descriptor, errors.descriptor, screen.descriptor, slave]
    for descriptor in ends where descriptor >= 0 { close(descriptor) }
  }

  /// Types on the terminal.
  func type(_ text: String) { keyboard.add(Array(text.utf8)) }

  /// Adds to a conversation's input.
  func send(_ text: String) { input.add(Array(text.utf8)) }

  /// Ends a conversation's input.
  func endInput() { input.finish() }

  /// Waits until standard output has so many lines; all of it so far.
  func outputLines(_ count: Int, within limit: Duration = .seconds(20)) throws -> [Substring] {
    try wait("for \(count) lines of output", limit) {
      output.bytes.count { $0 == 0x0A } >= count
    }
    return String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
  }

  /// Waits until what was typed has reached the terminal, which takes it in by and by.
  func waitUntilTyped(within limit: Duration = .seconds(20)) throws {
    try wait("for the keyboard", limit) { !keyboard.wantsToWrite }
    usleep(50_000)
  }

  /// Sends a signal to the program alone.
  func send(_ signal: Int32) { kill(child, signal) }

  /// Whether the terminal shows what is typed.
  var echoes: Bool { pseudoterminal_echoes(screen.descriptor) == 1 }

  /// Whether the program has ended.
  var hasEnded: Bool { ended != nil }

  /// What the terminal has shown so far.
  var shown: String { String(decoding: screen.bytes, as: UTF8.self) }

  /// Waits until the terminal shows `text`, after what was expected before.
  func expect(_ text: String, within limit: Duration = .seconds(20)) throws {
    let wanted = Array(text.utf8)
    try wait("for “\(text)” on the terminal", limit) {
      guard let place = firstIndex(of: wanted, in: screen.bytes[seen...]) else { return false }
      seen = place + wanted.count
      return true
    }
  }

  /// Waits until the terminal shows what is typed, or does not.
  func waitForEcho(_ wanted: Bool, within limit: Duration = .seconds(20)) throws {
    try wait("for the echo to be \(wanted ? "on" : "off")", limit) { echoes == wanted }
  }

  /// Waits until a program without echo waits for input, or has ended.
  func waitForPromptOrEnd(within limit: Duration = .seconds(20)) throws {
    try wait("for a prompt", limit) { !echoes || hasEnded }
  }

  /// Waits for the end, and for all that the program wrote.
  func finish(within limit: Duration = .seconds(30)) throws -> Outcome {
    try wait("for the end", limit) {
      ended != nil && output.descriptor < 0 && errors.descriptor < 0
    }
    while serve(milliseconds: 0) {}
    let end = ended ?? (status: -1, signal: nil)
    return Outcome(
      status: end.status, signal: end.signal, outputBytes: output.bytes, errorBytes: errors.bytes,
      terminalBytes: screen.bytes)
  }

  private func wait(_ purpose: String, _ limit: Duration, until isDone: () -> Bool) throws {
    let deadline = ContinuousClock.now + limit
    while !isDone() {
      if ContinuousClock.now > deadline {
        throw TimedOut(
          waiting: purpose, shown: shown, errors: String(decoding: errors.bytes, as: UTF8.self))
      }
      serve(milliseconds: 10)
      look()
    }
  }

  private func look() {
    guard ended == nil else { return }
    var value: Int32 = 0
    switch unsafe child_look(child, &value) {
    case child_exited: ended = (value, nil)
    case child_killed: ended = (128 + value, value)
    default: break
    }
  }

  /// Moves what can be moved; whether anything came.
  @discardableResult
  private func serve(milliseconds: Int32) -> Bool {
    var waits: [pollfd] = []
    for source in [output, errors, screen] where source.descriptor >= 0 {
      waits.append(pollfd(fd: source.descriptor, events: Int16(POLLIN), revents: 0))
    }
    for sink in [input, keyboard] where sink.wantsToWrite {
      waits.append(pollfd(fd: sink.descriptor, events: Int16(POLLOUT), revents: 0))
    }
    input.closeIfDone()
    let ready = unsafe poll(&waits, nfds_t(waits.count), milliseconds)
    guard ready > 0 else { return false }
    var isMoved = false
    for wait in waits where wait.revents != 0 {
      if wait.events == Int16(POLLIN) {
        if output.descriptor == wait.fd { isMoved = output.take() || isMoved }
        if errors.descriptor == wait.fd { isMoved = errors.take() || isMoved }
        if screen.descriptor == wait.fd { isMoved = screen.take() || isMoved }
      } else {
        if input.descriptor == wait.fd { input.give() }
        if keyboard.descriptor == wait.fd { keyboard.give() }
      }
    }
    return isMoved
  }

  private static func start(
    _ program: Program, input: Int32, output: Int32, errors: Int32, terminal: Int32
  ) throws -> pid_t {
    let arguments = CStrings([program.path] + program.arguments)
    let environment = CStrings(program.environment.map { "\($0)=\($1)" })
    let limits = program.largestFile.map {
      [child_limit(resource: child_limit_file_size(), value: $0)]
    }
    var child: pid_t = 0
    let failure = unsafe program.path.withCString { path in
      unsafe program.directory.withCString { directory in
        unsafe (limits ?? []).withUnsafeBufferPointer { limits in
          var setup = unsafe child_setup(
            path: path, arguments: arguments.pointers, environment: environment.pointers,
            directory: directory, input: input, output: output, error: errors, terminal: terminal,
            umask: program.umask, limits: limits.baseAddress, limit_count: limits.count)
          return unsafe child_start(&setup, &child)
        }
      }
    }
    try succeed(failure)
    return child
  }
}

/// What did not happen in time.
struct TimedOut: Error {
  let waiting: String
  let shown: String
  let errors: String
}
