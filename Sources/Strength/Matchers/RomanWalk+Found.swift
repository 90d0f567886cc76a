/// What a ``RomanWalk`` has found.
extension RomanWalk {
  /// Appends a word, if it is of use.
  @inline(never)
  mutating func found(
    _ step: Step, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let range =
      isReversed ? text.count &- step.end..<text.count &- origin : origin..<step.end
    let most = matches.mostGuesses(range, of: whole)
    guard starts.contains(range.lowerBound), MatchList.leastGuesses(range, of: whole) <= most,
      let entry = trie.entry(at: step.cursor, asWhole: range == whole)
    else { return }
    // A sign doubles the guesses at least.
    let least = Double(isReversed ? 2 * entry.rank : entry.rank) * step.departures.variations
    guard (step.use.hasSubstitutions ? 2 : 1) * least <= most else { return }
    var guesses = Guesses(least)
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    var match = Match(range, .word, guesses: guesses)
    match.traits = isReversed ? [.reversed, .romanised] : .romanised
    if step.use.hasSubstitutions {
      match.guesses = match.guesses * step.use.variations(signs, in: text, range)
      match.traits.insert(.substituted)
    }
    match.list = entry.list
    match.detail = entry.rank
    matches.append(match, in: whole, most: most)
  }
}
