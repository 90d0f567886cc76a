/// Finds walks over the keys of a keyboard.
struct KeyboardMatcher {
  let graph: KeyboardGraph

  /// Appends every walk of three keys or more that begins in `starts`.
  ///
  /// - Parameters:
  ///   - starts: where walks may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursor: where the last call left off: every walk begins where the one before it ended.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursor: inout Int,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    while cursor < starts.upperBound {
      let start = cursor
      cursor += 1
      guard var previous = graph.stroke(text.symbols[start]) else { continue }
      var turns = 0
      var shifted = previous.isShifted ? 1 : 0
      var direction: UInt8?
      while cursor < whole.upperBound, let next = graph.stroke(text.symbols[cursor]),
        let way = graph.direction(from: previous, to: next)
      {
        if way != direction { turns += 1 }
        if next.isShifted { shifted += 1 }
        direction = way
        previous = next
        cursor += 1
      }
      if cursor - start > 2 {
        var match = Match(
          start..<cursor, .keyboardWalk,
          guesses: guesses(length: cursor - start, turns: turns, shifted: shifted))
        match.detail = UInt32(truncatingIfNeeded: turns)
        matches.append(match, in: whole)
      }
    }
  }

  /// All walks up to this length with up to this many turns.
  ///
  /// The reference adds C(i - 1, j - 1) · s · d^j for every length i from 2 on and every number of
  /// turns j below i. Over i, the binomial coefficients of one j add up to C(length, j) - 1.
  private func guesses(length: Int, turns: Int, shifted: Int) -> Guesses {
    var combinations = Guesses.one
    var ways = Guesses(graph.startingKeys)
    var sum = Guesses.zero
    for turn in 1..<min(turns, length - 1) + 1 {
      combinations = Combinations.step(combinations, from: length, to: turn)
      ways = ways * graph.averageDegree
      sum = sum + combinations.lessOne * ways
    }
    if shifted == 0 { return sum }
    let unshifted = length - shifted
    return sum * (unshifted == 0 ? Guesses(2) : Combinations.variations(shifted, unshifted))
  }
}
