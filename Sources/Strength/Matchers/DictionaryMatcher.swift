/// Finds the words of a lexicon in a password: as they are, and with signs for letters.
///
/// One walk through the trie for each place where a word may begin. A sign that may stand for a
/// letter is a fork in the walk, so that nothing is enumerated that no word begins with.
struct DictionaryMatcher {
  let trie: LexiconTrie
  let longestWord: Int

  /// Appends every word that begins in `starts` and ends within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence?,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for start in starts {
      let limit = min(whole.upperBound, start + longestWord)
      var cursor = trie.root
      var end = start
      while end < limit {
        let symbol = text.folded[end]
        if let signs, signs.isSign(symbol) {
          walk(
            from: start, to: limit, of: whole,
            Step(cursor: cursor, end: end, use: SubstitutionUse()), signs, in: text, to: &matches)
          break
        }
        cursor = trie.step(cursor, symbol)
        if cursor == LexiconTrie.nowhere { break }
        end += 1
        if let entry = trie.entry(at: cursor) {
          append(entry, start..<end, of: whole, in: text, to: &matches)
        }
      }
    }
  }

  private struct Step {
    var cursor: LexiconTrie.Cursor
    var end: Int
    var use: SubstitutionUse
  }

  /// The walk from the first sign on: along what stands there, and into every letter that a sign may
  /// stand for. A fork is a call; there are at most as many on top of each other as the longest word
  /// has letters.
  private func walk(
    from start: Int, to limit: Int, of whole: Range<Int>, _ step: Step,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var step = step
    while step.end < limit {
      let symbol = text.folded[step.end]
      if let sign = signs.sign(symbol) {
        for choice in signs.choices(of: sign) {
          let next = trie.step(step.cursor, UInt32(signs.letter(of: sign, choice)))
          guard next != LexiconTrie.nowhere,
            let use = signs.use(step.use, standing: sign, for: choice)
          else { continue }
          let fork = Step(cursor: next, end: step.end + 1, use: use)
          note(fork, from: start, of: whole, signs, in: text, to: &matches)
          walk(from: start, to: limit, of: whole, fork, signs, in: text, to: &matches)
        }
        guard let use = signs.use(step.use, asItIs: sign) else { return }
        step.use = use
      }
      step.cursor = trie.step(step.cursor, symbol)
      if step.cursor == LexiconTrie.nowhere { return }
      step.end += 1
      note(step, from: start, of: whole, signs, in: text, to: &matches)
    }
  }

  private func note(
    _ step: Step, from start: Int, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard let entry = trie.entry(at: step.cursor) else { return }
    let range = start..<step.end
    if !step.use.hasSubstitutions {
      append(entry, range, of: whole, in: text, to: &matches)
    } else if range.count > 1, signs.isPossible(step.use) {
      let variations = signs.variations(step.use, in: text, range)
      append(entry, range, of: whole, in: text, to: &matches, .substituted, variations)
    }
  }

  private func append(
    _ entry: LexiconTrie.Entry, _ range: Range<Int>, of whole: Range<Int>,
    in text: borrowing PasswordText, to matches: inout MatchList,
    _ traits: Match.Traits = [], _ variations: Guesses = .one
  ) {
    var guesses = Guesses(Double(entry.rank)) * variations
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    matches.append(Match(word: entry, range, guesses: guesses, traits), in: whole)
  }
}

extension Match {
  /// A match with a word of a lexicon.
  init(
    word entry: LexiconTrie.Entry, _ range: Range<Int>, guesses: Guesses, _ traits: Traits
  ) {
    self.init(range, .word, guesses: guesses)
    list = entry.list
    detail = entry.rank
    self.traits = traits
  }
}
