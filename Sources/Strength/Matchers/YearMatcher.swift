/// Finds years of our time: from 1900 to 2099.
struct YearMatcher {
  let year: Int
  /// Whether the years end with 2019, as in the reference.
  let endsLikeReference: Bool

  /// The digits of a year.
  static let digits = 4

  /// Appends every year that begins in `starts`; they do not overlap.
  ///
  /// - Parameters:
  ///   - starts: where years may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursor: where the last call left off.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursor: inout Int,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    while cursor < starts.upperBound, cursor + 4 <= whole.upperBound {
      let first = text.symbols[cursor]
      guard first &- 0x31 < 2 || first >= 0x80, let found = value(in: text, at: cursor) else {
        cursor += 1
        continue
      }
      var match = Match(
        cursor..<cursor + 4, .year, guesses: Guesses(Double(YearMatcher.space(found, from: year))))
      match.detail = UInt32(found)
      matches.append(match, in: whole)
      cursor += 4
    }
  }

  /// How many years lie between a year and ours: an attacker begins with ours.
  static func space(_ found: Int, from year: Int) -> Int { max(abs(found - year), smallestSpace) }

  private static let smallestSpace = 20

  /// What years begin with in ASCII.
  static let beginnings: [(UInt32, UInt32)] = [(0x31, 0x39), (0x32, 0x30)]

  @inline(never)
  private func value(in text: borrowing PasswordText, at start: Int) -> Int? {
    if endsLikeReference && !isReferenceYear(in: text, at: start) { return nil }
    var value = 0
    for index in start..<start + 4 {
      guard let digit = Digit.value(text.symbols[index]) else { return nil }
      value = value * 10 + digit
    }
    return 1900..<2100 ~= value ? value : nil
  }

  /// Whether the expression 19\d\d|200\d|201\d may match: what it writes out is ASCII.
  private func isReferenceYear(in text: borrowing PasswordText, at start: Int) -> Bool {
    switch (text.symbols[start], text.symbols[start + 1]) {
    case (0x31, 0x39): true
    case (0x32, 0x30): text.symbols[start + 2] == 0x30 || text.symbols[start + 2] == 0x31
    default: false
    }
  }
}
