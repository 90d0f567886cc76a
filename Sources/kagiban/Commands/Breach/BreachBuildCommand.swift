internal import ArgumentParser
internal import Breach
internal import Hygiene

/// `kagiban breach build`: lists of any form in, one index out.
struct BreachBuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build", abstract: HelpPhrase.breachBuild.inUse,
      discussion: HelpPhrase.breachBuildDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.buildInput.help(.input))
  var inputs: [String]

  @Option(name: .shortAndLong, help: HelpPhrase.buildOutput.help(.list))
  var output: String

  @Flag(help: HelpPhrase.plain.help)
  var plain = false

  @Flag(help: HelpPhrase.sort.help)
  var sort = false

  @Flag(help: HelpPhrase.compact.help)
  var compact = false

  @Option(help: HelpPhrase.minCount.help(.number))
  var minCount: UInt64?

  @Option(help: HelpPhrase.top.help(.number))
  var top: Int?

  @Option(help: HelpPhrase.date.help(.date))
  var date: ReleaseDate?

  @Option(name: .customLong("source"), help: HelpPhrase.listSource.help(.text))
  var origin: String?

  @Option(help: HelpPhrase.base.help(.list))
  var base: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  func validate() throws {
    if minCount == 0 || top.map({ $0 < 1 }) == true {
      throw ValidationError(CommandPhrase.atLeastOne.text(in: Console.language))
    }
    if plain, sort || base != nil {
      throw ValidationError(CommandPhrase.plainAlone.text(in: Console.language))
    }
  }

  func run() async throws {
    let sources = try BreachInputs(inputs, isPlain: plain, isSorted: !sort, besides: output)
    let input = try sources.input(updating: base)
    let target = try OutputFile(output, sparing: sources.identities)
    guard target.isNewFile else { throw BreachListFailure.notAFile(OutputName(output)) }
    var options = IndexOptions()
    options.isCompact = compact
    options.minimumCount = minCount ?? 1
    options.top = top.map { .init(count: $0, temporaryFolder: sources.folder.number) }
    options.date = date
    options.source = origin
    let progress = BreachProgressLine(.stageBuilding, isQuiet: noProgress)
    let built: BuiltIndex
    do {
      built = try await buildIndex(
        from: input, into: target.descriptorNumber, options: options, progress: progress.observer)
    } catch {
      throw BreachListFailure.input(error, writing: OutputName(output))
    }
    progress.end()
    try target.commit()
    let page = BreachPages()
    try OutputFile("-").write(
      page.text(on: built.inputs) + page.text(on: .index(name: output, built.facts)))
    if !built.inputs.allSatisfy(\.isSound) { throw ExitStatus.notAllChecked }
  }
}
