/// Finds walks over the keys of several keyboards.
struct KeyboardMatcher {
  private let graphs: [KeyboardGraph]

  /// For each keyboard where the next walk begins at the earliest.
  typealias Cursors = InlineArray<6, Int>

  init(_ graphs: [KeyboardGraph]) {
    self.graphs = graphs
  }

  /// Appends every walk of three keys or more that begins in `starts`.
  ///
  /// - Parameters:
  ///   - starts: where walks may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursors: where the last call left off: every walk begins where the one before it ended.
  ///   - look: knows which symbols are neighbours.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursors: inout Cursors,
    _ look: borrowing FirstLook, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let end = min(starts.upperBound, whole.upperBound - 2)
    guard starts.lowerBound < end else { return }
    var first = look.pair(text.symbols[starts.lowerBound], text.symbols[starts.lowerBound + 1])
    for start in starts.lowerBound..<end {
      let second = look.pair(text.symbols[start + 1], text.symbols[start + 2])
      var keyboards = first.intersection(second).intersection(.keyboards).rawValue
      first = second
      while keyboards != 0 {
        let index = keyboards.trailingZeroBitCount
        keyboards &= keyboards &- 1
        if cursors[index] <= start {
          cursors[index] = append(graphs[index], start, of: whole, in: text, to: &matches)
        }
      }
    }
  }

  /// Appends a walk of three keys or more; answers where it ends.
  @inline(never)
  private func append(
    _ graph: KeyboardGraph, _ start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Int {
    guard var previous = graph.stroke(text.symbols[start]) else { return start }
    var end = start + 1
    var turns = 0
    var shifted = previous.isShifted ? 1 : 0
    var direction: UInt8?
    while end < whole.upperBound, let next = graph.stroke(text.symbols[end]),
      let way = graph.direction(from: previous, to: next)
    {
      if way != direction { turns += 1 }
      if next.isShifted { shifted += 1 }
      direction = way
      previous = next
      end += 1
    }
    if end - start > 2 {
      var match = Match(
        start..<end, .keyboardWalk,
        guesses: Self.guesses(graph, length: end - start, turns: turns, shifted: shifted))
      match.detail = UInt32(truncatingIfNeeded: turns)
      matches.append(match, in: whole)
    }
    return end
  }

  /// All walks up to this length with up to this many turns.
  ///
  /// The reference adds C(i - 1, j - 1) · s · d^j for every length i from 2 on and every number of
  /// turns j below i. Over i, the binomial coefficients of one j add up to C(length, j) - 1.
  static func guesses(
    _ graph: KeyboardGraph, length: Int, turns: Int, shifted: Int
  ) -> Guesses {
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
