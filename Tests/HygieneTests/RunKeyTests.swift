import Testing
import Vaults

@testable import Hygiene

@Suite("Clusters have other names in each run")
struct RunKeyTests {
  private func assess(_ key: RunKey?) async throws -> Assessment {
    let rows = (0..<6).map { "T\($0),https://t\($0).example/,u,\(strong($0 / 2))" }
    var request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    if let key { request.runKey = key }
    return try await audit(chromium(rows), request)
  }

  @Test("No two clusters have the same name, and names look alike")
  func names() {
    let key = RunKey(seed: 7)
    let names = (0..<10_000).map(key.name(ofCluster:))
    #expect(Set(names).count == names.count)
    let digits = Set("0123456789abcdef")
    #expect(
      names.allSatisfy {
        $0.count == 17 && $0.hasPrefix("g") && $0.dropFirst().allSatisfy(digits.contains)
      })
  }

  @Test("Two runs over one export share no name")
  func runs() async throws {
    let first = try await assess(nil).clusters.map(\.id.name)
    let second = try await assess(nil).clusters.map(\.id.name)
    #expect(first.count == 3 && Set(first).isDisjoint(with: second))
  }

  @Test("Within a run all documents have the same names, and people read G1")
  func documents() async throws {
    let assessment = try await assess(RunKey(seed: 1))
    let names = assessment.clusters.map(\.id.name)
    #expect(names == (1...3).map(RunKey(seed: 1).name(ofCluster:)))
    let context = ReportContext(
      language: .english, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
    var json: [UInt8] = []
    try await JSONReport(assessment, context: context).write { piece in
      for index in piece.indices { json.append(piece[index]) }
    }
    let document = try JSONValue.parse(json)
    let clusters = document["clusters"]?.elements ?? []
    #expect(clusters.map { $0["id"]?.text } == names)
    #expect(clusters.map { $0["label"]?.text } == ["G1", "G2", "G3"])
    let evidence = document["findings"]?.elements.compactMap { $0["evidence"]?["cluster"]?.text }
    #expect(Set(evidence ?? []) == Set(names))
    let plan = document["plan"]?.elements.compactMap { $0["cluster"]?.text }
    #expect(Set(plan ?? []) == Set(names))
    let table = try ReuseTable(assessment, language: .english).rendered()
    #expect(names.allSatisfy(table.contains) && !table.contains("G1"))
  }
}
