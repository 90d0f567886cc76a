internal import ArgumentParser
internal import CPlatform

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// When to use colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, always, never
}

/// What one output stream can show; decided for each stream by itself.
struct TerminalStyle: Equatable, Sendable {
  /// Whether a person watches the stream as it is written.
  let isTerminal: Bool
  /// Whether colours and bold type may be used.
  let usesColor: Bool
  /// Whether a line can be redrawn: a terminal that understands escape sequences.
  let redraws: Bool
  /// The width for running text.
  let wrapColumns: Int

  /// Decides from what is known of a stream.
  ///
  /// - Parameters:
  ///   - color: the user's choice on the command line.
  ///   - isTerminal: whether the stream is a terminal.
  ///   - windowColumns: the terminal's own word on its width.
  ///   - environment: the environment variables.
  init(
    color: ColorChoice, isTerminal: Bool, windowColumns: Int?, environment: [String: String]
  ) {
    let understandsEscapes = isTerminal && Self.understandsEscapes(environment)
    self.isTerminal = isTerminal
    redraws = understandsEscapes
    usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: Self.wantsColor(environment) ?? understandsEscapes
      }
    let columns = environment["COLUMNS"].flatMap { Int($0) } ?? windowColumns ?? 0
    wrapColumns = columns > 0 ? min(max(columns, 20), 1000) : 80
  }

  /// The style of an open stream.
  init(ofStream number: Int32, color: ColorChoice, environment: [String: String]) {
    let columns = Int(kagiban_terminal_columns(number))
    self.init(
      color: color, isTerminal: isatty(number) == 1, windowColumns: columns > 0 ? columns : nil,
      environment: environment)
  }

  /// Whether the terminal of the session understands escape sequences, by its type.
  static func understandsEscapes(_ environment: [String: String]) -> Bool {
    !["dumb", "", nil].contains(environment["TERM"])
  }

  /// What the environment wants: <https://no-color.org>, <https://bixense.com/clicolors/>.
  private static func wantsColor(_ environment: [String: String]) -> Bool? {
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return nil
  }
}
