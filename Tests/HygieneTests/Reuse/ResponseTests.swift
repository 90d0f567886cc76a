import Testing
import Vaults

@testable import Hygiene

@Suite("After a breach, accounts are changed in the order of danger")
struct ResponseTests {
  private static let rows = [
    "Forum,https://forum.example.com/,taro@gmail.com,Verona48kick",
    "Shop,https://www.amazon.co.jp/,taro@gmail.com,Verona48kick",
    "Game,https://game.example.org/,taro@gmail.com,Verona48kick",
    "Bank,https://www.smbc.co.jp/,taro@gmail.com,Verona48kick7",
    "Google,https://accounts.google.com/,taro@gmail.com,\(strong(1))",
    "News,https://news.example.net/,taro@gmail.com,\(strong(2))",
  ]

  @Test("Of a site: itself, the same password, variants; the mailbox stands beside each")
  func site() async throws {
    let response = try await respond(to: .site("https://www.forum.example.com/login"))
    #expect(response.steps.map(\.account.description) == ["c1", "c2", "c3", "c4"])
    #expect(response.steps[0].reason == .atSite)
    #expect(response.steps[2].reason == .samePassword)
    #expect(response.steps[3].reason == .related(Relation([.added(.digits, .end)])))
    #expect(response.steps.allSatisfy { $0.mailbox?.description == "c5" })
  }

  @Test("Of a quoted password: equal ones, variants of it")
  func quoted() async throws {
    let response = try await respond(to: .leaked(Self.secret("verona48kick")))
    #expect(response.steps.map(\.account.description) == ["c2", "c1", "c3", "c4"])
    #expect(response.steps[0].reason == .related(Relation([.letterCase(.first)])))
  }

  @Test("A password that nobody has, and a site where nobody is, endanger nothing")
  func nothing() async throws {
    #expect(try await respond(to: .leaked(Self.secret("quite-another-thing"))).steps.isEmpty)
    #expect(try await respond(to: .site("elsewhere.example")).steps.isEmpty)
  }

  @Test("The report says what to do, and holds no password", arguments: Language.allCases)
  func report(language: Language) async throws {
    let response = try await respond(to: .leaked(Self.secret("verona48kick")))
    let context = ReportContext(
      language: language, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
    let layout = TextReport.Layout(
      columns: 80, wrapsAccounts: false, usesColor: false, isFull: true)
    let text = try ResponseReport(response, context: context, layout: layout).rendered()
    #expect(text.contains("IPA-18") && text.contains("IPA-15"))
    #expect(text.contains("https://www.amazon.co.jp/.well-known/change-password"))
    #expect(!text.lowercased().contains("verona"))
  }

  @Test("What has no address may be at the site: named like it, it is; else nobody knows")
  func withoutAddress() async throws {
    let rows = [
      "Example,,taro,\(strong(1))", "Post,,taro,\(strong(2))",
      "Shop,https://shop.example.org/,taro,\(strong(3))",
    ]
    let response = try await respond(to: .site("https://www.example.com/login"), rows)
    #expect(response.steps.map(\.account.description) == ["c1"])
    #expect(response.steps.map(\.reason) == [.titled])
    #expect(response.withoutAddress == 1)
    #expect(try await respond(to: .site("example.org"), rows).withoutAddress == 1)
  }

  @Test(
    "A site may be an IP address or an app",
    arguments: [
      "192.168.0.1", "com.example.app", "android://y@com.example.app",
    ])
  func unusualSites(site: String) async throws {
    let rows = [
      "Router,http://192.168.0.1/,admin,\(strong(1))",
      "App,android://x@com.example.app/,taro,\(strong(2))",
    ]
    #expect(try await respond(to: .site(site), rows).steps.map(\.reason) == [.atSite])
  }

  @Test("An account at the domain of an address is its mailbox only if it speaks of mail")
  func mailboxes() async throws {
    let rows = [
      "Slack,https://example.slack.com/,taro@firm.example,\(strong(1))",
      "Intranet,https://portal.firm.example/,taro@firm.example,\(strong(2))",
    ]
    let one = try await respond(to: .site("example.slack.com"), rows)
    #expect(one.steps.map(\.mailbox) == [nil])
    #expect(one.steps.map(\.namesMailbox) == [true])
    let two = try await respond(
      to: .site("example.slack.com"),
      rows + ["Post,https://webmail.firm.example/,taro@firm.example,\(strong(3))"])
    #expect(two.steps.map(\.mailbox?.description) == ["c3"])
  }

  @Test("An account that is the mailbox of its own address is known to be one")
  func mailboxItself() async throws {
    let rows = ["Gmail,https://mail.google.com/,me@gmail.com,\(strong(1))"]
    let response = try await respond(to: .site("google.com"), rows)
    #expect(response.steps.map(\.isMailbox) == [true])
    #expect(response.steps.map(\.mailbox) == [nil])
  }

  @Test(
    "A mailbox is named once, the quoted password is not counted, and what is related says how",
    arguments: Language.allCases)
  func plainReport(language: Language) async throws {
    let rows =
      Self.rows + [
        "Far,https://far.example.org/,taro@gmail.com,Verona48kick77"
      ]
    let response = try await respond(to: .leaked(Self.secret("Verona48kick")), rows)
    let context = ReportContext(
      language: language, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
    let layout = TextReport.Layout(
      columns: 200, wrapsAccounts: false, usesColor: false, isFull: true)
    let text = try ResponseReport(response, context: context, layout: layout).rendered()
    #expect(text.split(separator: "Google / taro@gmail.com").count == 2)
    #expect(text.contains(language == .english ? "it holds 7 passwords" : "7 件のパスワード"))
    let other = response.steps.first { $0.account.description == "c7" }
    #expect(
      other?.reason
        == .indirectly(Relation([.added(.digits, .end)]), beside: response.steps[3].account))
    #expect(
      text.contains(language == .english ? "related to that of Bank" : "Bank / taro@gmail.com と関連"))
  }

  private func respond(
    to incident: Incident, _ rows: [String] = ResponseTests.rows
  ) async throws -> Response {
    let request = AuditRequest(
      breachLists: [], scope: .reuse, now: Timestamp(seconds: 1_764_000_000))
    return try await Hygiene.respond(to: incident, table(rows), request)
  }

  private static func secret(_ text: String) throws -> SecretStore {
    try SecretStore(copying: Array(text.utf8).span)
  }
}
