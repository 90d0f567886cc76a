/// What is known of a text at a glance.
extension PasswordText {
  /// The sorts of characters of ASCII among the symbols.
  var alphabet: Alphabet { summary.alphabet }

  /// Whether a sign stands between words, or at the end of the last one.
  var joinsWords: Bool { hasSeparators || count > 0 && symbols[count - 1].isFinalSign }

  /// Whether a symbol is one of those that people put between words.
  var hasSeparators: Bool { summary.hasSeparators }

  /// Whether a symbol is one of A to Z.
  var hasCapitals: Bool { alphabet.contains(.capitals) }

  /// Whether a symbol is a sign of ASCII.
  var hasSigns: Bool { alphabet.contains(.signs) }

  /// Whether there may be so many digits; in other scripts anything may be one, kanji for example.
  @inline(__always)
  func mayHaveDigits(_ count: Int) -> Bool { summary.mayHaveDigits(count) || !isASCII }

  /// Whether so many digits may stand in a row.
  @inline(__always)
  func mayHaveRow(_ count: Int) -> Bool { summary.mayHaveRow(count) || !isASCII }

  /// Whether so many digits may stand in groups with signs between, or in a row, that being so long.
  @inline(__always)
  func mayHaveDigits(_ count: Int, inRow row: Int) -> Bool {
    summary.mayHaveDigits(count) && (hasSigns || summary.mayHaveRow(row)) || !isASCII
  }

  /// Whether a word or a number ends before a place, or the text does.
  @inline(__always)
  func endsRun(_ end: Int, in whole: Range<Int>) -> Bool {
    if end == whole.upperBound { return true }
    let next = folded[end]
    if next.isSmall { return symbols[end].isCapital && symbols[end &- 1].isSmall }
    return next &- 0x30 > 9 || folded[end &- 1] &- 0x30 > 9
  }
}

extension Scratch<UInt32> {
  /// Whether a digit of ASCII stands at a place.
  @inline(__always)
  func isDigit(_ place: Int) -> Bool { self[place] &- 0x30 < 10 }

  /// Whether digits are on both sides of a place.
  @inline(__always)
  func isWithinDigits(_ place: Int, of whole: Range<Int>) -> Bool {
    place > whole.lowerBound && place < whole.upperBound && isDigit(place &- 1) && isDigit(place)
  }
}

extension UInt32 {
  /// Whether the symbol is one of A to Z.
  @inline(__always) var isCapital: Bool { self &- 0x41 < 26 }
  /// Whether the symbol is one of a to z.
  @inline(__always) var isSmall: Bool { self &- 0x61 < 26 }
}
