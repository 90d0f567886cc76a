/// Finds the words of a lexicon in a password: as they stand, and with signs for letters.
struct DictionaryMatcher {
  let trie: LexiconTrie
  let beginnings: Beginnings
  let longestWord: Int
  let keepsDear: Bool
  let disguise: LexiconWalk.Disguise

  /// Appends every word that begins in `starts` and ends within `whole`.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let walk = LexiconWalk(
      trie: trie, signs: disguise.signs(signs, in: text), whole: whole, isReversed: false,
      starts: starts,
      longestWord: longestWord, keepsDear: keepsDear, disguise: disguise.among(whole.count),
      skipsPalindromes: false)
    walk.append(at: starts, rows, beginnings, over: text.folded, in: text, to: &matches)
  }
}
