internal import CPlatform
internal import Hygiene
internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// What every command shares of the world outside: the environment, the language, standard error.
enum Console {
  /// The environment variables that the program looks at, where they are set.
  static let environment: [String: String] = {
    var variables: [String: String] = [:]
    for name in [
      "KAGIBAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "TERM", "COLUMNS", "NO_COLOR", "CLICOLOR",
      "CLICOLOR_FORCE", "HOME",
    ] {
      if let value = unsafe getenv(name) { variables[name] = unsafe String(cString: value) }
    }
    return variables
  }()

  /// What was typed after the program's name.
  static let invocation = Invocation(CommandLine.arguments.dropFirst())

  /// The language of this run: `--lang`, else the environment's.
  static let language = Language(choice: invocation.language, environment: environment)

  /// Writes to standard error; what cannot be written there is lost.
  static func write(_ text: String) {
    var rest = text.utf8.span
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe writeToDescriptor(2, bytes.baseAddress, bytes.count)
      }
      if written <= 0 { return }
      rest = rest.extracting(written...)
    }
  }

  /// A message with the program's name before it, broken between words if a person reads it.
  static func warn(_ message: String) { advise("kagiban: \(message)") }

  /// A hint, broken in the same way.
  static func advise(_ message: String) {
    let style = TerminalStyle(ofStream: 2, color: .auto, environment: environment)
    let lines = style.isTerminal ? message.wrapped(toColumns: style.wrapColumns) : [message]
    write(lines.joined(separator: "\n") + "\n")
  }

  /// Ends the program.
  static func end(_ status: ExitStatus) -> Never {
    if status == .usage {
      writeInPlaceOfJSON(CommandPhrase.notUnderstood.text(in: language), status)
    }
    exit(status.rawValue)
  }

  /// A message, and the end with this status.
  static func fail(_ message: String, _ status: ExitStatus) -> Never {
    if status != .clean {
      writeInPlaceOfJSON(message, status)
      warn(message)
    }
    exit(status.rawValue)
  }

  /// Notes that something goes to standard output.
  static func beginOutput() { hasBegunOutput.store(true, ordering: .relaxed) }

  private static let hasBegunOutput = Atomic<Bool>(false)

  /// A program that waits for JSON on standard output gets a document on errors too.
  private static func writeInPlaceOfJSON(_ message: String, _ status: ExitStatus) {
    guard invocation.writesJSON, !hasBegunOutput.load(ordering: .relaxed) else { return }
    let document = ErrorDocument(
      toolVersion: Kagiban.version, language: language, status: status.rawValue, message: message)
    // Where standard output is what failed, the message on standard error has to do.
    try? OutputFile("-").write(document.rendered())
  }
}

private func writeToDescriptor(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}
