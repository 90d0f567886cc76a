internal import ArgumentParser
internal import Breach
internal import Hygiene

/// `kagiban breach verify`: reads all of a list and says what is wrong with it.
struct BreachVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: HelpPhrase.breachVerify.inUse,
      discussion: HelpPhrase.breachVerifyDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.list.help(.list))
  var list: String

  @OptionGroup var language: LanguageOption

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  func run() async throws {
    let open = try OpenList(list)
    let input = try open.input()
    let progress = BreachProgressLine(.stageVerifying, isQuiet: noProgress)
    let reports: [InputReport]
    do throws(IndexBuildError) {
      reports = try await verify(input, progress: progress.observer)
    } catch {
      throw BreachListFailure.list(error, writing: OutputName(list))
    }
    progress.end()
    try OutputFile("-").write(BreachPages().text(on: reports))
    if !reports.allSatisfy(\.isSound) { throw ExitStatus.unavailableList }
    if !reports.allSatisfy(\.isComplete) { throw ExitStatus.notAllChecked }
  }
}
