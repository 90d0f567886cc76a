/// The pieces that a search ends with, last one first.
struct SearchPath: ~Copyable {
  private(set) var steps = Scratch<Match>()

  /// Adds a piece.
  ///
  /// - Parameters:
  ///   - link: a match by its index; negative for characters to try out.
  ///   - range: where it stands.
  ///   - matches: the matches.
  mutating func append(_ link: Int32, _ range: Range<Int>, _ matches: borrowing MatchList) {
    if link >= 0 {
      steps.append(matches[Int(link)])
    } else {
      let guesses = matches.symbolCosts.guesses(of: range)
      steps.append(Match(range, .unknown, guesses: guesses))
    }
  }

  /// Adds a piece.
  mutating func append(_ match: Match) { steps.append(match) }

  mutating func truncate(to count: Int) { steps.truncate(to: count) }

  mutating func wipe() { steps.wipe() }
}
