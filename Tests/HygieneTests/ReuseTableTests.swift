import Testing
import Vaults

@testable import Hygiene

@Suite("The reuse report in its forms")
struct ReuseTableTests {
  private static let rows = [
    "Wimzotek,https://wimzotek.example,bob,wimzotek-\(strong(1))",
    "Duo,https://duo.example,anna,\(strong(2))", "Duo,https://duo.example,bert,\(strong(2))",
  ]

  private func assessment(_ rows: [String] = ReuseTableTests.rows) async throws -> Assessment {
    try await audit(
      table(rows),
      AuditRequest(breachLists: [], scope: .reuse, now: Timestamp(seconds: 1_764_000_000)))
  }

  private func report(_ assessment: Assessment, _ language: Language) throws -> String {
    let context = ReportContext(
      language: language, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
    return try ReuseReport(
      assessment, context: context,
      layout: TextReport.Layout(
        columns: 200, wrapsAccounts: false, usesColor: false, isFull: true)
    ).rendered()
  }

  @Test("The table has what the text has of accounts in no cluster")
  func rulesWithoutCluster() async throws {
    let assessment = try await assessment()
    #expect(assessment.clusters.isEmpty)
    let lines = try ReuseTable(assessment, language: .english).rendered().split(separator: "\r\n")
    let cells = lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    #expect(cells.map { $0[1] } == ["KG105", "KG106", "KG106"])
    #expect(cells.map { $0[4] } == ["c1", "c2", "c3"])
    #expect(cells[0][8] == "holds the name of its service")
    #expect(cells.allSatisfy { $0.count == 10 && $0[0].isEmpty && $0[3] == "unknown" })
  }

  @Test("No cluster is not nothing", arguments: Language.allCases)
  func summary(language: Language) async throws {
    let text = try report(await assessment(), language)
    let others = ReusePhrase.others.text(in: language, ["n": .number(3)])
    #expect(text.contains(others))
    let clean = try report(await assessment(["A,https://a.example,u,\(strong(1))"]), language)
    #expect(!clean.contains(ReusePhrase.others.text(in: language, ["n": .number(0)])))
    #expect(language == .japanese || clean.contains("1 account compared: none shares"))
  }
}
