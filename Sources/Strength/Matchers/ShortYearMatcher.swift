/// Finds years in two digits, as they stand behind a word: winter23, tigers85.
struct ShortYearMatcher {
  let year: Int

  /// The digits of a year.
  static let digits = 2

  /// Years to come are not put into passwords, but next year is.
  private static let yearsAhead = 1
  private static let oldest = 1950

  /// Every letter and digit of ASCII between which a year may begin.
  static let beginnings: [(UInt32, UInt32)] = (UInt32(0x61)...0x7A).flatMap { letter in
    (UInt32(0x30)...0x39).map { (letter, $0) }
  }

  /// Appends every year that begins in `starts`: two digits by themselves, behind a letter.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var last = starts.lowerBound > whole.lowerBound ? text.folded[starts.lowerBound &- 1] : 0
    for start in starts.lowerBound..<min(starts.upperBound, whole.upperBound - 1) {
      let symbol = text.folded[start]
      let begins = symbol &- 0x30 < 10 && last.isWordSymbol
      last = symbol
      guard begins else { continue }
      let (first, second) = (symbol &- 0x30, text.folded[start &+ 1] &- 0x30)
      guard second < 10,
        start + 2 == whole.upperBound || text.folded[start + 2] &- 0x30 > 9
      else { continue }
      let recent = year / 100 * 100 + Int(first * 10 + second)
      let found = recent > year + Self.yearsAhead ? recent - 100 : recent
      guard found >= Self.oldest else { continue }
      var match = Match(
        start..<start + 2, .year, guesses: Guesses(Double(YearMatcher.space(found, from: year))))
      match.detail = UInt32(found)
      matches.append(match, in: whole)
    }
  }
}

extension UInt32 {
  /// Whether the symbol is a letter of ASCII, or anything beyond.
  @inline(__always) fileprivate var isWordSymbol: Bool { isSmall || self >= 0x80 }
}
