import Guidance
import TestSupport
import Testing
import Vaults

@testable import Hygiene

@Suite("How much of a password is about its owner")
struct JudgementTests {
  private static let degreeRows: [(String, PersonalEvidence.Degree?)] = [
    ("taro19800305", .broken), ("Sakura2010!", .broken), ("yamada#1", .broken),
    ("taro", .broken), ("Taro-kX9!vQ2m#Lp", .sign), ("kX9!vQ2m#Lp-yamada", .sign),
    ("kX9!vQ2m#Lp09019345078", .sign), ("kX9!vQ2m#Lp", nil), ("correct-horse-battery", nil),
    ("password", nil), ("12345678", nil), ("", nil),
  ]

  @Test("Broken, a sign, or clean", arguments: degreeRows)
  func degrees(_ password: String, _ degree: PersonalEvidence.Degree?) throws {
    #expect(try Family.judge().degree(of: password) == degree, "\(password)")
  }

  @Test(
    "A name within a longer word is none",
    arguments: [
      "marigold2024", "kentucky88", "tarot-samurai", "broken-window", "chicken-Soup",
      "tokens-Everywhere",
    ])
  func withinWords(_ password: String) throws {
    let judge = try Family.judge(knowing: "given: まり", "pets: [Ken]", "nicknames: [Mari, Taro]")
    #expect(judge.degree(of: password) == nil, "\(password)")
  }

  @Test(
    "A fact that begins or ends a longer Japanese word is none, in any script",
    arguments: [
      "arashiyama77", "arasiyama77", "あらしやま12", "アラシヤマ12", "嵐山12", "桃太郎12", "ももたろう12",
      "arashiyamaarashiyama", "さくらんぼ99", "sakuranbo99", "桜島99",
    ])
  func withinJapaneseWords(_ password: String) throws {
    let judge = try Family.judge(
      knowing: "given: 太郎 / たろう", "children: [{given: 桜 / さくら}]", "words: [嵐 / あらし]")
    #expect(judge.degree(of: password) == nil, "\(password)")
  }

  @Test(
    "A fact beside another word is one",
    arguments: [
      ("arashi77", FactKind.word), ("嵐あらし77", .word), ("arashi-yama", .word),
      ("sakuramochi7", .childName), ("太郎坊12", .givenName), ("ilovetaro", .givenName),
    ])
  func besideWords(_ password: String, _ kind: FactKind) throws {
    let judge = try Family.judge(
      knowing: "given: 太郎 / たろう", "children: [{given: 桜 / さくら}]", "words: [嵐 / あらし]")
    #expect(judge.kinds(in: password) == [kind], "\(password)")
  }

  @Test("The names of somebody famous are facts if they are the owner's")
  func famous() throws {
    let judge = try Family.judge(knowing: "family: 中山 / なかやま", "given: 美穂 / みほ")
    #expect(judge.kinds(in: "中山美穂1") == [.familyName, .givenName])
  }

  @Test(
    "A digit that could be a letter belongs to the digits behind it",
    arguments: ["taro0612", "taro0305", "mugi1999", "yamada4649"])
  func digitsBehindNames(_ password: String) throws {
    #expect(try !Family.judge().forms(in: password).contains(.signsForLetters), "\(password)")
  }

  @Test("A name in signs ends where further digits begin", arguments: ["t4r099", "h4nak0123"])
  func signsBeforeDigits(_ password: String) throws {
    #expect(try Family.judge().forms(in: password).contains(.signsForLetters), "\(password)")
  }

  @Test(
    "A name in signs within a longer word is none", arguments: ["mar1gold", "st4rom", "k3nt0n"])
  func signsInWords(_ password: String) throws {
    let judge = try Family.judge(knowing: "nicknames: [Mari, Taro, Ken]")
    #expect(judge.degree(of: password) == nil, "\(password)")
  }

  @Test(
    "A name in a phrase is one",
    arguments: ["ilovetaro", "ilovesakurasomuch", "tarolovehanako", "ILoveTaro!", "taro_is_king"])
  func inPhrases(_ password: String) throws {
    let kinds = try Family.judge().kinds(in: password)
    #expect(!kinds.isDisjoint(with: [.givenName, .childName]), "\(password)")
  }

  @Test("Figures that look like a name in signs are figures", arguments: ["5470", "54706231"])
  func figures(_ password: String) throws {
    let judge = try Family.judge(knowing: "family: さとう", "given: たろう")
    #expect(judge.kinds(in: password) == [])
    #expect(judge.kinds(in: "t4r0") == [.givenName])
  }

  @Test("Judging the same password twice says the same, and leaves nothing behind")
  func again() throws {
    let judge = try Family.judge()
    var workspace = PersonalJudge.Workspace()
    let passwords = ["taro19800305", "kX9!vQ2m#Lp", "太郎99", "", "yamada"]
    let first = passwords.map { judge.judge(Array($0.utf8).span, &workspace) }
    let second = passwords.map { judge.judge(Array($0.utf8).span, &workspace) }
    #expect(first == second)
    #expect(first == passwords.map { judge.judge($0) })
  }

  @Test("Whatever the bytes, nothing breaks")
  func anyBytes() throws {
    let judge = try Family.judge()
    var random = RandomSource(seed: 8)
    var workspace = PersonalJudge.Workspace()
    let pieces: [[UInt8]] = [
      Array("taro".utf8), Array("太郎".utf8), Array("ﾀﾞ".utf8), [0xFF], [0xE3, 0x82], [0],
      [0xF4, 0x8F],
      Array("0305".utf8), Array("Ａ".utf8), Array("゛".utf8), Array("ﾟ".utf8), [0x80],
      Array("A".utf8),
    ]
    for _ in 0..<800 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      _ = judge.judge(bytes.span, &workspace)
    }
    let long = Array(repeating: Array("taro0305".utf8), count: 400).flatMap(\.self)
    #expect(judge.judge(long.span, &workspace).evidence.first?.rule == .personalName)
  }

  @Test("Half-width kana with marks of voicing are found where they stand")
  func voicing() throws {
    let judge = try Family.judge(knowing: "given: だいごろう")
    #expect(judge.kinds(in: "ﾀﾞｲｺﾞﾛｳ1") == [.givenName])
    #expect(judge.degree(of: "ﾀﾞｲｺﾞﾛｳ1") == .broken)
  }

  @Test("All tokens of an automaton are found in a text that holds them, and no others")
  func index() {
    var random = RandomSource(seed: 80)
    var list = TokenList()
    var texts: Set<String> = []
    for _ in 0..<3000 {
      let length = Int.random(in: 3...9, using: &random)
      let text = String((0..<length).map { _ in "abcde5".randomElement(using: &random) ?? "a" })
      texts.insert(text)
      list.add(text, .word, .asGiven, .letters)
    }
    let index = FactIndex(list)
    #expect(index.count == texts.count)
    for _ in 0..<200 {
      let text = String((0..<40).map { _ in "abcde5".randomElement(using: &random) ?? "a" })
      let bytes = Array(text.utf8)
      var found: Set<Range<Int>> = []
      index.search(bytes.span) { token, start, signs in
        if signs == 0 { found.insert(start..<start + Int(token.count)) }
      }
      var expected: Set<Range<Int>> = []
      for start in bytes.indices {
        for end in start + 3...max(start + 3, min(start + 9, bytes.count)) where end <= bytes.count
        {
          if texts.contains(String(decoding: bytes[start..<end], as: UTF8.self)) {
            expected.insert(start..<end)
          }
        }
      }
      #expect(found == expected)
    }
  }
}

@Suite("User names and e-mail addresses in passwords")
struct UserNameTests {
  private func evidence(_ rows: [String], facts: String? = nil) async throws -> [(
    String, PersonalEvidence
  )] {
    let vault = try chromium(rows)
    let assessment = try await audit(
      vault,
      AuditRequest(
        breachLists: [], facts: try facts.map { try Family.facts($0) },
        now: Timestamp(seconds: 1_764_000_000)))
    return assessment.findings.flatMap { finding -> [(String, PersonalEvidence)] in
      guard case .personal(let evidence) = finding.evidence else { return [] }
      return finding.subjects.map { ("\($0):\(finding.rule.id)", evidence) }
    }
  }

  @Test("The entry's own user name and the parts of its address")
  func own() async throws {
    let found = try await evidence([
      "A,https://a.example/,sakura2024,sakura2024",
      "B,https://b.example/,tanaka.jiro@example.com,Jiro-tanaka-99",
      "C,https://c.example/,hoge+tag@kitamura-giken.jp,kitamura-giken1",
      "D,https://d.example/,someone,kX9!vQ2m#LpWz",
    ])
    #expect(
      found.map(\.0) == ["c1:KG405", "c2:KG405", "c3:KG405"].sorted { $0 < $1 } || found.count == 3)
    #expect(Set(found.map(\.0)) == ["c1:KG405", "c2:KG405", "c3:KG405"])
    #expect(found.filter { $0.1.isWhole }.map(\.0) == ["c1:KG405"])
  }

  @Test(
    "Every part of an address",
    arguments: [
      ("tanaka.jiro@example.com", "tanaka.jiro@example.com"),
      ("tanaka.jiro@example.com", "tanakajiro1"),
      ("tanaka.jiro@example.com", "Tanaka99"), ("tanaka_jiro@example.com", "jiro#7"),
      ("moritakazu+shop@example.com", "moritakazu7"), ("moritakazu88@example.com", "moritakazu-2"),
      ("me@kitamura-giken.jp", "kitamura-giken7"), ("moritakazu88@example.com", "m0r1takazu"),
    ])
  func parts(_ address: String, _ password: String) async throws {
    let found = try await evidence(["A,https://a.example/,\(address),\(password)"])
    #expect(found.map(\.0) == ["c1:KG405"], "\(password)")
    #expect(found.first?.1.degree == .broken, "\(password)")
  }

  @Test("Short addresses, sites and user names that are common passwords do not flood a vault")
  func commonUserNames() async throws {
    let common = [
      "Password", "qwerty", "123456", "dragon", "ab", "sakura", "monkey", "admin", "abc123", "love",
      "star", "blue", "test1", "user1", "1234", "letmein", "summer", "ichi", "neko",
    ]
    var rows = common.enumerated().map { number, name in
      "S\(number),https://a.jp/,\(name),kX\(number)9!vQ2m#LpWz"
    }
    let passwords = [
      "password123", "qwertyuiop", "1234567890", "dragonfly-Moon", "abacus-ab", "sakurasaku!",
      "monkeybusiness", "administrator", "abc12345", "lovely-day", "starfish99", "blueberry",
      "testing123", "userland", "12345678", "summertime", "ichigo-milk", "nekomimi", "a.jp-99",
    ]
    for (number, password) in passwords.enumerated() {
      rows.append("Z\(number),https://z\(number).example/,q\(number),\(password)")
    }
    let found = try await evidence(rows)
    #expect(found.count < 3, "\(found.map(\.0))")
  }

  @Test("A user name of another entry")
  func others() async throws {
    let found = try await evidence([
      "A,https://a.example/,moritakazu,kX9!vQ2m#LpWz", "B,https://b.example/,x1,Moritakazu-77",
    ])
    #expect(found.map(\.0) == ["c2:KG405"])
    #expect(found.first?.1.kinds.elements == [.otherUserName])
  }

  @Test("Names that are everywhere do not flood the report")
  func flood() async throws {
    var rows = [
      "P,https://p.example/,Password,kX9!vQ2m#LpWz", "Q,https://q.example/,ab@x.jp,kY8!vQ2m#LpWz",
      "a.jp,https://a.jp/,zz,kZ7!vQ2m#LpWz", "R,https://r.example/,info@r.example,kW6!vQ2m#LpWz",
      "S,https://s.example/,summer,kW5!vQ2m#LpWz",
    ]
    let passwords = [
      "Password", "password1", "abacus-Table", "a-banana-jp", "ajpanjpa", "x.jp", "infomercial7",
      "Summer2024", "information", "mypassword!",
    ]
    for (number, password) in passwords.enumerated() {
      rows.append("Z\(number),https://z\(number).example/,q\(number),\(password)")
    }
    #expect(try await evidence(rows).map(\.0) == [])
    // In its own entry it is what it is.
    let own = try await evidence(["P,https://p.example/,Password,Password2024"])
    #expect(own.map(\.0) == ["c1:KG405"])
  }

  @Test("A site's name alone is no fact, and counts beside one")
  func surroundings() async throws {
    let facts = "schema: kagiban/facts/1\ngiven: たろう\n"
    let found = try await evidence(
      [
        "Amazon,https://www.amazon.co.jp/,zz,AmazonkX9vQ2mLp",
        "Amazon,https://www.amazon.co.jp/,zy,AmazonTaro",
      ], facts: facts)
    #expect(found.map(\.0) == ["c2:KG401"])
    #expect(found.first?.1.degree == .broken)
  }

  @Test("NIST is cited only where the whole password is the user's or the service's name")
  func nist() async throws {
    let vault = try chromium([
      "Shop,https://shop.example/,moritakazu,Moritakazu#99",
      "Shop,https://shop.example/,moritakazu2,Moritakazu-wKq8",
      "Kinokuniya,https://kinokuniya.example/,zz,kinokuniya1!",
    ])
    let assessment = try await audit(
      vault,
      AuditRequest(
        breachLists: [], guidance: [.nist80063B4, .ipa10Threats2024Personal],
        now: Timestamp(seconds: 1_764_000_000)))
    let cited = assessment.findings.filter { $0.rule == .userNameInside }.map { finding in
      (
        finding.subjects.map(\.description),
        finding.references.map(\.profile.name).contains("nist-800-63b-4"),
        finding.references.map(\.profile.name).contains("ipa-10threats-2024-personal")
      )
    }
    #expect(cited.contains { $0.0 == ["c1"] && $0.1 && $0.2 })
    #expect(cited.contains { $0.0 == ["c2"] && !$0.1 && $0.2 })
    #expect(cited.contains { $0.0 == ["c3"] && $0.1 })
  }
}
