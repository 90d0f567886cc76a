/// Something known that a part of a password may be, and what it costs to guess it.
struct Match: BitwiseCopyable {
  /// The first symbol.
  var start: Int32
  /// The symbol after the last one.
  var end: Int32
  var guesses: Guesses
  /// The next match of the same bucket while the search sorts them.
  var next: Int32 = -1
  /// What the kind needs to know: a rank, the turns of a walk, the length of a repeated part.
  var detail: UInt32 = 0
  var kind: Piece.Kind
  /// For words, the list they are from.
  var list: UInt8 = 0
  var traits: Traits = []

  init(_ range: Range<Int>, _ kind: Piece.Kind, guesses: Guesses) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.kind = kind
    self.guesses = guesses
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether somebody who guesses this as a whole password has gone through the most common ones.
  fileprivate var comesAfterListed: Bool {
    switch kind {
    case .word: guesses > Guesses(Double(detail))
    case .context, .unknown: false
    case .keyboardWalk, .repetition, .sequence, .year, .date: true
    }
  }

  /// How the password has what was matched.
  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let reversed = Self(rawValue: 1)
    static let substituted = Self(rawValue: 2)
    /// A Japanese word in Latin letters.
    static let romanised = Self(rawValue: 4)
    /// A Japanese word in kana.
    static let inKana = Self(rawValue: 8)
    /// A Japanese word on the keys of a kana keyboard, in Latin mode.
    static let keyed = Self(rawValue: 16)
    /// A year or a date that counts by a Japanese era.
    static let era = Self(rawValue: 32)
  }
}

/// The matches of one analysis, and of those around it: an analysis of a repeated part puts its own
/// on top and takes them away again.
struct MatchList: ~Copyable {
  private var storage = Scratch<Match>()
  /// What the symbols take that belong to no match.
  var symbolCosts = SymbolCosts()
  /// The symbols of the password, if the lexicon ranks whole passwords: those as they stand in the
  /// lists are then tried first.
  var password: Range<Int>?

  /// The listed passwords that are tried before spellings of them, and before patterns.
  ///
  /// By rank and factor alone, `PASSWORD` would come before the tenth of the list, and `aaaa` before
  /// the fiftieth; lists of passwords have them in their thousands.
  private static let listedFirst = Guesses(500)

  var count: Int { storage.count }

  @inline(__always)
  subscript(index: Int) -> Match {
    get { storage[index] }
    set { storage[index] = newValue }
  }

  /// Whether trying out the characters of a match takes fewer guesses than the match.
  ///
  /// The true minimum never has such a match: the characters can take its place, alone or together
  /// with others beside them. Most words found in a random password are left out here, after a look at
  /// a few characters.
  @inline(__always)
  private func isDear(_ match: Match) -> Bool {
    guard symbolCosts.differ, match.guesses.power == 0 else { return false }
    var product = match.end - match.start == 1 ? 2.0 : 1.0
    for index in match.range {
      product *= symbolCosts[index]
      if product >= match.guesses.significand { return false }
    }
    return true
  }

  /// Adds a match, with at least the guesses that a part of a longer password takes.
  ///
  /// In Kagiban's own mode it is left out if that is more than trying out its characters takes.
  ///
  /// - Parameters:
  ///   - match: the match.
  ///   - whole: the range of the password that is being analysed.
  @inline(__always)
  mutating func append(_ match: Match, in whole: Range<Int>) {
    var match = match
    let length = Int(match.end - match.start)
    if length < whole.count {
      // An attacker who guesses part by part tries everything this short anyway.
      let floor = length == 1 ? 10.0 : 50.0
      if match.guesses.power == 0 && match.guesses.significand < floor {
        match.guesses = Guesses(significand: floor, power: 0)
      }
    }
    if match.range == password && match.comesAfterListed {
      match.guesses = match.guesses + Self.listedFirst
    }
    if !isDear(match) { storage.append(match) }
  }

  mutating func truncate(to count: Int) { storage.truncate(to: count) }

  mutating func wipe() {
    storage.wipe()
    symbolCosts.wipe()
    password = nil
  }
}
