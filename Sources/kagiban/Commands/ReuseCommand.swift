internal import ArgumentParser
internal import Breach
internal import Hygiene
internal import Vaults

/// `kagiban reuse`: an export in, the groups of shared and related passwords out.
struct ReuseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reuse", abstract: HelpPhrase.reuse.inUse,
      discussion: HelpPhrase.reuseDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.exportFile.help(.file))
  var file: String

  @Option(help: HelpPhrase.from.help(.format))
  var from: String?

  @Option(help: HelpPhrase.encoding.help(.encoding))
  var encoding: String?

  @Option(name: .customLong("breach-list"), help: HelpPhrase.breachList.help(.list))
  var breachLists: [String] = []

  @Option(name: .customLong("site-data"), help: HelpPhrase.siteData.help(.folder))
  var siteData: String?

  @Option(name: .customLong("same-service"), help: HelpPhrase.sameService.help(.file))
  var sameService: String?

  @Option(name: .customLong("important"), help: HelpPhrase.important.help(.siteAndClass))
  var important: [String] = []

  @Option(help: HelpPhrase.format.help(.form))
  var format: ReuseFormat = .text

  @Option(name: .shortAndLong, help: HelpPhrase.output.help(.file))
  var output = "-"

  @Option(name: .customLong("report"), help: HelpPhrase.report.help(.formAndFile))
  var reports: [ReportTarget<ReuseFormat>] = []

  @Flag(help: HelpPhrase.full.help)
  var full = false

  @Option(help: HelpPhrase.failOn.help(.severity))
  var failOn: FailOn = .high

  @OptionGroup var language: LanguageOption

  @Option(help: HelpPhrase.color.help(.when))
  var color: ColorChoice = .auto

  @Flag(help: HelpPhrase.noProgress.help)
  var noProgress = false

  @Flag(name: .shortAndLong, help: HelpPhrase.quiet.help)
  var quiet = false

  func run() async throws {
    let markedSites = try ImportantArgument(important).sites
    let reading = try ExportInput(file, from: from, encoding: encoding)
    let outputs = try ReportOutputs(
      [ReportTarget(format: format, file: output)] + reports, sparing: [reading.identity])
    let lists = try BreachListArguments(breachLists).opened()
    let data = try SiteDataArgument(siteData)
    var affiliatedSites = data.affiliatedSites
    affiliatedSites.add(try SameServiceArgument(sameService).affiliatedSites)
    let clock = Clock()
    let vault = try reading.vault(now: clock.now)
    var request = AuditRequest(
      breachLists: lists, scope: .reuse, affiliatedSites: affiliatedSites, now: clock.now)
    request.changeAddresses = data.changeAddresses
    request.markedSites = markedSites
    let progress = LookUpProgress(color, isQuiet: quiet || noProgress)
    request.progress = progress.observer
    let assessment = try await audit(vault, request)
    progress.end()
    ImportantArgument.warn(of: assessment)
    let context = reading.context(of: vault, clock)
    try await outputs.write { format, file in
      switch format {
      case .text:
        let layout = TextReport.Layout(of: file, color: color, isFull: full)
        try file.write(
          ReuseReport(assessment, context: context, layout: layout).rendered())
      case .json:
        try await JSONReport(assessment, context: context).write(into: file.write)
      case .csv:
        try file.write(ReuseTable(assessment, language: Console.language).rendered())
      }
    }
    let status = ExitStatus(of: assessment, failOn)
    if status != .clean { throw status }
  }
}

/// The forms of the reuse report.
enum ReuseFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, csv
}
