/// Finds the words of a lexicon in a password: as they stand, and with signs for letters.
struct DictionaryMatcher {
  let trie: LexiconTrie
  let longestWord: Int
  let keepsDear: Bool
  /// Whether rows of signs are looked up as words, however long, as in the reference.
  let readsRowsOfSigns: Bool

  /// A row of signs that is a word and not yet in a list of passwords.
  private static let mostBareSigns = 4

  /// Appends every word that begins in `starts` and ends within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for start in starts {
      let walk = LexiconWalk(
        trie: trie, whole: whole, isReversed: false, origin: start,
        limit: min(whole.upperBound, start + longestWord), starts: starts,
        keepsDear: keepsDear, mostBareSigns: readsRowsOfSigns ? .max : Self.mostBareSigns,
        skipsPalindromes: false)
      walk.append(over: text.folded, signs, in: text, to: &matches)
    }
  }
}
