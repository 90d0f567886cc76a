/// Finds what is known about the account in a password: as it is, backwards, and with signs for
/// letters.
struct ContextMatcher {
  /// Appends every word of the context that begins in `starts` and lies within `whole`.
  func append(
    _ context: borrowing ContextWords, startingIn starts: Range<Int>, of whole: Range<Int>,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard context.count > 0 else { return }
    for start in starts {
      let symbol = text.folded[start]
      let reading = signs.reading(symbol)
      let bit = ContextWords.bit(symbol)
      let mayEnd = context.lasts & bit != 0
      guard mayEnd || reading != .none || context.firsts & bit != 0 else { continue }
      let room = whole.upperBound &- start
      for index in 0..<context.count {
        let entry = context.entries[index]
        guard Int(entry.count) <= room else { continue }
        if symbol == entry.first || reading != .none && reading.choice(of: entry.first) != nil {
          forwards(context, entry, start, whole, signs, text, &matches)
        }
        if symbol == entry.last { backwards(context, entry, start, whole, text, &matches) }
      }
    }
  }

  private func forwards(
    _ context: borrowing ContextWords, _ entry: ContextWords.Entry, _ start: Int,
    _ whole: Range<Int>, _ signs: SubstitutionTable.Presence, _ text: borrowing PasswordText,
    _ matches: inout MatchList
  ) {
    var use = SubstitutionUse()
    for offset in 0..<Int(entry.count) {
      let symbol = text.folded[start &+ offset]
      let wanted = context.symbols[Int(entry.start) &+ offset]
      let reading = signs.reading(symbol)
      if symbol == wanted {
        // Whether the sign may stand for itself matters only if another one stands for a letter.
        if reading != .none { use.noteLiteral(reading) }
        continue
      }
      guard reading != .none, let choice = reading.choice(of: wanted),
        let next = signs.use(use, reading, for: choice)
      else { return }
      use = next
    }
    let range = start..<start + Int(entry.count)
    guard use.hasSubstitutions else {
      return append(entry, range, whole, text, &matches, .one, [])
    }
    guard range.count > 1, !use.isContradictory, signs.allows(use) else { return }
    append(
      entry, range, whole, text, &matches, use.variations(signs, in: text, range), .substituted)
  }

  private func backwards(
    _ context: borrowing ContextWords, _ entry: ContextWords.Entry, _ start: Int,
    _ whole: Range<Int>, _ text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    let end = start + Int(entry.count)
    let mirror = text.count - end
    for offset in 0..<Int(entry.count)
    where text.mirrored[mirror &+ offset] != context.symbols[Int(entry.start) &+ offset] { return }
    append(entry, start..<end, whole, text, &matches, Guesses(2), .reversed)
  }

  private func append(
    _ entry: ContextWords.Entry, _ range: Range<Int>, _ whole: Range<Int>,
    _ text: borrowing PasswordText, _ matches: inout MatchList, _ variations: Guesses,
    _ traits: Match.Traits
  ) {
    var guesses = Guesses(Double(entry.rank)) * variations
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    var match = Match(range, .context, guesses: guesses)
    match.list = entry.kind.rawValue
    match.detail = UInt32(entry.rank)
    match.traits = traits
    matches.symbolCosts.noteKnown(range)
    matches.append(match, in: whole)
  }
}

extension SubstitutionTable.Reading {
  /// Which of the letters that the sign stands for is `letter`; nil if none is.
  @inline(__always)
  fileprivate func choice(of letter: UInt32) -> Int? {
    // Behind the last of its letters a sign has 0.
    if letter == 0 { return nil }
    for choice in 0..<Self.mostLetters where self.letter(choice) == letter { return choice }
    return nil
  }
}
