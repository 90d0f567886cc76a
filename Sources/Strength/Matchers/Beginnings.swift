/// With which three symbols a word of the lists may begin, or a Japanese one in Latin letters, in
/// whatever system; also which words have no more than two.
///
/// Most places of a password begin no word that is of use there, which a look at three symbols says; it
/// leaves out nothing that a ``LexiconWalk`` or a ``RomanWalk`` finds in Kagiban's own mode.
struct Beginnings: Sendable {
  /// For each two symbols by their numbers.
  var rows = [Row](repeating: Row(), count: 1 << (2 * Glances.numberBits))
  /// For each symbol the least guesses of the word that it is.
  var singles = [Float](repeating: .infinity, count: 1 << Glances.numberBits)
  let glances = Glances()

  /// What may begin with two symbols.
  struct Row: BitwiseCopyable {
    /// The third symbols of words, one bit each, with signs in the place of letters.
    var thirds: UInt64 = 0
    /// The same for Japanese words.
    var romanThirds: UInt64 = 0
    /// The least guesses of the word that the two are.
    var pair = Float.infinity
    /// Where the two lead.
    var cursor = LexiconTrie.nowhere

    /// 1 if a word may go on with a symbol, 0 if none does.
    @inline(__always)
    func goesOn(_ third: Int) -> UInt64 { thirds &>> UInt64(truncatingIfNeeded: third) & 1 }

    /// The same for Japanese words.
    @inline(__always)
    func goesOnInRoman(_ third: Int) -> UInt64 {
      romanThirds &>> UInt64(truncatingIfNeeded: third) & 1
    }

    /// 1 if the word of two symbols may be of use, for the guesses that they take.
    @inline(__always)
    func isPair(_ most: Double) -> UInt64 { most >= Double(pair) ? 1 : 0 }
  }

  @inline(__always)
  func row(_ first: Int, _ second: Int) -> Row { rows[Self.index(first, second)] }

  @inline(__always)
  static func index(_ first: Int, _ second: Int) -> Int {
    first &<< Glances.numberBits | second
  }

  /// Where two small letters lead in the trie.
  @inline(__always)
  func cursor(_ first: UInt32, _ second: UInt32) -> LexiconTrie.Cursor {
    row(Int(RomanAutomaton.number(first)), Int(RomanAutomaton.number(second))).cursor
  }
}

extension Beginnings {
  /// What is a little more than the most guesses that are of use.
  private static let leeway = 1.001

  /// Looks at the places of a row.
  ///
  /// All of them at once, without a branch for each: whether a word may begin at a place is hard to
  /// foretell.
  ///
  /// - Parameters:
  ///   - base: the first of the places.
  ///   - whole: the range of the password that is being analysed; the row ends there.
  ///   - text: the password.
  ///   - matches: knows the most guesses that are of use.
  /// - Returns: where something may begin or end.
  @inline(never)
  func look(
    from base: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    _ matches: inout MatchList
  ) -> PossibleWords {
    let count = min(PossibleWords.count, whole.upperBound &- base)
    let factor = matches.limitsPieces ? Self.leeway / ProductCost.anotherPiece : Self.leeway
    var looks = PossibleWords(
      words: 0, pairs: 0, wordsBackwards: 0, pairsBackwards: 0, roman: 0, romanBackwards: 0,
      changes: 0)
    var runs: UInt64 = 0
    // Backwards, so that the bits come in from below.
    var (following, third) = (Glances.Glance.none, Int(Glances.none))
    var next = 0.0
    if base &+ count < whole.upperBound {
      following = glances.glance(at: base &+ count, in: text)
      next = matches.symbolCosts[base &+ count]
      if base &+ count &+ 1 < whole.upperBound {
        third = glances.glance(at: base &+ count &+ 1, in: text).number
      }
    }
    var place = base &+ count
    while place > base {
      place &-= 1
      let glance = glances.glance(at: place, in: text)
      let choices = matches.symbolCosts[place]
      let row = row(glance.number, following.number)
      looks.words = looks.words &<< 1 | row.goesOn(third)
      looks.pairs = looks.pairs &<< 1 | row.isPair(choices * next * factor)
      looks.roman = looks.roman &<< 1 | row.goesOnInRoman(third)
      runs = runs &<< 1 | glance.endsRun(before: following)
      looks.changes = looks.changes &<< 1 | glance.isOfOtherSort(than: following)
      (following, third, next) = (glance, following.number, choices)
    }
    // Those were between a place and the next one.
    looks.changes = looks.changes &<< 1
    if base == whole.lowerBound {
      looks.changes |= 1
    } else {
      looks.changes |= glances.glance(at: base &- 1, in: text).isOfOtherSort(than: following)
    }
    if text.isASCII && matches.symbolCosts.hasOwnChoices {
      if !matches.limitsPieces {
        addSingles(to: &looks.pairs, from: base, count, in: text, &matches)
      }
      // At the beginning, a word takes no guesses for being another piece.
      if base == whole.lowerBound { looks.pairs |= 1 }
      looks.words |= looks.pairs
    } else {
      (looks.words, looks.pairs) = (.max, .max)
    }
    lookBackwards(runs, from: base, of: whole, &looks, in: text, &matches, factor)
    return looks
  }

  /// Notes the words of one symbol: where they are no further piece, they may be of use.
  @inline(never)
  private func addSingles(
    to pairs: inout UInt64, from base: Int, _ count: Int, in text: borrowing PasswordText,
    _ matches: inout MatchList
  ) {
    for index in 0..<count {
      let most = (matches.symbolCosts[base &+ index] + 1) * Self.leeway
      let isWord = most >= Double(singles[glances.glance(at: base &+ index, in: text).number])
      pairs |= (isWord ? 1 : 0) &<< UInt64(truncatingIfNeeded: index)
    }
  }

  /// Looks backwards from where letters or digits end.
  @inline(__always)
  private func lookBackwards(
    _ runs: UInt64, from base: Int, of whole: Range<Int>, _ looks: inout PossibleWords,
    in text: borrowing PasswordText, _ matches: inout MatchList, _ factor: Double
  ) {
    var rest = runs
    // At the beginning, everything is possible.
    if base == whole.lowerBound {
      looks.wordsBackwards = 0b11 & runs
      looks.pairsBackwards = 0b11
      rest &= ~0b11
    }
    while rest != 0 {
      let place = base &+ PossibleWords.takeNext(&rest)
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place &- base)
      let row = row(
        glances.glance(at: place, in: text).number, glances.glance(at: place &- 1, in: text).number)
      let third = glances.glance(at: place &- 2, in: text).number
      let product = matches.symbolCosts[place] * matches.symbolCosts[place &- 1]
      looks.wordsBackwards |= bit & (0 &- row.goesOn(third))
      looks.pairsBackwards |= bit & (0 &- row.isPair(product * factor))
      looks.romanBackwards |= bit & (0 &- row.goesOnInRoman(third))
    }
    if !text.isASCII || !matches.symbolCosts.hasOwnChoices { looks.pairsBackwards = .max }
    looks.wordsBackwards |= looks.pairsBackwards & runs
  }
}
