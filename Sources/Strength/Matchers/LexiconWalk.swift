/// Walks through a lexicon from places of a password: each yields every word that begins there, as it
/// stands and with signs for letters.
///
/// A sign that may stand for a letter is a fork, so that nothing is enumerated that no word begins
/// with.
struct LexiconWalk {
  let trie: LexiconTrie
  /// Which signs the password has; none if words are looked for as they stand.
  let signs: SubstitutionTable.Presence
  /// The range of the password that is being analysed.
  let whole: Range<Int>
  /// Whether the symbols that are walked over are the password's backwards.
  let isReversed: Bool
  /// Which of the words found count, by where they begin in the password.
  let starts: Range<Int>
  /// Whether words count whose characters are cheaper to try out.
  ///
  /// The true minimum has no use for them; the reference's search can end with one.
  let keepsDear: Bool
  /// What counts as a word with signs for letters.
  let disguise: Disguise
  /// Whether a word that is the same backwards counts only as it stands.
  let skipsPalindromes: Bool

  /// What counts as a word with signs for letters.
  struct Disguise {
    /// The fewest characters.
    let shortest: Int
    /// Whether there may be signs alone.
    let isAllowedBare: Bool
    /// A word does not begin with more signs without a letter among them.
    let mostBareSigns: Int
    /// Whether each word counts that is one letter over and over, or only the longest at its place.
    ///
    /// A long row of a letter and its signs is full of such words, of all lengths at each place.
    var hasAllOfOneLetter = true

    static let reference = Self(shortest: 2, isAllowedBare: true, mostBareSigns: .max)
    static let forwards = Self(shortest: 3, isAllowedBare: false, mostBareSigns: 4)
    static let backwards = Self(shortest: 3, isAllowedBare: false, mostBareSigns: 3)

    /// The longest text in which all disguised words of one letter count.
    static let ordinaryLength = 256

    /// The same in a text that has so many symbols.
    func among(_ count: Int) -> Self {
      if isAllowedBare || count <= Self.ordinaryLength { return self }
      var strict = self
      strict.hasAllOfOneLetter = false
      return strict
    }
  }

  /// The places of one walk, among the symbols that are walked over.
  private struct Reach {
    /// Where it begins.
    let origin: Int
    /// Where it ends at the latest.
    let limit: Int
  }

  private struct Step {
    let reach: Reach
    var cursor: LexiconTrie.Cursor
    var end: Int
    var use = SubstitutionUse()
    /// Whether there was nothing but signs so far.
    var isBare = true
    /// The letter that the word is over and over so far; 0 if there are several, or if
    /// that makes no difference.
    var onlyLetter: UInt32

    @inline(__always)
    mutating func note(_ letter: UInt32) { if letter != onlyLetter { onlyLetter = 0 } }
  }

  // The walks are here rather than where they are wanted, so that what they have in common stays in
  // one place of the memory.

  /// Appends the words that begin at places.
  ///
  /// - Parameters:
  ///   - longestWord: no word has more symbols.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(never)
  func append(
    upTo longestWord: Int, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for start in starts {
      let reach = Reach(origin: start, limit: min(whole.upperBound, start + longestWord))
      append(reach, over: text.folded, in: text, to: &matches)
    }
  }

  /// Appends the words that stand backwards before places.
  ///
  /// - Parameters:
  ///   - longestWord: no word has more symbols.
  ///   - ends: the places.
  ///   - endsWhereRunsEnd: whether only those count where letters or digits end.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(never)
  func append(
    upTo longestWord: Int, before ends: Range<Int>, endsWhereRunsEnd: Bool,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for end in ends where !endsWhereRunsEnd || text.endsRun(end, in: whole) {
      let origin = text.count - end
      let reach = Reach(
        origin: origin, limit: origin + min(end - whole.lowerBound, longestWord))
      append(reach, over: text.mirrored, in: text, to: &matches)
    }
  }

  @inline(__always)
  private func append(
    _ reach: Reach, over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let (origin, limit) = (reach.origin, reach.limit)
    var cursor = trie.root
    var end = origin
    // The signs so far stood for themselves.
    var use = SubstitutionUse()
    var isBare = true
    var lastBare = 0
    let shortest = shortest(origin, matches, text)
    while end < limit {
      let symbol = symbols[end]
      // Letters are no signs, and most symbols are letters.
      if symbol.isSmall {
        isBare = false
        cursor = trie.step(cursor, byte: symbol)
      } else {
        let reading = signs.reading(symbol)
        if reading == .none {
          isBare = false
        } else {
          if end == origin {
            lastBare = mayBeginDisguised(reach, symbols) ? disguise.mostBareSigns : 0
          }
          if !isBare || end &- origin < lastBare {
            disguised(
              reading, reach, cursor, end, use, isBare, over: symbols, in: text, to: &matches)
          }
          use.noteLiteral(reading)
        }
        cursor = trie.step(cursor, symbol)
      }
      if cursor == LexiconTrie.nowhere { return }
      end &+= 1
      if LexiconTrie.isTerminal(cursor), end &- origin >= shortest {
        // Many words are too short to be of use where they stand.
        let range = range(origin..<end, text)
        let most = matches.mostGuesses(range, of: whole)
        if MatchList.leastGuesses(range, of: whole) <= most, starts.contains(range.lowerBound) {
          append(cursor, range, most, in: text, to: &matches)
        }
      }
    }
  }

  /// The fewest symbols of a word that may be of use here.
  ///
  /// A character by itself is a word of some list, so it is asked once and not at each place: behind
  /// something else it takes as many guesses as its choices, and of ASCII these are fewer than a hundred.
  @inline(__always)
  private func shortest(
    _ origin: Int, _ matches: borrowing MatchList, _ text: borrowing PasswordText
  ) -> Int {
    let place = isReversed ? text.count &- 1 &- origin : origin
    let isBehind = place > whole.lowerBound
    return isBehind && text.isASCII && matches.limitsPieces ? 2 : 1
  }

  /// The walks on which a sign stands for a letter for the first time.
  private func disguised(
    _ reading: SubstitutionTable.Reading, _ reach: Reach, _ cursor: LexiconTrie.Cursor, _ end: Int,
    _ use: SubstitutionUse, _ isBare: Bool, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return }
      let next = trie.step(cursor, byte: letter)
      guard next != LexiconTrie.nowhere, let use = signs.use(use, reading, for: choice)
      else { continue }
      goOn(
        Step(
          reach: reach, cursor: next, end: end &+ 1, use: use, isBare: isBare,
          onlyLetter: isOnly(letter, from: reach.origin, upTo: end, symbols) ? letter : 0),
        over: symbols, in: text, to: &matches)
    }
  }

  /// Whether a word may begin with signs here: one of the first symbols has to be none.
  @inline(__always)
  private func mayBeginDisguised(
    _ reach: Reach, _ symbols: borrowing Scratch<UInt32>
  ) -> Bool {
    let (origin, limit) = (reach.origin, reach.limit)
    if signs.isEmpty || disguise.isAllowedBare { return true }
    for index in origin..<max(min(limit, origin &+ disguise.mostBareSigns), origin)
    where signs.reading(symbols[index]) == .none { return true }
    return false
  }

  /// Whether nothing but a letter stands where the walk has been, before its first sign; asked only
  /// where not all such words count.
  @inline(__always)
  private func isOnly(
    _ letter: UInt32, from origin: Int, upTo end: Int, _ symbols: borrowing Scratch<UInt32>
  ) -> Bool {
    if disguise.hasAllOfOneLetter { return false }
    for index in origin..<end where symbols[index] != letter { return false }
    return true
  }

  /// The walk after a sign that stood for a letter.
  private func goOn(
    _ step: Step, over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    if let longest = longest(after: step, over: symbols, in: text, to: &matches) {
      note(longest, in: text, to: &matches)
    }
  }

  /// The same, which leaves the longest word over that is one letter over and over.
  ///
  /// Where more than one way leads on, all but one are calls; there are at most as many on top of each
  /// other as the longest word has letters.
  private func longest(
    after step: Step, over symbols: borrowing Scratch<UInt32>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) -> Step? {
    var step = step
    var longest: Step?
    while true {
      if LexiconTrie.isTerminal(step.cursor), counts(step) {
        if step.onlyLetter == 0 {
          note(step, in: text, to: &matches)
        } else {
          longest = step
        }
      }
      guard step.end < step.reach.limit, !isTooBare(step) else { return longest }
      let symbol = symbols[step.end]
      let reading = signs.reading(symbol)
      if reading == .none {
        step.cursor = trie.step(step.cursor, symbol)
        if step.cursor == LexiconTrie.nowhere { return longest }
        step.end += 1
        step.isBare = false
        step.note(symbol)
        continue
      }
      let end = step.end + 1
      var onward = step
      onward.end = end
      if let use = step.use.standingForItself(reading) {
        onward.use = use
        onward.cursor = trie.step(step.cursor, symbol)
        onward.onlyLetter = 0
      } else {
        onward.cursor = LexiconTrie.nowhere
      }
      for choice in 0..<SubstitutionTable.Reading.mostLetters {
        let letter = reading.letter(choice)
        if letter == 0 { break }
        let next = trie.step(step.cursor, byte: letter)
        guard next != LexiconTrie.nowhere, let use = signs.use(step.use, reading, for: choice)
        else { continue }
        if onward.cursor != LexiconTrie.nowhere {
          goOn(onward, over: symbols, in: text, to: &matches)
        }
        onward = Step(
          reach: step.reach, cursor: next, end: end, use: use, isBare: step.isBare,
          onlyLetter: step.onlyLetter)
        onward.note(letter)
      }
      if onward.cursor == LexiconTrie.nowhere { return longest }
      step = onward
    }
  }

  @inline(__always)
  private func isTooBare(_ step: Step) -> Bool {
    step.isBare && step.end - step.reach.origin >= disguise.mostBareSigns
  }

  /// Whether a word with signs for letters may count, before anything is known of it but its letters.
  @inline(__always)
  private func counts(_ step: Step) -> Bool {
    step.end &- step.reach.origin >= disguise.shortest && (!step.isBare || disguise.isAllowedBare)
  }

  /// Appends a word with signs for letters, if it counts.
  private func note(
    _ step: Step, in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let length = step.end - step.reach.origin
    let range = range(step.reach.origin..<step.end, text)
    let most = matches.mostGuesses(range, of: whole)
    let mostTried = keepsDear ? .infinity : mostTried(length)
    guard starts.contains(range.lowerBound), MatchList.leastGuesses(range, of: whole) <= most,
      let entry = trie.entry(at: step.cursor),
      // A sign doubles the guesses at least.
      2 * Double(entry.rank) <= mostTried,
      2 * Double(range == whole ? entry.whole : entry.rank) <= most, signs.allows(step.use)
    else { return }
    let variations = step.use.variations(signs, in: text, range)
    guard Double(entry.rank) * variations.significand <= mostTried else { return }
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

  /// Appends a word as it stands.
  private func append(
    _ cursor: LexiconTrie.Cursor, _ range: Range<Int>, _ most: Double,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    guard let entry = trie.entry(at: cursor) else { return }
    append(entry, range, most, in: text, to: &matches)
  }

  @inline(__always)
  private func append(
    _ entry: LexiconTrie.Entry, _ range: Range<Int>, _ most: Double,
    in text: borrowing PasswordText,
    to matches: inout MatchList, _ traits: Match.Traits = [], _ variations: Guesses = .one
  ) {
    let rank = range == whole ? entry.whole : entry.rank
    guard Double(rank) <= most, !isPalindrome(range, text) else { return }
    var guesses = Guesses(Double(rank)) * variations
    if isReversed { guesses = guesses * 2 }
    if text.hasCapitals { guesses = guesses * LetterCase(text, range).variations }
    var match = Match(range, .word, guesses: guesses)
    match.list = entry.list
    match.detail = rank
    match.traits = isReversed ? traits.union(.reversed) : traits
    matches.append(match, in: whole, most: most)
  }
}
