@testable import Breach
import Testing
import Vaults

@testable import Hygiene

@Suite("A report never shows as “no” what the export cannot tell")
struct ThreeValuedReportTests {
  private static let silent = "password\n" + (1...6).map { strong($0) + "\n" }.joined()

  @Test("Every topic stands in the text, under what became of it", arguments: Language.allCases)
  func everyTopicIsNamed(language: Language) async throws {
    for vault in [try vault(Self.silent), try madeUpVault(.all, [MadeUp()])] {
      let text = try text(of: try await assess(vault), language, columns: 1000)
      let heading = CoveragePhrase.heading.text(in: language)
      let section = try #require(
        text.split(separator: "\n\n").first { $0.hasPrefix(heading + "\n") })
      for topic in Coverage.Topic.allCases {
        #expect(section.contains(topic.name.text(in: language)), "\(topic)")
      }
    }
  }

  @Test("What was not checked stands under “not checked”, with the reason")
  func reasons() async throws {
    let text = try text(of: try await assess(vault(Self.silent)), .english, columns: 1000)
    let line = try #require(text.split(separator: "\n").first { $0.contains("cannot tell:") })
    for name in ["http addresses", "second factors", "last use", "age of passwords", "in the bin"] {
      #expect(line.contains(name))
    }
    let checked = try #require(text.split(separator: "\n").first { $0.hasPrefix("  checked:") })
    #expect(checked == "  checked: reuse, length, how easily guessed, similar passwords")
  }

  @Test("What was checked in part is told with its numbers", arguments: Language.allCases)
  func numbers(language: Language) async throws {
    let logins = [Knowledge.no, .unknown, .yes].map { MadeUp(secondFactor: $0) }
    let text = try text(of: try await assess(madeUpVault(.all, logins)), language, columns: 1000)
    let expected =
      language == .english
      ? "stored second factors (for 2 of 3 accounts)" : "多要素認証の登録（3 件中 2 件）"
    #expect(text.contains(expected))
  }

  @Test("A severity does not count as none what its findings would need and the export lacks")
  func legends() async throws {
    func legend(_ capabilities: Capabilities) async throws -> [Substring] {
      let logins = (1...5).map { _ in MadeUp() }
      let assessment = try await assess(madeUpVault(capabilities, logins))
      return try text(of: assessment, .english, columns: 100).split(separator: "\n")
        .filter { $0.hasPrefix("  MEDIUM") || $0.hasPrefix("  LOW") }
    }
    let all = try await legend(.all)
    #expect(all[0].hasSuffix("short, too simple, similar to another, PIN-like or shared by"))
    #expect(all[1].hasSuffix("http, long unused or entered twice"))
    let noDates = try await legend(.all.subtracting(.lastUsed))
    #expect(noDates[1].hasSuffix("  a user name inside, http or entered twice"))
    let nothing = try await legend([])
    #expect(nothing[0].hasSuffix("short, too simple, similar to another or PIN-like"))
    #expect(!nothing[1].contains("0") && nothing[1].hasSuffix("not checked"))
  }

  @Test(
    "An export without passwords is not said to have been looked up", arguments: Language.allCases)
  func nothingLookedUp(language: Language) async throws {
    let assessment = try await assess(vault("name,url,username,password,note\n"))
    let text = try text(of: assessment, language, columns: 1000)
    #expect(!text.contains("0 of 0") && !text.contains("0 個中"))
    let unchecked = language == .english ? "nothing to check:" : "未確認（対象なし）:"
    let line = try #require(text.split(separator: "\n").first { $0.contains(unchecked) })
    #expect(line.contains(NamePhrase.exposure.text(in: language)))
  }

  @Test("A list that could not answer is not said to hold none")
  func failingList() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,\(strong(1))"]), lists: [BrokenList()])
    let text = try text(of: assessment, .english, columns: 1000)
    let line = try #require(text.split(separator: "\n").first { $0.contains("broken") })
    #expect(line == "  - broken: could not be asked")
  }

  @Test("The bin and the archive are null where the export cannot tell them")
  func nullStates() async throws {
    let silent = try await json(of: assess(chromium(["A,https://a.example/,u,\(strong(1))"])))
    #expect(silent["input"]?["trashed"] == .null)
    #expect(silent["input"]?["archived"] == .null)
    let telling = try await json(of: assess(madeUpVault(.all, [MadeUp(state: .archived)])))
    #expect(telling["input"]?["trashed"]?.integer == 0)
    #expect(telling["input"]?["archived"]?.integer == 1)
  }

  @Test("A severity of which nothing could be found is null, and not zero")
  func nullSeverity() async throws {
    let silent = try await json(of: assess(vault(Self.silent)))
    #expect(silent["headline"]?["by_worst"]?["low"] == .null)
    #expect(silent["headline"]?["by_worst"]?["medium"]?.integer == 0)
    let telling = try await json(of: assess(madeUpVault(.usernames, [MadeUp()])))
    #expect(telling["headline"]?["by_worst"]?["low"]?.integer == 0)
  }

  @Test("Without a list that answers nothing is said of breach lists")
  func noList() async throws {
    let assessment = try await audit(
      madeUpVault(.all, [MadeUp()]),
      AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000)))
    let line = try text(of: assessment, .english, columns: 100).split(separator: "\n")
      .first { $0.hasPrefix("  CRITICAL") }
    #expect(line?.hasSuffix("  not checked") == true && line?.contains("0") == false)
    #expect(try await json(of: assessment)["headline"]?["by_worst"]?["critical"] == .null)
  }

  @Test("JSON says for how many accounts each topic was settled")
  func jsonNumbers() async throws {
    let logins = [Knowledge.no, .unknown].map { MadeUp(secondFactor: $0) }
    let document = try await json(of: assess(madeUpVault(.all, logins)))
    let topic = document["coverage"]?.elements.first { $0["topic"]?.text == "second-factor" }
    #expect(topic?["status"]?.text == "partly")
    #expect(topic?["checked"]?.integer == 1)
    #expect(topic?["accounts"]?.integer == 2)
  }

  @Test("Archived entries are named as such, since they are audited like the others")
  func archivedNote() async throws {
    let archived = try await assess(madeUpVault(.all, [MadeUp(state: .archived), MadeUp()]))
    #expect(try text(of: archived, .english, columns: 100).contains("like the others: 1 account\n"))
    let silent = try await assess(madeUpVault([], [MadeUp()]))
    #expect(try !text(of: silent, .english, columns: 100).contains("like the others"))
  }

  // MARK: Documents

  private func text(
    of assessment: Assessment, _ language: Language, columns: Int
  ) throws -> String {
    try TextReport(
      assessment, context: context(language),
      layout: .init(columns: columns, wrapsAccounts: false, usesColor: false, isFull: true)
    ).rendered()
  }

  private func json(of assessment: Assessment) async throws -> JSONValue {
    var bytes: [UInt8] = []
    try await JSONReport(assessment, context: context(.english)).write { piece in
      for index in piece.indices { bytes.append(piece[index]) }
    }
    return try JSONValue.parse(bytes)
  }

  private func context(_ language: Language) -> ReportContext {
    ReportContext(
      language: language, toolVersion: "0.1.0", inputName: SafeText(untrusted: "made-up.csv"),
      isFile: true, formatName: "made up", date: "2026-11-23")
  }
}

/// A list that is there and cannot answer.
private struct BrokenList: RangeSource {
  let summary = BreachListSummary(
    name: "broken", form: .text, byteCount: nil, modified: nil, isKnownComplete: true, doubts: [])

  func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    throw BreachListError(list: summary.name, reason: .missingRange)
  }
}
