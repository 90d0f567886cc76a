/// Finds the words of a lexicon that stand backwards in a password.
struct ReversedMatcher {
  let trie: LexiconTrie
  let longestWord: Int

  /// Appends every word that begins in `starts`, reading forwards, and lies within `whole`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let last = min(whole.upperBound, starts.upperBound - 1 + longestWord)
    for end in starts.lowerBound + 1..<max(last, starts.lowerBound) + 1 {
      // The walk goes backwards: forwards through the mirrored text.
      let mirror = text.count - end
      let limit = min(end - whole.lowerBound, longestWord)
      var cursor = trie.root
      var length = 0
      while length < limit {
        cursor = trie.step(cursor, text.mirrored[mirror + length])
        if cursor == LexiconTrie.nowhere { break }
        length += 1
        if let entry = trie.entry(at: cursor), starts.contains(end - length) {
          let range = end - length..<end
          var guesses = Guesses(2 * Double(entry.rank))
          if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
          matches.append(Match(word: entry, range, guesses: guesses, .reversed), in: whole)
        }
      }
    }
  }
}
