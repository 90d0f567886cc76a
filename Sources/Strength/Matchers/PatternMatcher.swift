/// Finds rows of keys that repeat their steps: column after column (1qaz2wsx), zigzag (1q2w3e4r), up and
/// down (zaq12wsx), there and back (asdfdsa).
///
/// Most of them are no walk, since a hand that moves to the next column jumps.
struct PatternMatcher {
  private let boards = [KeyGrid.american, KeyGrid.japanese]

  private static let shortest = 6
  private static let longestPeriod = 8
  /// Keys to begin with.
  private static let startingKeys = 47.0
  /// Ways on from a key: to a neighbour, and anywhere near.
  private static let neighbours = 6.0
  private static let jumps = 24.0

  /// Appends every pattern that begins in `starts`; they do not overlap.
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
    while cursor < starts.upperBound, cursor + Self.shortest <= whole.upperBound {
      var longest = 0
      for board in boards {
        for period in 1...Self.longestPeriod {
          for way in [KeyGrid.Way.same, .upsideDown, .backwards] {
            let pattern = Pattern(board: board, start: cursor, period: period, way: way)
            let length = pattern.length(in: whole, text)
            guard length >= Self.shortest, length >= 2 * period else { continue }
            append(pattern, cursor..<cursor + length, of: whole, in: text, to: &matches)
            longest = max(longest, length)
          }
        }
        // The keyboards differ in their signs only.
        if longest > 0 { break }
      }
      cursor += max(longest - 1, 1)
    }
  }

  private struct Pattern {
    let board: KeyGrid
    let start: Int
    let period: Int
    let way: KeyGrid.Way

    /// How many symbols follow it.
    func length(in whole: Range<Int>, _ text: borrowing PasswordText) -> Int {
      var place = start + period
      while place + 1 < whole.upperBound,
        let step = board.step(text, place), let earlier = board.step(text, place - period),
        step == earlier.turned(way)
      {
        place += 1
      }
      // A pattern that goes nowhere is a repetition.
      guard place > start + period, board.step(text, start)?.isStill == false else { return 0 }
      return place + 1 - start
    }
  }

  private func append(
    _ pattern: Pattern, _ range: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    var guesses = Self.startingKeys * Double(range.count)
    var last: KeyGrid.Step?
    for place in range.lowerBound..<range.lowerBound + pattern.period {
      let step = pattern.board.step(text, place)
      if step == last { continue }
      guesses *= step?.isToNeighbour == true ? Self.neighbours : Self.jumps
      last = step
    }
    var match = Match(
      range, .keyboardWalk,
      guesses: Guesses(guesses) * pattern.board.shiftVariations(text, range))
    match.detail = UInt32(truncatingIfNeeded: max(pattern.period, 2))
    matches.append(match, in: whole)
  }
}
