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
      if keyboards == 0 { continue }
      var last: Walk?
      while keyboards != 0 {
        let index = keyboards.trailingZeroBitCount
        keyboards &= keyboards &- 1
        if cursors[index] > start { continue }
        let walk = Walk(graphs[index], from: start, of: whole, in: text)
        cursors[index] = walk.end
        // Rows of digits are the same on all keyboards.
        if walk.end - start > 2, !walk.isSame(as: last) {
          append(walk, from: start, of: whole, to: &matches)
          last = walk
        }
      }
    }
  }

  private func append(
    _ walk: Walk, from start: Int, of whole: Range<Int>, to matches: inout MatchList
  ) {
    var match = Match(
      start..<walk.end, .keyboardWalk,
      guesses: Self.guesses(
        walk.graph, length: walk.end - start, turns: walk.turns, shifted: walk.shifted))
    match.detail = UInt32(truncatingIfNeeded: walk.turns)
    matches.append(match, in: whole)
  }

  /// The longest walk from a place.
  private struct Walk {
    let graph: KeyboardGraph
    private(set) var end: Int
    private(set) var turns = 0
    private(set) var shifted = 0

    @inline(never)
    init(
      _ graph: KeyboardGraph, from start: Int, of whole: Range<Int>,
      in text: borrowing PasswordText
    ) {
      self.graph = graph
      end = start
      guard var previous = graph.stroke(text.symbols[start]) else { return }
      end += 1
      shifted = previous.isShifted ? 1 : 0
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
    }

    /// Whether another walk from the same place takes as many guesses for the same reasons.
    func isSame(as other: Walk?) -> Bool {
      guard let other else { return false }
      return end == other.end && turns == other.turns && shifted == other.shifted
        && graph.startingKeys == other.graph.startingKeys
        && graph.averageDegree == other.graph.averageDegree
    }
  }

  /// The number of walks up to a length, for each number of turns up to one.
  @discardableResult
  static func sum(
    _ startingKeys: Double, _ averageDegree: Double, length: Int, turns: Int,
    _ each: (_ turns: Int, Guesses) -> Void
  ) -> Guesses {
    var combinations = Guesses.one
    var ways = Guesses(startingKeys)
    var sum = Guesses.zero
    for turn in 1..<max(turns, 0) + 1 {
      combinations = Combinations.step(combinations, from: length, to: turn)
      ways = ways * averageDegree
      sum = sum + combinations.lessOne * ways
      each(turn, sum)
    }
    return sum
  }

  /// All walks up to this length with up to this many turns.
  ///
  /// The reference adds C(i - 1, j - 1) · s · d^j for every length i from 2 on and every number of
  /// turns j below i. Over i, the binomial coefficients of one j add up to C(length, j) - 1.
  static func guesses(
    _ graph: KeyboardGraph, length: Int, turns: Int, shifted: Int
  ) -> Guesses {
    let turns = min(turns, length - 1)
    let sum =
      length < KeyboardGraph.fewKeys
      ? Guesses(graph.ofFewKeys[length * KeyboardGraph.fewKeys + turns])
      : Self.sum(graph.startingKeys, graph.averageDegree, length: length, turns: turns) { _, _ in }
    if shifted == 0 { return sum }
    let unshifted = length - shifted
    return sum * (unshifted == 0 ? Guesses(2) : Combinations.variations(shifted, unshifted))
  }
}
