import FoundationEssentials
import TestSupport
import Testing

@testable import kagiban

/// The report as a program of somebody else's would read it.
private struct Document: Decodable {
  struct Tool: Decodable { let name: String, version: String }
  struct Input: Decodable {
    struct Skipped: Decodable { let record: Int, line: Int, reason: String, message: String }
    let name: String, format: String, records: Int, credentials: Int, audited: Int
    let furtherSites: Int, withoutPassword: Int, references: Int
    let trashed: Int?
    let otherItems: [String: Int]
    let skipped: [Skipped]
  }
  struct Topic: Decodable, Equatable { let topic: String, status: String }
  struct Headline: Decodable, Equatable {
    let audited: Int, needNoAction: Int
    let percent: Int?
    let byWorst: [String: Int?]
  }
  struct Finding: Decodable {
    struct Reference: Decodable { let guidance: String, clause: String }
    let rule: String, severity: String, message: String, advice: String
    let subjects: [String]
    let references: [Reference]
  }
  struct Cluster: Decodable { let id: String, members: [String], services: Int }
  struct Credential: Decodable {
    let id: String, state: String
    let severity: String?, title: String?, site: String?, username: String?
  }
  struct Step: Decodable { let credentials: [String], rules: [String], message: String }

  let schema: String, language: String, partial: Bool
  let tool: Tool, input: Input, headline: Headline
  let coverage: [Topic], findings: [Finding], clusters: [Cluster], credentials: [Credential]
  let plan: [Step]
}

@Suite("The JSON report is what the documentation says")
struct JSONReportTests {
  private static func report(_ sample: String, _ language: String) throws -> [UInt8] {
    var program = Program("audit", sample, "--format", "json", "--breach-list", Samples.list)
    program.directory = Samples.folder
    program.environment["KAGIBAN_LANG"] = language
    return try program.run().outputBytes
  }

  private static func document(_ sample: String, _ language: String = "en") throws -> Document {
    try decoded(try report(sample, language))
  }

  private static func decoded(_ bytes: [UInt8]) throws -> Document {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: Data(bytes))
  }

  @Test("The counts add up", arguments: Samples.names)
  func counts(_ sample: String) throws {
    let report = try Self.document(sample)
    let input = report.input
    #expect(report.schema == "kagiban/assessment/1")
    #expect(report.tool.name == "kagiban")
    #expect(input.name == sample)
    let others = input.otherItems.values.reduce(0, +)
    #expect(
      input.records == input.credentials + input.furtherSites + others + input.skipped.count)
    let parts = input.audited + input.withoutPassword + input.references + (input.trashed ?? 0)
    #expect(input.credentials == parts)
    #expect(report.credentials.count == input.credentials)
    #expect(report.credentials.count { $0.state == "audited" } == input.audited)
    #expect(report.headline.audited == input.audited)
    let needAction = report.headline.byWorst.values.reduce(0) { $0 + ($1 ?? 0) }
    #expect(report.headline.needNoAction + needAction == input.audited)
    for (severity, count) in report.headline.byWorst {
      let worst = report.credentials.count { $0.severity == severity && $0.state == "audited" }
      #expect(worst == count ?? 0)
    }
  }

  @Test("Whoever is named is there", arguments: Samples.names)
  func subjects(_ sample: String) throws {
    let report = try Self.document(sample)
    let names = Set(report.credentials.map(\.id))
    #expect(names.count == report.credentials.count)
    #expect(report.findings.flatMap(\.subjects).allSatisfy(names.contains))
    #expect(report.clusters.flatMap(\.members).allSatisfy(names.contains))
    #expect(report.plan.flatMap(\.credentials).allSatisfy(names.contains))
    #expect(report.clusters.allSatisfy { $0.members.count >= 2 })
    let rules = Set(report.findings.map(\.rule))
    #expect(rules.allSatisfy { $0.wholeMatch(of: /KG[1-7][0-9]{2}/) != nil })
    let severities = ["critical", "high", "medium", "low", "info"]
    let order = report.findings.map { severities.firstIndex(of: $0.severity) ?? 9 }
    #expect(order == order.sorted() && !order.contains(9))
    #expect(report.plan.flatMap(\.rules).allSatisfy(rules.contains))
    #expect(report.findings.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
  }

  @Test("Only the words differ between the languages")
  func languages() throws {
    let spoken = /"(message|advice|language)": "(\\.|[^"\\])*"/
    /// The report without the names that are others in each run.
    func report(_ language: String) throws -> String {
      String(decoding: try Self.report("demo-bitwarden.csv", language), as: UTF8.self)
        .withoutRunNames
    }
    func unspoken(_ language: String) throws -> String {
      try report(language).replacing(spoken) { "\"\($0.output.1)\"" }
    }
    #expect(try unspoken("en") == unspoken("ja"))
    #expect(try report("en") != report("ja"))
    #expect(try Self.document("demo-bitwarden.csv", "ja").language == "ja")
  }

  @Test("The report of nothing is a report")
  func headerAlone() throws {
    var program = Program("audit", "-", "--format", "json")
    program.input = .bytes(Array("name,url,username,password\n".utf8))
    let outcome = try program.run()
    let report = try Self.decoded(outcome.outputBytes)
    #expect(report.input.records == 0)
    #expect(report.headline.percent == nil)
    #expect(report.findings.isEmpty && report.credentials.isEmpty)
  }

  @Test("The samples find the same in every format that can tell it")
  func samples() throws {
    var found: [String: [String: Int]] = [:]
    for sample in Samples.names {
      let report = try Self.document(sample)
      // What is one login saved twice elsewhere is in two formats one account with two sites.
      let isRowPerSite = ["chromium", "apple"].contains(report.input.format)
      #expect(report.input.furtherSites == (isRowPerSite ? 1 : 0), "\(sample)")
      #expect(report.input.credentials + report.input.furtherSites == 42, "\(sample)")
      #expect(report.input.audited + report.input.furtherSites == 41, "\(sample)")
      #expect(report.input.skipped.count == 1, "\(sample)")
      #expect(report.clusters.count == 5, "\(sample)")
      var counts: [String: Int] = [:]
      for finding in report.findings { counts[finding.rule, default: 0] += finding.subjects.count }
      #expect((counts["KG601"] ?? 0) == (isRowPerSite ? 0 : 2), "\(sample)")
      found[sample] = counts
    }
    // What depends on passwords and sites alone; the others need dates, titles or second factors.
    for rule in ["KG101", "KG102", "KG106", "KG202", "KG204", "KG205", "KG301", "KG501"] {
      let counts = Set(found.values.map { $0[rule] ?? 0 })
      #expect(counts.count == 1, "\(rule): \(found.mapValues { $0[rule] ?? 0 })")
    }
  }
}

/// The folder of samples.
enum Samples {
  static let list = "breach-list.txt"

  static let folder = Repository.url.appending(path: "Samples").path

  /// The exports in it.
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted()
  }()
}
