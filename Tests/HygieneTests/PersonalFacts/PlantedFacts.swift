import TestSupport

@testable import Hygiene

/// Passwords with facts about the family in them, made without the program's own forms, and
/// passwords without.
struct PlantedFacts {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// A password, and the rules that its facts break.
  struct Planted {
    let password: String
    let rules: Set<Rule>
  }

  // MARK: - With facts

  /// A password with a fact or two.
  mutating func withFacts() -> Planted {
    let first = fact()
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3:
      let second = fact()
      // Two numbers side by side are one longer number to everybody.
      let isRow = first.text.last?.isNumber == true && second.text.first?.isNumber == true
      return Planted(
        password: first.text + (isRow ? pick(["-", "_", "."]) : pick(["", "-", "_", "&", "."]))
          + second.text, rules: [first.rule, second.rule])
    case 3..<8: return Planted(password: beside(first.text), rules: [first.rule])
    default:
      return Planted(
        password: first.text + pick(["-", "#", "_"]) + signs(10), rules: [first.rule])
    }
  }

  private mutating func fact() -> (text: String, rule: Rule) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: (cased(name()), .personalName)
    case 4..<7: (date(), .personalDate)
    case 7..<9: (number(), .personalNumber)
    default:
      (cased(pick(["hanshin", "arashi", "arasi", "reiji", "marunouchi"])), .otherPersonalFact)
    }
  }

  private mutating func name() -> String {
    pick([
      "yamada", "adamay", "y@mada", "y4mad4", "山田", "やまだ", "ヤマダ", "ﾔﾏﾀﾞ", "7jq@", "taro", "tarou",
      "taroh",
      "t@ro", "太郎", "たろう", "タロウ", "tarochan", "tarokun", "taro-yamada", "yamada.taro", "tyamada",
      "tarotaro", "hanako", "h4nako", "はなこ", "okanah", "sakura", "s@kura", "$akura", "sakurachan",
      "さくら", "サクラ", "ｓａｋｕｒａ", "junichi", "zyuniti", "jun'ichi", "junnichi", "jyunichi", "淳一",
      "pochi", "poti", "ポチ", "mugi", "mugichan", "tbone",
    ])
  }

  private mutating func date() -> String {
    let (year, month, day, era) = pick([
      (1980, 3, 5, "s55"), (1982, 11, 30, "s57"), (2010, 4, 1, "h22"), (2008, 11, 22, "h20"),
    ])
    let (mm, dd) = (two(month), two(day))
    return pick([
      "\(year)\(mm)\(dd)", "\(year % 100 < 10 ? "0" : "")\(year % 100)\(mm)\(dd)", "\(mm)\(dd)",
      "\(dd)\(mm)\(year)", "\(mm)\(dd)\(year)", "\(year)", "\(year)-\(mm)-\(dd)",
      "\(year)/\(month)/\(day)", "\(era)\(mm)\(dd)", "\(year)年\(month)月\(day)日",
    ])
  }

  private mutating func number() -> String {
    pick([
      "09019345078", "9019345078", "5078", "0398165432", "98165432", "1834067", "4067", "8264",
      "0017345", "17345", "8705",
    ])
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What people put around a fact: digits beside letters, signs, a word.
  private mutating func beside(_ text: String) -> String {
    let ends = (text.first?.isNumber == true, text.last?.isNumber == true)
    let before = ends.0 ? pick(["", "x", "my-", "#", "i-love-"]) : pick(["", "1", "my-", "7_"])
    let after = ends.1 ? pick(["", "!", "abc", "-kk"]) : pick(["", "1", "99", "!", "#7", "777"])
    return before + text + after
  }

  private mutating func cased(_ text: String) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: text.prefix(1).uppercased() + text.dropFirst()
    case 1 where text.count > 3: text.uppercased()
    default: text
    }
  }

  // MARK: - Without

  /// A password that says nothing about the family.
  mutating func without() -> String {
    while true {
      let password = anybodys()
      // Whoever was born in one of these years has the fact in it, whether it was meant or not.
      let runs = password.split { !$0.isNumber }
      if runs.allSatisfy({ !Self.known.contains(String($0)) }) { return password }
    }
  }

  private static let known: Set<String> = [
    "1980", "1982", "2008", "2010", "1979", "2009", "0305", "0503", "1130", "3011", "0401", "0104",
    "1122", "2211", "8003", "8211", "1004", "0811", "8264", "5078", "4067", "8705", "0311", "1103",
    "5030", "3050", "0102", "0891", "8002", "2891", "9791", "9002", "1040", "4010", "1934", "4391",
    "5432", "2345", "6504", "2804",
  ]

  private mutating func anybodys() -> String {
    let digits = String(Int.random(in: 0..<10000, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1: return signs(Int.random(in: 8...16, using: &random))
    case 2: return cased(pick(Self.words)) + digits
    case 3: return cased(pick(Self.words)) + cased(pick(Self.words)) + pick(["", "1", "!", digits])
    case 4: return cased(pick(Self.otherNames)) + digits
    case 5:
      return cased(pick(Self.otherNames)) + two(Int.random(in: 1...12, using: &random))
        + two(Int.random(in: 1...28, using: &random))
    case 6:
      return (0..<4).map { _ in pick(Self.words) }.joined(separator: pick(["-", " ", "."]))
    case 7:
      return String(Int.random(in: 1940...2024, using: &random))
        + two(Int.random(in: 1...12, using: &random)) + two(Int.random(in: 1...28, using: &random))
    default: return pick(Self.walks) + pick(["", "1", digits])
    }
  }

  private static let words = [
    "sunshine", "dragon", "window", "coffee", "monkey", "marigold", "yamagata", "token", "kitchen",
    "football", "summer", "battery", "staple", "horse", "correct", "kentucky", "computer", "secret",
    "nihon", "sushi", "kagi", "mugen", "tanuki", "tarot", "hanabi", "sakana", "yamaneko",
    "arashiyama",
    "junior", "premium", "pochette", "ringo", "hoshi", "umi", "takoyaki", "samurai", "tsunami",
    "桜", "花火", "ねこ", "いぬ", "りんご", "パスワード", "東京", "富士山",
  ]
  private static let otherNames = [
    "suzuki", "satou", "tanaka", "takahashi", "watanabe", "kobayashi", "yoshida", "kimura", "jiro",
    "saburo", "yuki", "haruka", "kenta", "misaki", "michael", "jennifer", "daniel", "hanae",
    "yamato",
    "takuro", "shintaro", "junko", "june", "鈴木", "花", "次郎", "みさき",
  ]
  private static let walks = ["qwerty", "1qaz2wsx", "asdfghjk", "zaq12wsx", "1q2w3e4r", "zxcvbnm"]

  private mutating func signs(_ count: Int) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+-./:;<=>?@[]^_")
    return String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" })
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
