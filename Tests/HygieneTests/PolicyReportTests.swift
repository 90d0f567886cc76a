import Guidance
import Testing

@testable import Hygiene

/// Policies in Kagiban's own form, as importers make them.
enum MadeUpPolicies {
  static func named(_ name: String) throws -> Policy {
    try policy(
      String(decoding: projectFile("Tests/HygieneTests/Policies/\(name).yaml"), as: UTF8.self))
  }

  static func policy(_ yaml: String, file: String = "policy.yaml") throws -> Policy {
    let file = try PolicyFile(name: file, bytes: Array(yaml.utf8))
    return try #require(try Policy.policies(in: [file]).first)
  }

  /// A name, a file and messages that try whatever a reader of reports could be made to do.
  static let hostile = """
    schema: kagiban/policy/1
    name: "=HYPERLINK(\\"http://x\\")|<b>\\u001b[31m\\u202e{0}[a](http://x)"
    sources: [{format: kagiban, file: "@x|y\\u0007 [a](http://www.x) `b`\\\\"}]
    rules:
      length.min: {value: 8, file: "dir with space/日本%\\u0000", line: 3}
      composition.required: {"[|<b>=\\u202e]": 1}
    lints: [{kind: misleading, message: "[a](http://x) {0} <script> \\u001b]0;x\\u0007"}]
    """
}

@Suite("Reports on policies")
struct PolicyReportTests {
  private static let profiles: [GuidanceProfile] = [.nist80063B4, .pciDSS4, .jpcert2018]

  private func assessment(_ policies: Policy..., isPopulation: Bool = false) -> PolicyAssessment {
    PolicyAssessment(policies, with: Self.profiles, isPopulation: isPopulation)
  }

  private func context(_ language: Language = .english) -> PolicyContext {
    PolicyContext(language: language, toolVersion: "0.1.0")
  }

  private func text(
    _ assessment: PolicyAssessment, _ language: Language, usesColor: Bool = false
  ) -> String {
    ConformanceReport(
      assessment, context: context(language),
      layout: TextReport.Layout(
        columns: 80, wrapsAccounts: true, usesColor: usesColor, isFull: true)
    ).rendered()
  }

  @Test(
    "The text is what was reviewed", arguments: ["windows", "linux"], Language.allCases)
  func text(_ name: String, _ language: Language) throws {
    let text = text(assessment(try MadeUpPolicies.named(name)), language)
    #expect(text.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    try expectGolden(text, "policy.\(name).\(language.rawValue).txt")
  }

  @Test("The text on many policies is what was reviewed", arguments: Language.allCases)
  func population(_ language: Language) throws {
    let assessment = PolicyAssessment(
      [try MadeUpPolicies.named("windows"), try MadeUpPolicies.named("linux")],
      with: Self.profiles,
      unreadable: [PolicyError(file: "notes.txt", line: 2, .duplicateKey("x"))])
    try expectGolden(
      text(assessment, language), "policy.population.\(language.rawValue).txt")
  }

  @Test("Markdown and CSV are what was reviewed", arguments: Language.allCases)
  func documents(_ language: Language) throws {
    let assessment = assessment(try MadeUpPolicies.named("windows"))
    try expectGolden(
      ConformanceMarkdown(assessment, context: context(language)).text,
      "policy.windows.\(language.rawValue).md")
    let csv = ConformanceCSV(assessment, context: context(language)).text
    try expectGolden(csv, "policy.windows.\(language.rawValue).csv")
  }

  @Test("Colour only repeats the words")
  func colour() throws {
    let assessment = assessment(try MadeUpPolicies.named("windows"))
    let coloured = text(assessment, .english, usesColor: true)
    let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == text(assessment, .english))
    #expect(coloured != plain)
  }

  @Test("JSON is valid by the published schema", arguments: Language.allCases)
  func json(_ language: Language) throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/conformance.schema.json")))
    let windows = try MadeUpPolicies.named("windows")
    let linux = try MadeUpPolicies.named("linux")
    let hostile = try MadeUpPolicies.policy(MadeUpPolicies.hostile)
    for assessment in [
      assessment(windows), assessment(linux), assessment(hostile),
      PolicyAssessment([linux], with: GuidanceProfile.all, factor: .multi),
      PolicyAssessment(
        [windows, hostile], with: GuidanceProfile.all,
        unreadable: [PolicyError(file: "\u{1B}", .unknownFormat)]),
      assessment(isPopulation: true),
    ] {
      let text = ConformanceJSON(assessment, context: context(language)).text
      #expect(schema.faults(of: try JSONValue.parse(Array(text.utf8))) == [])
    }
  }

  @Test("The schema finds what is wrong")
  func schemaCanFail() throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/conformance.schema.json")))
    let text = ConformanceJSON(
      assessment(try MadeUpPolicies.named("linux")), context: context()
    ).text
    let wrong = text.replacing("\"conflicts\"", with: "\"conflict\"")
      .replacing("\"policy\":", with: "\"polcy\":")
    #expect(!schema.faults(of: try JSONValue.parse(Array(wrong.utf8))).isEmpty)
  }

  @Test("The effective minimum stands beside the one that was written")
  func effective() throws {
    let text = ConformanceJSON(
      assessment(try MadeUpPolicies.named("linux")), context: context()
    ).text
    let document = try JSONValue.parse(Array(text.utf8))
    #expect(document["policy"]?["effective_minimum"]?["count"]?.integer == 8)
    let verdict = document["guidance"]?.elements.first?["verdicts"]?.elements.first
    #expect(verdict?["found"]?.integer == 12)
    #expect(verdict?["effective"]?.integer == 8)
    #expect(verdict?["unit"]?.text == "byte")
    #expect(verdict?["line"]?.integer == 4)
  }

  @Test("The severest broken rule is a conflict's, and a gap makes the whole partial")
  func severity() throws {
    let linux = assessment(try MadeUpPolicies.named("linux"))
    #expect(linux.highestSeverity == .high)
    #expect(linux.isPartial)
    let good = try MadeUpPolicies.policy(
      "schema: kagiban/policy/1\nrules: {length.min: 15, length.max: none}\n")
    let narrow = try MadeUpPolicies.policy("schema: kagiban/policy/1\nrules: {length.max: 63}\n")
    #expect(PolicyAssessment([narrow], with: [.nist80063B4]).highestSeverity == .medium)
    #expect(PolicyAssessment([good], with: [.nist80063B4]).highestSeverity == nil)
    #expect(!PolicyAssessment([good], with: [.nist80063B4]).isPartial)
  }

  @Test("Guidance pages fit a terminal", arguments: GuidanceProfile.all, Language.allCases)
  func pages(_ profile: GuidanceProfile, _ language: Language) {
    let pages = GuidancePages(language: language, columns: 80)
    let page = pages.page(of: profile)
    #expect(page.contains(profile.id.name))
    let addresses = page.split(separator: "\n").filter { $0.contains("https://") }
    for line in page.split(separator: "\n") where !addresses.contains(line) {
      #expect(line.columns <= 80, "\(line)")
    }
    let comparison = pages.comparison(of: profile, with: .nist80063B4)
    for line in comparison.split(separator: "\n") { #expect(line.columns <= 80, "\(line)") }
  }
}
