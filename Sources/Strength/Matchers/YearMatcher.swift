/// Finds years of our time.
struct YearMatcher {
  let year: Int
  /// Whether years end with 2019 and have digits of any script, as in the reference's Python form.
  let isReference: Bool

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
      guard let found = value(in: text, at: cursor) else {
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

  private func value(in text: borrowing PasswordText, at start: Int) -> Int? {
    // The first two are written out in the reference's expression, so they are ASCII.
    let century = (text.symbols[start], text.symbols[start + 1])
    guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return nil }
    let tens = text.symbols[start + 2]
    guard let ten = Digit.value(tens, ofAllScripts: isReference),
      let one = Digit.value(text.symbols[start + 3], ofAllScripts: isReference)
    else { return nil }
    let isTwentieth = century.0 == 0x31
    if isReference && !isTwentieth && tens != 0x30 && tens != 0x31 { return nil }
    return (isTwentieth ? 1900 : 2000) + ten * 10 + one
  }
}
