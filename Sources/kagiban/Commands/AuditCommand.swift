internal import ArgumentParser
internal import Breach
internal import Hygiene
internal import Vaults

/// `kagiban audit`: an export in, a report out.
struct AuditCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "audit", abstract: HelpPhrase.audit.inUse,
      discussion: HelpPhrase.auditDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.exportFile.help)
  var file: String

  @Option(help: HelpPhrase.from.help)
  var from: String?

  @Option(name: .customLong("breach-list"), help: HelpPhrase.breachList.help)
  var breachLists: [String] = []

  @Option(help: HelpPhrase.format.help)
  var format: DocumentFormat = .text

  @Option(name: .shortAndLong, help: HelpPhrase.output.help)
  var output = "-"

  @Option(name: .customLong("report"), help: HelpPhrase.report.help)
  var reports: [ReportTarget] = []

  @Flag(help: HelpPhrase.full.help)
  var full = false

  @Option(help: HelpPhrase.failOn.help)
  var failOn: FailOn = .high

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let exportFormat = try ExportFormatArgument(from).format
    let input = try InputFile(opening: file, home: Console.environment["HOME"])
    let targets = [ReportTarget(format: format, file: output)] + reports
    let documents = try Documents(targets, sparing: input.identity)
    let lists = try BreachListArguments(breachLists).opened()
    let clock = Clock()

    let begin = ContinuousClock.now
    let store = try input.readStore()
    let vault: Vault
    do {
      vault = try ExportReader(format: exportFormat, now: clock.now).read(store)
    } catch {
      throw ExportReadingError(error: error, file: InputName(file))
    }
    let isRead = ContinuousClock.now
    var request = AuditRequest(
      breachLists: lists, circumstances: input.circumstances, now: clock.now)
    let progress = LookUpProgress(common)
    request.progress = progress.observer
    let assessment = try await audit(vault, request)
    progress.end()
    try documents.write(
      assessment,
      ReportContext(
        language: Console.language, toolVersion: Kagiban.version,
        inputName: InputName(file).safeText(in: Console.language), isFile: input.isFile,
        formatName: vault.format.productName, date: clock.today),
      common.color, isFull: full)
    say(vault, reading: isRead - begin, auditing: ContinuousClock.now - isRead)
    let status = Self.status(of: assessment, failOn)
    if status != .clean { throw status }
  }

  private static func status(of assessment: Assessment, _ failOn: FailOn) -> ExitStatus {
    if let worst = assessment.highestSeverity, failOn.includes(worst) { return .findings }
    return assessment.isPartial ? .notAllChecked : .clean
  }

  private func say(_ vault: Vault, reading: Duration, auditing: Duration) {
    guard common.verbose, !common.quiet else { return }
    let language = Console.language
    Console.warn(
      CommandPhrase.verboseRead.text(
        in: language,
        [
          "records": .number(vault.recordCount), "format": .text(vault.format.name),
          "seconds": .text(reading.inSeconds),
        ]))
    Console.warn(
      (vault.isLocked ? CommandPhrase.verboseLocked : .verboseUnlocked).text(in: language))
    Console.warn(
      CommandPhrase.verboseAudited.text(in: language, ["seconds": .text(auditing.inSeconds)]))
  }
}

extension ExportFormat.ID {
  /// The products that write the format, in words.
  var productName: String {
    ExportFormat.all.first { $0.id == self }?.products.joined(separator: ", ") ?? name
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
