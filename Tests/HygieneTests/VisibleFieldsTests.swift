import TestSupport
import Testing
import Vaults

@testable import Hygiene

@Suite("Passwords in visible fields are found and hidden")
struct VisibleFieldsTests {
  @Test("A field that holds the entry's own password is hidden, in whatever field it is")
  func hidesOwnPassword() async throws {
    let secret = strong(1)
    let assessment = try await assess(
      chromium([
        "Shop \(secret) old,https://a.example/,u,\(secret)",
        "Shop,https://a.example/\(strong(2)),u,\(strong(2))",
        "Shop,https://c.example/,\(strong(3)),\(strong(3))",
      ]))
    let fields = assessment.findings.compactMap { finding in
      if case .fields(let fields) = finding.evidence { fields } else { nil }
    }
    #expect(fields == [.title, .site, .username])
    let labels = try assessment.credentials.map { try assessment.label(of: $0) }
    #expect(labels[0].title == .hidden)
    #expect(labels[1].site == .hidden)
    #expect(labels[2].username == .hidden)
    #expect(labels[0].username == .shown(SafeText(untrusted: "u")))
  }

  @Test("A password of eight characters is found in any entry, a shorter one in its own only")
  func findsOthersPasswords() async throws {
    let assessment = try await assess(
      chromium([
        "note: Kx82mPqz,https://a.example/,u,\(strong(1))", "B,https://b.example/,u,Kx82mPqz",
        "note: Kx82m,https://c.example/,u,\(strong(2))", "D,https://d.example/,u,Kx82m",
        "note: 猫と犬と鳥と魚と,https://e.example/,u,\(strong(3))",
        "F,https://f.example/,u,猫と犬と鳥と魚と",
      ]))
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c1", "c5"]])
  }

  @Test(
    "Own short passwords count from four bytes, or when they are the whole field",
    arguments: [
      ("pin 8274 here", "8274", true), ("pin 827 here", "827", false), ("827", "827", true),
      ("a", "a", true), ("banana", "a", false), ("8274", "82745", false),
    ])
  func ownShortPasswords(title: String, password: String, isFound: Bool) async throws {
    let assessment = try await assess(chromium(["\(title),https://x.example/,u,\(password)"]))
    #expect(assessment.subjects(of: .passwordInVisibleField).isEmpty != isFound)
  }

  @Test("The password of an entry in the bin is hidden as well")
  func hidesTrashed() async throws {
    let csv = """
      "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
      "Root/Recycle Bin","old \(strong(1))","taro","\(strong(1))","https://c.example","","","0","",""
      "Root","was \(strong(1))","taro","\(strong(2))","https://d.example","","","0","",""

      """
    let assessment = try await assess(vault(csv))
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c1", "c2"]])
  }

  @Test("Long passwords that fit at every place of a long field take no longer than others")
  func staysLinear() async throws {
    let long = String(repeating: "a", count: 12_000)
    let assessment = try await assess(
      chromium(["\(long)\(long)x,https://a.example/,u,\(long)b", "B,https://b.example/,u,\(long)c"])
    )
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c1"]])
  }

  @Test(
    "Another writing of a password is as good as the password",
    arguments: [
      ("Quvbrop7xk", "quvbrop7xk"), ("quvbrop7xk", "QUVBROP7XK"),
      ("quvbrop7xk", "note Quvbrop7xk!"),
      ("quvbrop7xk", "kx7porbvuq"), ("quvbrop7xk", "KX7PORBVUQ"), ("quvbrop7xk", "ｑｕｖｂｒｏｐ７ｘｋ"),
      ("ｑｕｖｂｒｏｐ７ｘｋ", "quvbrop7xk"), ("quvbrop7xk", "quvbrop%37xk"),
      ("quvbrop7xk", "%51uvbrop%37xk."), (" quvbrop7xk ", "quvbrop7xk"),
      ("quvbrop7xk ", "  Quvbrop7xk"),
      ("あさがおとかえる", "アサガオトカエル"), ("あさがおとかえる", "ｱｻｶﾞｵﾄｶｴﾙ"), ("あさがおとかえる", "るえかとおがさあ"),
      ("あさがおとかえる", "%E3%81%82さがおとかえる"), ("Crème-brûlée-7", "creme-brulee-7"),
    ])
  func findsTwins(password: String, field: String) async throws {
    for (rows, subject) in [
      (["\(field),https://a.example/,u,\(password)"], "c1"),
      (["A,https://a.example/,\(field),\(strong(1))", "B,https://b.example/,u,\(password)"], "c1"),
    ] {
      let assessment = try await assess(chromium(rows))
      #expect(assessment.subjects(of: .passwordInVisibleField) == [[subject]])
      let label = try assessment.label(of: assessment.credentials[0])
      #expect(label.title == .hidden || label.username == .hidden)
    }
  }

  @Test(
    "Another writing of a short password is found in its own entry",
    arguments: [
      ("Zorbulon,https://zorbulon.example,krvlmq88,88qmlvrk", VisibleFields.username),
      ("Wimzotek,https://wim.example,bob,WIMZOTEK", .title),
      ("x,https://wimzo.example,bob,WimZo", .site), ("Abc,https://y.example,bob,CBA", .title),
      ("x,https://ABC/,bob,abc", .site), ("x,http://abc/login,bob,CBA ", .site),
      ("１２３ｑ,https://y.example,bob,Q321", .title),
    ])
  func findsShortTwins(row: String, fields: VisibleFields) async throws {
    let assessment = try await assess(chromium([row]))
    let found = assessment.findings.compactMap { finding in
      if case .fields(let fields) = finding.evidence { fields } else { nil }
    }
    #expect(found == [fields])
    _ = try assessment.label(of: assessment.credentials[0])
  }

  @Test("Old passwords are found in any writing as well")
  func findsTwinsOfOldPasswords() async throws {
    let old = "canaryhistorypw7"
    let header =
      "Group/Title\tUsername\tPassword\tURL\tAutoType\tCreated Time\tPassword Modified Time\t"
      + "Last Access Time\tPassword Expiry Date\tPassword Expiry Interval\tRecord Modified Time\t"
      + "Password Policy\tPassword Policy Name\tHistory\tRun Command\tDCA\tShift+DCA\te-mail\t"
      + "Protected\tSymbols\tKeyboard Shortcut\tNotes"
    let empty = String(repeating: "\t", count: 7)
    let assessment = try await assess(
      vault(
        [
          header,
          "Hid\te\t\(strong(1))\thttps://hid.example\(empty)\t\t"
            + "\t1ff01 2024/02/29 00:00:01 0010 CANARYhistoryPw7\t\t\t\t\tN\t\t\t",
          "Own\tGnrx7\t\(strong(3))\thttps://own.example\(empty)\t\t"
            + "\t1ff01 2024/02/29 00:00:01 0005 gnrX7\t\t\t\t\tN\t\t\t",
          "Other\t\(old)\t\(strong(2))\thttps://o.example\(empty)\t\t\t\t\t\t\t\tN\t\t\t",
        ].joined(separator: "\n") + "\n"))
    #expect(assessment.subjects(of: .passwordInVisibleField) == [["c2", "c3"]])
  }

  @Test("A part of a password is no twin of it, nor is what shares its letters")
  func leavesOthersAlone() async throws {
    let assessment = try await assess(
      chromium([
        "quvbrop7x,https://uvbrop7xk.example/,quvbrop,quvbrop7xk",
        "quvbrpo7xk,https://b.example/,q.u.v.b.r.o.p,\(strong(1))",
      ]))
    #expect(assessment.subjects(of: .passwordInVisibleField).isEmpty)
  }

  @Test("What was found harmless is checked once more as it is written")
  func checksWhileWriting() async throws {
    let assessment = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    let inspection = assessment.inspection
    func holdsSecret(anyOf texts: [String]) -> Bool {
      inspection.visible.holdsSecret(
        anyOf: texts.map { SafeText(untrusted: $0) }, for: inspection.vault.credentials[0],
        of: inspection.vault, inspection.visible.reading())
    }
    #expect(holdsSecret(anyOf: ["x", "x\(strong(1))"]))
    #expect(!holdsSecret(anyOf: ["x", "y"]))
  }

  @Test("The scanner agrees with a search for every password", arguments: 0..<30)
  func agreesWithSearch(seed: UInt64) {
    var generator = RandomSource(seed: seed)
    // Few letters, so that beginnings are shared and passwords lie within each other.
    let alphabet: [UInt8] = seed.isMultiple(of: 2) ? Array("ab".utf8) : Array("abcé".utf8)
    func word(_ lengths: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: lengths, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
    }
    let passwords = (0..<60).map { _ in word(1...16) }
    let store = passwords.flatMap(\.self)
    var ranges: [SecretRange] = []
    var start = 0
    for password in passwords {
      ranges.append(SecretRange(PackedRange(offset: start, count: password.count)))
      start += password.count
    }
    let characters = passwords.map { password in
      password.count { $0 & 0xC0 != 0x80 }
    }
    let storeBytes = unsafe store.span.bytes
    let scanner = SecretScanner(
      passwords: ranges, traits: ranges.map { PasswordTraits(of: $0, in: storeBytes) },
      in: storeBytes)
    for _ in 0..<200 {
      let text = word(0...40)
      let expected = zip(passwords, characters).contains { password, characters in
        characters >= 8 && text.contains(password)
      }
      let textBytes = unsafe text.span.bytes
      let found = scanner.containsPassword(0..<text.count, of: textBytes, store: storeBytes)
      #expect(found == expected)
    }
  }
}
