internal import Breach
internal import Guidance
internal import Vaults

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The audit as one JSON document, `kagiban/assessment/1`; its schema is
/// `docs/assessment.schema.json`.
///
/// Keys, rules and severities are the same in every language; `message` and `advice` are in the
/// language of the report.
public struct JSONReport {
  private let assessment: Assessment
  private let context: ReportContext

  /// A report of this assessment.
  public init(_ assessment: Assessment, context: ReportContext) {
    self.assessment = assessment
    self.context = context
  }

  /// The document's UTF-8, a line feed at its end.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> [UInt8] {
    let document = try AssessmentDocument(assessment, context)
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      // Strings, integers and arrays of them: there is nothing that could not be encoded.
      preconditionFailure("an assessment is always encodable")
    }
    return [UInt8](data) + [0x0A]
  }
}

/// The document, member by member.
private struct AssessmentDocument: Encodable {
  let schema = "kagiban/assessment/1"
  let tool: Tool
  let language: String
  let date: String
  let guidance: [String]
  let input: Input
  let partial: Bool
  let coverage: [Topic]
  let lists: [List]
  let headline: Summary
  let findings: [Entry]
  let clusters: [Group]
  let credentials: [Account]
  let plan: [Step]

  struct Tool: Encodable {
    let name = "kagiban"
    let version: String
  }

  struct Input: Encodable {
    let name: String
    let format: String
    let records: Int
    let credentials: Int
    let audited: Int
    let withoutPassword: Int
    let references: Int
    let trashed: Int
    let otherItems: [String: Int]
    let skipped: [Skipped]
    let remarks: [String]
  }

  struct Skipped: Encodable {
    let record: UInt32
    let line: UInt32
    let reason: String
    let message: String
  }

  struct Topic: Encodable {
    let topic: String
    let status: String
  }

  struct List: Encodable {
    let name: String
    let form: String
    let knownComplete: Bool
    let doubts: [String]
    let found: Int
    let notFound: Int
    let notChecked: Int
  }

  struct Summary: Encodable {
    let audited: Int
    let needNoAction: Int
    let percent: Int?
    let byWorst: [String: Int]
    let planEffectPercent: Int
  }

  struct Entry: Encodable {
    let rule: String
    let severity: String
    let subjects: [String]
    let evidence: EvidenceDocument
    let message: String
    let advice: String
    let references: [Reference]
  }

  struct Reference: Encodable {
    let guidance: String
    let clause: String
  }

  struct Group: Encodable {
    let id: String
    let members: [String]
    let services: Int
    let exposure: String
  }

  struct Account: Encodable {
    let id: String
    let record: UInt32
    let line: UInt32
    let state: String
    let severity: String?
    let title: String?
    let site: String?
    let username: String?
    let hidden: [String]
  }

  struct Step: Encodable {
    let credentials: [String]
    let cluster: String?
    let rules: [String]
    let message: String
  }
}

/// What a check saw; which members stand there depends on the rule.
private struct EvidenceDocument: Encodable {
  var cluster: String?
  var breachCount: UInt64?
  var length: String?
  var minimumLength: Int?
  var fields: [String]?
  var years: Int?
  var records: Int?
  var permissions: String?
  var place: String?
  var service: String?

  init(_ evidence: Evidence) {
    switch evidence {
    case .none: break
    case .cluster(let id): cluster = id.description
    case .exposure(let count): breachCount = count
    case .length(let bucket, let minimum):
      length = bucket.rawValue
      minimumLength = minimum
    case .fields(let visible): fields = visible.names
    case .years(let atLeast): years = atLeast
    case .records(let skipped): records = skipped.count
    case .permissions(let bits): permissions = "0" + String(bits, radix: 8)
    case .place(let place):
      self.place = place.name
      if case .synced(let name) = place { service = name }
    }
  }
}

extension AssessmentDocument {
  init(_ assessment: Assessment, _ context: ReportContext) throws(DisclosureError) {
    let language = context.language
    let reasons = ReasonText(assessment, language)
    tool = Tool(version: context.toolVersion)
    self.language = language.rawValue
    date = context.date
    guidance = assessment.guidance.map(\.id.name)
    input = Input(assessment, context)
    partial = assessment.isPartial
    coverage = assessment.coverage.map {
      Topic(topic: $0.topic.rawValue, status: $0.status.rawValue)
    }
    lists = assessment.lists.map(List.init)
    headline = Summary(assessment)
    findings = assessment.findings.map { Entry($0, reasons, language) }
    clusters = assessment.clusters.map(Group.init)
    var accounts: [Account] = []
    for id in assessment.credentials { accounts.append(try Account(id, assessment)) }
    credentials = accounts
    plan = assessment.plan.actions.map { Step($0, reasons, language) }
  }
}

extension AssessmentDocument.Input {
  init(_ assessment: Assessment, _ context: ReportContext) {
    let tally = assessment.tally
    name = context.inputName.text
    format = assessment.format.name
    records = tally.records
    credentials = tally.credentials
    audited = tally.audited
    withoutPassword = tally.withoutPassword
    references = tally.references
    trashed = tally.trashed
    otherItems = Dictionary(
      uniqueKeysWithValues: tally.otherItems.map { ($0.key.rawValue, $0.value) })
    skipped = tally.skipped.map {
      AssessmentDocument.Skipped(
        record: $0.position.record, line: $0.position.line, reason: $0.reason.rawValue,
        message: $0.reason.text(in: context.language))
    }
    remarks = RemarkPhrase.all(in: assessment.remarks).map { $0.text(in: context.language) }
  }
}

extension AssessmentDocument.List {
  init(_ list: ConsultedList) {
    name = SafeText(untrusted: list.summary.name).text
    form = list.summary.form.rawValue
    knownComplete = list.summary.isKnownComplete
    doubts = list.summary.doubts.map(\.name)
    found = list.found
    notFound = list.absent
    notChecked = list.notChecked
  }
}

extension AssessmentDocument.Summary {
  init(_ assessment: Assessment) {
    let headline = assessment.headline
    audited = headline.audited
    needNoAction = headline.needNoAction
    percent = headline.percentage
    byWorst = Dictionary(
      uniqueKeysWithValues: [Severity.critical, .high, .medium, .low].map {
        ($0.rawValue, headline.byWorst[$0] ?? 0)
      })
    planEffectPercent = assessment.plan.effect
  }
}

extension AssessmentDocument.Entry {
  init(_ finding: Finding, _ reasons: ReasonText, _ language: Language) {
    rule = finding.rule.id
    severity = finding.severity.rawValue
    subjects = finding.subjects.map(\.description)
    evidence = EvidenceDocument(finding.evidence)
    message = reasons.text(of: finding)
    advice = reasons.advice(on: finding)
    references = finding.references.map {
      AssessmentDocument.Reference(guidance: $0.profile.name, clause: $0.number)
    }
  }
}

extension AssessmentDocument.Group {
  init(_ cluster: Cluster) {
    id = cluster.id.description
    members = cluster.members.map(\.description)
    services = cluster.services
    exposure =
      switch cluster.exposure {
      case .found: "found"
      case .notFound: "not-found"
      case .unknown: "unknown"
      }
  }
}

extension AssessmentDocument.Account {
  init(_ id: CredentialID, _ assessment: Assessment) throws(DisclosureError) {
    let label = try assessment.label(of: id)
    let position = assessment.position(of: id)
    self.id = id.description
    record = position.record
    line = position.line
    state = assessment.state(of: id).rawValue
    severity = assessment.worstSeverity(of: id)?.rawValue
    title = label.title.shownText
    site = label.site.shownText
    username = label.username.shownText
    hidden = [("title", label.title), ("site", label.site), ("username", label.username)]
      .filter { $0.1 == .hidden }.map(\.0)
  }
}

extension AssessmentDocument.Step {
  init(_ action: Plan.Action, _ reasons: ReasonText, _ language: Language) {
    credentials = action.subjects.map(\.description)
    cluster = action.cluster?.description
    rules = action.findings.map(\.rule.id).removingRepeats()
    message = action.findings.map(reasons.text(of:)).removingRepeats()
      .joined(separator: language.listSeparator)
  }
}

extension AccountLabel.Field {
  fileprivate var shownText: String? {
    if case .shown(let text) = self { text.text } else { nil }
  }
}

extension VisibleFields {
  fileprivate var names: [String] {
    let names: [(VisibleFields, String)] = [
      (.title, "title"), (.site, "site"), (.username, "username"), (.email, "email"),
    ]
    return names.filter { contains($0.0) }.map(\.1)
  }
}

extension ExportCircumstances.Place {
  fileprivate var name: String {
    switch self {
    case .synced: "synced"
    case .gitWorkTree: "git-work-tree"
    case .downloads: "downloads"
    case .temporary: "temporary"
    }
  }
}
