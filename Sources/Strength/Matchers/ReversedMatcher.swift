/// Finds the words of a lexicon that stand backwards in a password.
struct ReversedMatcher {
  let trie: LexiconTrie
  let longestWord: Int
  let keepsDear: Bool
  /// Whether signs may stand for letters in them too, which the reference leaves out.
  let readsSigns: Bool
  /// Whether a word ends where its letters or digits end, since whole words are turned round, not parts
  /// of what goes on.
  var endsWhereRunsEnd: Bool { readsSigns }

  /// Appends every word that begins in `starts`, reading forwards, and lies within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard !starts.isEmpty else { return }
    let signs = readsSigns ? signs : signs.ignored
    // A walk begins at the last symbol of a word, which may lie behind `starts`.
    let last = min(whole.upperBound, starts.upperBound - 1 + max(longestWord, 1))
    let walk = LexiconWalk(
      trie: trie, signs: signs, whole: whole, isReversed: true, starts: starts,
      keepsDear: keepsDear, disguise: .backwards.among(whole.count), skipsPalindromes: readsSigns)
    walk.append(
      upTo: longestWord, before: starts.lowerBound + 1..<last + 1,
      endsWhereRunsEnd: endsWhereRunsEnd, in: text, to: &matches)
  }
}
