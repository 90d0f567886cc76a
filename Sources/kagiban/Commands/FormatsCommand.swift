internal import ArgumentParser
internal import Hygiene
internal import Vaults

/// `kagiban formats`: the export formats that are read, and what each can tell.
struct FormatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "formats", abstract: HelpPhrase.formats.inUse,
      usage: "kagiban formats [<options>]")
  }

  @OptionGroup var language: LanguageOption

  func run() throws {
    let style = TerminalStyle(
      ofStream: 1, color: .never, environment: Console.environment)
    let list = FormatList(language: Console.language, columns: style.wrapColumns)
    try OutputFile("-").write(list.text)
  }
}
