internal import ArgumentParser
internal import Hygiene
internal import Vaults

/// `kagiban formats`: the export formats that are read, and what each can tell.
struct FormatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "formats", abstract: HelpPhrase.formats.inUse)
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    try OutputFile("-").write(FormatList(language: Console.language).text)
  }
}
