/// What capitals make of a word: how many spellings an attacker has to try.
struct LetterCase {
  private let capitals: Int
  private let smalls: Int
  private let isAtOneEnd: Bool
  /// Whether the first letter is a capital, and the first one of a text in which words begin with
  /// capitals.
  private let isFirstInitial: Bool
  /// The capitals within, in such a text; nil in others.
  private let initialsWithin: Int?

  /// Looks at a part of a password.
  init(_ text: borrowing PasswordText, _ range: Range<Int>) {
    let letters = text.letters(of: range)
    capitals = Int(letters.capitals)
    smalls = Int(letters.smalls)
    let startsWithCapital = text.symbols[range.lowerBound].isCapital
    isAtOneEnd =
      range.count > 1 && capitals == 1
      && (startsWithCapital || text.symbols[range.upperBound - 1].isCapital)
    startsOnlyCapital = isAtOneEnd && startsWithCapital
    if text.hasInitials {
      isFirstInitial = startsWithCapital && text.letters(of: 0..<range.lowerBound).capitals == 0
      initialsWithin = capitals - (startsWithCapital ? 1 : 0)
    } else {
      isFirstInitial = false
      initialsWithin = nil
    }
  }

  /// Whether the first letter is the only capital, and more follows.
  let startsOnlyCapital: Bool

  /// Whether there are capitals, and no small letters.
  var isAllCapitals: Bool { capitals > 0 && smalls == 0 }

  /// The factor for the guesses.
  var variations: Guesses {
    if capitals == 0 { return .one }
    if let initialsWithin {
      // That words begin with capitals is one choice, which the first of them bears.
      var ways = isFirstInitial ? Guesses(2) : .one
      if initialsWithin == 0 { return ways }
      // The lists do not say where the words of a phrase begin.
      for _ in 0..<initialsWithin { ways = ways * Self.variationsOfInitial }
      return min(ways, withoutInitials)
    }
    return withoutInitials
  }

  private var withoutInitials: Guesses {
    // The first letter, the last one, or all of them: these everybody tries.
    if isAtOneEnd || smalls == 0 { return Guesses(2) }
    return Combinations.variations(capitals, smalls)
  }

  private static let variationsOfInitial = 3.0
}

/// Capitals that begin words: CorrectHorse, Snow-Man, ILoveYou.
extension LetterCase {
  /// Whether there are enough letters for words to begin with all capitals: five for two of them.
  static func mayBeInitials(_ letters: PasswordText.Letters) -> Bool {
    letters.capitals > 1 && 2 * letters.smalls >= 3 * letters.capitals
  }

  /// Whether every capital has a small letter behind it and none before it that is a capital too; the
  /// words I and A are a capital by themselves.
  static func areInitials(_ symbols: borrowing Scratch<UInt32>) -> Bool {
    var last: UInt32 = 0
    var isBehindInitial = false
    for index in 0..<symbols.count {
      let symbol = symbols[index]
      if isBehindInitial, !symbol.isSmall, !isWord(last) { return false }
      let isBehindWord = isBehindInitial && isWord(last)
      isBehindInitial = symbol.isCapital
      if isBehindInitial, last.isCapital, !isBehindWord { return false }
      last = symbol
    }
    return !isBehindInitial || isWord(last)
  }

  private static func isWord(_ capital: UInt32) -> Bool { capital == 0x41 || capital == 0x49 }
}
