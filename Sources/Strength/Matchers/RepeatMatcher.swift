/// Finds a part that stands in a password several times in a row.
///
/// As the reference does, at the leftmost place where any part is followed by itself: the shortest
/// such part, or the longest if that reaches farther.
struct RepeatMatcher {
  /// What repeats, and how far.
  struct Repetition {
    let range: Range<Int>
    let period: Int
    var count: Int { range.count / period }
  }

  /// The next repetition at or behind a place.
  ///
  /// Compares every place with every place behind it, which is the fastest for passwords of ordinary
  /// length; see `LongRepetitions` for others.
  static func next(
    from cursor: Int, startsBefore limit: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Repetition? {
    var start = cursor
    while start < limit {
      if let found = repetition(at: start, of: whole, in: text) { return found }
      start += 1
    }
    return nil
  }

  private static func repetition(
    at start: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Repetition? {
    var shortest = 0
    var longest = 0
    let first = text.symbols[start]
    var period = 1
    while start + 2 * period <= whole.upperBound {
      // Most places differ in the first symbol.
      if text.symbols[start + period] == first,
        isRepeated(start..<start + period, in: text)
      {
        if shortest == 0 { shortest = period }
        longest = period
      }
      period += 1
    }
    guard shortest > 0 else { return nil }
    let near = extent(of: shortest, at: start, of: whole, in: text)
    let far = longest == shortest ? near : extent(of: longest, at: start, of: whole, in: text)
    if far.count <= near.count { return Repetition(range: near, period: shortest) }
    return Repetition(range: far, period: smallestPeriod(of: far, from: shortest, in: text))
  }

  /// Whether a part is followed by itself; one with a line feed does not count.
  private static func isRepeated(_ part: Range<Int>, in text: borrowing PasswordText) -> Bool {
    for index in part {
      let symbol = text.symbols[index]
      if symbol != text.symbols[index + part.count] || symbol == lineFeed { return false }
    }
    return true
  }

  private static let lineFeed: UInt32 = 0x0A

  /// The whole repetitions of the part at a place.
  private static func extent(
    of period: Int, at start: Int, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Range<Int> {
    var end = start + period
    while end < whole.upperBound, text.symbols[end] == text.symbols[end - period] { end += 1 }
    return start..<start + (end - start) / period * period
  }

  /// The shortest part that a range consists of repetitions of.
  private static func smallestPeriod(
    of range: Range<Int>, from shortest: Int, in text: borrowing PasswordText
  ) -> Int {
    var period = shortest
    while period < range.count {
      if range.count % period == 0,
        extent(of: period, at: range.lowerBound, of: range, in: text) == range
      {
        return period
      }
      period += 1
    }
    return period
  }
}
