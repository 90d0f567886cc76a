/// What Kagiban's own mode looks for beside the patterns of the reference.
struct OwnMatchers: Sendable {
  private let roman: RomanMatcher?
  private let kana: KanaMatcher?
  private let kanaKeys: KanaKeyMatcher?

  init(_ lexicon: Lexicon) {
    roman = RomanMatcher(lexicon.trie)
    kana = KanaMatcher(lexicon.trie)
    kanaKeys = KanaKeyMatcher(lexicon.trie)
  }

  /// Appends the matches that begin in `starts`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, _ signs: SubstitutionTable.Presence,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    roman?.append(startingIn: starts, of: whole, signs, in: text, to: &matches)
    kana?.append(startingIn: starts, of: whole, in: text, to: &matches)
    kanaKeys?.append(startingIn: starts, of: whole, in: text, to: &matches)
  }
}
