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

  private let whole: Range<Int>
  private var cursor: Int
  private var nextRun = 0
  private let isOfSymbols: Bool

  /// A search in a part of the text.
  init(_ whole: Range<Int>, _ candidates: Candidates = .parts) {
    self.whole = whole
    isOfSymbols = candidates == .symbols
    cursor = whole.lowerBound
  }

  /// What may be repeated.
  enum Candidates {
    /// Nothing, as in most passwords.
    case none
    /// Symbols.
    case symbols
    /// Anything.
    case parts
  }

  /// Whether two neighbours are equal, or any two symbols may come a second time one behind the other.
  static func candidates(_ whole: Range<Int>, in symbols: borrowing Scratch<UInt32>) -> Candidates {
    var seen = InlineArray<16, UInt64>(repeating: 0)
    var last = symbols[whole.lowerBound]
    var hasEqual = false
    for index in whole.lowerBound &+ 1..<max(whole.upperBound, whole.lowerBound &+ 1) {
      let symbol = symbols[index]
      let hash = last &* 37 &+ symbol
      let (word, bit) = (Int(hash >> 6 & 15), 1 as UInt64 &<< UInt64(hash & 63))
      if seen[word] & bit != 0, mayRepeat(index, of: whole, in: symbols) { return .parts }
      if symbol == last { hasEqual = true }
      seen[word] |= bit
      last = symbol
    }
    return hasEqual ? .symbols : .none
  }

  /// Whether a part of two symbols or more may be repeated around a place where two symbols end that came
  /// before.
  @inline(never)
  private static func mayRepeat(
    _ end: Int, of whole: Range<Int>, in symbols: borrowing Scratch<UInt32>
  ) -> Bool {
    // Comparing them all is no work where there are few.
    if whole.count > mostCompared { return true }
    for other in whole.lowerBound + 1..<end
    where symbols[other] == symbols[end]
      && symbols[other - 1] == symbols[end - 1]
    {
      let period = end - other
      var (first, last) = (other, other + 1)
      while first > whole.lowerBound, symbols[first - 1] == symbols[first - 1 + period] {
        first -= 1
      }
      while last + period < whole.upperBound, symbols[last] == symbols[last + period] {
        last += 1
      }
      if last - first >= period { return true }
    }
    return false
  }

  static let mostCompared = 64

  /// The next repetition; none overlaps another.
  mutating func next(
    _ long: borrowing LongRepetitions, in text: borrowing PasswordText
  ) -> Repetition? {
    // Comparing every place with every other is the fastest way where there are few.
    let isShort = whole.count <= LongRepetitions.ordinaryLength
    while cursor < whole.upperBound {
      var found: Repetition?
      if isOfSymbols {
        found = repetition(ofSymbolAt: cursor, in: text)
      } else if isShort {
        found = repetition(at: cursor, in: text)
      } else {
        let periods = long.near[cursor]
        if periods != 0 { found = repetition(at: cursor, of: periods, in: text) }
        if let other = long.repetition(at: cursor, &nextRun),
          other.range.count > found?.range.count ?? 0
        {
          found = other
        }
      }
      if let found {
        cursor = found.range.upperBound
        return found
      }
      cursor += 1
    }
    return nil
  }

  /// How many counts an attacker tries before one: all small ones, and then fewer and fewer of those
  /// that are twice as large, since nobody counts a thousand letters.
  static func ways(ofCount count: Int) -> Int {
    let doublings = Int.bitWidth - (count / countedUpTo).leadingZeroBitCount
    return min(count, countedUpTo * (1 + doublings))
  }

  private static let countedUpTo = 16

  @inline(__always)
  private func repetition(
    ofSymbolAt start: Int, in text: borrowing PasswordText
  ) -> Repetition? {
    guard start + 1 < whole.upperBound, text.symbols[start] == text.symbols[start + 1],
      text.symbols[start] != Self.lineFeed
    else { return nil }
    return repetition(at: start, 1, 1, in: text)
  }

  private func repetition(at start: Int, in text: borrowing PasswordText) -> Repetition? {
    var shortest = 0
    var longest = 0
    let first = text.symbols[start]
    let limit = (whole.upperBound - start) / 2
    if limit > 0, text.symbols[start + 1] == first, first != Self.lineFeed {
      (shortest, longest) = (1, 1)
    }
    let second = text.symbols[min(start + 1, whole.upperBound - 1)]
    var period = 2
    while period <= limit {
      // Most places differ in the first two symbols; both at once, since neither says much where there
      // are few symbols.
      if (text.symbols[start + period] ^ first) | (text.symbols[start + period + 1] ^ second) == 0,
        Self.isRepeated(start..<start + period, in: text)
      {
        if shortest == 0 { shortest = period }
        longest = period
      }
      period += 1
    }
    return repetition(at: start, shortest, longest, in: text)
  }

  /// The same if only some periods are possible, one bit each from that of 1 on.
  private func repetition(
    at start: Int, of periods: UInt32, in text: borrowing PasswordText
  ) -> Repetition? {
    var shortest = 0
    var longest = 0
    var rest = periods
    while rest != 0 {
      let period = rest.trailingZeroBitCount + 1
      rest &= rest &- 1
      if start + 2 * period <= whole.upperBound,
        Self.isRepeated(start..<start + period, in: text)
      {
        if shortest == 0 { shortest = period }
        longest = period
      }
    }
    return repetition(at: start, shortest, longest, in: text)
  }

  /// Of the shortest part that follows itself and the longest one, the one that reaches farther.
  @inline(__always)
  private func repetition(
    at start: Int, _ shortest: Int, _ longest: Int, in text: borrowing PasswordText
  ) -> Repetition? {
    guard shortest > 0 else { return nil }
    let near = Self.extent(of: shortest, at: start, of: whole, in: text)
    let far = longest == shortest ? near : Self.extent(of: longest, at: start, of: whole, in: text)
    if far.count <= near.count { return Repetition(range: near, period: shortest) }
    return Repetition(range: far, period: Self.smallestPeriod(of: far, from: shortest, in: text))
  }

  /// Whether a part is followed by itself; one with a line feed does not count.
  private static func isRepeated(_ part: Range<Int>, in text: borrowing PasswordText) -> Bool {
    for index in part {
      let symbol = text.symbols[index]
      if symbol != text.symbols[index + part.count] || symbol == lineFeed { return false }
    }
    return true
  }

  /// As in the reference, nothing is repeated across the end of a line.
  static let lineFeed: UInt32 = 0x0A

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
