/// What a ``LexiconWalk`` has found.
extension LexiconWalk {
  /// Appends a word as it stands, if it is of use.
  @inline(never)
  func found(
    _ cursor: LexiconTrie.Cursor, _ walked: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    // Many words are too short to be of use where they stand.
    let range = range(walked, text)
    let most = matches.mostGuesses(range, of: whole)
    guard MatchList.leastGuesses(range, of: whole) <= most, starts.contains(range.lowerBound),
      let entry = trie.entry(at: cursor, asWhole: range == whole), Double(entry.rank) <= most
    else { return }
    append(entry, range, most, in: text, to: &matches)
  }

  /// Appends a word with signs for letters, if it is of use.
  @inline(never)
  func found(
    _ cursor: LexiconTrie.Cursor, _ walked: Range<Int>, _ use: SubstitutionUse,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let range = range(walked, text)
    let most = matches.mostGuesses(range, of: whole)
    let mostTried = keepsDear ? .infinity : mostTried(range.count)
    guard starts.contains(range.lowerBound), MatchList.leastGuesses(range, of: whole) <= most,
      let entry = trie.entry(at: cursor, asWhole: range == whole),
      let part = trie.entry(at: cursor, asWhole: false),
      // A sign doubles the guesses at least.
      2 * Double(part.rank) <= mostTried, 2 * Double(entry.rank) <= most, signs.allows(use)
    else { return }
    let variations = use.variations(signs, in: text, range)
    guard Double(part.rank) * variations.significand <= mostTried else { return }
    append(entry, range, most, in: text, to: &matches, .substituted, variations)
  }

  /// What so many characters take that are tried out, if they all have the reference's choices.
  @inline(__always)
  private func mostTried(_ length: Int) -> Double {
    length < Unknown.shortGuesses.count ? Unknown.shortGuesses[length] : .infinity
  }

  @inline(__always)
  private func range(_ walked: Range<Int>, _ text: borrowing PasswordText) -> Range<Int> {
    isReversed ? text.count - walked.upperBound..<text.count - walked.lowerBound : walked
  }

  /// Whether a word is found backwards that stands there forwards too, for half the guesses.
  @inline(__always)
  private func isPalindrome(_ range: Range<Int>, _ text: borrowing PasswordText) -> Bool {
    guard isReversed, skipsPalindromes else { return false }
    var (first, last) = (range.lowerBound, range.upperBound - 1)
    while first < last, text.folded[first] == text.folded[last] {
      first += 1
      last -= 1
    }
    return first >= last
  }

  @inline(never)
  private func append(
    _ entry: LexiconTrie.Entry, _ range: Range<Int>, _ most: Double,
    in text: borrowing PasswordText,
    to matches: inout MatchList, _ traits: Match.Traits = [], _ variations: Guesses = .one
  ) {
    if isPalindrome(range, text) { return }
    var guesses = Guesses(Double(entry.rank)) * variations
    if isReversed { guesses = guesses * 2 }
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    var match = Match(range, .word, guesses: guesses)
    match.list = entry.list
    match.detail = entry.rank
    match.traits = isReversed ? traits.union(.reversed) : traits
    matches.append(match, in: whole, most: most)
  }
}
