/// Finds a year that stands backwards at one end of a password, as it does in one that is turned round
/// as a whole: 5891akanat.
struct MirroredYearMatcher {
  let year: Int

  /// The digits of a year.
  static let digits = 4

  private static let oldest = 1900
  /// Years to come are not put into passwords, but next year is.
  private static let yearsAhead = 1
  /// Forwards or backwards.
  private static let variations = 2.0

  /// Appends the years at the beginning and at the end, if they begin in `starts` and no other digit is
  /// beside them.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard whole.count > Self.digits else { return }
    for start in [whole.lowerBound, whole.upperBound - Self.digits] where starts.contains(start) {
      let end = start + Self.digits
      let beside = start == whole.lowerBound ? end : start - 1
      guard !text.isDigit(beside), let found = value(text, start..<end),
        Self.oldest...(year + Self.yearsAhead) ~= found
      else { continue }
      let guesses = Double(YearMatcher.space(found, from: year)) * Self.variations
      matches.append(Match(start..<end, .year, guesses: Guesses(guesses)), in: whole)
    }
  }

  /// The number that digits of ASCII make from the right.
  @inline(__always)
  private func value(_ text: borrowing PasswordText, _ range: Range<Int>) -> Int? {
    // A year ends in 91 or 02 then.
    let (last, first) = (text.symbols[range.upperBound - 1], text.symbols[range.upperBound - 2])
    guard last == 0x31 && first == 0x39 || last == 0x32 && first == 0x30 else { return nil }
    var value = 0
    for index in range.reversed() {
      let digit = text.symbols[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
