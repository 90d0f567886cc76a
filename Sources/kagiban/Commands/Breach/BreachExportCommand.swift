internal import ArgumentParser
internal import Breach
internal import Hygiene

/// `kagiban breach export`: an index back in the public forms.
struct BreachExportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: HelpPhrase.breachExport.inUse,
      discussion: HelpPhrase.breachExportDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.index.help(.list))
  var list: String

  @Option(help: HelpPhrase.exportRanges.help(.folder))
  var ranges: String?

  @Option(help: HelpPhrase.exportText.help(.file))
  var text: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  func validate() throws {
    guard (ranges == nil) != (text == nil) else {
      throw ValidationError(CommandPhrase.rangesOrText.text(in: Console.language))
    }
  }

  func run() async throws {
    let open = try OpenList(list)
    let index = try open.index()
    let progress = BreachProgressLine(.stageExporting, isQuiet: noProgress)
    do {
      if let text {
        let file = try OutputFile(text, sparing: [open.status.identity])
        try await index.exportText(to: file.descriptorNumber, progress: progress.observer)
        progress.end()
        try file.commit()
      } else if let ranges {
        let folder = try RangeFolder(ranges)
        try await index.exportRanges(progress: progress.observer, folder.write)
        progress.end()
        try folder.commit()
      }
      if !index.facts.isComplete {
        let name = InputName(list).shown(in: Console.language)
        Console.warn(CommandPhrase.exportsPart.text(in: Console.language, ["file": name]))
      }
    } catch let error as IndexBuildError {
      throw BreachListFailure.list(error, writing: OutputName(text ?? ranges ?? ""))
    }
  }
}
