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
    var digits = 0
    // The digits that stand before the first place are looked at too, to know where they begin.
    for place in max(
      whole.lowerBound, starts.lowerBound - 1)..<min(
        whole.upperBound, starts.upperBound + Self.digits)
    {
      digits = text.folded[place] &- 0x30 < 10 ? digits + 1 : 0
      let isEnd = place + 1 == whole.upperBound || text.folded[place + 1] &- 0x30 > 9
      let start = place + 1 - Self.digits
      guard digits == Self.digits, isEnd, starts.contains(start) else { continue }
      let first = Self.number(text, start)
      let second = Self.number(text, start + 2)
      let isMonthFirst = Self.isDay(second, of: first)
      guard isMonthFirst || Self.isDay(first, of: second) else { continue }
      let guesses = isMonthFirst ? Self.days : Self.days * Self.variationsOfDayFirst
      matches.append(
        Match(start..<place + 1, .date, guesses: Guesses(guesses)), in: whole)
    }
  }

  private static func number(_ text: borrowing PasswordText, _ index: Int) -> Int {
    Int(text.folded[index] &- 0x30) * 10 + Int(text.folded[index + 1] &- 0x30)
  }

  private static func isDay(_ day: Int, of month: Int) -> Bool {
    1...12 ~= month && 1...daysOfMonths[month - 1] ~= day
  }
}
