internal import ArgumentParser
internal import Guidance
internal import Hygiene

/// `kagiban explain`: an entry of the catalogue of rules, or all their names.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: HelpPhrase.explain.inUse,
      usage: "kagiban explain [<options>] [<rule>]")
  }

  @Argument(help: HelpPhrase.rule.help(.rule))
  var rule: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let style = TerminalStyle(
      ofStream: 1, color: .never, environment: Console.environment)
    let pages = RulePages(
      language: Console.language, guidance: GuidanceProfile.standard, columns: style.wrapColumns)
    let text: String
    if let rule {
      guard let found = Rule(id: rule) else {
        Console.fail(CommandPhrase.unknownRule.text(in: Console.language), .usage)
      }
      text = pages.page(of: found)
    } else {
      text = pages.list
    }
    try OutputFile("-").write(text)
  }
}
