import Testing

@testable import Strength

/// Japanese in Kagiban's own mode, with the lists that ship: what is found, and as what.
@Suite struct JapaneseTests {
  private let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))

  private func words(_ password: String) -> [WordKind?] {
    estimator.estimate(password).pieces.map(\.word)
  }

  @Test(
    "Four digits by themselves may be a month and a day",
    arguments: [
      ("sakura0401", true), ("sakura2512", true), ("tanaka0229", true),
      ("sakura0431", false), ("sakura04019", false), ("sakura1399", false),
    ])
  func monthAndDay(_ password: String, _ isDay: Bool) {
    let last = estimator.estimate(password).pieces.last
    #expect((last?.kind == .date && last.map { $0.guessesLog10 < 3 } == true) == isDay)
  }

  @Test(
    "A common word is one piece in whatever Latin letters it is written",
    arguments: [
      "konnichiwa konnitiwa konnichiha konnitiha", "pasuwaado pasuwado pasuwa-do",
      "toukyou tokyo toukyo tohkyoh", "oosaka osaka ohsaka", "chiisai tiisai",
      "shishou sishou sisyou shisho", "fuji huji", "ohayou ohayo ohayoo",
      "arigatou arigato arigatoo", "watashi watasi", "aishiteru aisiteru",
      "ningyou ninngyou ningyo", "junichi jun'ichi junnichi zyuniti zyunichi",
      "shinbun shimbun sinbun sinnbunn", "gakkou gakko", "matcha maccha mattya",
      "shashin syasin", "tsukue tukue", "kyouto kyoto", "kaerimichi kaerimiti",
      "zasshi zassi", "jisho zisyo jisyo",
    ].flatMap { $0.split(separator: " ").map(String.init) })
  func romanisations(_ word: String) {
    let (estimate, pieces) = estimator.estimate(word + "!")
    #expect(pieces.first?.symbols == 0..<word.unicodeScalars.count)
    #expect(pieces.first?.word?.hasReadings == true || pieces.first?.word == .password)
    #expect(estimate.score < 3)
    #expect(estimator.guessesLog10(word) < 6.6)
  }

  @Test(
    "Surnames and given names are told from words, in Latin letters, in kana and in kanji",
    arguments: [
      ("yamamoto!77", WordKind.japaneseSurname), ("ふじわら!77", .japaneseSurname),
      ("フジワラ!77", .japaneseSurname), ("ﾌｼﾞﾜﾗ!77", .japaneseSurname),
      ("藤原!77", .japaneseSurname), ("huziwara!77", .japaneseSurname),
      ("junichirou!77", .japaneseGivenName), ("zyunitirou!77", .japaneseGivenName),
      ("じゅんいちろう!77", .japaneseGivenName), ("純一郎!77", .japaneseGivenName),
      ("kagoshima!77", .japanesePlace), ("鹿児島!77", .japanesePlace),
      ("kaerimichi!77", .japaneseWord), ("帰り道!77", .japaneseWord),
    ])
  func kinds(_ password: String, _ kind: WordKind) {
    #expect(words(password).contains(kind))
  }

  @Test("Widths are alike, but for a small factor where nobody types them so")
  func widths() {
    #expect(estimator.guessesLog10("さくら2019") == estimator.guessesLog10("さくら２０１９"))
    #expect(estimator.guessesLog10("ｻｸﾗ2019") == estimator.guessesLog10("サクラ２０１９"))
    let narrow = estimator.guessesLog10("password")
    let wide = estimator.guessesLog10("ｐａｓｓｗｏｒｄ")
    #expect(wide > narrow && wide < narrow + 0.5)
  }

  @Test("Pieces count the symbols that stand there, not those they are compared by")
  func originalSymbols() {
    let (_, pieces) = estimator.estimate("ﾊﾟｽﾜｰﾄﾞ2019")
    #expect(pieces.map(\.symbols.count) == [7, 4])
    #expect(pieces.last?.bytes.upperBound == "ﾊﾟｽﾜｰﾄﾞ2019".utf8.count)
  }

  @Test(
    "Words on the keys of a kana keyboard are found, on both layouts",
    arguments: ["xho7jq@", "f[r0\\s@", "qutq\\4", "rr@gfub", "b4^@", "rr[g", "xhovnz"])
  func kanaKeys(_ password: String) {
    let (estimate, pieces) = estimator.estimate(password)
    #expect(pieces.contains { $0.isOnKanaKeys })
    #expect(estimate.score < 3)
  }

  @Test(
    "Years and dates by eras",
    arguments: [
      "S55", "heisei5", "令和6", "R6", "H12.4.1", "昭和55年3月5日", "syouwa63", "へいせい3", "s550305",
    ])
  func eras(_ password: String) {
    let (estimate, pieces) = estimator.estimate(password)
    #expect(pieces.count == 1 && pieces.allSatisfy(\.countsByEra))
    #expect(estimate.guessesLog10 < 7)
  }

  @Test("An era has only the years it had")
  func eraEnds() {
    #expect(!estimator.estimate("heisei77").pieces.contains { $0.countsByEra })
    #expect(!estimator.estimate("S99").pieces.contains { $0.countsByEra })
    #expect(!estimator.estimate("h3llo").pieces.contains { $0.countsByEra })
  }

  @Test(
    "Gregorian dates, with signs or as the Japanese write them",
    arguments: ["1985/04/12", "1985.4.12", "19850412", "1985年4月12日", "4月12日", "850412"])
  func dates(_ password: String) {
    #expect(estimator.estimate(password).pieces.map(\.kind) == [.date])
  }

  @Test("Words in digits", arguments: ["4649", "0840", "5963"])
  func wordplay(_ digits: String) {
    #expect(estimator.estimate("kx#" + digits).pieces.last?.word == .digitWordplay)
    #expect(estimator.guessesLog10("kx#" + digits) < estimator.guessesLog10("kx#7293"))
    #expect(estimator.guessesLog10(digits) < 4)
  }

  @Test(
    "Columns and zigzags of keys, on American and Japanese keyboards",
    arguments: [
      "3edc4rfv5tgb", "6yhn5tgb4rfv", "zaq12wsxcde3", "mko09ijn", "q2w3e4r5t6", "qawsedrftg",
      "azsxdcfvgb", "asdfqwer", "poiu;lkj", "2wsxzaq1", "p0o9i8u7",
      // The ends of the rows of a Japanese keyboard.
      "iop@[", "jkl;:]", "90-^¥",
    ])
  func patterns(_ keys: String) {
    let (estimate, pieces) = estimator.estimate(keys)
    #expect(pieces.map(\.kind) == [.keyboardWalk] || pieces.map(\.word) == [.password])
    #expect(estimate.guessesLog10 < 8)
  }

  @Test(
    "Words backwards, again, and one after the other",
    arguments: ["arukas", "らくさ", "sakurasakura", "さくらさくら", "yamada-sakura", "さくらやまだ"])
  func forms(_ password: String) {
    #expect(estimator.estimate(password).estimate.score < 3)
  }

  @Test("What is weaker comes first")
  func order() {
    let weaker = { (left: String, right: String) in
      self.estimator.guessesLog10(left) < self.estimator.guessesLog10(right)
    }
    #expect(weaker("tanaka19850412", "tanaka83950627"))
    #expect(weaker("xho7jq@", "k#v9w!e"))
    #expect(weaker("xho7jq@", "f3z8wmk"))
    #expect(weaker("さくら", "ぬけひ"))
    #expect(weaker("yamadatarou", "yqmadztorbu"))
    #expect(weaker("東京2024", "蹴縫棚7183"))
  }

  @Test(
    "What everybody uses is very weak",
    arguments: ["パスワード", "さくら", "sakura", "ぱすわーど", "1qaz2wsx", "あいうえお"])
  func veryWeak(_ password: String) {
    #expect(estimator.guessesLog10(password) < 4)
    #expect(estimator.estimate(password).estimate.score < 2)
  }

  @Test("Three kanji that nobody connects take more than a thousand guesses")
  func kanji() {
    #expect(estimator.guessesLog10("蹴縫棚") > 7)
  }
}
