internal import ArgumentParser
internal import Hygiene
internal import Vaults

/// `kagiban respond`: what to change after a breach, or after a mail that quotes a password.
struct RespondCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "respond", abstract: HelpPhrase.respond.inUse,
      discussion: HelpPhrase.respondDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.exportFile.help(.file))
  var file: String

  @Option(help: HelpPhrase.site.help(.site))
  var site: String?

  @Flag(help: HelpPhrase.leaked.help)
  var leaked = false

  @Option(help: HelpPhrase.from.help(.format))
  var from: String?

  @Option(help: HelpPhrase.encoding.help(.encoding))
  var encoding: String?

  @Option(name: .customLong("site-data"), help: HelpPhrase.siteData.help(.folder))
  var siteData: String?

  @Option(name: .customLong("same-service"), help: HelpPhrase.sameService.help(.file))
  var sameService: String?

  @Option(name: .customLong("important"), help: HelpPhrase.important.help(.siteAndClass))
  var important: [String] = []

  @Option(help: HelpPhrase.format.help(.form))
  var format: DocumentFormat = .text

  @Option(name: .shortAndLong, help: HelpPhrase.output.help(.file))
  var output = "-"

  @OptionGroup var language: LanguageOption

  @Option(help: HelpPhrase.color.help(.when))
  var color: ColorChoice = .auto

  func run() async throws {
    guard leaked != (site != nil) else { throw UnclearIncident() }
    let named = try site.map { site in
      guard let incident = Incident(site: site) else { throw UnclearSite() }
      return incident
    }
    let markedSites = try ImportantArgument(important).sites
    let input = try ExportInput(file, from: from, encoding: encoding)
    let report = try OutputFile(output, sparing: [input.identity])
    let data = try SiteDataArgument(siteData)
    var affiliatedSites = data.affiliatedSites
    affiliatedSites.add(try SameServiceArgument(sameService).affiliatedSites)
    let clock = Clock()
    let vault = try input.vault(now: clock.now)
    var request = AuditRequest(
      breachLists: [], scope: .reuse, affiliatedSites: affiliatedSites, now: clock.now)
    request.changeAddresses = data.changeAddresses
    request.markedSites = markedSites
    let incident = try named ?? .leaked(quotedPassword())
    let response = try await respond(to: incident, vault, request)
    ImportantArgument.warn(of: response.assessment)
    let context = input.context(of: vault, clock)
    let text =
      switch format {
      case .text:
        try ResponseReport(
          response, context: context,
          layout: TextReport.Layout(of: report, color: color, isFull: true)
        ).rendered()
      case .json: try ResponseDocument(response, context: context).rendered()
      }
    try OutputFile.leavingClosedPipes { try report.write(text) }
    try report.commit()
    if !response.steps.isEmpty || !response.earlier.isEmpty { throw ExitStatus.findings }
    if !response.isQuoted, response.withoutAddress > 0 { throw ExitStatus.notAllChecked }
  }

  /// Asks for the password on the terminal, without echo.
  private func quotedPassword() throws -> SecretStore {
    try SecretPrompt(
      text: EdgePhrase.quotedPrompt.text(in: Console.language), mayUseStandardInput: false,
      erasesLine: TerminalStyle.understandsEscapes(Console.environment)
    ).read()
  }
}

/// What was named is no site.
struct UnclearSite: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.unclearSite.text(in: language)
  }
}

/// Neither or both of a site and a quoted password were named.
struct UnclearIncident: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.unclearIncident.text(in: language)
  }
}
