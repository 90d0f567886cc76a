internal import ArgumentParser
internal import Hygiene

/// `kagiban facts`: what is known about the owner, written down for `--facts`.
struct FactsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "facts", abstract: HelpPhrase.facts.inUse,
      discussion: HelpPhrase.factsDiscussion.inUse, subcommands: [FactsTemplateCommand.self])
  }
}

/// `kagiban facts template`: a file to fill in.
struct FactsTemplateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "template", abstract: HelpPhrase.factsTemplate.inUse)
  }

  @Option(name: .shortAndLong, help: HelpPhrase.factsOutput.help(.file))
  var output = "-"

  @OptionGroup var language: LanguageOption

  func run() throws {
    let file = try OutputFile(output)
    try file.write(FactsTemplate.text(in: Console.language))
    try file.commit()
  }
}
