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
      let first = text.folded[start]
      let mayBegin =
        signs.reading(first) != .none || context.firsts & ContextWords.bit(first) != 0
      let mayEnd = context.lasts & ContextWords.bit(first) != 0
      guard mayBegin || mayEnd else { continue }
      for index in 0..<context.count {
        let entry = context.entries[index]
        guard start + Int(entry.count) <= whole.upperBound else { continue }
        if mayBegin { forwards(context, index, start, whole, signs, text, &matches) }
        if mayEnd { backwards(context, index, start, whole, text, &matches) }
      }
    }
  }

  private func forwards(
    _ context: borrowing ContextWords, _ index: Int, _ start: Int, _ whole: Range<Int>,
    _ signs: SubstitutionTable.Presence, _ text: borrowing PasswordText,
    _ matches: inout MatchList
  ) {
    let entry = context.entries[index]
    var use = SubstitutionUse()
    for offset in 0..<Int(entry.count) {
      let symbol = text.folded[start + offset]
      let wanted = context.symbols[Int(entry.start) + offset]
      let reading = signs.reading(symbol)
      if symbol == wanted {
        // Whether the sign may stand for itself matters only if another one stands for a letter.
        if reading != .none { use.noteLiteral(reading) }
        continue
      }
      // A sign has 0 in place of letters that it does not stand for.
      guard reading != .none, wanted != 0,
        let choice = (0..<SubstitutionTable.Reading.mostLetters).first(where: {
          reading.letter($0) == wanted
        }), let next = signs.use(use, reading, for: choice)
      else { return }
      use = next
    }
    let range = start..<start + Int(entry.count)
    guard use.hasSubstitutions else {
      return append(context, index, range, whole, text, &matches, .one, [])
    }
    guard range.count > 1, !use.isContradictory, signs.allows(use) else { return }
    let variations = use.variations(signs, in: text, range)
    append(context, index, range, whole, text, &matches, variations, .substituted)
  }

  private func backwards(
    _ context: borrowing ContextWords, _ index: Int, _ start: Int, _ whole: Range<Int>,
    _ text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    let entry = context.entries[index]
    let end = start + Int(entry.count)
    let mirror = text.count - end
    for offset in 0..<Int(entry.count)
    where text.mirrored[mirror + offset] != context.symbols[Int(entry.start) + offset] { return }
    append(context, index, start..<end, whole, text, &matches, Guesses(2), .reversed)
  }

  private func append(
    _ context: borrowing ContextWords, _ index: Int, _ range: Range<Int>, _ whole: Range<Int>,
    _ text: borrowing PasswordText, _ matches: inout MatchList, _ variations: Guesses,
    _ traits: Match.Traits
  ) {
    let entry = context.entries[index]
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
