import Testing
import Vaults

@testable import Hygiene

@Suite("The reports of an audit")
struct ReportTests {
  @Test("JSON is valid by the published schema", arguments: Language.allCases)
  func isValid(language: Language) async throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/assessment.schema.json")))
    for assessment in try await [demo(), everything(), accountOfTwoRows()] {
      let document = try await json(assessment, language)
      #expect(schema.faults(of: document) == [])
    }
  }

  @Test("The schema finds what is wrong")
  func schemaCanFail() async throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/assessment.schema.json")))
    let document = try await json(demo(), .english)
    guard case .object(var members) = document else {
      Issue.record("the document is no object")
      return
    }
    members["plan"] = .string("none")
    members["surprise"] = .null
    members["partial"] = nil
    #expect(schema.faults(of: .object(members)).count == 3)
  }

  @Test("The numbers of a document add up, and its references lead somewhere")
  func addsUp() async throws {
    let document = try await json(everything(), .english)
    let input = try #require(document["input"])
    let parts = ["audited", "without_password", "references", "trashed"]
    #expect(parts.compactMap { input[$0]?.integer }.reduce(0, +) == input["credentials"]?.integer)
    let ids = document["credentials"]?.elements.compactMap { $0["id"]?.text } ?? []
    #expect(ids.count == input["credentials"]?.integer)
    let named = (document["findings"]?.elements ?? []).flatMap { $0["subjects"]?.elements ?? [] }
    #expect(!named.isEmpty)
    #expect(Set(named.compactMap(\.text)).isSubset(of: ids))
  }

  @Test("A record of a further site is counted, and named with its account")
  func namesFurtherRecords() async throws {
    let document = try await json(accountOfTwoRows(), .english)
    #expect(document["input"]?["records"]?.integer == 2)
    #expect(document["input"]?["credentials"]?.integer == 1)
    #expect(document["input"]?["further_sites"]?.integer == 1)
    let credential = try #require(document["credentials"]?.elements.first)
    #expect(credential["record"]?.integer == 1)
    let further = credential["further_records"]?.elements ?? []
    #expect(further.map { $0["record"]?.integer } == [2])
    #expect(further.map { $0["line"]?.integer } == [3])
  }

  @Test("The text is what was reviewed", arguments: Language.allCases, [false, true])
  func isGolden(language: Language, isFull: Bool) async throws {
    let report = TextReport(
      try await demo(), context: context(language),
      layout: TextReport.Layout(
        columns: 80, wrapsAccounts: true, usesColor: false, isFull: isFull))
    try expectGolden(
      report.rendered(), "demo.\(isFull ? "full." : "")\(language.rawValue).txt")
  }

  @Test("No line is wider than the page, in either language", arguments: [60, 80, 100])
  func fitsThePage(columns: Int) async throws {
    for language in Language.allCases {
      let layout = TextReport.Layout(
        columns: columns, wrapsAccounts: true, usesColor: false, isFull: true)
      let text = try TextReport(
        try await demo(), context: context(language), layout: layout
      ).rendered()
      // An address is one word, however long.
      for line in text.split(separator: "\n").dropFirst() where !line.contains("https://") {
        #expect(line.columns <= columns)
      }
    }
  }

  @Test("Colour adds nothing to the words")
  func colourOnlyRepeats() async throws {
    let assessment = try await demo()
    func text(usesColor: Bool) throws -> String {
      try TextReport(
        assessment, context: context(.english),
        layout: .init(columns: 80, wrapsAccounts: true, usesColor: usesColor, isFull: true)
      ).rendered()
    }
    let coloured = try text(usesColor: true)
    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == (try text(usesColor: false)))
  }

  @Test("The pages of the rules are those in docs")
  func rulesAreDocumented() throws {
    for (language, file) in [(Language.english, "rules.md"), (.japanese, "rules.ja.md")] {
      let pages = RulePages(language: language, guidance: demoGuidance, columns: 80)
      try expectEqual(pages.markdown, toProjectFile: "docs/\(file)")
    }
  }

  private func json(_ assessment: Assessment, _ language: Language) async throws -> JSONValue {
    var bytes: [UInt8] = []
    try await JSONReport(assessment, context: context(language)).write { piece in
      for index in piece.indices { bytes.append(piece[index]) }
    }
    return try JSONValue.parse(bytes)
  }

  private func context(_ language: Language) -> ReportContext {
    ReportContext(
      language: language, toolVersion: "0.1.0", inputName: SafeText(untrusted: "demo.csv"),
      isFile: true, command: "kagiban audit demo.csv", formatName: "Bitwarden", date: "2026-11-23")
  }

  private func demo() async throws -> Assessment {
    let bytes = try projectFile("Samples/demo-bitwarden.csv")
    return try await assess(
      ExportReader().read(SecretStore(copying: bytes.span)),
      circumstances: ExportCircumstances(permissions: 0o644, place: .gitWorkTree))
  }

  private func accountOfTwoRows() async throws -> Assessment {
    try await assess(
      chromium([
        "A,https://a.example.com/,u,\(strong(1))", "B,https://b.example.com/,u,\(strong(1))",
      ]))
  }

  /// A vault in which as many kinds of evidence occur as fit into one.
  private func everything() async throws -> Assessment {
    let csv = """
      "url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
      "http://a.example","u","password1",,"","{a}","1500000000000","1500000000000","1500000000000"
      "https://b.example","u","password1",,"","{b}","1500000000000","1763000000000","1763000000000"
      "https://c.example","\(strong(3))","\(strong(3))",,"","{c}","0","0","0"
      "https://d.example","v","",,"","{d}","0","0","0"
      "https://e.example","v","8274",,"","{e}","0","0","0"
      "https://e.example","v","8274",,"","{f}","0","0","0"
      "https://f.example","v
      """
    return try await assess(
      vault(csv),
      circumstances: ExportCircumstances(permissions: 0o640, place: .synced(service: "Dropbox")))
  }
}
