/// Finds the words of a lexicon that stand backwards in a password.
struct ReversedMatcher {
  let trie: LexiconTrie
  let beginnings: Beginnings
  let longestWord: Int
  let keepsDear: Bool
  /// Whether signs may stand for letters in them too, which the reference leaves out.
  ///
  /// Not in a long text: nobody turns that round, and long rows of signs are full of such words.
  let readsSigns: Bool

  /// Appends every word that begins in `starts`, reading forwards, and lies within `whole`.
  ///
  /// A word ends where its letters or digits end, since whole words are turned round, not parts of what
  /// goes on.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard !starts.isEmpty else { return }
    let readsSigns = readsSigns && whole.count <= LexiconWalk.Disguise.ordinaryLength
    let signs =
      readsSigns ? LexiconWalk.Disguise.backwards.signs(signs, in: text) : signs.ignored
    // A walk begins at the last symbol of a word, which may lie behind `starts`.
    let end = min(whole.upperBound, starts.upperBound &- 1 &+ max(longestWord, 1))
    let walk = LexiconWalk(
      trie: trie, signs: signs, whole: whole, isReversed: true, starts: starts,
      longestWord: longestWord, keepsDear: keepsDear,
      disguise: .backwards.among(whole.count), skipsPalindromes: self.readsSigns)
    walk.append(
      at: starts.lowerBound..<end, rows, beginnings, over: text.mirrored, in: text, to: &matches)
  }
}
