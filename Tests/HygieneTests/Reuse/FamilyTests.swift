import Guidance
import Strength
import TestSupport
import Testing
import Vaults

@testable import Hygiene

@Suite("Related passwords are one family, and each link says how they are related")
struct FamilyTests {
  @Test(
    "Two related passwords",
    arguments: [
      ("Verona48kick", "vErona48kick", "letter-case"),
      ("Verona48kick", "VERONA48KICK", "letter-case"),
      ("Verona48kick", "V3r0n@48k1ck", "leet"), ("Verona48kick", "Ｖｅｒｏｎａ４８ｋｉｃｋ", "unicode-form"),
      ("Gar\u{E7}on48kick", "Garc\u{327}on48kick", "unicode-form"),
      ("カギ番をする人48", "かぎ番をする人48", "unicode-form"),
      ("Verona48kick", "Verona48kick!", "suffix"), ("Verona48kick", "7Verona48kick", "prefix"),
      ("Verona48kick", "Verona48kick2024", "suffix"), ("Verona48kick", "Verona48kick#77", "suffix"),
      ("Verona2019!kick", "Verona2021!kick", "year"), ("Veronakick2019", "Veronakick2024", "year"),
      ("Veronakick2019", "VeronakickR1", "year"), ("Verona-2019-kick", "Verona-H30-kick", "year"),
      ("Veronakick昭和55", "Veronakick1980", "year"), ("Veronakickheisei5", "Veronakick1993", "year"),
      ("Veronakick07", "Veronakick08", "counter"), ("Veronakick9", "Veronakick10", "counter"),
      ("VeronaSpring2024!", "VeronaSummer2024!", "season"),
      ("Spring2024!", "Summer2024!", "season"),
      ("Verona48kick", "Verna48kick", "edit"), ("Verona48kick", "Verxona48kick", "edit"),
      ("Verona48kick", "Verona48kixk", "edit"), ("Verona48kick", "Veroan48kick", "edit"),
      ("Verona48kick", "Vexona48kjck", "edit"), ("Verona48kick", "kcik84anoreV", "reversed"),
      ("Verona48", "Verona48Verona48", "doubled"), ("verona48", "brtpms59", "keyboard-shift"),
      ("verona kick", "brtpms lovl", "keyboard-shift"),
      ("Thornbrook4472", "4472Thornbrook", "reordered"), ("Verona?48", "48?Verona", "reordered"),
      ("Verona?48", "?48Verona", "reordered"), ("VeronaKick", "KickVerona", "reordered"),
      ("Verona2024", "Verona@)@$", "shift-held"),
      ("Verona7648!", "Verona'&$(!", "shift-held"),
      ("ride-wrath-calm-bath", "ride wrath calm bath", "edit"),
      ("ride-wrath-calm-bath", "ridewrathcalmbath", "edit"),
      ("KickveronaMay2024", "KickveronaJun2024", "season"),
      ("Verona48kick", "Verona48kickzQ7wXpLm", "suffix"),
      ("Verona48kick", "zQ7wVerona48kickXpLm", "contained"),
      ("A+%Verona48", "F*$Verona48", "shared-core"),
    ])
  func kinds(first: String, second: String, kind: String) async throws {
    let assessment = try await assess(logins([first, second, strong(1), strong(2)]))
    let cluster = try #require(assessment.clusters.first)
    #expect(cluster.members.map(\.description) == ["c1", "c2"])
    #expect(cluster.links.map(\.relation.name) == [kind])
    let rule: Rule = kind == "shared-core" ? .sharedCore : .nearReuse
    #expect(assessment.subjects(of: rule) == [["c1", "c2"]])
  }

  @Test(
    "What is turned may have another change upon it",
    arguments: [
      ("#$Thornbrook4472", "2744koorbnrohT", [.reversed, .parts]),
      ("Thornbrook4472xyz", "4472Thornbrook", [.reordered, .parts]),
      ("Thornbrook4472", "!Ypytmntppl5583?", []),
      ("Thornbrook4472?x9", "Thornbrook$$&@", [.shiftHeld, .parts]),
      ("Thornbrook4472?x9", "Yjptmntppl5583", [.keyboardShift, .parts]),
      ("Thornbrook4472aX!", "Thornbrook4472Thornbrook4472", [.core]),
      ("Thornbrook4472aX!", "Thornbrook4472Thornbrook4472!", [.core]),
    ] as [(String, String, [Relation.Step])])
  func turned(first: String, second: String, steps: [Relation.Step]) async throws {
    let assessment = try await assess(logins([first, second, strong(1), strong(2)]))
    let found = assessment.clusters.map { $0.links.map(\.relation) }
    #expect(found == (steps.isEmpty ? [] : [[Relation(steps)]]))
  }

  @Test("A letter that counts up is a sequence around a core", arguments: ["", "X-"])
  func countedLetters(behind: String) async throws {
    let assessment = try await assess(
      logins(["a", "b", "c"].map { $0 + behind + "Verona48kick" } + [strong(1)]))
    let cluster = try #require(assessment.clusters.first)
    #expect(cluster.members.map(\.description) == ["c1", "c2", "c3"])
    #expect(cluster.links.map(\.relation) == [Relation([.core]), Relation([.core])])
    #expect(cluster.affix?.kind == .sequential)
    let other = try await assess(
      logins(["a", "q", "t"].map { $0 + behind + "Verona48kick" } + [strong(1)]))
    #expect(other.clusters.map(\.kind) == [.nearReuse])
  }

  @Test("Strangers with one row of keys are no relatives")
  func rowsOfKeys() async throws {
    let passwords = ["3edc5tgb#6", "3edc5tgb9658", "3edc1qaz~4", "Zx3edc1qaz"]
    #expect(try await assess(logins(passwords)).clusters.isEmpty)
  }

  @Test("The name of the service beside a common word")
  func ownNames() async throws {
    let assessment = try await assess(
      table([
        "Facebook,https://facebook.com/,taro,rosebud-facebook",
        "eBay,https://ebay.com/,taro,rosebud_ebay",
        "Other,https://example.com/,taro,\(strong(1))",
      ]))
    #expect(assessment.clusters.map { $0.links.map(\.relation.name) } == [["own-name"]])
    #expect(assessment.clusters.first?.affix?.kind == .derivable)
    #expect(assessment.subjects(of: .ownNameInside) == [["c1", "c2"]])
    #expect(assessment.findings.contains { $0.rule == .sharedCore && $0.severity == .high })
  }

  @Test("The name of the service with a sign or digit behind it", arguments: ["!", "8", "#1", ""])
  func ownNamesInside(behind: String) async throws {
    let assessment = try await assess(
      table([
        "Netflix,https://www.netflix.com/,taro,Veldtgrass-netflix\(behind)",
        "Hulu,https://www.hulu.com/,taro,Veldtgrass-hulu\(behind)",
        "Other,https://example.com/,taro,\(strong(1))",
      ]))
    #expect(assessment.clusters.map { $0.members.map(\.description) } == [["c1", "c2"]])
  }

  @Test("The picture in IPA's slides: a letter that counts up, and two opaque signs")
  func pictureOfIPA() async throws {
    let assessment = try await assess(
      table([
        "SNS,https://sns.example.com/,taro,A+%Ringo5",
        "アプリ,https://app.example.org/,taro,B-!Ringo5",
        "メール,https://mail.example.net/,taro,C*$Ringo5",
      ]))
    let cluster = try #require(assessment.clusters.first)
    #expect(cluster.members.count == 3)
    #expect(cluster.kind == .sharedCore)
    #expect(cluster.affix == CoreAffix(hasSequence: true, opaqueBits: 10))
    #expect(cluster.severity == .medium)
    let finding = try #require(assessment.findings.first { $0.rule == .sharedCore })
    #expect(finding.references.map(\.number) == ["IPA-06"])
  }

  @Test("What is left to guess is said only of members that share no more than a core")
  func affixes() async throws {
    let same = try await assess(
      logins(["Verona48kick", "Verona48kick", "Verona48kickabc", strong(1)]))
    #expect(same.clusters.map(\.kind) == [.samePassword])
    #expect(same.clusters.first?.affix == nil)
    let mixed = try await assess(
      logins(["A+%Verona48", "F*$Verona48", "F*$Verona48", strong(1)]))
    let cluster = try #require(mixed.clusters.first)
    #expect(cluster.affix != nil)
    #expect(cluster.affixText(in: .english)?.hasPrefix("where only the core is shared") == true)
  }

  @Test("Whose name stands inside is judged account by account")
  func ownNamesOfSharers() async throws {
    let assessment = try await assess(
      table([
        "A,https://marigoldfrost.com/,taro,marigoldfrost77x!",
        "B,https://b.example.org/,taro,marigoldfrost77x!",
      ]))
    #expect(assessment.subjects(of: .ownNameInside) == [["c1"]])
  }

  @Test(
    "Chance likeness is none",
    arguments: [
      ["correct-horse-battery", "purple-horse-stadium"], ["password2481", "password9063"],
      ["password!7", "Password#31"], ["password!1089", "Password!4547", "password!0312"],
      ["dragon19", "dragon84"], ["sakura4471", "sakura90"],
      ["20240131", "20240915"], ["123456", "12345678901"], ["qwertyuiop", "asdfghjkl;"],
    ])
  func strangers(passwords: [String]) async throws {
    #expect(try await assess(logins(passwords)).clusters.isEmpty)
  }

  @Test("Strangers with one common word do not hang together, however many they are")
  func crowd() async throws {
    let passwords = (0..<160).map { "Welcome\(100 + $0 * 5)" }
    #expect(try await assess(logins(passwords)).clusters.isEmpty)
  }

  @Test("A year step counts alike at the turn of a decade, beside a common word too")
  func turnOfDecade() async throws {
    let assessment = try await assess(
      logins(["sakura2019", "sakura2020", "sakura2021", strong(1), strong(2)]))
    #expect(assessment.clusters.map { $0.members.count } == [3])
  }

  @Test("A single change counts where few have the word")
  func singleChange() async throws {
    let others = (0..<400).map(strong)
    let assessment = try await assess(logins(["Welcome347", "Welcome34", "Welcome847"] + others))
    #expect(assessment.clusters.map { $0.members.count } == [3])
  }

  @Test("A common word is none the less common in other letters, or if a service begins with it")
  func commonHowever() async throws {
    let rows = ["P@ssw0rd#831", "password7\u{FF13}4", "PASSWORD920", "Pa$$word5526"].enumerated()
      .map {
        "Pas\($0)x,https://pas\($0)x.example\($0).com/,,\"\($1)\""
      }
    #expect(try await assess(table(rows)).clusters.isEmpty)
  }

  @Test("Random passwords of sixteen characters are no relatives")
  func random() async throws {
    #expect(try await assess(logins((0..<200).map(strong))).clusters.isEmpty)
  }

  @Test("A family does not go on from one core to another")
  func doesNotChain() async throws {
    let assessment = try await assess(
      logins(["kL9!Verona48mq", "zzVerona48mqT7", "Verona48", "T7xWQbell31", "mqT7xWQbell31z"]))
    let families = assessment.clusters.map { $0.members.map(\.description) }
    #expect(families == [["c1", "c2", "c3"], ["c4", "c5"]])
  }

  @Test("Two entries of one user at one service are no reuse, two users are")
  func withinService() async throws {
    func clusters(_ users: [String]) async throws -> Int {
      try await assess(
        table(users.enumerated().map { "A,https://example.com/,\($1),Verona48kick\($0)" })
      ).clusters.count
    }
    #expect(try await clusters(["taro", "TARO"]) == 0)
    #expect(try await clusters(["taro", "hanako"]) == 1)
  }

  @Test("A variant of an exposed password is worse")
  func exposed() async throws {
    let assessment = try await assess(logins(["iloveyou", "iloveyou1x7", "Iloveyou1x7"]))
    #expect(assessment.clusters.map(\.severity) == [.medium])
    let worse = try await assess(logins(["trustno1", "Trustno1"]))
    #expect(worse.clusters.map(\.severity) == [.high])
  }

  @Test("A very long password is searched like any other")
  func longPassword() async throws {
    let long = String(repeating: "ab", count: 50_000)
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let vault = try logins([long, "Verona48kick", "verona48kick", long + "x"])
    let families = try await ReuseFamilies(of: vault, estimator: estimator).families
    #expect(families.map { $0.map(\.description) } == [["c1", "c4"], ["c2", "c3"]])
  }

  @Test("A core of a few hundred characters, and one of several words")
  func longCores() async throws {
    let core = (1...30).map(strong).joined()
    let assessment = try await assess(
      logins([
        "Qx7#Lm\(core)", "\(core)pP0!zw", strong(40), "violet-harbor-quartz-mittenZp3$",
        "Kv8!violet-harbor-quartz-mitten", strong(41),
      ]))
    let families = assessment.clusters.map { $0.members.map(\.description) }
    #expect(Set(families) == [["c1", "c2"], ["c4", "c5"]])
    #expect(assessment.clusters.allSatisfy { $0.kind == .sharedCore })
  }

  /// Logins of one user at as many services.
  private func logins(_ passwords: [String]) throws -> Vault {
    try table(
      passwords.enumerated().map { index, password in
        "T\(index)x,https://s\(index)x.example\(index).com/,,\"\(password)\""
      })
  }
}
