/// What capitals make of a word: how many spellings an attacker has to try.
struct LetterCase {
  private let capitals: Int
  private let smalls: Int
  private let isAtOneEnd: Bool

  /// Looks at a part of a password.
  init(_ text: borrowing PasswordText, _ range: Range<Int>) {
    let letters = text.letters(of: range)
    capitals = Int(letters.capitals)
    smalls = Int(letters.smalls)
    isAtOneEnd =
      range.count > 1 && capitals == 1
      && (text.symbols[range.lowerBound].isCapital || text.symbols[range.upperBound - 1].isCapital)
    startsOnlyCapital = isAtOneEnd && text.symbols[range.lowerBound].isCapital
  }

  /// Whether the first letter is the only capital, and more follows.
  let startsOnlyCapital: Bool

  /// Whether there are capitals, and no small letters.
  var isAllCapitals: Bool { capitals > 0 && smalls == 0 }

  /// The factor for the guesses.
  var variations: Guesses {
    if capitals == 0 { return .one }
    // The first letter, the last one, or all of them: these everybody tries.
    if isAtOneEnd || smalls == 0 { return Guesses(2) }
    return Combinations.variations(capitals, smalls)
  }
}
