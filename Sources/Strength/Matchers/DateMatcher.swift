/// Finds days that are written in numbers, with separators or without.
struct DateMatcher {
  let year: Int

  /// The fewest digits of a day.
  static let fewestDigits = 4

  /// The last digits of a number and the sign behind it, in ASCII.
  static let ends: [(UInt32, UInt32)] = (UInt32(0)..<0x80).filter(isSeparator).flatMap { sign in
    (UInt32(0x30)...0x39).map { ($0, sign) }
  }

  private static let longest = 10
  private static let shortest = 4
  /// The most digits of a number with a separator behind it.
  private static let mostOfNumber = 4

  /// Appends every day that begins in `starts`, unless it lies within a longer one.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    // Days that begin earlier may contain one that begins in `starts`.
    let first = max(whole.lowerBound, starts.lowerBound - Self.longest)
    var covered = first
    var runEnd = first
    // Whatever goes on so far is too long for a number with a separator behind it.
    let limit = min(whole.upperBound, starts.upperBound + Self.longest)
    for start in first..<max(starts.upperBound, first)
    where start + Self.shortest <= whole.upperBound {
      guard digit(text, start) != nil else { continue }
      if runEnd <= start {
        runEnd = start + 1
        while runEnd < limit, digit(text, runEnd) != nil { runEnd += 1 }
      }
      // Digits end a day beyond the last one, or a sign goes on.
      let mayGoOn =
        runEnd < whole.upperBound && runEnd - start <= Self.mostOfNumber
        && Self.isSeparator(text.symbols[runEnd])
      guard mayGoOn || runEnd > covered && runEnd - start >= Self.shortest,
        let (day, end) = longestDay(text, at: start, of: whole, beyond: covered), end > covered
      else { continue }
      covered = end
      guard starts.contains(start) else { continue }
      var guesses = Double(YearMatcher.space(day.year, from: year) * 365)
      // Four separators are common.
      if day.hasSeparator { guesses *= 4 }
      var match = Match(start..<end, .date, guesses: Guesses(guesses))
      match.detail = UInt32(day.year)
      matches.append(match, in: whole)
    }
  }

  private struct Day {
    let year: Int
    var hasSeparator = false
  }

  private func digit(_ text: borrowing PasswordText, _ index: Int) -> Int? {
    Digit.value(text.symbols[index])
  }

  /// The longest of the days that begin at a place, the others lying within it; or none, if it ends no
  /// later than another day.
  private func longestDay(
    _ text: borrowing PasswordText, at start: Int, of whole: Range<Int>, beyond covered: Int
  ) -> (Day, end: Int)? {
    var number = Digits()
    while number.count < 8, start + number.count < whole.upperBound,
      let digit = digit(text, start + number.count)
    {
      number.append(digit)
    }
    if number.count <= Self.mostOfNumber,
      let found = separated(text, at: start, leading: number.count, of: whole)
    {
      return found
    }
    var length = number.count
    while length >= Self.shortest, start + length > covered {
      if let day = joined(number, length: length) { return (day, start + length) }
      length -= 1
    }
    return nil
  }

  /// Up to eight digits, of which any part is a number.
  private struct Digits {
    private(set) var count = 0
    /// The number that the first so many digits make.
    private var values = InlineArray<9, Int>(repeating: 0)
    private static let powers: InlineArray<9, Int> = [
      1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
    ]

    @inline(__always)
    mutating func append(_ digit: Int) {
      values[count + 1] = values[count] * 10 + digit
      count += 1
    }

    @inline(__always)
    subscript(range: Range<Int>) -> Int {
      values[range.upperBound] - values[range.lowerBound] * Self.powers[range.count]
    }
  }

  // MARK: - Without separators

  /// Of the ways to split the digits into three numbers, the one with the year nearest to ours.
  ///
  /// Tries where the second and the third number may begin, by the number of digits.
  private func joined(_ digits: borrowing Digits, length: Int) -> Day? {
    var best: Int?
    switch length {
    case 4:
      split(digits, 1, 2, 4, &best)
      split(digits, 2, 3, 4, &best)
    case 5:
      split(digits, 1, 3, 5, &best)
      split(digits, 2, 3, 5, &best)
    case 6:
      split(digits, 1, 2, 6, &best)
      split(digits, 2, 4, 6, &best)
      split(digits, 4, 5, 6, &best)
    case 7:
      split(digits, 1, 3, 7, &best)
      split(digits, 2, 3, 7, &best)
      split(digits, 4, 5, 7, &best)
      split(digits, 4, 6, 7, &best)
    default:
      split(digits, 2, 4, 8, &best)
      split(digits, 4, 6, 8, &best)
    }
    return best.map { Day(year: $0) }
  }

  @inline(__always)
  private func split(
    _ digits: borrowing Digits, _ second: Int, _ third: Int, _ end: Int, _ best: inout Int?
  ) {
    let numbers = (digits[0..<second], digits[second..<third], digits[third..<end])
    guard let found = Self.year(of: numbers) else { return }
    if let best, abs(found - year) >= abs(best - year) { return }
    best = found
  }

  private func number(_ text: borrowing PasswordText, _ range: Range<Int>) -> Int {
    var value = 0
    for index in range { value = value * 10 + (digit(text, index) ?? 0) }
    return value
  }

  // MARK: - With separators

  /// Three numbers with the same separator twice: one to four digits, one or two, one to four.
  private func separated(
    _ text: borrowing PasswordText, at start: Int, leading: Int, of whole: Range<Int>
  ) -> (Day, end: Int)? {
    var best: (Day, end: Int)?
    let first = start + leading
    guard leading > 0, first < whole.upperBound, Self.isSeparator(text.symbols[first]) else {
      return nil
    }
    let separator = text.symbols[first]
    for middle in 1...2 {
      let second = first + 1 + middle
      guard second < whole.upperBound, text.symbols[second] == separator,
        digit(text, first + 1) != nil, digit(text, second - 1) != nil
      else { continue }
      for last in 1...4 {
        let end = second + 1 + last
        guard end <= whole.upperBound, digit(text, end - 1) != nil else { break }
        guard (6...Self.longest).contains(end - start) else { continue }
        let numbers = (
          number(text, start..<first), number(text, first + 1..<second),
          number(text, second + 1..<end)
        )
        if let year = Self.year(of: numbers) { best = (Day(year: year, hasSeparator: true), end) }
      }
    }
    return best
  }

  private static func isSeparator(_ symbol: UInt32) -> Bool {
    switch symbol {
    case 0x2F, 0x5C, 0x5F, 0x2E, 0x2D: true
    // Information separators, which Python takes for white space.
    case 0x1C...0x1F: true
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    default: Unicode.Scalar(symbol)?.properties.isWhitespace ?? false
    }
  }

  // MARK: - Numbers as a day

  private static let years = 1000...2050

  /// The year of three numbers, if they are a day, a month and a year in some order with the year
  /// first or last.
  private static func year(of numbers: (Int, Int, Int)) -> Int? {
    let (first, middle, last) = numbers
    guard 1...31 ~= middle, mayStand(first), mayStand(last), first <= 31 || last <= 31,
      first <= 12 || middle <= 12 || last <= 12, first > 0 || last > 0
    else { return nil }
    // With a year of four digits, the rest has to be a day and a month.
    if years.contains(last) { return isDayAndMonth((first, middle)) ? last : nil }
    if years.contains(first) { return isDayAndMonth((middle, last)) ? first : nil }
    if isDayAndMonth((first, middle)) { return fourDigits(last) }
    return isDayAndMonth((middle, last)) ? fourDigits(first) : nil
  }

  /// Whether a number may be a day, a month or a year, in two digits or four.
  private static func mayStand(_ number: Int) -> Bool { number < 100 || years.contains(number) }

  private static func fourDigits(_ year: Int) -> Int { year > 50 ? 1900 + year : 2000 + year }

  private static func isDayAndMonth(_ numbers: (Int, Int)) -> Bool {
    let days = 1...31
    let months = 1...12
    return days.contains(numbers.0) && months.contains(numbers.1)
      || days.contains(numbers.1) && months.contains(numbers.0)
  }
}
