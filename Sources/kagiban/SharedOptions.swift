internal import ArgumentParser
internal import Hygiene

/// `--lang`, which every command understands.
struct LanguageOption: ParsableArguments {
  // Taken out by `Invocation` before the parser runs; declared so that help and completions have it
  // and a language that we do not speak is refused.
  @Option(help: HelpPhrase.lang.help(.language))
  var lang: Language?
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
