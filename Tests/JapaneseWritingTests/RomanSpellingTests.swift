import JapaneseWriting
import Testing

/// The table of spellings that Japanese people use, row by row.
@Suite struct RomanSpellingTests {
  private func spellings(_ kana: String) throws -> [String] {
    try #require(Reading(kana)).spellings().map(\.text)
  }

  @Test(
    "Every spelling of a mora is there",
    arguments: [
      ("し", "shi si ci"), ("じ", "ji zi"), ("ぢ", "ji zi di"), ("ち", "chi ti"), ("つ", "tsu tu"),
      ("づ", "zu du dzu"), ("ふ", "fu hu"), ("しゃ", "sha sya"), ("しゅ", "shu syu"),
      ("しょ", "sho syo"), ("ちゃ", "cha tya cya"), ("ちゅ", "chu tyu cyu"), ("ちょ", "cho tyo cyo"),
      ("じゃ", "ja zya jya"), ("じゅ", "ju zyu jyu"), ("じょ", "jo zyo jyo"), ("ぢゃ", "ja zya dya"),
      ("を", "o wo"), ("ふぁ", "fa"), ("てぃ", "ti thi"), ("うぃ", "ui wi whi"), ("ゔ", "vu bu"),
    ])
  func morae(_ kana: String, _ expected: String) throws {
    #expect(try Set(spellings(kana)) == Set(expected.split(separator: " ").map(String.init)))
  }

  @Test(
    "Words have the spellings that are listed for them",
    arguments: [
      // ん before b, m and p, before vowels and y, and at the end
      ("なんば", "namba nanba nannba"), ("ほんま", "homma honma"), ("さんぺい", "sampei sanpei"),
      ("じゅんいち", "junichi jun'ichi junnichi zyunniti"), ("にんぎょう", "ningyo ninngyou"),
      ("しんや", "shinya shin'ya shinnya"), ("けん", "ken kenn kexn"),
      // っ
      ("ほっち", "hotchi hocchi hotti"), ("はっちょう", "hatcho hacchou hattyou"),
      ("さっぽろ", "sapporo"), ("いっしょ", "issho issyo ixtusyo iltusyo ixtsusho"),
      // ー
      ("にーな", "nina niina ni-na"), ("ぱすわーど", "pasuwado pasuwaado pasuwa-do"),
      // long vowels
      ("こうの", "kono kohno kouno koono"), ("さとう", "sato satoh satou satoo"),
      ("かとう", "kato katoh katou"), ("おおの", "ono ohno oono"), ("とおやま", "toyama tohyama tooyama"),
      ("たかとお", "takatoo takato takatoh"), ("せのお", "senoo"), ("ゆうか", "yuka yuuka"),
      ("ちゅうじょう", "chujo chuujou tyuuzyou"), ("けいこ", "keiko keko"), ("いいだ", "iida ida"),
      ("おばあさん", "obaasan obasan"), ("おねえさん", "oneesan onesan"),
      // boundaries that only look like long vowels
      ("まつうら", "matsuura matuura"), ("こうちわ", "kouchiwa kouchiwa"),
      // particles
      ("こんにちは", "konnichiwa konnichiha konnitiha konnitiwa"), ("わたしは", "watashiwa watasiha"),
      // foreign sounds
      ("ぱーてぃー", "pati pa-ti- pathi paathii"), ("ゔぃーなす", "vinasu binasu"),
      // the whole of a name
      ("たろう", "taro taroh tarou"), ("ゆういち", "yuichi yuuichi yuiti yuuiti"),
      ("とうきょう", "tokyo toukyou tohkyoh"), ("しんじゅく", "shinjuku sinzyuku sinjuku shinzyuku"),
    ])
  func words(_ kana: String, _ expected: String) throws {
    let found = try Set(spellings(kana))
    for spelling in expected.split(separator: " ").map(String.init) {
      #expect(found.contains(spelling), "\(kana) is also \(spelling)")
    }
  }

  @Test(
    "The first spelling is Hepburn's",
    arguments: [
      ("とうきょう", "tokyo"), ("しんじゅく", "shinjuku"), ("はっちょう", "hatcho"), ("けいこ", "keiko"),
      ("ぱーてぃー", "pati"),
    ])
  func hepburnFirst(_ kana: String, _ expected: String) throws {
    let first = try #require(Reading(kana)?.spellings(limit: 1).first)
    #expect(first.text == expected)
    #expect(first.system == .hepburn)
  }

  @Test("Spellings of a system come before mixtures, in the order of the systems")
  func order() throws {
    let spellings = try #require(Reading("しんじょう")).spellings()
    let systems = spellings.map { $0.system?.rawValue ?? .max }
    #expect(systems == systems.sorted())
    #expect(spellings.contains { $0.text == "sinzyo" && $0.system == .kunrei })
    #expect(spellings.contains { $0.text == "sinjou" && $0.system == .typed })
    #expect(spellings.contains { $0.text == "sinjo" && $0.system == nil })
  }

  @Test("No spelling comes twice, and never more than asked for")
  func limit() throws {
    let reading = try #require(Reading("しゅっちょうじょうほうしょりしつちょう"))
    for limit in [0, 1, 7, 512] {
      let spellings = reading.spellings(limit: limit)
      #expect(spellings.count == limit)
      #expect(Set(spellings.map(\.text)).count == limit)
    }
  }

  @Test("A reading longer than any word is not spelled")
  func long() throws {
    let longest = try #require(Reading(String(repeating: "しょ", count: Reading.longestSpelled)))
    #expect(longest.spellings(limit: 4).count == 4)
    #expect(Reading(longest.kana + "あ")?.spellings() == [])
  }

  @Test("All words that a tool of passport spellings alone misses are found")
  func commonSpellings() throws {
    let words = [
      ("ぱすわーど", "pasuwaado"), ("とうきょう", "toukyou"), ("おおさか", "oosaka"),
      ("ちいさい", "chiisai"), ("ちいさい", "tiisai"), ("ししょう", "shishou"), ("ししょう", "sisyou"),
      ("ふじ", "huji"), ("おはよう", "ohayou"), ("ありがとう", "arigatou"), ("こんにちは", "konnitiha"),
      ("わたし", "watasi"), ("あいしてる", "aishiteru"), ("にんぎょう", "ninngyou"),
    ]
    for (kana, spelling) in words {
      #expect(try spellings(kana).contains(spelling), "\(kana) is also \(spelling)")
    }
  }
}
