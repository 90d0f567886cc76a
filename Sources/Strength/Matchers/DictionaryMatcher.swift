/// Finds the words of a lexicon in a password: as they stand, and with signs for letters.
struct DictionaryMatcher {
  let trie: LexiconTrie
  let longestWord: Int
  let keepsDear: Bool
  let disguise: LexiconWalk.Disguise

  /// Appends every word that begins in `starts` and ends within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let walk = LexiconWalk(
      trie: trie, signs: signs, whole: whole, isReversed: false, starts: starts,
      keepsDear: keepsDear, disguise: disguise.among(whole.count), skipsPalindromes: false)
    walk.append(upTo: longestWord, in: text, to: &matches)
  }
}
