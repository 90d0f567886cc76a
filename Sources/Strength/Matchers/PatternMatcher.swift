/// Finds rows of keys that repeat their steps: column after column (1qaz2wsx), zigzag (1q2w3e4r), up and
/// down (zaq12wsx), row above row (asdfqwer).
///
/// Most of them are no walk, since a hand that moves to the next column jumps.
struct PatternMatcher {
  private let american = KeyGrid.american
  private let japanese = KeyGrid.japanese
  /// For each two characters of ASCII whether a small step leads from one to the other on either
  /// keyboard, one bit each.
  private let narrow: [UInt64]

  init() {
    var narrow = [UInt64](repeating: 0, count: 256)
    let visible = UInt32(0x21)..<0x7F
    for first in visible {
      for second in visible
      where american.step(first, second)?.isNarrow == true
        || japanese.step(first, second)?.isNarrow == true
      {
        narrow[Int(first << 1 | second >> 6)] |= 1 << UInt64(second & 63)
      }
    }
    self.narrow = narrow
  }

  private static let shortest = 6
  private static let longestPeriod = 8
  /// Keys to begin with.
  private static let startingKeys = 47.0
  /// Ways on from a key: to a neighbour, and anywhere near.
  private static let neighbours = 6.0
  private static let jumps = 24.0

  /// Appends every pattern that begins in `starts`; two of them share a key at most.
  ///
  /// - Parameters:
  ///   - starts: where patterns may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursor: where the last call left off.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursor: inout Int,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var narrow = steps(text, cursor..<min(cursor + Self.window, whole.upperBound - 1))
    while cursor < starts.upperBound, cursor + Self.shortest <= whole.upperBound {
      let place = cursor
      cursor += 1
      // Two narrow steps, and again where the pattern comes again.
      let again = narrow & narrow >> 1
      let periods = again >> 1 & (1 << Self.longestPeriod - 1)
      narrow >>= 1
      let last = place + Self.window
      if last + 1 < whole.upperBound, mayBeNarrow(text, last) {
        narrow |= 1 << UInt32(Self.window - 1)
      }
      if again & 1 == 0 || periods == 0 { continue }
      let longest = append(periods, place, of: whole, in: text, to: &matches)
      if longest > 2 {
        cursor = place + longest - 1
        narrow = steps(text, cursor..<min(cursor + Self.window, whole.upperBound - 1))
      }
    }
  }

  /// The steps from a place that are looked at together.
  private static let window = longestPeriod + 2

  /// Which steps of a range are narrow, one bit each, the first one lowest.
  private func steps(_ text: borrowing PasswordText, _ range: Range<Int>) -> UInt32 {
    var steps: UInt32 = 0
    for place in range where mayBeNarrow(text, place) {
      steps |= 1 &<< UInt32(truncatingIfNeeded: place - range.lowerBound)
    }
    return steps
  }

  /// Appends the patterns that begin at a place; answers the length of the longest one.
  @inline(never)
  private func append(
    _ periods: UInt32, _ start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    var longest = 0
    if mayBegin(american, text, start) {
      longest = append(periods, on: american, start, of: whole, in: text, to: &matches)
    }
    // The keyboards differ in their signs only.
    if longest == 0, text.hasSigns, mayBegin(japanese, text, start) {
      longest = append(periods, on: japanese, start, of: whole, in: text, to: &matches)
    }
    return longest
  }

  /// Whether the step from a symbol to the next one is a small one on either keyboard.
  @inline(__always)
  private func mayBeNarrow(_ text: borrowing PasswordText, _ index: Int) -> Bool {
    mayStep(text.symbols[index], text.symbols[index + 1])
  }

  /// The same for two symbols.
  @inline(__always)
  func mayStep(_ first: UInt32, _ second: UInt32) -> Bool {
    guard first | second < 0x80 else { return false }
    return narrow[Int(first << 1 | second >> 6)] >> UInt64(second & 63) & 1 != 0
  }

  /// Whether the first two steps are small ones, as in every pattern that hands know.
  private func mayBegin(
    _ board: KeyGrid, _ text: borrowing PasswordText, _ place: Int
  ) -> Bool {
    guard let first = board.step(text, place), let second = board.step(text, place + 1) else {
      return false
    }
    // The same key with and without Shift: 1!2@.
    return first.isNarrow && second.isNarrow
      && !(first.isStill && text.symbols[place] == text.symbols[place + 1])
  }

  /// The same on one keyboard.
  private func append(
    _ periods: UInt32, on board: KeyGrid, _ start: Int, of whole: Range<Int>,
    in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    var longest = 0
    guard let first = board.step(text, start) else { return 0 }
    var rest = periods
    while rest != 0 {
      let period = rest.trailingZeroBitCount + 1
      rest &= rest &- 1
      if start + max(Self.shortest, 2 * period) > whole.upperBound { break }
      // Few periods come as far as their second beginning.
      guard let again = board.step(text, start + period), again.mayRepeat(first) else { continue }
      var length = reach(of: period, .same, again, first, on: board, from: start, in: whole, text)
      for way in [KeyGrid.Way.upsideDown, .backwards] where start + length < whole.upperBound {
        length = max(
          length, reach(of: period, way, again, first, on: board, from: start, in: whole, text))
      }
      // What a shorter period explains is no longer pattern.
      guard length >= Self.shortest, length >= 2 * period, length > longest else { continue }
      append(period, on: board, start..<start + length, of: whole, in: text, to: &matches)
      longest = length
      if start + longest == whole.upperBound { break }
    }
    return longest
  }

  /// How many symbols follow a pattern of so many steps that comes again in some way.
  @inline(never)
  private func reach(
    of period: Int, _ way: KeyGrid.Way, _ again: KeyGrid.Step, _ first: KeyGrid.Step,
    on board: KeyGrid, from start: Int, in whole: Range<Int>, _ text: borrowing PasswordText
  ) -> Int {
    guard again == first.turned(way) else { return 0 }
    var place = start + period + 1
    while place + 1 < whole.upperBound,
      let step = board.step(text, place), let earlier = board.step(text, place - period),
      step == earlier.turned(way)
    {
      place += 1
    }
    return place + 1 - start
  }

  private func append(
    _ period: Int, on board: KeyGrid, _ range: Range<Int>, of whole: Range<Int>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var guesses = Self.startingKeys * Double(range.count)
    var last: KeyGrid.Step?
    for place in range.lowerBound..<range.lowerBound + period {
      let step = board.step(text, place)
      if step == last { continue }
      guesses *= step?.isToNeighbour == true ? Self.neighbours : Self.jumps
      last = step
    }
    var match = Match(
      range, .keyboardWalk,
      guesses: Guesses(guesses) * board.shiftVariations(text, range, period: period))
    // What a walk calls its turns: a straight row has one.
    match.detail = UInt32(truncatingIfNeeded: period)
    matches.append(match, in: whole)
    // Shorter ones are in the lists, which know better how often they are chosen.
    if range.count >= Self.fewestUnlisted {
      matches.symbolCosts.noteKnown(range, guessesLog10: match.guesses.decimalLogarithm)
    }
  }

  private static let fewestUnlisted = 10
}
