/// Finds the words of a lexicon in a password: as they stand, and with signs for letters.
struct DictionaryMatcher {
  let trie: LexiconTrie
  let longestWord: Int
  let keepsDear: Bool
  let disguise: LexiconWalk.Disguise

  /// Appends every word that begins in `starts` and ends within `whole`.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: FirstLooks.Rows,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let walk = LexiconWalk(
      trie: trie, signs: disguise.signs(signs, in: text), whole: whole, isReversed: false,
      starts: starts,
      longestWord: longestWord, keepsDear: keepsDear, disguise: disguise.among(whole.count),
      skipsPalindromes: false)
    for base in stride(from: starts.lowerBound, to: starts.upperBound, by: FirstLooks.count) {
      let looks = rows.look(from: base, of: whole, in: text, matches)
      var places = looks.words & FirstLooks.first(starts.upperBound &- base)
      while places != 0 {
        let place = FirstLooks.takeNext(&places)
        let hasPair = looks.pairs &>> UInt64(truncatingIfNeeded: place) & 1 != 0
        walk.append(at: base &+ place, hasPair: hasPair, in: text, to: &matches)
      }
    }
  }
}
