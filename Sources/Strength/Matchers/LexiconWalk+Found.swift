/// What a ``LexiconWalk`` has found.
extension LexiconWalk {
  /// Appends a word, if it is of use.
  ///
  /// - Parameters:
  ///   - cursor: where it ends in the trie.
  ///   - walked: where it stands among the symbols that are walked over.
  ///   - use: which signs stood for letters, if some did.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(never)
  func found(
    _ cursor: LexiconTrie.Cursor, _ walked: Range<Int>, _ use: SubstitutionUse? = nil,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // Many words are too short to be of use where they stand.
    let range = range(walked, text)
    let most = matches.mostGuesses(range, of: whole)
    guard MatchList.leastGuesses(range, of: whole) <= most, starts.contains(range.lowerBound),
      let entry = trie.entry(at: cursor, asWhole: range == whole)
    else { return }
    // A sign doubles the guesses at least.
    let rank = Double(entry.rank)
    guard (use == nil ? 1 : 2) * rank <= most, !isPalindrome(range, text) else { return }
    var match = Match(range, .word, guesses: Guesses(rank))
    if let use {
      guard let variations = variations(use, cursor, range, text) else { return }
      match.guesses = match.guesses * variations
      match.traits = .substituted
    }
    if isReversed {
      match.guesses = match.guesses * 2
      match.traits.insert(.reversed)
    }
    if text.hasCapitals { match.guesses = match.guesses * LetterCase(text, range).variations }
    match.list = entry.list
    match.detail = entry.rank
    matches.append(match, in: whole, most: most)
  }

  /// The ways of using signs in a word; nil if it does not count.
  @inline(never)
  private func variations(
    _ use: SubstitutionUse, _ cursor: LexiconTrie.Cursor, _ range: Range<Int>,
    _ text: borrowing PasswordText
  ) -> Guesses? {
    let mostTried = keepsDear ? .infinity : mostTried(range.count)
    guard let part = trie.entry(at: cursor, asWhole: false),
      2 * Double(part.rank) <= mostTried, signs.allows(use)
    else { return nil }
    let variations = use.variations(signs, in: text, range)
    return Double(part.rank) * variations.significand <= mostTried ? variations : nil
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
}
