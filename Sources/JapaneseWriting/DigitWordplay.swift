/// Words in digits (語呂合わせ): 4649 for よろしく.
///
/// Every digit can be read in several ways, after Japanese and Chinese numerals, after the sign's
/// shape, and by a first syllable.
public enum DigitWordplay {
  /// How a digit may be read, in hiragana; the longer ones of a beginning are tried too.
  public static let readings: [(digits: String, readings: [String])] = [
    ("0", ["れ", "れい", "ぜろ", "ま", "まる", "お", "おー", "わ"]),
    ("1", ["い", "いち", "ひ", "ひと", "わん"]),
    ("2", ["に", "にー", "ふ", "ふた", "じ", "つ"]),
    ("3", ["さ", "さん", "み", "みっ", "ざ"]),
    ("4", ["よ", "よん", "し", "じ"]),
    ("5", ["ご", "こ", "い", "いつ"]),
    ("6", ["ろ", "ろく", "む", "むっ", "ろっ"]),
    ("7", ["な", "なな", "しち"]),
    ("8", ["は", "はち", "や", "やっ", "ば", "ぱ", "はっ"]),
    ("9", ["く", "きゅう", "きゅ", "きゅー", "ぐ", "こ"]),
    ("10", ["じゅう", "とお"]),
  ]

  /// The digits that a reading may be written in, shortest first.
  ///
  /// A vowel that only makes the one before it long may be left out: 39 is さんきゅー.
  ///
  /// - Parameters:
  ///   - reading: the word.
  ///   - limit: the most ways to make.
  /// - Returns: strings of digits, none twice; none if a sound of the word belongs to no digit.
  public static func digits(for reading: Reading, limit: Int = 64) -> [String] {
    let kana = Array(reading.kana)
    var rows = [[String]](repeating: [], count: kana.count + 1)
    rows[0] = [""]
    for place in kana.indices where !rows[place].isEmpty {
      for (digits, texts) in readings {
        for text in texts where kana[place...].starts(with: text) {
          add(rows[place].map { $0 + digits }, to: &rows[place + text.count], limit)
        }
      }
      if place > 0, isSilent(kana[place], after: kana[place - 1]) {
        add(rows[place], to: &rows[place + 1], limit)
      }
    }
    return (rows.last ?? []).filter { !$0.isEmpty }
  }

  private static func add(_ texts: [String], to row: inout [String], _ limit: Int) {
    let all = Set(row).union(texts)
    row = Array(all.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(limit))
  }

  /// Whether a kana may only lengthen or cut short what is before it.
  private static func isSilent(_ kana: Character, after previous: Character) -> Bool {
    if kana == "ー" || kana == "っ" { return true }
    guard let vowel = MoraSpellings.all[String(previous)]?.vowel else { return false }
    return RomanRules.lengthening(String(kana), after: vowel) != nil
  }
}
