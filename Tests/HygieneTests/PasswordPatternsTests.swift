import Strength
import Testing

@testable import Hygiene

@Suite("What a password is made of is told by class, never by what stands there")
struct PasswordPatternsTests {
  private func patterns(_ password: String) -> PasswordPatterns {
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    var workspace = EstimatorWorkspace()
    _ = estimator.estimate(Array(password.utf8).span, workspace: &workspace)
    return PasswordPatterns(of: workspace)
  }

  @Test(
    "Kinds of Japanese are told apart",
    arguments: [
      ("tanaka19850412", [.japaneseSurname, .date]),
      ("hanako4649", [.japaneseGivenName, .digitWordplay]),
      ("kagoshima1985", [.japanesePlace, .year]), ("S55.4.12", [.eraDate]),
      ("konnichiwa令和6年", [.japaneseWord, .eraDate]),
      ("xho7jq@", [.japaneseWord, .japaneseSurname, .kanaKeys]),
      ("arukas1985", [.japaneseWord, .year, .reversed]),
      ("090-1234-5678", [.phoneNumber]), ("〒150-0001", [.postalCode]),
      ("natsu2024", [.japaneseGivenName, .year]), ("Kyoto", [.japanesePlace]),
      ("short", [.surname]),
      // Two equal characters at the end of a strong password are no pattern of it.
      ("Zq9!xV2#mL8$wT4%%", []),
      // What stands there by chance is none either.
      ("kicbyh-difvoh-bAc8or", []), ("9f1b3c52-7a41-4c3e-8d19-2b5c6e7f8a90", []),
      ("t1a2n3a4k5a6", [.interleaved]), ("p.a.s.s.w.o.r.d", [.interleaved]),
      // Names of four letters are other names backwards.
      ("山田太郎2020", [.japaneseSurname, .japaneseGivenName, .year]),
      ("yoasobiidol", [.japaneseProperNoun]),
      ("netflix2023", [.properNoun, .year]), ("youshallnotpass", [.phrase]),
      ("tanaka@docomo.ne.jp", [.japaneseSurname, .address]), ("12apr1985", [.date]),
    ] as [(String, PasswordPatterns)])
  func kinds(_ password: String, _ expected: PasswordPatterns) {
    #expect(patterns(password) == expected)
  }

  @Test("Programs read the kinds in the order in which people are told them")
  func order() {
    let patterns: PasswordPatterns = [.year, .japaneseSurname, .userName, .phoneNumber]
    #expect(patterns.names == ["user-name", "phone-number", "japanese-surname", "year"])
    #expect(
      PatternPhrase.text(of: patterns, in: .english)
        == "the entry's user name or e-mail, a telephone number, a Japanese surname and a year")
  }

  @Test("Of a password that several entries share it is not said which one's name is in it")
  func shared() {
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    var workspace = EstimatorWorkspace()
    var words = ContextWords()
    words.append(Array("quibblefax".utf8).span, kind: .userName)
    _ = estimator.estimate(
      Array("quibblefax1985".utf8).span, context: words, workspace: &workspace)
    #expect(PasswordPatterns(of: workspace) == [.userName, .year])
    let shared = PasswordPatterns(of: workspace, isShared: true)
    #expect(shared == [.sharedUserName, .year])
    #expect(shared.names == ["user-name", "year"])
    #expect(
      PatternPhrase.text(of: shared, in: .english)
        == "the user name or e-mail of one of its accounts and a year")
  }

  @Test("Of entries that share a password, the one whose own name is in it is told so")
  func sharers() async throws {
    let assessment = try await assess(
      vault(
        "name,url,username,password\n"
          + "A,https://a.example,quibblefax,quibblefax1985\nB,https://b.example,taro,quibblefax1985\n"
      ))
    let told = assessment.findings.filter { [.guessable, .notComplex].contains($0.rule) }
      .map { finding in
        (finding.subjects.map(\.description), finding.evidence)
      }
    let patterns = told.map { subjects, evidence in
      guard case .strength(let strength) = evidence else { return "\(subjects)" }
      return "\(subjects) \(PatternPhrase.text(of: strength.patterns, in: .english) ?? "")"
    }
    #expect(
      Set(patterns) == [
        "[\"c1\"] the entry's user name or e-mail and a year",
        "[\"c2\"] the user name or e-mail of one of its accounts and a year",
      ])
  }

  @Test("Several kinds are one phrase")
  func phrase() {
    #expect(
      PatternPhrase.text(of: [.japaneseSurname, .date], in: .english)
        == "a Japanese surname and a date")
    #expect(PatternPhrase.text(of: [.japaneseSurname, .date], in: .japanese) == "日本人の名字、日付")
    #expect(
      PatternPhrase.text(of: [.word, .year, .reversed], in: .english)
        == "an English word, a year and something backwards")
    #expect(PatternPhrase.text(of: [], in: .english) == nil)
  }

  @Test("Every kind has a phrase and a name, and the schema and the manuals have that")
  func names() throws {
    let schema = String(
      decoding: try projectFile("docs/assessment.schema.json"), as: UTF8.self)
    for bit in 0..<32 {
      let kind = PasswordPatterns(rawValue: 1 << UInt32(bit))
      let name = try #require(kind.names.first)
      #expect(PatternPhrase.text(of: kind, in: .japanese) != nil)
      #expect(schema.contains("\"\(name)\""))
      for manual in ["docs/man/kagiban.1", "docs/man/ja/kagiban.1"] {
        let text = String(decoding: try projectFile(manual), as: UTF8.self)
        #expect(text.contains(".Ql \(name)"))
      }
    }
  }
}

@Suite("What is told beside an entry is no recipe for its password")
struct BesideEntryTests {
  private func messages(_ row: String, _ language: Language) async throws -> [Rule: String] {
    let assessment = try await assess(chromium([row]))
    let reasons = ReasonText(assessment, language)
    return Dictionary(
      assessment.findings.map { ($0.rule, reasons.text(of: $0)) },
      uniquingKeysWith: { $0 + " " + $1 })
  }

  @Test(
    "Of a name that is much of the password neither the writing nor the rest is told",
    arguments: [
      ("Xyqlab,https://xyqlab.example,dqvid77,dqvid77dqvid77", "easy to guess"),
      (
        "Zorbulon,https://zorbulon.example,krvlmq88,x88qmlvrk",
        "easy to guess: the entry's user name or e-mail"
      ),
      (
        "Pqrsoft,https://pqrsoft.example,carol.jenkz,carol.jenkz1",
        "easy to guess: the entry's user name or e-mail"
      ),
      ("Wimzotek,https://x.example,bob,W1MZOTEK", "easy to guess: the entry's site or title"),
    ])
  func tellsNoWriting(row: String, reason: String) async throws {
    let english = try await messages(row, .english)
    #expect(english[.guessable] == reason)
    let told = english.values.joined(separator: " ")
    for word in ["backwards", "repetition", "signs", "twice", "else", "other letters", "much"] {
      #expect(!told.contains(word), "\(told)")
    }
    let japanese = try await messages(row, .japanese).values.joined(separator: " ")
    for word in ["逆さ", "繰り返し", "記号", "わずか", "他に英字なし", "多く"] {
      #expect(!japanese.contains(word), "\(japanese)")
    }
  }

  @Test("Of a password made of two names it is not told which")
  func tellsNotWhich() async throws {
    let row = "Rakuten,https://www.rakuten.co.jp/,hanako1985,hanako1985rakuten"
    let english = try await messages(row, .english)
    #expect(english[.guessable] == "easy to guess")
    #expect(english[.userNameInside] == "holds names that the entry shows")
    #expect(english[.ownNameInside] == nil)
    let japanese = try await messages(row, .japanese)
    #expect(japanese[.guessable] == "推測されやすいパスワード")
    #expect(japanese[.userNameInside] == "この登録に表示されている名前を含む")
  }

  @Test("The name of the service is no user name, and is told once")
  func tellsServiceOnce() async throws {
    let row = "Netflix,https://www.netflix.com/login,taro.yamada@gmail.com,netflix2023!"
    let english = try await messages(row, .english)
    #expect(english[.userNameInside] == "holds the name of its service")
    #expect(english[.ownNameInside] == nil)
    let japanese = try await messages(row, .japanese)
    #expect(japanese[.userNameInside] == "サービス名を含む")
  }
}
