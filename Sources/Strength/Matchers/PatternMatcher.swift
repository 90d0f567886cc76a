/// Finds rows of keys that repeat their steps: column after column (1qaz2wsx), zigzag (1q2w3e4r), up and
/// down (zaq12wsx), row above row (asdfqwer).
///
/// Most of them are no walk, since a hand that moves to the next column jumps.
struct PatternMatcher {
  private let american = KeyGrid.american
  private let japanese = KeyGrid.japanese

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
    var first: KeyGrid.Step?
    var isKnown = false
    while cursor < starts.upperBound, cursor + Self.shortest <= whole.upperBound {
      var longest = 0
      if !isKnown { first = american.step(text, cursor) }
      let second = american.step(text, cursor + 1)
      if mayBegin(first, second) {
        longest = append(on: american, cursor, of: whole, in: text, to: &matches)
      }
      // The keyboards differ in their signs only.
      if longest == 0, text.hasSigns,
        mayBegin(japanese.step(text, cursor), japanese.step(text, cursor + 1))
      {
        longest = append(on: japanese, cursor, of: whole, in: text, to: &matches)
      }
      cursor += max(longest - 1, 1)
      first = second
      isKnown = longest == 0
    }
  }

  /// Whether the first two steps are small ones, as in every pattern that hands know.
  @inline(__always)
  private func mayBegin(_ first: KeyGrid.Step?, _ second: KeyGrid.Step?) -> Bool {
    guard let first, let second else { return false }
    return first.isNarrow && second.isNarrow && !first.isStill
  }

  /// Appends the patterns that begin at a place, and answers the length of the longest one.
  private func append(
    on board: KeyGrid, _ start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    var longest = 0
    guard let first = board.step(text, start) else { return 0 }
    for period in 1...Self.longestPeriod
    where start + max(Self.shortest, 2 * period) <= whole.upperBound {
      // Few periods come as far as their second beginning.
      guard let again = board.step(text, start + period), again.mayRepeat(first) else { continue }
      var end = 0
      for way in KeyGrid.Way.allCases where again == first.turned(way) {
        end = max(end, self.end(of: period, way, on: board, from: start, in: whole, text))
      }
      let length = end - start
      // What a shorter period explains is no longer pattern.
      guard length >= Self.shortest, length >= 2 * period, length > longest else { continue }
      append(period, on: board, start..<start + length, of: whole, in: text, to: &matches)
      longest = length
    }
    return longest
  }

  /// Where the symbols end that follow a pattern of so many steps.
  @inline(__always)
  private func end(
    of period: Int, _ way: KeyGrid.Way, on board: KeyGrid, from start: Int, in whole: Range<Int>,
    _ text: borrowing PasswordText
  ) -> Int {
    var place = start + period
    while place + 1 < whole.upperBound,
      let step = board.step(text, place), let earlier = board.step(text, place - period),
      step == earlier.turned(way)
    {
      place += 1
    }
    return place + 1
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
      range, .keyboardWalk, guesses: Guesses(guesses) * board.shiftVariations(text, range))
    // What a walk calls its turns: a straight row has one.
    match.detail = UInt32(truncatingIfNeeded: period)
    matches.append(match, in: whole)
  }
}
