internal import ArgumentParser
internal import Guidance
internal import Hygiene

/// `kagiban policy check`: policy files in, verdicts out.
struct PolicyCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: HelpPhrase.policyCheck.inUse,
      discussion: HelpPhrase.policyCheckDiscussion.inUse)
  }

  @Argument(help: HelpPhrase.policyFiles.help(.file))
  var files: [String]

  @Option(name: .customLong("guidance"), help: HelpPhrase.guidance.help(.guidance))
  var guidance: [String] = []

  @Option(help: HelpPhrase.policyFrom.help(.format))
  var from: String?

  @Option(help: HelpPhrase.factor.help(.factor))
  var factor: FactorChoice?

  @Option(help: HelpPhrase.policyFormat.help(.form))
  var format: PolicyDocumentForm = .text

  @Option(name: .shortAndLong, help: HelpPhrase.output.help(.file))
  var output = "-"

  @Option(name: .customLong("report"), help: HelpPhrase.report.help(.formAndFile))
  var reports: [ReportTarget<PolicyDocumentForm>] = []

  @Option(help: HelpPhrase.failOn.help(.severity))
  var failOn: FailOn = .high

  @OptionGroup var language: LanguageOption

  @Option(help: HelpPhrase.color.help(.when))
  var color: ColorChoice = .auto

  func run() async throws {
    let format = try PolicyFormatArgument(from).format
    let profiles = try GuidanceArgument.profiles(
      named: guidance, standard: GuidanceProfile.standardForPolicies)
    let input = try PolicyInput(files)
    let outputs = try ReportOutputs(
      [ReportTarget(format: self.format, file: output)] + reports, sparing: input.identities)
    let read = try input.read(as: format)
    let assessment = PolicyAssessment(
      read.policies, with: profiles, factor: factor?.factor, unreadable: read.unreadable,
      isPopulation: input.isPopulation)
    let forms = Set([self.format] + reports.map(\.format))
    guard assessment.policies.count == 1 || !forms.contains(.yaml) else {
      throw SeveralPoliciesInYAML()
    }
    let context = PolicyContext(language: Console.language, toolVersion: Kagiban.version)
    try await outputs.write { form, file in
      try file.write(form.document(on: assessment, context, TerminalStyle(of: file, color: color)))
    }
    let status = Self.status(of: assessment, failOn)
    if status != .clean { throw status }
  }

  private static func status(of assessment: PolicyAssessment, _ failOn: FailOn) -> ExitStatus {
    if let worst = assessment.highestSeverity, failOn.includes(worst) { return .findings }
    return assessment.isPartial ? .notAllChecked : .clean
  }
}

/// The forms of a report on policies.
enum PolicyDocumentForm: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, csv, markdown, sarif, yaml

  /// The document.
  func document(
    on assessment: PolicyAssessment, _ context: PolicyContext, _ style: TerminalStyle
  ) -> String {
    switch self {
    case .text:
      ConformanceReport(
        assessment, context: context,
        layout: TextReport.Layout(
          columns: min(style.wrapColumns, 100), wrapsAccounts: style.isTerminal,
          usesColor: style.usesColor, isFull: true)
      ).rendered()
    case .json: ConformanceJSON(assessment, context: context).text
    case .csv: ConformanceCSV(assessment, context: context).text
    case .markdown: ConformanceMarkdown(assessment, context: context).text
    case .sarif: SARIFReport(assessment, context: context).text
    // The policy itself, in a form that can be read back.
    case .yaml: assessment.policies.map(\.kagibanText).joined()
    }
  }
}

/// Whether a second factor stands beside the password, as it is typed.
enum FactorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case single, multi

  /// What it means to the judge.
  var factor: Conformance.Factor { self == .single ? .single : .multi }
}

/// The value of `--from`: a format of policies.
struct PolicyFormatArgument {
  /// The format; nil if it is to be recognised.
  let format: PolicyFormat.ID?

  /// - Throws: ``UnknownPolicyFormat`` if there is no such format.
  init(_ name: String?) throws(UnknownPolicyFormat) {
    guard let name else {
      format = nil
      return
    }
    guard let format = PolicyFormat.ID(name: name) else { throw UnknownPolicyFormat() }
    self.format = format
  }
}

/// No policy format has the name that was given.
struct UnknownPolicyFormat: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    let names = PolicyFormat.all.map(\.id.name).joined(separator: ", ")
    return CommandPhrase.unknownPolicyFormat.text(in: language, ["formats": .text(names)])
  }
}

/// Kagiban's own form holds one policy, and there are several or none.
struct SeveralPoliciesInYAML: CommandError {
  var status: ExitStatus { .usage }

  func explanation(in language: Language) -> String {
    CommandPhrase.yamlHoldsOne.text(in: language)
  }
}
