/// Finds the short words that English and Japanese string other words together with: my in ilovemydog,
/// no in nekonoshippo.
///
/// Of any two or three letters some are a word of the lists, so such a word counts for more than the
/// letters it has. These few do not: whoever tries several words in a row puts them between.
struct ShortWordMatcher {
  private let english: UInt8?
  private let japanese: UInt8?
  /// The place of a word among those of its language, negative for Japanese, by its letters.
  private let places: [Int8] = Self.table()

  /// A matcher for a lexicon; nil if it has no words of either language.
  init?(_ lists: [Lexicon.List]) {
    english = lists.firstIndex { $0.kind == .word }.map { UInt8(truncatingIfNeeded: $0) }
    japanese = lists.firstIndex { $0.kind == .japaneseWord }.map { UInt8(truncatingIfNeeded: $0) }
    if english == nil && japanese == nil { return nil }
  }

  /// Appends every word that begins in `starts`, in small letters.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if !text.alphabet.contains(.smalls) { return }
    for start in starts {
      // A letter within others is no word.
      let isFirst = start == whole.lowerBound || !text.folded[start - 1].isSmall
      var index = 0
      var end = start
      while end < min(start + Self.longest, whole.upperBound), text.symbols[end].isSmall {
        index = index * Self.radix + Int(text.symbols[end] - 0x60)
        end += 1
        let place = places[index]
        if place != 0, isFirst || end - start > 1, end - start < whole.count {
          append(start..<end, place, of: whole, to: &matches)
        }
      }
    }
  }

  @inline(__always)
  private func append(
    _ range: Range<Int>, _ place: Int8, of whole: Range<Int>, to matches: inout MatchList
  ) {
    guard let list = place > 0 ? english : japanese else { return }
    let rank = Int(place.magnitude)
    var match = Match(range, .word, guesses: Guesses(Double(max(rank, Self.least * range.count))))
    match.traits = .common
    match.list = list
    match.detail = UInt32(rank)
    matches.append(match, in: whole, most: .infinity)
  }

  private static let longest = 3
  /// The least guesses for each letter.
  private static let least = 10
  private static let radix = 27

  private static func table() -> [Int8] {
    var places = [Int8](repeating: 0, count: radix * radix * radix)
    func add(_ words: String, _ sign: Int8) {
      for (place, word) in words.split(whereSeparator: \.isWhitespace).enumerated() {
        let index = word.utf8.reduce(0) { $0 * radix + Int($1 - 0x60) }
        if places[index] == 0 { places[index] = sign * Int8(place + 1) }
      }
    }
    add(commonEnglish, 1)
    add(commonJapanese, -1)
    return places
  }

  /// Our judgement, roughly in the order of how common they are in sentences of a few words.
  private static let commonEnglish = """
    i my the you is me a and to in of for are be so it we he on no am not all her his
    our can do but was get go big new one dog cat now old mom dad boy up at us or by if
    has had how who why way too she him let see out day god fun hot red bad
    """
  private static let commonJapanese = "no ga wa wo ni to de mo ka da ne yo na"
}
