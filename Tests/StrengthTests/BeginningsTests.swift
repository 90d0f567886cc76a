import TestSupport
import Testing

@testable import Strength

/// A first look at three symbols leaves out no word that is of use.
@Suite struct BeginningsTests {
  private static let lexicon = Lexicon.embedded
  private static let roman = RomanMatcher(lexicon.trie)
  private static let beginnings = Beginnings(lexicon.trie, roman.spellings)

  /// Texts of a few characters, and of many; with separators, capitals, signs, and signs that stand
  /// for letters.
  private static let alphabets = [
    "aeioustnrp", "a4@s5$eo0", "ou0nk-'m", "1234567890", "aB1cD2eF3", "ab-c_d e.f",
    "\u{7f}ab\"`\\12",
    "kqzxvj!|17", "あアkaﾊ1木", String(decoding: UInt8(33)..<127, as: UTF8.self),
  ]

  private static func texts(_ alphabet: String) -> [[UInt8]] {
    let characters = Array(alphabet)
    var random = RandomSource(seed: characters.count)
    return (0..<300).map { index in
      let count = index % 30 == 0 ? 150 : 1 + index % 13
      return Array(String((0..<count).map { _ in random.choose(characters) }).utf8)
    }
  }

  /// Where the words are that a matcher finds, and what they take; of those that stand backwards, the
  /// ones that end where letters or digits do.
  private static func found(
    _ bytes: [UInt8], _ beginnings: Beginnings?,
    _ append: (Range<Int>, borrowing PossibleWords.Rows, borrowing PasswordText, inout MatchList) ->
      Void
  ) -> [String] {
    var text = PasswordText()
    text.load(bytes.span, fullLowerCase: false, folds: true)
    var matches = MatchList()
    matches.symbolCosts.load(text, lexicon.characters)
    matches.joinsWords = text.hasSeparators
    // The whole text, and a part of it as it is analysed where it is repeated.
    var found: [String] = []
    for whole in [0..<text.count, text.count / 3..<text.count - text.count / 4] {
      matches.truncate(to: 0)
      var rows = PossibleWords.Rows()
      if let beginnings { rows.look(beginnings, at: whole, of: whole, in: text, &matches) }
      append(whole, rows, text, &matches)
      for index in 0..<matches.count {
        let match = matches[index]
        if match.traits.contains(.reversed), !text.endsRun(match.range.upperBound, in: whole) {
          continue
        }
        found.append("\(match.range) \(match.list) \(match.detail) \(match.guesses)")
      }
    }
    return found
  }

  private static func check(
    _ alphabet: String,
    _ append: (Range<Int>, borrowing PossibleWords.Rows, borrowing PasswordText, inout MatchList) ->
      Void
  ) {
    for bytes in texts(alphabet) {
      #expect(found(bytes, beginnings, append) == found(bytes, nil, append))
    }
  }

  @Test("Words of the lists are found as if every place was looked at", arguments: alphabets)
  func words(_ alphabet: String) {
    let matcher = DictionaryMatcher(
      trie: Self.lexicon.trie, beginnings: Self.beginnings, longestWord: Self.lexicon.longestWord,
      keepsDear: false,
      disguise: .forwards)
    Self.check(alphabet) { whole, rows, text, matches in
      let signs = SubstitutionTable.own.presence(in: text, whole)
      matcher.append(startingIn: whole, of: whole, rows, signs, in: text, to: &matches)
    }
  }

  @Test(
    "Words that stand backwards are found as if every place was looked at", arguments: alphabets)
  func wordsBackwards(_ alphabet: String) {
    let matcher = ReversedMatcher(
      trie: Self.lexicon.trie, beginnings: Self.beginnings, longestWord: Self.lexicon.longestWord,
      keepsDear: false,
      readsSigns: true)
    Self.check(alphabet) { whole, rows, text, matches in
      let signs = SubstitutionTable.own.presence(in: text, whole)
      matcher.append(startingIn: whole, of: whole, rows, signs, in: text, to: &matches)
    }
  }

  @Test("Japanese words are found as if every place was looked at", arguments: alphabets)
  func japaneseWords(_ alphabet: String) {
    Self.check(alphabet) { whole, rows, text, matches in
      let signs = SubstitutionTable.own.presence(in: text, whole)
      Self.roman.append(startingIn: whole, of: whole, rows, signs, in: text, to: &matches)
    }
  }

  @Test("In most places of a random password no word begins")
  func mostPlaces() {
    var random = RandomSource(seed: 7)
    let characters = Array(UInt8(33)..<127)
    var (places, words, japanese) = (0, 0, 0)
    for _ in 0..<100 {
      let bytes = (0..<16).map { _ in random.choose(characters) }
      var text = PasswordText()
      text.load(bytes.span, fullLowerCase: false, folds: true)
      var matches = MatchList()
      matches.symbolCosts.load(text, Self.lexicon.characters)
      let looks = Self.beginnings.look(from: 0, of: 0..<text.count, in: text, &matches)
      places += text.count
      words += looks.words.nonzeroBitCount
      japanese += looks.roman.nonzeroBitCount
    }
    #expect(words < places / 2)
    #expect(japanese < places / 4)
  }
}
