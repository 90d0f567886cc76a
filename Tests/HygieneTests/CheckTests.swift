import Guidance
import Testing
import Vaults

@testable import Hygiene

@Suite("What the other checks find")
struct CheckTests {
  @Test("Short is below the number of JPCERT/CC, counted in code points")
  func findsShort() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://a.example/,u,qz7Kp2m",  // 7
        "B,https://b.example/,u,qz7Kp2mXw9L",  // 11
        "C,https://c.example/,u,qz7Kp2mXw9Lv",  // 12
        "D,https://d.example/,u,桜の木の下で待つ三人の猫",  // 12 characters, 36 bytes
        "E,https://e.example/,u,桜の木の下で待つ三人の",  // 11
      ]))
    #expect(assessment.subjects(of: .short) == [["c1"], ["c2", "c5"]])
    #expect(
      assessment.findings.filter { $0.rule == .short }.map(\.evidence) == [
        .length(.upTo7, minimum: 12), .length(.upTo11, minimum: 12),
      ])
  }

  @Test("Without a document that gives a number, nothing is short")
  func needsANumber() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,qz7"]), guidance: [.ipa10Threats2024Personal])
    #expect(assessment.subjects(of: .short).isEmpty)
  }

  @Test("Up to eight digits are a PIN, and are not told as short once more")
  func findsPINs() async throws {
    let assessment = try await assess(
      chromium([
        "A,https://a.example/,u,8274", "B,https://b.example/,u,82749163",
        "C,https://c.example/,u,827491635", "D,https://d.example/,u,8274a",
      ]))
    #expect(assessment.subjects(of: .pinLike) == [["c1", "c2"]])
    #expect(assessment.subjects(of: .short).flatMap(\.self).sorted() == ["c3", "c4"])
  }

  @Test("A login without a password is told, and not audited")
  func findsEmpty() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,", "B,https://b.example/,u,\(strong(1))"]))
    #expect(assessment.subjects(of: .empty) == [["c1"]])
    #expect(assessment.tally.audited == 1)
    #expect(assessment.headline.audited == 1)
  }

  @Test(
    "Only an address that says http and leads out of the house counts as open",
    arguments: [
      ("http://shop.example.com/", true), ("https://shop.example.com/", false),
      ("shop.example.com", false), ("http://192.168.1.1/", false), ("http://router/", false),
      ("http://printer.local/", false), ("http://10.0.0.1:8080", false),
      ("http://172.16.0.9/", false), ("http://172.32.0.9/", true), ("http://203.0.113.9/", true),
      ("android://QUJD@com.example/", false), ("http://", false),
    ])
  func findsHTTP(url: String, isFound: Bool) async throws {
    let assessment = try await assess(chromium(["A,\(url),u,\(strong(1))"]))
    #expect(assessment.subjects(of: .http) == (isFound ? [["c1"]] : []))
  }

  @Test("A missing second factor is told only where the format could hold one")
  func knowsWhatAFormatCanTell() async throws {
    let silent = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    #expect(silent.subjects(of: .noSecondFactor).isEmpty)
    #expect(
      silent.coverage.first { $0.topic == .secondFactor }?.status == .formatCannotTell)

    let csv = """
      Title,URL,Username,Password,Notes,OTPAuth
      A,https://a.example/,u,\(strong(1)),,
      B,https://b.example/,u,\(strong(2)),,otpauth://totp/x?secret=MFRGGZDF
      """
    let telling = try await assess(vault(csv))
    #expect(telling.subjects(of: .noSecondFactor) == [["c1"]])
    #expect(telling.coverage.first { $0.topic == .secondFactor }?.status == .checked)
  }

  @Test("Long unused and old are told only where the format has the dates")
  func readsDates() async throws {
    let csv = """
      "url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
      "https://a.example","u","\(strong(1))",,"","{a}","1500000000000","1500000000000","1500000000000"
      "https://b.example","u","\(strong(2))",,"","{b}","1500000000000","1763000000000","1763000000000"
      "https://c.example","u","\(strong(3))",,"","{c}","0","0","0"
      """
    let assessment = try await assess(vault(csv))
    #expect(assessment.subjects(of: .longUnused) == [["c1"]])
    #expect(assessment.subjects(of: .age) == [["c1"]])
    let chrome = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    #expect(chrome.coverage.first { $0.topic == .lastUse }?.status == .formatCannotTell)
  }

  @Test("Age is information: it asks for no action")
  func ageIsInformation() {
    #expect(Rule.age.severity == .info)
    #expect(Rule.age.clauses(in: [.ipa10Threats2024Personal]).isEmpty)
  }

  @Test("Records that could not be read are one finding with every place")
  func tellsUnreadableRecords() async throws {
    let assessment = try await assess(
      chromium(["A,https://a.example/,u,\(strong(1))", "B,b,c,d,e,f,g", "C"]))
    let records = assessment.findings.compactMap { finding in
      if case .records(let records) = finding.evidence { records } else { nil }
    }
    #expect(
      records.map { $0.map(\.position.line) } == [assessment.tally.skipped.map(\.position.line)])
    #expect(assessment.tally.records == 3)
    #expect(!assessment.tally.skipped.isEmpty)
  }

  @Test("An export that others can read, or that lies where files spread from, is told")
  func tellsCircumstances() async throws {
    let rows = ["A,https://a.example/,u,\(strong(1))"]
    let open = try await assess(
      chromium(rows),
      circumstances: ExportCircumstances(permissions: 0o644, place: .downloads))
    #expect(open.subjects(of: .exportReadableByOthers).count == 1)
    #expect(open.subjects(of: .exportInSpreadingFolder).count == 1)
    let closed = try await assess(
      chromium(rows), circumstances: ExportCircumstances(permissions: 0o600))
    #expect(closed.subjects(of: .exportReadableByOthers).isEmpty)
    #expect(closed.subjects(of: .exportInSpreadingFolder).isEmpty)
  }
}
