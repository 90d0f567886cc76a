/// Finds Japanese words in kana: hiragana and katakana of any width, as they stand and backwards.
struct KanaMatcher {
  private let trie: LexiconTrie
  /// Where the readings begin.
  private let readings: LexiconTrie.Cursor

  /// A matcher for the readings of a lexicon, if it has some.
  init(_ trie: LexiconTrie) {
    self.trie = trie
    readings = trie.step(trie.root, byte: UInt32(LexiconFormat.readings))
  }

  /// Readings are not longer.
  private static let longest = 64

  /// Appends every word that begins in `starts` and ends within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if text.isASCII || readings == LexiconTrie.nowhere { return }
    for start in starts {
      let limit = min(whole.upperBound, start + Self.longest)
      var cursor = readings
      var end = start
      while end < limit {
        cursor = trie.step(cursor, byte: KanaCode.of(text.folded[end]))
        end += 1
        if cursor == LexiconTrie.nowhere { break }
        append(cursor, start..<end, false, of: whole, in: text, to: &matches)
      }
    }
    let last = min(whole.upperBound, starts.upperBound + Self.longest)
    for end in starts.lowerBound + 2..<max(last, starts.lowerBound + 1) + 1 {
      let limit = max(whole.lowerBound, end - Self.longest)
      var cursor = readings
      var start = end
      while start > limit {
        start -= 1
        cursor = trie.step(cursor, byte: KanaCode.of(text.folded[start]))
        if cursor == LexiconTrie.nowhere { break }
        // A single kana is the same backwards.
        guard starts.contains(start), end - start > 1 else { continue }
        append(cursor, start..<end, true, of: whole, in: text, to: &matches)
      }
    }
  }

  private func append(
    _ cursor: LexiconTrie.Cursor, _ range: Range<Int>, _ isReversed: Bool, of whole: Range<Int>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard let entry = trie.entry(at: cursor, asWhole: range == whole) else { return }
    var guesses = Guesses(Double(entry.rank)) * variations(text, range)
    if isReversed { guesses = guesses * 2 }
    var match = Match(range, .word, guesses: guesses)
    match.traits = isReversed ? [.inKana, .reversed] : .inKana
    match.list = entry.list
    match.detail = entry.rank
    matches.append(match, in: whole)
  }

  /// Either kind of kana is usual; within a word they are mixed on purpose, as capitals are.
  private func variations(_ text: borrowing PasswordText, _ range: Range<Int>) -> Guesses {
    var hiragana = 0
    var katakana = 0
    for index in range {
      switch text.symbols[index] {
      case 0x3041...0x3096: hiragana += 1
      case 0x30A1...0x30F6: katakana += 1
      default: break
      }
    }
    return hiragana == 0 || katakana == 0 ? .one : Combinations.variations(katakana, hiragana)
  }
}
