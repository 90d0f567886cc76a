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
    let last = whole.upperBound - Self.digits
    append(
      at: whole.lowerBound, beside: whole.lowerBound + Self.digits, starts, whole, text, &matches)
    append(at: last, beside: last - 1, starts, whole, text, &matches)
  }

  @inline(__always)
  private func append(
    at start: Int, beside: Int, _ starts: Range<Int>, _ whole: Range<Int>,
    _ text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    let range = start..<start + Self.digits
    guard mayEndYear(text.symbols[start + 3], text.symbols[start + 2]), starts.contains(start),
      !text.isDigit(beside), let found = value(text, range),
      Self.oldest...(year + Self.yearsAhead) ~= found
    else { return }
    let guesses = Double(YearMatcher.space(found, from: year)) * Self.variations
    matches.append(Match(range, .year, guesses: Guesses(guesses)), in: whole)
  }

  /// A year ends in 91 or 02 if it stands backwards.
  @inline(__always)
  private func mayEndYear(_ last: UInt32, _ first: UInt32) -> Bool {
    last == 0x31 && first == 0x39 || last == 0x32 && first == 0x30
  }

  /// The number that digits of ASCII make from the right.
  private func value(_ text: borrowing PasswordText, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range.reversed() {
      let digit = text.symbols[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
