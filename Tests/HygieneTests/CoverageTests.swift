import Breach
import Testing
import Vaults

@testable import Hygiene

@Suite("What could not be checked is said, and never taken for fine")
struct CoverageTests {
  private static let header = """
    "url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
    """

  /// A Firefox export with a row for each pair of dates: last use and change of the password.
  private func firefox(_ dates: [(used: String, changed: String)]) throws -> Vault {
    let rows = dates.enumerated().map { number, dates in
      let fixed = ["https://a\(number).example", "u", strong(number), "", "", "{\(number)}"]
      return (fixed + ["1500000000000", dates.used, dates.changed])
        .map { "\"\($0)\"" }.joined(separator: ",")
    }
    return try vault(([Self.header] + rows).joined(separator: "\n"))
  }

  // MARK: Nothing to check

  @Test(
    "An export without a password had nothing to check, and nothing is called checked",
    arguments: [
      "name,url,username,password,note\n",
      "name,url,username,password,note\nA,https://a.example/,u,,\n",
      "\(header)\n",
      "Title,URL,Username,Password,Notes,OTPAuth\n",
    ])
  func nothingAskedIsNotChecked(csv: String) async throws {
    let assessment = try await assess(vault(csv))
    for topic: Coverage.Topic in [.reuse, .length, .exposure, .secondFactor, .age] {
      #expect(!assessment.hasLookedAt(topic), "\(topic)")
    }
    #expect(assessment.status(of: .exposure) == .nothingToCheck)
  }

  @Test("Without any breach list none was asked")
  func noListIsNoAnswer() async throws {
    let assessment = try await audit(
      chromium(["A,https://a.example/,u,\(strong(1))"]),
      AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000)))
    #expect(assessment.status(of: .exposure) == .noAnswer)
  }

  @Test("Passwords that no list could be asked about are not settled")
  func countsSettledPasswords() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,monkey", "B,https://b.example/,u,\(strong(1))"]))
    #expect(assessment.coverage(of: .exposure)?.extent == .init(checked: 1, accounts: 2))
    #expect(assessment.status(of: .exposure) == .partly)
  }

  // MARK: Dates

  @Test("Dates that only some records have are checked in part, with the numbers")
  func datesInPart() async throws {
    let assessment = try await assess(
      firefox([("1763000000000", "0"), ("0", "1763000000000"), ("1763000000000", "")]))
    #expect(assessment.status(of: .lastUse) == .partly)
    #expect(assessment.coverage(of: .lastUse)?.extent == .init(checked: 2, accounts: 3))
    #expect(assessment.status(of: .age) == .partly)
    #expect(assessment.coverage(of: .age)?.extent == .init(checked: 1, accounts: 3))
  }

  @Test("A column of dates without a date in it tells nothing")
  func emptyColumn() async throws {
    let assessment = try await assess(firefox([("0", "0"), ("", "")]))
    #expect(assessment.status(of: .lastUse) == .formatCannotTell)
    #expect(assessment.status(of: .age) == .formatCannotTell)
  }

  @Test("A date that cannot be right is not known")
  func implausibleDate() async throws {
    let vault = try firefox([("1000", "1000"), ("1763000000000", "1763000000000")])
    let assessment = try await assess(vault)
    #expect(assessment.coverage(of: .lastUse)?.extent == .init(checked: 1, accounts: 2))
    #expect(assessment.coverage(of: .age)?.extent == .init(checked: 1, accounts: 2))
  }

  @Test(
    "An entry that has not changed at all for years has an old password; a later change tells nothing"
  )
  func changesOfAnything() async throws {
    let csv = """
      "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
      "Root","A","u","\(strong(1))","https://a.example","","","0","2015-03-29T18:29:16Z","2015-03-29T18:29:16Z"
      "Root","B","u","\(strong(2))","https://b.example","","","0","2025-03-29T18:29:16Z","2015-03-29T18:29:16Z"
      "Root","C","u","\(strong(3))","https://c.example","","","0","",""
      """
    let assessment = try await assess(vault(csv))
    #expect(assessment.subjects(of: .age) == [["c1"]])
    #expect(assessment.status(of: .age) == .partly)
    #expect(assessment.coverage(of: .age)?.extent == .init(checked: 1, accounts: 3))
  }

  // MARK: Second factors

  @Test("A second factor that is known of some is checked in part")
  func secondFactorInPart() async throws {
    let assessment = try await assess(
      madeUpVault(.all, [.no, .unknown, .yes].map { MadeUp(secondFactor: $0) }))
    #expect(assessment.coverage(of: .secondFactor)?.extent == .init(checked: 2, accounts: 3))
    #expect(assessment.status(of: .secondFactor) == .partly)
    #expect(assessment.subjects(of: .noSecondFactor) == [["c1"]])
  }

  // MARK: Addresses

  @Test(
    "An address that does not say its scheme is not known to be https",
    arguments: [
      (["a.example", "b.example"], Coverage.Status.formatCannotTell, 0, 2),
      (["a.example", "https://b.example/"], .partly, 1, 2),
      (["http://a.example/", "https://b.example/", ""], .checked, 2, 2),
      (["", ""], .nothingToCheck, 0, 0),
      (["192.168.1.1", "router", "android://QUJD@com.example/"], .checked, 3, 3),
      (["www.a.example/login", "ftp://b.example/"], .partly, 1, 2),
    ])
  func schemes(urls: [String], status: Coverage.Status, checked: Int, of all: Int) async throws {
    let rows = urls.enumerated().map { "T\($0),\($1),u,\(strong($0))" }
    let assessment = try await assess(chromium(rows))
    #expect(assessment.status(of: .http) == status)
    #expect(assessment.coverage(of: .http)?.extent == .init(checked: checked, accounts: all))
  }

  @Test("Of several addresses in one entry each has to say its scheme")
  func severalAddresses() async throws {
    let csv = """
      name,uri,username,password,notes,folder,totp
      A,"https://a.example/,b.example",u,\(strong(1)),,,
      B,"http://a.example/,b.example",u,\(strong(2)),,,
      C,"https://a.example/,https://b.example/",u,\(strong(3)),,,
      """
    let assessment = try await assess(vault(csv))
    // B is known to be open, whatever its second address is.
    #expect(assessment.coverage(of: .http)?.extent == .init(checked: 2, accounts: 3))
  }

  // MARK: Reuse

  @Test("Equal passwords of entries that say nowhere whose they are: reuse is known in part")
  func servicesUnknown() async throws {
    let shared = try await assess(
      vault("username,password\nu,\(strong(1))\nv,\(strong(1))\nw,\(strong(2))\n"))
    #expect(shared.coverage(of: .reuse)?.extent == .init(checked: 1, accounts: 3))
    let single = try await assess(vault("username,password\nu,\(strong(1))\nv,\(strong(2))\n"))
    #expect(single.status(of: .reuse) == .checked)
  }

  @Test("Without user names no entry is called entered twice, and none shared by users")
  func usersUnknown() async throws {
    let csv = "site,password\nhttps://a.example,\(strong(1))\nhttps://a.example,\(strong(1))\n"
    let assessment = try await assess(vault(csv))
    #expect(assessment.subjects(of: .duplicateEntry).isEmpty)
    #expect(assessment.subjects(of: .sharedByUsers).isEmpty)
    #expect(assessment.coverage(of: .reuse)?.extent == .init(checked: 0, accounts: 2))
    #expect(assessment.status(of: .reuse) == .formatCannotTell)
  }

  @Test("An entry without a user name is not another user's")
  func unnamedIsNoOtherUser() async throws {
    let assessment = try await assess(
      table([
        "A,https://a.example/,u,\(strong(1))", "A,https://a.example/,,\(strong(1))",
        "B,https://b.example/,,\(strong(2))", "B,https://b.example/,,\(strong(2))",
      ]))
    #expect(assessment.subjects(of: .sharedByUsers).isEmpty)
    // Two entries of the product that agree in everything, the missing user name too.
    #expect(assessment.subjects(of: .duplicateEntry) == [["c3", "c4"]])
    #expect(assessment.coverage(of: .reuse)?.extent == .init(checked: 2, accounts: 4))
  }

  // MARK: State

  @Test("Whether entries are archived or in the bin is known only where the export tells")
  func state() async throws {
    let silent = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    #expect(silent.status(of: .archived) == .formatCannotTell)
    #expect(silent.status(of: .bin) == .formatCannotTell)
    #expect(silent.archived == nil)
    #expect(silent.trashed == nil)
    let telling = try await assess(
      madeUpVault([.archived, .trashed], [.active, .archived, .trashed].map { MadeUp(state: $0) }))
    #expect(telling.status(of: .archived) == .checked)
    #expect(telling.status(of: .bin) == .checked)
    #expect(telling.archived == 1)
    #expect(telling.trashed == 1)
  }

  // MARK: Everything at once

  @Test(
    "What an export lacks is not checked, and nothing is found by it",
    arguments: [
      (Capabilities.urls, Coverage.Topic.http, Rule.http),
      (.secondFactor, .secondFactor, .noSecondFactor), (.lastUsed, .lastUse, .longUnused),
      (.passwordChanged, .age, .age), (.usernames, .reuse, .duplicateEntry),
      (.usernames, .reuse, .sharedByUsers),
    ])
  func lacking(capability: Capabilities, topic: Coverage.Topic, rule: Rule) async throws {
    let twins = [MadeUp(number: 1), MadeUp(number: 1), MadeUp(number: 1, user: "other")]
    let telling = try await assess(madeUpVault(.all, twins))
    #expect(telling.hasLookedAt(topic))
    #expect(!telling.subjects(of: rule).isEmpty)
    let lacking = try await assess(madeUpVault(.all.subtracting(capability), twins))
    #expect(lacking.status(of: topic) == .formatCannotTell)
    #expect(lacking.subjects(of: rule).isEmpty)
  }
}

extension Assessment {
  func coverage(of topic: Coverage.Topic) -> Coverage? { coverage.first { $0.topic == topic } }

  func status(of topic: Coverage.Topic) -> Coverage.Status? { coverage(of: topic)?.status }

  func hasLookedAt(_ topic: Coverage.Topic) -> Bool {
    status(of: topic).map { [.checked, .partly].contains($0) } ?? false
  }
}
