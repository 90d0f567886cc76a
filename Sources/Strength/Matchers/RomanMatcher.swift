/// Finds Japanese words in Latin letters, in whatever system: as they stand, backwards, and with signs
/// for letters.
struct RomanMatcher {
  private let trie: LexiconTrie
  /// Where the readings begin, by their sounds.
  private let sounds: LexiconTrie.Cursor
  private let automaton = RomanAutomaton.shared
  private let tables = RomanWalk.Tables()

  /// A matcher for the readings of a lexicon, if it has some.
  init(_ trie: LexiconTrie) {
    self.trie = trie
    sounds = trie.step(trie.root, byte: UInt32(LexiconFormat.sounds))
  }

  /// What the readings may be spelled with.
  var spellings: RomanSpellings {
    RomanSpellings(trie: trie, sounds: sounds, automaton: automaton, tables: tables)
  }

  /// Appends every word that begins in `starts` and ends within `whole`.
  ///
  /// Whole words are turned round, not parts of what goes on: so one that stands backwards ends where the
  /// letters do.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if sounds == LexiconTrie.nowhere || whole.count < RomanWalk.shortest { return }
    // Long rows of vowels and their signs are full of words, however they are read.
    let signs = whole.count > LexiconWalk.Disguise.ordinaryLength ? signs.ignored : signs
    var walk = RomanWalk(
      trie: trie, automaton: automaton, tables: tables, signs: signs, whole: whole,
      isReversed: false, starts: starts)
    let last = max(
      min(starts.upperBound, whole.upperBound &- RomanWalk.shortest &+ 1), starts.lowerBound)
    walk.append(
      at: starts.lowerBound..<last, rows, from: sounds, over: text.folded, in: text, to: &matches)
    walk.isReversed = true
    // A word that begins in `starts` may end far behind them.
    let end = min(whole.upperBound, starts.upperBound &- 1 &+ RomanWalk.longest)
    walk.append(
      at: starts.lowerBound..<end, rows, from: sounds, over: text.mirrored, in: text, to: &matches)
  }
}
