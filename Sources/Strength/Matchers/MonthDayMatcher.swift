/// Finds a month and a day without a year, as people put their birthdays behind a name: 0401, 2512.
struct MonthDayMatcher {
  /// The digits of a month and a day.
  static let digits = 4
  /// The days of a leap year.
  private static let days = 366.0
  /// An attacker tries the month first, and then the day.
  private static let variationsOfDayFirst = 2.0
  private static let daysOfMonths: InlineArray<12, Int> = [
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]

  /// Appends every day that begins in `starts`: four digits by themselves, since any longer row of
  /// digits has some.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var place = starts.lowerBound
    // A row that begins earlier is another stretch's, and one that goes on behind this one is too long.
    let end = min(whole.upperBound, starts.upperBound + Self.digits)
    if place > whole.lowerBound, text.isDigit(place - 1) { skip(&place, before: end, in: text) }
    while place < starts.upperBound {
      let start = place
      skip(&place, before: end, in: text)
      if place - start == Self.digits { append(start, of: whole, in: text, to: &matches) }
      place += 1
    }
  }

  /// Goes on behind a row of digits.
  @inline(__always)
  private func skip(_ place: inout Int, before end: Int, in text: borrowing PasswordText) {
    while place < end, text.isDigit(place) { place += 1 }
  }

  private func append(
    _ start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let first = Self.number(text, start)
    let second = Self.number(text, start + 2)
    let isMonthFirst = Self.isDay(second, of: first)
    guard isMonthFirst || Self.isDay(first, of: second) else { return }
    let guesses = isMonthFirst ? Self.days : Self.days * Self.variationsOfDayFirst
    matches.append(
      Match(start..<start + Self.digits, .date, guesses: Guesses(guesses)), in: whole)
  }

  private static func number(_ text: borrowing PasswordText, _ index: Int) -> Int {
    Int(text.folded[index] &- 0x30) * 10 + Int(text.folded[index + 1] &- 0x30)
  }

  private static func isDay(_ day: Int, of month: Int) -> Bool {
    1...12 ~= month && 1...daysOfMonths[month - 1] ~= day
  }
}
