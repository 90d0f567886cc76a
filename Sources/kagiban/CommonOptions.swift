internal import ArgumentParser
internal import Hygiene

/// Options that mean the same to every command.
struct CommonOptions: ParsableArguments {
  // Read by `Console.language` before the parser runs; declared so that it is known and checked.
  @Option(help: HelpPhrase.lang.help)
  var lang: Language?

  @Option(help: HelpPhrase.color.help)
  var color: ColorChoice = .auto

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  @Flag(name: .shortAndLong, help: HelpPhrase.quiet.help)
  var quiet = false

  @Flag(name: .shortAndLong, help: HelpPhrase.verbose.help)
  var verbose = false
}

/// The severity from which findings decide the exit status.
enum FailOn: String, CaseIterable, ExpressibleByArgument, Sendable {
  case none, info, low, medium, high, critical

  /// Whether a finding of this severity is at or above it.
  func includes(_ severity: Severity) -> Bool {
    guard let threshold = Severity(rawValue: rawValue) else { return false }
    return severity >= threshold
  }
}
