import Testing
import Vaults

@testable import Hygiene

@Suite("Old passwords, where the export holds them")
struct HistoryTests {
  private static let day = "2024/02/29 00:00:01"

  /// A history in the form of Password Safe's text.
  private static func history(_ passwords: String...) -> String {
    func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: width - text.count) + text
    }
    return "1ff" + digits(passwords.count, 2)
      + passwords.map { " \(day) \(digits($0.unicodeScalars.count, 4)) \($0)" }.joined()
  }

  /// An export of Password Safe with these rows: title, site, password, history.
  private static func passwordSafe(_ rows: [(String, String, String, String)]) throws -> Vault {
    try vault(
      "Group/Title\tUsername\tPassword\tURL\tHistory\tNotes\n"
        + rows.map { "\($0.0)\tu\($0.0)\t\($0.2)\thttps://\($0.1)/\t\($0.3)\t\"\"\n" }.joined())
  }

  private static let rows = [
    ("A", "a.example", strong(1), history(strong(8), strong(1))),
    ("B", "b.example", strong(2), history("Verona48kick", strong(9))),
    ("C", "c.example", strong(3), "00000"),
    ("D", "d.example", strong(9), "00000"),
  ]

  // MARK: KG107

  @Test("Who has an old password again is found: its own, or that of another account")
  func returned() async throws {
    let assessment = try await assess(Self.passwordSafe(Self.rows))
    #expect(assessment.subjects(of: .returned) == [["c1"], ["c4"]])
    #expect(
      assessment.findings.filter { $0.rule == .returned }.map(\.evidence)
        == [.formerly(.itself), .formerly(.another)])
    #expect(assessment.plan.actions.contains { $0.findings.contains { $0.rule == .returned } })
    let reuse = try await audit(
      Self.passwordSafe(Self.rows),
      AuditRequest(breachLists: [], scope: .reuse, now: Timestamp(seconds: 1_764_000_000)))
    #expect(reuse.subjects(of: .returned) == [["c1"], ["c4"]])
  }

  @Test("What was looked at is counted; none, and no column for any, is never “checked”")
  func coverage() async throws {
    let telling = try await assess(Self.passwordSafe(Self.rows))
    #expect(telling.status(of: .history) == .checked)
    #expect(telling.coverage(of: .history)?.extent == .init(checked: 2, accounts: 2))
    #expect(telling.coverage(of: .history)?.entries == 4)
    #expect(try rendered(telling, .english).contains("old passwords (4 entries of 2 accounts)"))
    #expect(try rendered(telling, .japanese).contains("以前のパスワード（2 件のアカウントの 4 件）"))
    let none = try await assess(Self.passwordSafe([("A", "a.example", strong(1), "00000")]))
    #expect(none.status(of: .history) == .nothingToCheck)
    let silent = try await assess(chromium(["A,https://a.example,u,\(strong(1))"]))
    #expect(silent.status(of: .history) == .formatCannotTell)
    #expect(!silent.hasLookedFor(.returned))
  }

  @Test(
    "A history that is not what it should be is told by number and line, never by what it holds",
    arguments: Language.allCases)
  func unreadable(language: Language) async throws {
    let assessment = try await assess(
      Self.passwordSafe(
        Self.rows + [("E", "e.example", strong(4), "1ff02 \(Self.day) 0009 canary999")]))
    #expect(assessment.status(of: .history) == .partly)
    let text = try rendered(assessment, language)
    #expect(text.contains(language == .english ? "the first in line 6" : "最初は 6 行目"))
    #expect(!text.contains("canary"))
  }

  @Test("An old password in a visible field is hidden like one in use")
  func visible() async throws {
    let assessment = try await assess(
      Self.passwordSafe([
        ("was Verona48kick", "a.example", strong(1), Self.history("Verona48kick"))
      ]))
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c1"]])
    #expect(try !rendered(assessment, .english).contains("Verona"))
  }

  // MARK: After a breach

  @Test("A quoted password that nobody has any more is found where it was")
  func quoted() async throws {
    let response = try await respond(to: .leaked(Self.secret("Verona48kick")))
    #expect(response.steps.isEmpty)
    #expect(response.earlier.map(\.account.description) == ["c2"])
    #expect(response.earlier[0].reason == .samePassword)
    let variant = try await respond(to: .leaked(Self.secret("verona48kick")))
    #expect(variant.earlier.map(\.reason) == [.related(Relation([.letterCase(.first)]))])
    let unknown = try await respond(to: .leaked(Self.secret("quite-another-thing")))
    #expect(unknown.steps.isEmpty && unknown.earlier.isEmpty)
    #expect(unknown.history == .init(entries: 4, unreadable: 0))
  }

  @Test("A quoted password may be in use at one place and an old one at another")
  func both() async throws {
    let response = try await respond(to: .leaked(Self.secret(strong(9))))
    #expect(response.steps.map(\.account.description) == ["c4"])
    #expect(response.earlier.map(\.account.description) == ["c2"])
  }

  @Test("An account that has a password that the breached site had before is to be changed")
  func site() async throws {
    let response = try await respond(to: .site("b.example"))
    #expect(response.steps.map(\.account.description) == ["c2", "c4"])
    #expect(response.steps.map(\.reason) == [.atSite, .formerPassword])
  }

  @Test("The report names the accounts and no password", arguments: Language.allCases)
  func report(language: Language) async throws {
    let response = try await respond(to: .leaked(Self.secret("verona48kick")))
    let layout = TextReport.Layout(
      columns: 1000, wrapsAccounts: false, usesColor: false, isFull: true)
    let text = try ResponseReport(response, context: context(language), layout: layout).rendered()
    #expect(text.contains(ResponsePhrase.earlierMeans.text(in: language)))
    #expect(text.contains(ResponsePhrase.searched.text(in: language, ["n": .number(4)])))
    #expect(text.contains("B / uB: "))
    #expect(!text.lowercased().contains("verona"))
  }

  private func respond(to incident: Incident) async throws -> Response {
    let request = AuditRequest(
      breachLists: [], scope: .reuse, now: Timestamp(seconds: 1_764_000_000))
    return try await Hygiene.respond(to: incident, Self.passwordSafe(Self.rows), request)
  }

  private static func secret(_ text: String) throws -> SecretStore {
    try SecretStore(copying: Array(text.utf8).span)
  }

  private func context(_ language: Language) -> ReportContext {
    ReportContext(
      language: language, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
  }

  private func rendered(_ assessment: Assessment, _ language: Language) throws -> String {
    let layout = TextReport.Layout(
      columns: 1000, wrapsAccounts: false, usesColor: false, isFull: true)
    return try TextReport(assessment, context: context(language), layout: layout).rendered()
  }
}
