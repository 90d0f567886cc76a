/// Notes which words are no accident for being written in kanji.
///
/// Of any two letters or kana some are a word, and such a word counts for more than the letters it has.
/// Two kanji have four million ways to stand together, and a few ten thousand of them are words.
struct KanjiWords {
  private static let fewestKanji = 2

  /// Notes every word of kanji alone among the matches.
  ///
  /// - Parameters:
  ///   - first: where the words begin in the list.
  ///   - text: the password.
  ///   - matches: the list.
  func note(from first: Int, in text: borrowing PasswordText, to matches: inout MatchList) {
    if text.isASCII { return }
    for index in first..<matches.count where matches[index].kind == .word {
      let range = matches[index].range
      if range.count >= Self.fewestKanji, range.allSatisfy({ Self.isKanji(text.symbols[$0]) }) {
        matches[index].traits.insert(.deliberate)
      }
    }
  }

  private static func isKanji(_ symbol: UInt32) -> Bool {
    // The sign that repeats a kanji, too.
    0x4E00...0x9FFF ~= symbol || symbol == 0x3005
  }
}
