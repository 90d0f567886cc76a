/// Finds walks over the keys of several keyboards.
struct KeyboardMatcher {
  private let graphs: [KeyboardGraph]
  /// For each two characters of ASCII, on which of the keyboards they are neighbours, one bit each, and
  /// whether a hand steps from one to the other in a pattern.
  private let neighbours: [UInt8]
  /// The other characters on the keyboards.
  private let otherCharacters: Set<UInt32>

  /// The most keyboards.
  static let capacity = 7
  private static let narrow: UInt8 = 0x80

  /// For each keyboard how far the search has come.
  typealias Cursors = InlineArray<7, Int>

  /// What the steps from each symbol to the next one may be.
  struct Steps {
    /// The keyboards on which three symbols in a row may be neighbours, one bit each.
    fileprivate(set) var walked: UInt8 = 0
    /// Whether three symbols in a row may begin a pattern.
    var mayBePattern: Bool { walked & narrow != 0 }
    /// Whether there may be a sequence.
    fileprivate(set) var mayBeSequence = false
  }

  init(_ graphs: [KeyboardGraph], _ pattern: PatternMatcher) {
    precondition(graphs.count <= Self.capacity)
    self.graphs = graphs
    otherCharacters = Set(graphs.flatMap(\.otherCharacters))
    var neighbours = [UInt8](repeating: 0, count: 128 * 128)
    for (index, graph) in graphs.enumerated() {
      let characters = graph.characters
      for first in characters {
        for second in characters where graph.areNeighbours(first, second) {
          neighbours[Int(first << 7 | second)] |= 1 << UInt8(index)
        }
      }
    }
    for first in UInt32(0)..<128 {
      for second in UInt32(0)..<128 where pattern.mayStep(first, second) {
        neighbours[Int(first << 7 | second)] |= Self.narrow
      }
    }
    self.neighbours = neighbours
  }

  /// Appends every walk of three keys or more that begins in `starts`.
  ///
  /// - Parameters:
  ///   - starts: where walks may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursors: where the last call left off: every walk begins where the one before it ended.
  ///   - steps: those of the same places.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursors: inout Cursors,
    _ steps: Steps, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for index in graphs.indices {
      let bit: UInt8 = 1 &<< UInt8(truncatingIfNeeded: index)
      if steps.walked & bit != 0 {
        append(
          graphs[index], bit, startingIn: starts, of: whole, from: &cursors[index], in: text,
          to: &matches)
      } else {
        cursors[index] = max(cursors[index], starts.upperBound)
      }
    }
  }

  /// Looks at the steps of all places: most passwords have no three neighbours in a row, no pattern and
  /// no sequence.
  func steps(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText
  ) -> Steps {
    var steps = Steps()
    var before: UInt8 = 0
    var difference: UInt32 = 0
    var last = text.symbols[starts.lowerBound]
    let end = min(whole.upperBound, starts.upperBound + 2)
    for index in starts.lowerBound + 1..<max(end, starts.lowerBound + 1) {
      let symbol = text.symbols[index]
      let together = keyboardsWithNeighbours(last, symbol)
      steps.walked |= before & together
      before = together
      let next = symbol &- last
      // One up or one down, or the same once more.
      if (next &+ 1) & ~2 == 0 || next == difference && next != 0 { steps.mayBeSequence = true }
      difference = next
      last = symbol
    }
    return steps
  }

  @inline(__always)
  private func keyboardsWithNeighbours(_ first: UInt32, _ second: UInt32) -> UInt8 {
    if first | second < 0x80 { return neighbours[Int(first << 7 | second)] }
    return !otherCharacters.isEmpty
      && (otherCharacters.contains(first) || otherCharacters.contains(second)) ? .max : 0
  }

  private func append(
    _ graph: KeyboardGraph, _ bit: UInt8, startingIn starts: Range<Int>, of whole: Range<Int>,
    from cursor: inout Int, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    while cursor < starts.upperBound {
      let start = cursor
      cursor += 1
      // A walk of three keys has to begin here, and the next one begins where the last one ended.
      guard start + 2 < whole.upperBound else { continue }
      let middle = text.symbols[start + 1]
      if keyboardsWithNeighbours(text.symbols[start], middle) & bit == 0 { continue }
      if keyboardsWithNeighbours(middle, text.symbols[start + 2]) & bit == 0 {
        cursor += 1
        continue
      }
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
          guesses: Self.guesses(graph, length: cursor - start, turns: turns, shifted: shifted))
        match.detail = UInt32(truncatingIfNeeded: turns)
        matches.append(match, in: whole)
      }
    }
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
