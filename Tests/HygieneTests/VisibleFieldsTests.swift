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

  @Test("What was found harmless is checked once more as it is written")
  func checksWhileWriting() async throws {
    let assessment = try await assess(chromium(["A,https://a.example/,u,\(strong(1))"]))
    let inspection = assessment.inspection
    let credential = inspection.vault.credentials[0]
    #expect(inspection.visible.holdsSecret("x\(strong(1))", for: credential, of: inspection.vault))
    #expect(!inspection.visible.holdsSecret("x", for: credential, of: inspection.vault))
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
