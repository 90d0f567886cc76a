internal import ArgumentParser
internal import Breach
internal import Hygiene

/// `kagiban breach info`: what a list says of itself, without reading all of it.
struct BreachInfoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "info", abstract: HelpPhrase.breachInfo.inUse)
  }

  @Argument(help: HelpPhrase.list.help(.list))
  var list: String

  @Option(help: HelpPhrase.formatsFormat.help(.form))
  var format: AnswerFormat = .text

  @OptionGroup var language: LanguageOption

  /// The forms of the answer.
  enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  func run() throws {
    let description = try description
    try OutputFile("-").write(
      format == .text
        ? BreachPages().text(on: description)
        : BreachListDocument(on: description, toolVersion: Kagiban.version).text)
  }

  private var description: BreachListDescription {
    get throws {
      if list == EmbeddedBreachList.name {
        let embedded = try EmbeddedBreachList()
        return .embedded(embedded.summary, hashCount: embedded.hashCount)
      }
      let open = try OpenList(list)
      return open.isIndex
        ? .index(name: list, try open.index().facts) : .other(try open.source().summary)
    }
  }
}
