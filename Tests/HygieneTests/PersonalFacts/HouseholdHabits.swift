import TestSupport

@testable import Hygiene

/// Passwords as the members of made-up households make them, and as strangers do.
///
/// A second view beside ``PlantedFacts``: other families, Western ones too, other habits, and strangers
/// whose passwords are full of other people's names and dates.
struct HouseholdHabits {
  private var random: RandomSource

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  /// A password and the kinds of facts that were put into it.
  struct Planted {
    var password: String
    var kinds: Set<FactKind>
  }

  // MARK: - With facts

  /// A member's password.
  mutating func member(of house: Household) -> Planted {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: nameAndDate(house)
    case 2: twoNames(house)
    case 3: sentence(house)
    case 4: dated(house)
    case 5, 6: numbered(house)
    case 7: strong(house)
    default: named(house)
    }
  }

  /// For example Luna2013!, 0518_luna.
  private mutating func nameAndDate(_ house: Household) -> Planted {
    let (name, date) = (name(house), date(house))
    let separator = pick(["", "_", ".", "-", "@", "#"])
    let isFirst = Bool.random(using: &random) || date.text.last?.isNumber != true
    // A digit that stands for a letter beside a digit could be either.
    let joint =
      name.text.first?.isNumber == true || name.text.last?.isNumber == true ? "-" : separator
    return Planted(
      password: (isFirst ? name.text + joint + date.text : date.text + joint + name.text)
        + pick(["", "!", "!!", "?"]),
      kinds: [name.kind, date.kind])
  }

  /// For example Luna&Max, LunaMax, luna-and-max4ever.
  private mutating func twoNames(_ house: Household) -> Planted {
    let (first, second) = (name(house), name(house))
    let joint = pick(["&", "+", "-", "_", ".", "*", "and", "love"])
    let isWord = joint.first?.isLetter == true
    return Planted(
      password: first.text + (isWord ? "-\(joint)-" : joint) + second.text
        + pick(["", "4ever", "7", "!!"].filter { _ in second.text.last?.isNumber != true } + [""]),
      kinds: [first.kind, second.kind])
  }

  /// For example MyDogLunaIsCute.
  private mutating func sentence(_ house: Household) -> Planted {
    let name = longName(house)
    let text = name.text.prefix(1).uppercased() + name.text.dropFirst()
    let password =
      pick(["MyDog", "ILove", "Super", "The", "Hello-", "My_", "Dear.", "Only"]) + text
      + pick(["IsCute", "Forever", "IsTheBest", "-2gether", "_x", "Rules", "!"])
    return Planted(password: password, kinds: [name.kind])
  }

  private mutating func dated(_ house: Household) -> Planted {
    let date = date(house)
    let isDigits = date.text.allSatisfy(\.isNumber)
    return Planted(
      password: pick(["", "#", "x", "pass-", "pw_"]) + date.text
        + (isDigits ? pick(["", "!", "abc", "-zz", "pw"]) : pick(["", "!", "-zz"])),
      kinds: [date.kind])
  }

  private mutating func numbered(_ house: Household) -> Planted {
    let (kind, texts) = pick(house.numbers)
    let number = pick(texts)
    if Int.random(in: 0..<3, using: &random) > 0 {
      let name = name(house)
      let joint = name.text.last?.isNumber == true || number.first?.isNumber != true ? "-" : ""
      return Planted(password: name.text + joint + number, kinds: [name.kind, kind])
    }
    return Planted(password: pick(["tel:", "#", "no.", "my-"]) + number, kinds: [kind])
  }

  /// A name with a random text behind it.
  private mutating func strong(_ house: Household) -> Planted {
    let name = longName(house)
    return Planted(password: name.text + pick(["-", "/", ":"]) + signs(10), kinds: [name.kind])
  }

  /// For example Luna1, LUNA_77, 1luna.
  private mutating func named(_ house: Household) -> Planted {
    let name = name(house)
    let ends = (name.text.first?.isNumber == true, name.text.last?.isNumber == true)
    return Planted(
      password: (ends.0 ? "" : pick(["", "", "", "1", "#", "00", "x_"])) + name.text
        + (ends.1 ? pick(["", "!", "_"]) : pick(["1", "77", "_9", "!", "123", "$$", ".", ""])),
      kinds: [name.kind])
  }

  private mutating func name(_ house: Household) -> (text: String, kind: FactKind) {
    let (kind, texts) = pick(house.names)
    let text = pick(texts)
    return (cased(text), kind)
  }

  /// One that is a sign even with much beside it: four letters, or two kana.
  private mutating func longName(_ house: Household) -> (text: String, kind: FactKind) {
    while true {
      let name = name(house)
      if name.text.count > 3 || name.text.utf8.count > 5 { return name }
    }
  }

  private mutating func date(_ house: Household) -> (text: String, kind: FactKind) {
    let (kind, year, month, day, era) = pick(house.days)
    let (mm, dd, yy) = (two(month), two(day), two(year % 100))
    let text = pick([
      "\(year)", "\(mm)\(dd)", "\(year)\(mm)\(dd)", "\(yy)\(mm)\(dd)", "\(dd)\(mm)\(year)",
      "\(mm)\(dd)\(yy)", "\(dd)\(mm)\(yy)", "\(year)-\(mm)-\(dd)", "\(year).\(month).\(day)",
      "\(dd).\(mm).\(year)", "\(month)/\(day)/\(year)", "\(era).\(month).\(day)",
      "\(era.uppercased())\(mm)\(dd)", "\(year)年\(month)月\(day)日", "\(dd)\(mm)",
      "\(year)\(mm)", String("\(year)\(mm)\(dd)".reversed()),
    ])
    return (text, kind)
  }

  // MARK: - Strangers

  /// A password that says nothing about any of the household.
  mutating func stranger(to house: Household) -> String {
    while true {
      let password = anybodys()
      if !house.isIn(password) { return password }
    }
  }

  private mutating func anybodys() -> String {
    let number = String(Int.random(in: 0..<100_000, using: &random))
    let year = String(Int.random(in: 1950...2026, using: &random))
    let day =
      two(Int.random(in: 1...12, using: &random)) + two(Int.random(in: 1...28, using: &random))
    let (word, other) = (cased(pick(Self.words)), cased(pick(Self.words)))
    let (name, second) = (cased(pick(Self.names)), cased(pick(Self.names)))
    return switch Int.random(in: 0..<14, using: &random) {
    case 0: signs(Int.random(in: 8...20, using: &random))
    case 1: word + other
    case 2: word + pick(["", "-", "_", "."]) + number + pick(["", "!"])
    case 3: name + year
    case 4: name + pick(["", "@", "."]) + day
    case 5: name + pick(["", "&", "-", "+"]) + second
    case 6: (0..<4).map { _ in pick(Self.words) }.joined(separator: pick(["-", " ", ""]))
    case 7:
      pick(["MyDog", "ILove", "Super", "The", "Only"]) + name + pick(["IsCute", "Rules", "!"])
    case 8: leet(pick(Self.words.filter { !$0.hasSuffix("s") })) + number
    case 9: leet(pick(Self.names)) + pick(["!", "99", year])
    case 10: hexadecimal(Int.random(in: 8...32, using: &random))
    case 11: pick(Self.sites) + pick(["", "-", "@"]) + number
    case 12: year + day + pick(["", word])
    default: name + second + number
    }
  }

  private static let names = [
    "james", "robert", "michael", "elizabeth", "jennifer", "susan", "christopher", "nancy",
    "daniel",
    "matthew", "anthony", "margaret", "sandra", "ashley", "donald", "steven", "kimberly", "emily",
    "andrew", "michelle", "carol", "amanda", "melissa", "deborah", "stephanie", "rebecca", "laura",
    "ozawa", "ogawa", "onoda", "hattan", "kenta", "kenji", "kyosuke", "shinya", "shintani",
    "yukari",
    "hayato", "hayama", "ryoma", "ryota", "aiko", "airi", "rina", "rinka", "tsukasa", "mochida",
    "canelle", "lunella", "brianna", "brandon", "philip", "phillips", "jorge", "joseph", "mariah",
    "marian", "whitney", "decker", "nowak", "zoey", "lunde", "太一", "裕也", "京子", "林田", "小林",
    "花田", "涼介", "愛子", "ゆうた", "けんた", "はやと", "りんか",
  ]

  private static let words = [
    "lunatic", "lunar", "biscuits", "villain", "village", "cruzeiro", "cruise", "kentucky",
    "canteen",
    "market", "princess", "painting", "ring", "bring", "spring", "rainbow", "hayabusa",
    "shinkansen", "yukidaruma", "hanami", "hanabi", "enzoic", "enzyme", "shonen", "touhou",
    "marianas", "marinade", "josette", "whisper", "whistle", "thistle", "declare", "decline",
    "bettas",
    "betrayal", "flamingo", "aftermath", "harrow", "larkin", "textile", "cookie", "hasher",
    "daihatsu", "sunflower", "orange", "keyboard", "elephant", "galaxy", "winter", "december",
    "airplane", "wonderland", "chocolate", "butterfly", "champion", "thunder", "mountain",
    "diamond",
    "林檎", "森林", "愛情", "京都", "花火", "健康", "裕福", "はなび", "りんご",
  ]

  private static let sites = [
    "amazon", "dropbox", "google", "netflix", "github", "mercari", "paypal",
  ]

  private mutating func leet(_ text: String) -> String {
    let signs: [Character: Character] = ["a": "@", "e": "3", "i": "1", "o": "0", "s": "$"]
    return String(text.map { Bool.random(using: &random) ? signs[$0] ?? $0 : $0 })
  }

  private mutating func hexadecimal(_ count: Int) -> String {
    String((0..<count).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "a" })
  }

  private mutating func cased(_ text: String) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: text.prefix(1).uppercased() + text.dropFirst()
    case 2 where text.count > 3: text.uppercased()
    default: text
    }
  }

  private mutating func signs(_ count: Int) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&*+-=?@_")
    return String((0..<count).map { _ in alphabet.randomElement(using: &random) ?? "a" })
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

extension Household {
  /// Whether a stranger's password has one of the facts all the same, by a run of digits or by a name
  /// between its ends, changes from letters to digits and capitals.
  func isIn(_ password: String) -> Bool {
    let digits = password.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    if digits.contains(where: knownDigits.contains) { return true }
    var words: [String] = []
    for character in password {
      let isLetter = character.isLetter
      let begins = words.isEmpty || character.isUppercase && words.last?.last?.isLowercase == true
      if !isLetter {
        words.append("")
      } else if begins {
        words.append(character.lowercased())
      } else {
        words[words.count - 1] += character.lowercased()
      }
    }
    return words.contains { word in names.contains { $0.texts.contains(word) } }
  }

  private var knownDigits: Set<String> {
    var known = Set(numbers.flatMap(\.texts))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    for (_, year, month, day, _) in days {
      let (y, m, d) = ("\(year)", two(month), two(day))
      let yy = String(y.suffix(2))
      let short = ["\(month)\(day)", "\(month)\(d)", "\(day)\(m)"].filter { $0.count > 3 }
      let fiscal = month < 4 ? year - 1 : year
      for text in [
        y, "\(fiscal)", m + d, d + m, y + m, m + y, yy + m, y + m + d, yy + m + d, m + d + yy,
        d + m + yy, m + d + y, d + m + y, "\(y)\(month)\(day)", "\(yy)\(month)\(day)",
      ] + short {
        known.formUnion([text, String(text.reversed())])
      }
    }
    let tails = known.filter { $0.count == 4 }.map { String($0.reversed()) }
    return known.union(tails)
  }
}
