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
  /// No word has more symbols.
  let longestWord: Int
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

    /// The signs that may stand for letters in a text: of digits alone, none.
    @inline(__always)
    func signs(
      _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText
    ) -> SubstitutionTable.Presence {
      text.isASCII && text.alphabet == .digits && !isAllowedBare ? signs.ignored : signs
    }

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

  // The walks are here rather than where they are wanted, so that what they have in common stays in
  // one place of the memory.

  /// Appends the words that begin at places, or, if they stand backwards, that end there.
  ///
  /// - Parameters:
  ///   - places: where to look, as far as something may be there.
  ///   - rows: where words may be.
  ///   - beginnings: knows where two letters lead.
  ///   - symbols: those of the text, or those backwards.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(never)
  func append(
    at places: Range<Int>, _ rows: borrowing PossibleWords.Rows,
    _ beginnings: borrowing Beginnings, over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    // A character by itself is a word of some list, so it is asked once and not at each place: behind
    // something else it takes as many guesses as its choices, and of ASCII these are fewer than a hundred.
    // Backwards, it is the same.
    let shortestBehind = skipsPalindromes || text.isASCII && matches.limitsPieces ? 2 : 1
    var base = places.lowerBound
    while base < places.upperBound {
      let looks = rows[base]
      var rest = isReversed ? looks.wordsBackwards : looks.words
      rest &= PossibleWords.first(places.upperBound &- base)
      let pairs = isReversed ? looks.pairsBackwards : looks.pairs
      while rest != 0 {
        let index = PossibleWords.takeNext(&rest)
        let place = base &+ index
        let (origin, room) =
          isReversed
          ? (text.count &- 1 &- place, place &+ 1 &- whole.lowerBound)
          : (place, whole.upperBound &- place)
        var shortest = place > whole.lowerBound ? shortestBehind : 1
        if pairs &>> UInt64(truncatingIfNeeded: index) & 1 == 0 { shortest = 3 }
        var (cursor, end) = (trie.root, origin)
        if shortest == 3, room > 2 {
          // Most words begin with two letters, which the first look has gone already.
          let (first, second) = (symbols[origin], symbols[origin &+ 1])
          if first.isSmall && second.isSmall {
            (cursor, end) = (beginnings.cursor(first, second), origin &+ 2)
          }
        }
        if cursor == LexiconTrie.nowhere { continue }
        walk(
          from: origin, upTo: origin &+ min(room, longestWord), shortest: shortest, at: cursor, end,
          over: symbols, in: text, to: &matches)
      }
      base &+= PossibleWords.count
    }
  }

  /// Walks over symbols as they stand.
  ///
  /// - Parameters:
  ///   - origin: the first of them.
  ///   - limit: behind the last one.
  ///   - shortest: the fewest symbols of a word that may be of use.
  ///   - cursor: where the first of them lead.
  ///   - end: behind those.
  ///   - symbols: those of the text, or those backwards.
  ///   - text: the password.
  ///   - matches: the list.
  @inline(__always)
  private func walk(
    from origin: Int, upTo limit: Int, shortest: Int, at cursor: LexiconTrie.Cursor, _ end: Int,
    over symbols: borrowing Scratch<UInt32>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    var cursor = cursor
    var end = end
    // The signs so far, which stood for themselves: which they are, and how many.
    var literal: UInt32 = 0
    var signCount = 0
    while end < limit {
      let symbol = symbols[end]
      if !symbol.isSmall {
        let reading = signs.reading(symbol)
        if reading != .none {
          if trie.mayStep(cursor, reading) {
            forked(
              reading, origin..<limit, cursor, end, literal, isBare: signCount == end &- origin,
              in: text, to: &matches)
          }
          literal |= 1 &<< UInt32(truncatingIfNeeded: reading.number)
          signCount &+= 1
        }
      }
      cursor = trie.step(cursor, symbol)
      if cursor == LexiconTrie.nowhere { return }
      end &+= 1
      if LexiconTrie.isTerminal(cursor), end &- origin >= shortest {
        found(cursor, origin..<end, in: text, to: &matches)
      }
    }
  }
}
