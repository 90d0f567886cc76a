extension Lexicon {
  /// Whether a part of a text lies within a longer word of the lists, as ken does in token.
  ///
  /// Words beside it are not looked for, and none of more than 24 letters: the time does not depend
  /// on the text.
  ///
  /// - Parameters:
  ///   - part: the bytes of the part.
  ///   - run: the bytes around it that a word may have, the part among them.
  ///   - text: folded to small letters.
  /// - Returns: whether one was found.
  public func hasLongerWord(
    around part: Range<Int>, in run: Range<Int>, of text: Span<UInt8>
  ) -> Bool {
    let longest = 24
    guard !part.isEmpty, part.count < longest else { return false }
    for start in max(run.lowerBound, part.upperBound - longest)...part.lowerBound {
      var cursor = trie.root
      var place = start
      while place < min(run.upperBound, start + longest) {
        cursor = trie.step(cursor, byte: UInt32(text[place]))
        guard cursor != LexiconTrie.nowhere else { break }
        place += 1
        if place >= part.upperBound, place - start > part.count, LexiconTrie.isTerminal(cursor) {
          return true
        }
      }
    }
    return false
  }
}
