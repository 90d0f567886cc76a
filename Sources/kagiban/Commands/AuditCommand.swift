internal import ArgumentParser
internal import Breach
internal import Guidance
internal import Hygiene
internal import Vaults

/// `kagiban audit`: an export in, a report out.
struct AuditCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: HelpPhrase.audit.inUse,
      discussion: HelpPhrase.auditDiscussion.inUse)
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

  @Option(name: .customLong("guidance"), help: HelpPhrase.guidance.help(.guidance))
  var guidance: [String] = []

  @Option(name: .customLong("facts"), help: HelpPhrase.factsFile.help(.file))
  var factsFile: String?

  @Option(help: HelpPhrase.format.help(.form))
  var format: DocumentFormat = .text

  @Option(name: .shortAndLong, help: HelpPhrase.output.help(.file))
  var output = "-"

  @Option(name: .customLong("report"), help: HelpPhrase.report.help(.formAndFile))
  var reports: [ReportTarget<DocumentFormat>] = []

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

  @Flag(name: .shortAndLong, help: HelpPhrase.verbose.help)
  var verbose = false

  func run() async throws {
    let markedSites = try ImportantArgument(important).sites
    let profiles = try GuidanceArgument.profiles(
      named: guidance, standard: GuidanceProfile.standard)
    let input = try ExportInput(file, from: from, encoding: encoding)
    let targets = [ReportTarget(format: format, file: output)] + reports
    let documents = try Documents(targets, sparing: input.identity)
    let lists = try BreachListArguments(breachLists).opened()
    let data = try SiteDataArgument(siteData)
    var affiliatedSites = data.affiliatedSites
    affiliatedSites.add(try SameServiceArgument(sameService).affiliatedSites)
    let facts = try FactsArgument(factsFile).facts
    let clock = Clock()

    let begin = ContinuousClock.now
    let vault = try input.vault(now: clock.now)
    let isRead = ContinuousClock.now
    var request = AuditRequest(
      breachLists: lists, guidance: profiles, facts: facts, affiliatedSites: affiliatedSites,
      circumstances: input.circumstances, now: clock.now)
    request.changeAddresses = data.changeAddresses
    request.markedSites = markedSites
    let progress = LookUpProgress(color, isQuiet: quiet || noProgress)
    request.progress = progress.observer
    let assessment = try await audit(vault, request)
    progress.end()
    ImportantArgument.warn(of: assessment)
    try await documents.write(
      assessment, input.context(of: vault, clock, command: input.isFile ? command : nil), color,
      isFull: full)
    say(vault, reading: isRead - begin, auditing: ContinuousClock.now - isRead)
    let status = ExitStatus(of: assessment, failOn)
    if status != .clean { throw status }
  }

  /// The command that does this audit again, if all of it can be typed.
  private var command: String? {
    // What begins with a dash would be an option when it is typed.
    let values =
      [file] + breachLists + guidance + [siteData, sameService, factsFile].compactMap(\.self)
      + important
    guard values.allSatisfy({ !$0.hasPrefix("-") }) else { return nil }
    var words = ["kagiban", "audit", file]
    if let from { words += ["--from", from] }
    if let encoding { words += ["--encoding", encoding] }
    for list in breachLists { words += ["--breach-list", list] }
    for name in guidance { words += ["--guidance", name] }
    if let siteData { words += ["--site-data", siteData] }
    if let sameService { words += ["--same-service", sameService] }
    for site in important { words += ["--important", site] }
    if let factsFile { words += ["--facts", factsFile] }
    if let language = Console.invocation.language { words += ["--lang", language.rawValue] }
    let quoted = words.compactMap(ShellWord.init)
    return quoted.count == words.count ? quoted.map(\.text).joined(separator: " ") : nil
  }

  private func say(_ vault: Vault, reading: Duration, auditing: Duration) {
    guard verbose, !quiet else { return }
    let language = Console.language
    Console.warn(
      CommandPhrase.verboseRead.text(
        in: language,
        [
          "records": .number(vault.recordCount), "format": .text(vault.format.name),
          "seconds": .text(reading.inSeconds),
        ]))
    Console.warn(CommandPhrase.held(vault.isLocked).text(in: language))
    Console.warn(
      CommandPhrase.verboseAudited.text(in: language, ["seconds": .text(auditing.inSeconds)]))
  }
}

extension ExitStatus {
  /// What an assessment ends with.
  init(of assessment: Assessment, _ failOn: FailOn) {
    if assessment.hasFailedIndex {
      self = .unavailableList
    } else if let worst = assessment.highestSeverity, failOn.includes(worst) {
      self = .findings
    } else {
      self = assessment.isPartial ? .notAllChecked : .clean
    }
  }
}

extension ExportFormat.ID {
  /// The products that write the format, in words.
  var productName: String {
    let products = ExportFormat.all.first { $0.id == self }?.products ?? []
    if products.isEmpty { return name }
    return products.prefix(2).joined(separator: ", ") + (products.count > 2 ? ", ..." : "")
  }
}

extension Duration {
  /// Seconds with two decimals.
  fileprivate var inSeconds: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
