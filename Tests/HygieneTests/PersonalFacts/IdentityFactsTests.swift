import Testing
import Vaults

@testable import Hygiene

@Suite("The identities of an export are facts about its owner")
struct IdentityFactsTests {
  private static let lastPass = "url,username,password,totp,extra,name,grouping,fav\n"

  /// A LastPass export with one identity and logins with these passwords.
  private func lastPass(_ lines: String, _ passwords: [String]) throws -> Vault {
    let logins = passwords.enumerated().map { "https://s\($0).example,u,\($1),,,S\($0),,0\n" }
    return try vault(
      Self.lastPass + "http://sn,,,,\"NoteType:Address\n\(lines)\nNotes:\",Me,,0\n"
        + logins.joined())
  }

  /// The kinds of facts in each login's password, by its number from 0.
  private func kinds(in assessment: Assessment, of count: Int) -> [Set<FactKind>] {
    (1...count).map { number in
      let found = assessment.findings.filter {
        $0.subjects.contains { $0.description == "c\(number)" }
      }
      return Set(
        found.flatMap { finding -> [FactKind] in
          guard case .personal(let evidence) = finding.evidence else { return [] }
          return evidence.kinds.elements
        })
    }
  }

  @Test("Each detail is found as what it is, in the passwords of all accounts")
  func kinds() async throws {
    let passwords = [
      "Tamasaburo77", "wakatsuki!7", "twakatsuki1", "19871003xy", "Oct!1003", "Zojirushi99",
      "09019345078", "5078tK!q", "183-4067-a", strong(1),
    ]
    let vault = try lastPass(
      "First Name:Tamasaburo\nLast Name:Wakatsuki\nBirthday:October,3,1987\nCompany:Zojirushi\n"
        + "Phone:{\"\"num\"\":\"\"090-1934-5078\"\"}\nZip / Postal Code:183-4067", passwords)
    let found = kinds(in: try await assess(vault), of: passwords.count)
    #expect(
      found == [
        [.givenName], [.familyName], [.familyName, .givenName], [.birthday], [.birthday],
        [.employer], [.phone], [.phone], [.postalCode], [],
      ])
  }

  @Test("Names in kanji and kana are found in their spellings")
  func japanese() async throws {
    let passwords = ["Wakatsuki!", "若月です", "わかつきxyz"]
    let vault = try lastPass("Last Name:若月 / わかつき", passwords)
    let found = kinds(in: try await assess(vault), of: 3)
    #expect(found == [[.familyName], [.familyName], [.familyName]])
  }

  @Test("A whole name counts word by word, in either order, and by its initials")
  func fullName() async throws {
    let csv =
      "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n"
      + "identity,Me,,,,,\"{\"\"fullName\"\":\"\"Tamasaburo Wakatsuki\"\"}\",,1,1,V\n"
      + "login,A,https://a.example,,u,wakatsuki!7,,,1,1,V\n"
      + "login,B,https://b.example,,u,twakatsuki1,,,1,1,V\n"
    let found = kinds(in: try await assess(vault(csv)), of: 2)
    #expect(found == [[.fullName], [.fullName]])
  }

  @Test(
    "A day is read in the forms that products write, and one that may be two is both",
    arguments: [
      ("October,3,1987", ["1003", "19871003"]), ("1987-10-03", ["19871003"]),
      ("3/10/1987", ["19871003", "19870310"]), ("昭和62年10月3日", ["19871003"]),
      ("3 Oct 1987", ["19871003"]),
    ])
  func days(written: String, found: [String]) async throws {
    let passwords = found.map { $0 + "qx" }
    let vault = try lastPass("Birthday:\(written)", passwords)
    let kinds = kinds(in: try await assess(vault), of: found.count)
    #expect(kinds == found.map { _ in [.birthday] })
  }

  @Test(
    "What says nothing of a person does not flood the report",
    arguments: [
      "First Name:A\nLast Name:B", "First Name:Test\nLast Name:User", "Birthday:,,\nPhone:",
      "Address 1:1 Main Street\nCity / Town:Summer City", "Username:admin\nEmail Address:a@b.jp",
      "Company:Data Software Group Inc", "Phone:{\"\"ext\"\":\"\"1234\"\"}",
      "Zip / Postal Code:none",
      "Birthday:13/13/1987", "Phone:{broken 5678 ", "First Name:\u{202E}\u{1}<b>=1+1",
    ])
  func nothing(lines: String) async throws {
    let passwords = [
      "Astreet2020", "Summer1234!", "TestUser-71", "software#99", "Datadriven5678", "Badminton13",
      "mainframe1", "citylights1987",
    ]
    let found = kinds(in: try await assess(lastPass(lines, passwords)), of: passwords.count)
    #expect(found == passwords.map { _ in [] })
  }

  @Test(
    "The report says how many were used, and shows nothing of them", arguments: Language.allCases)
  func coverage(language: Language) async throws {
    let vault = try lastPass(
      "First Name:Tamasaburo\nLast Name:=Wakatsuki\u{202E}<b>\nAddress 1:9 Canary",
      ["Tamasaburo77", "wakatsuki!7"])
    let assessment = try await assess(vault)
    #expect(assessment.status(of: .identities) == .checked)
    #expect(assessment.coverage(of: .identities)?.records == .init(checked: 1, all: 1))
    #expect(assessment.status(of: .personalFacts) == .notGiven)
    let text = try rendered(assessment, language)
    let name = NamePhrase.identities.text(in: language)
    #expect(text.contains(name + (language == .english ? " (1 record)" : "（記録 1 件）")))
    for word in ["Tamasaburo", "tamasaburo", "akatsuki", "Canary"] { #expect(!text.contains(word)) }
  }

  @Test("Where there is none, or where nobody says how they are written, that is not “checked”")
  func notChecked() async throws {
    let none = try await assess(
      vault(Self.lastPass + "https://a.example,u,\(strong(1)),,,S,,0\n"))
    #expect(none.status(of: .identities) == .nothingToCheck)
    let silent = try await assess(chromium(["A,https://a.example,u,\(strong(1))"]))
    #expect(silent.status(of: .identities) == .formatCannotTell)
    let unknown = try await assess(
      vault(
        "kind,name,login,password,url,tk_export_version,number\n"
          + "passport,P,,,,1,X1\nlogin,A,u,\(strong(1)),https://a.example,1,\n"))
    #expect(unknown.status(of: .identities) == .notInThisVersion)
  }

  @Test("Of more than are kept it is said how many were used")
  func many() async throws {
    let records = (0..<300).map {
      "http://sn,,,,\"NoteType:Address\nFirst Name:Person\($0)\nNotes:\",Me,,0\n"
    }
    let assessment = try await assess(
      vault(Self.lastPass + records.joined() + "https://a.example,u,\(strong(1)),,,S,,0\n"))
    #expect(assessment.status(of: .identities) == .partly)
    let text = try rendered(assessment, .english)
    #expect(text.contains("(\(Identities.mostRecords) of 300 records in full)"))
  }

  private func rendered(_ assessment: Assessment, _ language: Language) throws -> String {
    let context = ReportContext(
      language: language, toolVersion: "0", inputName: SafeText(untrusted: "x"), isFile: true,
      formatName: "x", date: "2026-11-28")
    let layout = TextReport.Layout(
      columns: 1000, wrapsAccounts: false, usesColor: false, isFull: true)
    return try TextReport(assessment, context: context, layout: layout).rendered()
  }
}
