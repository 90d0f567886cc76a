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

  // Unconditional, so that a number below 0 is met by an answer of ours and not taken for an option.
  @Option(parsing: .unconditional, help: HelpPhrase.minCount.help(.number))
  var minCount: Int?

  @Option(parsing: .unconditional, help: HelpPhrase.top.help(.number))
  var top: Int?

  @Option(help: HelpPhrase.date.help(.date))
  var date: ReleaseDate?

  @Option(name: .customLong("source"), help: HelpPhrase.listSource.help(.text))
  var origin: String?

  @Option(help: HelpPhrase.base.help(.list))
  var base: String?

  @Option(help: HelpPhrase.rejected.help(.file))
  var rejected: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  func validate() throws {
    if [minCount, top].contains(where: { $0.map { $0 < 1 } == true }) {
      throw ValidationError(CommandPhrase.atLeastOne.text(in: Console.language))
    }
    if plain, sort || base != nil {
      throw ValidationError(CommandPhrase.plainAlone.text(in: Console.language))
    }
    if let rejected, [OutputPlace("-"), OutputPlace(output)].contains(OutputPlace(rejected)) {
      throw ValidationError(CommandPhrase.rejectedElsewhere.text(in: Console.language))
    }
  }

  func run() async throws {
    let sources = try BreachInputs(inputs, isPlain: plain, isSorted: !sort, besides: output)
    let input = try sources.input(updating: base)
    let target = try OutputFile(output, sparing: sources.identities)
    guard target.isNewFile else { throw BreachListFailure.notAFile(OutputName(output)) }
    let rejections = try rejected.map { path throws(OutputError) in
      try RejectedRowFile(path, sparing: sources.identities.union(Self.identity(of: base)))
    }
    var options = IndexOptions()
    options.isCompact = compact
    options.minimumCount = minCount.map { UInt64($0) } ?? 1
    options.top = top.map { .init(count: $0, temporaryFolder: sources.folder.number) }
    options.date = date
    options.source = origin
    let progress = BreachProgressLine(.stageBuilding, isQuiet: noProgress)
    let built: BuiltIndex
    do {
      built = try await buildIndex(
        from: input, into: target.descriptorNumber, options: options,
        progress: progress.observer, rejected: rejections?.observer)
    } catch {
      progress.end()
      if let failure = rejections?.failure { throw failure }
      try keepPart(of: rejections)
      throw BreachListFailure.input(error, writing: OutputName(output))
    }
    progress.end()
    try rejections?.commit(isWhole: true)
    guard built.facts.hashCount > 0 else { throw BreachListFailure.nothingKept }
    try target.commit()
    let page = BreachPages()
    try OutputFile("-").write(
      page.text(on: built.inputs) + page.text(on: .index(name: output, built.facts)))
    if rejected == nil, built.inputs.contains(where: InputReportPage.leavesOutRejectedRows) {
      Console.advise(CommandPhrase.hintRejected.text(in: Console.language))
    }
    if !built.inputs.allSatisfy(\.isSound) { throw ExitStatus.notAllChecked }
  }

  /// What was rejected until a build failed is of use too; it is said that there may be more.
  private func keepPart(of rejections: RejectedRowFile?) throws(OutputError) {
    guard let rejections, let rejected else { return }
    try rejections.commit(isWhole: false)
    let file = OutputName(rejected).shown(in: Console.language)
    Console.warn(CommandPhrase.rejectedInPart.text(in: Console.language, ["file": file]))
  }

  private static func identity(of path: String?) -> Set<FileIdentity> {
    let status = path.flatMap { try? FileStatus.following($0) }
    return status.map { [$0.identity] } ?? []
  }
}
