/// Finds Japanese words in Latin letters, in whatever system: as they stand, backwards, and with signs
/// for letters.
struct RomanMatcher {
  private let trie: LexiconTrie
  /// Where the readings begin, by their sounds.
  private let sounds: LexiconTrie.Cursor
  private let automaton = RomanAutomaton.shared
  private let tables = RomanWalk.Tables()
  private let beginnings: RomanBeginnings

  /// A matcher for the readings of a lexicon, if it has some.
  init(_ trie: LexiconTrie) {
    self.trie = trie
    sounds = trie.step(trie.root, byte: UInt32(LexiconFormat.sounds))
    beginnings = RomanBeginnings(
      RomanSpellings(trie: trie, sounds: sounds, automaton: automaton, tables: tables))
  }

  /// In Latin letters no word of the lists is longer: three for each mora.
  private static let longest = 96
  private static let shortest = 3

  /// Appends every word that begins in `starts` and ends within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    if sounds == LexiconTrie.nowhere || whole.count < Self.shortest { return }
    var walk = RomanWalk(
      trie: trie, automaton: automaton, tables: tables, signs: signs, whole: whole,
      isReversed: false, starts: starts)
    var window = RomanBeginnings.Window()
    window.append(text.folded[starts.lowerBound])
    if starts.lowerBound + 1 < whole.upperBound {
      window.append(text.folded[starts.lowerBound + 1])
    }
    let last = min(starts.upperBound, whole.upperBound - Self.shortest + 1)
    for start in starts.lowerBound..<max(last, starts.lowerBound) {
      window.append(text.folded[start + 2])
      guard beginnings.contains(window) else { continue }
      walk.origin = start
      walk.limit = min(whole.upperBound, start + Self.longest)
      walk.append(from: sounds, over: text.folded, in: text, to: &matches)
    }
    backwards(startingIn: starts, of: whole, signs, in: text, to: &matches)
  }

  /// Whole words are turned round, not parts of what goes on: so one ends where the letters do.
  private func backwards(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // A word that begins in `starts` may end far behind them.
    let last = min(whole.upperBound, starts.upperBound - 1 + Self.longest)
    var walk = RomanWalk(
      trie: trie, automaton: automaton, tables: tables, signs: signs, whole: whole,
      isReversed: true, starts: starts)
    for end in starts.lowerBound + 1..<max(last, starts.lowerBound) + 1
    where text.endsRun(end, in: whole) {
      walk.origin = text.count - end
      guard end - whole.lowerBound >= Self.shortest else { continue }
      var window = RomanBeginnings.Window()
      for place in walk.origin..<walk.origin + Self.shortest {
        window.append(text.mirrored[place])
      }
      guard beginnings.contains(window) else { continue }
      walk.limit = min(text.count - whole.lowerBound, walk.origin + Self.longest)
      walk.append(from: sounds, over: text.mirrored, in: text, to: &matches)
    }
  }
}
