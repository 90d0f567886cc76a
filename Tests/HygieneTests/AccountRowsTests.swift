import Testing
import Vaults

@testable import Hygiene

@Suite("Rows that are one account are one credential")
struct AccountRowsTests {
  @Test("The rows of a login at several sites of one service are one account")
  func joinsSites() async throws {
    let assessment = try await assess(
      chromium([
        "a,https://accounts.example.co.jp/,taro,\(strong(1))",
        "App,android://QUJD==@jp.co.example.app/,taro,\(strong(1))",
        "b,https://other.example.org/,taro,\(strong(1))",
        "c,https://www.example.co.jp/shop,taro,\(strong(1))",
      ]))
    #expect(assessment.tally.audited == 2)
    #expect(assessment.tally.furtherSites == 2)
    #expect(assessment.subjects(of: .reused) == [["c1", "c2"]])
    #expect(assessment.clusters.map(\.services) == [2])
    #expect(assessment.subjects(of: .duplicateEntry).isEmpty)
    #expect(try records(of: assessment) == [[1, 2, 4], [3]])
  }

  @Test("The account has all sites and the place of its first row")
  func keepsSites() async throws {
    let assessment = try await assess(
      chromium([
        "one,https://one.example.com/,taro,\(strong(1))", "x,https://x.example/,u,\(strong(2))",
        "two,https://two.example.com/,taro,\(strong(1))",
      ]))
    let vault = assessment.inspection.vault
    #expect(vault.credentials.map { $0.position.line } == [2, 3])
    #expect(
      vault.urls(of: vault.credentials[0]) == [
        "https://one.example.com/", "https://two.example.com/",
      ]
    )
    #expect(vault.urls(of: vault.credentials[1]) == ["https://x.example/"])
    #expect(vault.recordCount == 3)
  }

  @Test(
    "What differs in password, user or service is another account",
    arguments: [
      "A,https://www.example.com/,taro,\(strong(2))",
      "A,https://www.example.com/,Taro,\(strong(1))",
      "A,https://www.example.com/,,\(strong(1))", "A,https://www.example.org/,taro,\(strong(1))",
      "A,,taro,\(strong(1))",
    ])
  func keepsApart(row: String) async throws {
    let assessment = try await assess(
      chromium(["A,https://example.com/,taro,\(strong(1))", row]))
    #expect(assessment.tally.audited == 2)
    #expect(assessment.tally.furtherSites == 0)
  }

  @Test("Without a user name one password at one service is one account")
  func joinsWithoutUser() async throws {
    let assessment = try await assess(
      chromium([
        "a,https://a.example.com/,,\(strong(1))", "b,https://b.example.com/,,\(strong(1))",
      ]))
    #expect(assessment.tally.audited == 1)
  }

  @Test("Rows without a password stay apart")
  func leavesOutEmptyPasswords() async throws {
    let assessment = try await assess(
      chromium(["a,https://a.example.com/,taro,", "b,https://b.example.com/,taro,"]))
    #expect(assessment.tally.withoutPassword == 2)
    #expect(assessment.tally.furtherSites == 0)
  }

  @Test("The same row twice is one account too, for the browser shows one entry")
  func joinsEqualRows() async throws {
    let row = "A,https://a.example/,u,\(strong(1))"
    let assessment = try await assess(chromium([row, row]))
    #expect(assessment.tally.audited == 1)
    #expect(assessment.subjects(of: .duplicateEntry).isEmpty)
  }

  @Test("In a format in which a row is a login, such rows are an entry made twice")
  func leavesOtherFormats() async throws {
    let row = "A,https://a.example/,u,\(strong(1))"
    let assessment = try await assess(table([row, row]))
    #expect(assessment.tally.audited == 2)
    #expect(assessment.subjects(of: .duplicateEntry) == [["c1", "c2"]])
  }

  @Test("Groups of sites join rows of different domains")
  func usesAffiliatedSites() async throws {
    let vault = try chromium([
      "a,https://shop.example/,taro,\(strong(1))", "b,https://shop.example.org/,taro,\(strong(1))",
    ])
    var request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    #expect(try await audit(vault, request).tally.audited == 2)
    request.affiliatedSites = try AffiliatedSites(
      sharedCredentials: Array(#"[{"shared": ["shop.example", "shop.example.org"]}]"#.utf8))
    #expect(try await audit(vault, request).tally.audited == 1)
  }

  @Test("Any site with http makes the account one that is reached openly")
  func seesEverySite() async throws {
    let assessment = try await assess(
      chromium([
        "a,https://a.example.com/,u,\(strong(1))", "x,http://x.example/,u,\(strong(2))",
        "b,http://b.example.com/,u,\(strong(1))", "c,http://c.example.com/,u,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .http) == [["c1", "c2"]])
  }

  @Test("A password in the title of any row is found, and the account's title hidden")
  func looksAtEveryTitle() async throws {
    let assessment = try await assess(
      chromium([
        "a,https://a.example.com/,u,\(strong(1))",
        "was \(strong(1)),https://b.example.com/,u,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c1"]])
    #expect(try assessment.label(of: assessment.credentials[0]).title == .hidden)
  }

  private func records(of assessment: Assessment) throws -> [[UInt32]] {
    assessment.credentials.map { id in
      ([assessment.position(of: id)] + assessment.furtherPositions(of: id)).map(\.record)
    }
  }
}

@Suite("Rows of Apple's Passwords with one title are one account")
struct AppleRowsTests {
  @Test("Equal titles join sites, and the user name that the product adds does not count")
  func joinsTitles() async throws {
    let assessment = try await assess(
      apple([
        "Shop,https://shop.example/,taro,\(strong(1)),,",
        "Shop (taro),https://shop.example.org/,taro,\(strong(1)),,",
        "Other,https://other.example/,taro,\(strong(1)),,",
      ]))
    #expect(assessment.tally.audited == 2)
    #expect(assessment.subjects(of: .reused) == [["c1", "c2"]])
  }

  @Test(
    "Titles of nothing, of another user or with another ending join nothing",
    arguments: [
      ("", ""), ("(taro)", " (taro)"), ("Shop", "Shop (hanako)"), ("Shop", "Shop(taro)"),
    ])
  func keepsTitlesApart(first: String, second: String) async throws {
    let assessment = try await assess(
      apple([
        "\(first),https://shop.example/,taro,\(strong(1)),,",
        "\(second),https://shop.example.org/,taro,\(strong(1)),,",
      ]))
    #expect(assessment.tally.audited == 2)
  }

  @Test("Titles join through services, and services through titles")
  func joinsBoth() async throws {
    let assessment = try await assess(
      apple([
        "Shop,https://shop.example/,taro,\(strong(1)),,",
        "Shop,https://shop.example.org/,taro,\(strong(1)),,",
        "Also,https://www.shop.example.org/,taro,\(strong(1)),,",
        "Also,https://also.example/,taro,\(strong(1)),,",
        "Hers,https://also.example/,hanako,\(strong(1)),,",
      ]))
    #expect(assessment.tally.audited == 2)
    #expect(assessment.subjects(of: .sharedByUsers) == [["c1", "c2"]])
    #expect(assessment.clusters.isEmpty)
  }

  @Test("A second factor in any row is the account's")
  func keepsSecondFactor() async throws {
    let assessment = try await assess(
      apple([
        "Shop,https://a.shop.example/,taro,\(strong(1)),,",
        "Shop,https://b.shop.example/,taro,\(strong(1)),,otpauth://totp/x?secret=MADEUP",
        "Other,https://other.example/,taro,\(strong(2)),,",
      ]))
    #expect(assessment.subjects(of: .noSecondFactor) == [["c2"]])
  }

  @Test("Titles do not join rows of a browser, which takes them from the sites")
  func leavesBrowsers() async throws {
    let assessment = try await assess(
      chromium([
        "Login,https://shop.example/,taro,\(strong(1))",
        "Login,https://shop.example.org/,taro,\(strong(1))",
      ]))
    #expect(assessment.tally.audited == 2)
  }

  private func apple(_ rows: [String]) throws -> Vault {
    try vault((["Title,URL,Username,Password,Notes,OTPAuth"] + rows).joined(separator: "\n"))
  }
}
