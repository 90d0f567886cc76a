import Streams

/// Makes passwords of the sorts that are seen: words with what people put behind them, names and
/// dates, signs for letters, walks over the keyboard, digits, random ones, Latin and kana Japanese.
struct PasswordMaker {
  let words: [String]
  var chance: SplitMix64

  /// A password; of a hundred, as many of each sort as the cases say.
  mutating func password() -> String {
    switch chance.below(100) {
    case 0..<12: word()
    case 12..<30: capitalised(word()) + digits(1, 4)
    case 30..<42: word() + one(of: ["", ".", "_", "@"]) + String(1950 + chance.below(77))
    case 42..<50: disguised(word()) + one(of: ["", "!", "1", "123"])
    case 50..<60: (0..<2 + chance.below(3)).map { _ in word() }.joined(separator: separator())
    case 60..<80: random()
    case 80..<85: digits(4, 10)
    case 85..<90: String(one(of: Self.walks).prefix(4 + chance.below(9))) + digits(0, 2)
    case 90..<97: japanese(Self.romaji, 2, 5) + one(of: ["", "1", "0401", digits(4, 4)])
    default: japanese(Self.kana, 3, 8)
    }
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[chance.below(choices.count)]
  }

  /// A word, the common ones more often: its rank is uniform on a logarithmic scale in two of three.
  private mutating func word() -> String {
    var rank = chance.below(words.count)
    if chance.happens(2.0 / 3) {
      // Halved a random number of times, which needs no logarithm.
      rank >>= chance.below(words.count.bitWidth - words.count.leadingZeroBitCount)
    }
    return words[rank]
  }

  private mutating func digits(_ fewest: Int, _ most: Int) -> String {
    let count = fewest + chance.below(most - fewest + 1)
    return (0..<count).map { _ in String(chance.below(10)) }.joined()
  }

  private mutating func capitalised(_ word: String) -> String {
    chance.happens(0.3) ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  private mutating func separator() -> String { one(of: ["", "", "-", " ", "."]) }

  private mutating func disguised(_ word: String) -> String {
    String(
      word.map { letter in
        guard let signs = Self.signs[letter], chance.happens(0.6) else { return letter }
        return one(of: signs)
      })
  }

  private mutating func random() -> String {
    let alphabet = chance.happens(0.5) ? Self.printable : Self.alphanumeric
    return String((0..<8 + chance.below(13)).map { _ in one(of: alphabet) })
  }

  private mutating func japanese(_ syllables: [String], _ fewest: Int, _ most: Int) -> String {
    (0..<fewest + chance.below(most - fewest + 1)).map { _ in one(of: syllables) }.joined()
  }

  private static let signs: [Character: [Character]] = [
    "a": ["4", "@"], "e": ["3"], "i": ["1", "!"], "o": ["0"], "s": ["$", "5"], "t": ["+", "7"],
  ]
  private static let walks = [
    "qwertyuiop", "asdfghjkl;", "1qaz2wsx3edc", "zxcvbnm,./", "1q2w3e4r5t6y", "!QAZ2wsx#EDC",
  ]
  private static let alphanumeric = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
  private static let printable = alphanumeric + Array("!#$%&*+-=?@^_")
  private static let romaji = [
    "ka", "ki", "ku", "ke", "ko", "sa", "shi", "su", "se", "so", "ta", "chi", "tsu", "te", "to",
    "na", "ni", "no", "ha", "hi", "fu", "ma", "mi", "mu", "me", "mo", "ya", "yu", "yo", "ra",
    "ri", "ru", "re", "ro", "wa", "n",
  ]
  private static let kana = Array("かきくけこさしすせそたちつてとなにのはひふまみむめもやゆよらりるれろわん")
    .map(String.init)
}
