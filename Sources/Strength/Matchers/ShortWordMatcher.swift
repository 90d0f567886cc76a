/// Finds the short words that English and Japanese string other words together with: my in ilovemydog,
/// no in nekonoshippo.
///
/// Of any two or three letters some are a word of the lists, so such a word counts for more than the
/// letters it has. These few do not: whoever tries several words in a row puts them between.
struct ShortWordMatcher {
  private let english: UInt8?
  private let japanese: UInt8?
  private let words = CommonShortWords()

  /// A matcher for a lexicon; nil if it has no words of either language.
  init?(_ lists: [Lexicon.List]) {
    english = lists.firstIndex { $0.kind == .word }.map { UInt8(truncatingIfNeeded: $0) }
    japanese = lists.firstIndex { $0.kind == .japaneseWord }.map { UInt8(truncatingIfNeeded: $0) }
    if english == nil && japanese == nil { return nil }
  }

  /// Appends every word that begins in `starts`, in small letters, or with a capital where capitals
  /// begin words.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if !text.alphabet.contains(.smalls) { return }
    let hasInitials = text.hasInitials
    var first = CommonShortWords.number(
      hasInitials ? text.folded[starts.lowerBound] : text.symbols[starts.lowerBound])
    var second =
      starts.lowerBound + 1 < whole.upperBound
      ? CommonShortWords.number(text.symbols[starts.lowerBound + 1]) : 0
    for start in starts {
      let third =
        start + 2 < whole.upperBound ? CommonShortWords.number(text.symbols[start + 2]) : 0
      let found = words.beginning(first, second, third)
      if !found.isEmpty {
        append(found, at: start, (first, second, third), of: whole, in: text, to: &matches)
      }
      first =
        hasInitials && start + 1 < whole.upperBound
        ? CommonShortWords.number(text.folded[start + 1]) : second
      second = third
    }
  }

  private func append(
    _ found: CommonShortWords.Lengths, at start: Int, _ letters: (UInt32, UInt32, UInt32),
    of whole: Range<Int>, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // A letter within others is no word.
    if found.contains(.one), whole.count > 1,
      start == whole.lowerBound || !text.folded[start - 1].isSmall
    {
      append(start..<start + 1, words.place(letters.0), of: whole, in: text, to: &matches)
    }
    if found.contains(.two), whole.count > 2 {
      append(
        start..<start + 2, words.place(letters.0, letters.1), of: whole, in: text, to: &matches)
    }
    if !found.isDisjoint(with: .three), whole.count > 3 {
      append(
        start..<start + 3, words.place(letters.0, letters.1, letters.2), of: whole, in: text,
        to: &matches)
    }
  }

  @inline(__always)
  private func append(
    _ range: Range<Int>, _ place: Int8, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard let list = place > 0 ? english : japanese else { return }
    let rank = Int(place.magnitude)
    var match = Match(range, .word, guesses: Guesses(Double(max(rank, Self.least * range.count))))
    if text.hasInitials { match.guesses = match.guesses * LetterCase(text, range).variations }
    match.traits = .common
    match.list = list
    match.detail = UInt32(rank)
    matches.append(match, in: whole, most: .infinity)
  }

  /// The least guesses for each letter.
  private static let least = 10
}

/// The short words, by their letters.
struct CommonShortWords {
  /// The place of a word among those of its language, negative for Japanese.
  private var places = [Int8](repeating: 0, count: 1 << (3 * bits))
  /// For each two letters, the third ones of words, one bit each; also whether the two are a word, and
  /// whether the first one is.
  private var rows = [UInt32](repeating: 0, count: 1 << (2 * bits))

  private static let bits = 5
  private static let two: UInt32 = 1
  private static let one: UInt32 = 1 << 31

  /// How many letters the words have that begin at a place.
  struct Lengths: OptionSet {
    let rawValue: UInt32
    static let one = Self(rawValue: CommonShortWords.one)
    static let two = Self(rawValue: CommonShortWords.two)
    /// The bits of the letters.
    static let three = Self(rawValue: 0x07FF_FFFE)
  }

  init() {
    add(Self.english, 1)
    add(Self.japanese, -1)
  }

  /// The number of a small letter, from 1; 0 for anything else.
  @inline(__always)
  static func number(_ symbol: UInt32) -> UInt32 { symbol.isSmall ? symbol &- 0x60 : 0 }

  /// The words that begin with letters, of which the third is asked for only if the others are there.
  @inline(__always)
  func beginning(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Lengths {
    let row = rows[Int(first &<< UInt32(Self.bits) | second)]
    return Lengths(rawValue: row & (Self.one | Self.two | 1 &<< third))
  }

  /// The place of a word by its letters.
  func place(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) -> Int8 {
    places[Self.index(first, second, third)]
  }

  private static func index(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    Int((first << UInt32(bits) | second) << UInt32(bits) | third)
  }

  private mutating func add(_ words: String, _ sign: Int8) {
    for (place, word) in words.split(whereSeparator: \.isWhitespace).enumerated() {
      let letters = word.unicodeScalars.map { Self.number($0.value) } + [0, 0]
      let index = Self.index(letters[0], letters[1], letters[2])
      if places[index] != 0 { continue }
      places[index] = sign * Int8(place + 1)
      let row = index >> Self.bits
      if letters[1] == 0 {
        for second in row..<row + (1 << Self.bits) { rows[second] |= Self.one }
      } else {
        rows[row] |= letters[2] == 0 ? Self.two : 1 << letters[2]
      }
    }
  }

  /// Our judgement, roughly in the order of how common they are in sentences of a few words.
  private static let english = """
    i my the you is me a and to in of for are be so it we he on no am not all her his
    our can do but was get go big new one dog cat now old mom dad boy up at us or by if
    has had how who why way too she him let see out day god fun hot red bad
    """
  private static let japanese = "no ga wa wo ni to de mo ka da ne yo na ha te"
}
