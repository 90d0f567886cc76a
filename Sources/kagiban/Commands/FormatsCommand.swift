internal import ArgumentParser
internal import Hygiene
internal import Vaults

/// `kagiban formats`: the export formats that are read and what each can tell, or one of them.
struct FormatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "formats", abstract: HelpPhrase.formats.inUse,
      usage: "kagiban formats [<options>] [<name>]")
  }

  @Argument(help: HelpPhrase.formatName.help(.name))
  var name: String?

  @Option(help: HelpPhrase.formatsFormat.help(.form))
  var format: AnswerFormat = .text

  @OptionGroup var language: LanguageOption

  /// The forms of the answer.
  enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    let found = name.map { FormatPage.formats(named: $0) }
    if let found, found.isEmpty {
      Console.fail(CommandPhrase.unknownFormatOrProduct.text(in: Console.language), .usage)
    }
    try OutputFile("-").write(text(on: found))
  }

  private func text(on found: [ExportFormat]?) -> String {
    let language = Console.language
    let columns = TerminalStyle(
      ofStream: 1, color: .never, environment: Console.environment
    ).wrapColumns
    switch (format, found) {
    case (.json, _):
      return FormatDocument(
        on: found ?? ExportFormat.all, language: language, toolVersion: Kagiban.version
      ).text
    case (.text, nil):
      return FormatList(language: language, columns: columns).text
        + PolicyFormatList(language: language, columns: columns).text
    case (.text, let found?):
      return found.map { FormatPage(on: $0, language: language, columns: columns).text }
        .joined(separator: "\n")
    }
  }
}
