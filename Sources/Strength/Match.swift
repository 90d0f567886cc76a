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
    case .keyboardWalk, .repetition, .sequence, .year, .date, .phoneNumber, .postalCode,
      .interleaving, .address:
      true
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
    /// A word that is no accident, though it may be short: between signs or one and an end, or in kanji.
    static let deliberate = Self(rawValue: 64)
    /// One of the short words that other words are strung together with.
    static let common = Self(rawValue: 128)
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

  /// Whether words count for more than the piece they are: one with a sign behind it is looked for too.
  var joinsWords = false

  /// The most guesses that a match may take to be of use; no limit where all symbols have the choices
  /// that the reference reckons with.
  ///
  /// What takes more than trying out its characters is not known, whatever list it stands in: the
  /// characters can take its place, alone or together with others beside them, and cost nothing for
  /// being another piece. Most words found in a random password are left out by this. It depends on the
  /// password alone, so more lists leave out nothing.
  ///
  /// - Parameters:
  ///   - range: where the match stands.
  ///   - whole: the range of the password that is being analysed.
  /// - Returns: the limit, a little higher than exact: rounding decides nothing.
  @inline(__always)
  func mostGuesses(_ range: Range<Int>, of whole: Range<Int>) -> Double {
    guard symbolCosts.hasOwnChoices else { return .infinity }
    // A single character takes one guess more than where it goes on.
    let product = symbolCosts.product(of: range) + (range.count == 1 ? 1 : 0)
    // A word that is all of the password is what people see in it, if it takes little more.
    if range.count == whole.count {
      return max(product, ProductCost.beforeSeveral.significand) * ProductSearch.aLittle
    }
    if range.lowerBound == whole.lowerBound || joinsWords { return product * Self.leeway }
    return product
      * (Self.leeway
        / (range.count < ProductCost.fewestOfLong
          ? ProductCost.anotherPiece : ProductCost.anotherLong))
  }

  /// Whether a match behind another one takes the guesses for another piece out of what its characters
  /// take.
  var limitsPieces: Bool { symbolCosts.hasOwnChoices && !joinsWords }

  private static let leeway = 1.000_001

  /// The least guesses that a match takes.
  ///
  /// An attacker who guesses part by part tries everything short anyway.
  @inline(__always)
  static func leastGuesses(_ range: Range<Int>, of whole: Range<Int>) -> Double {
    range.count == whole.count ? 1 : range.count == 1 ? 10 : 50
  }

  /// The least for one of the commonest words, however short: those are tried before all others.
  private static let leastOfCommon = 10.0

  /// Adds a match, with at least the guesses that a part of a longer password takes.
  ///
  /// In Kagiban's own mode it is left out if the search would have no use for it.
  ///
  /// - Parameters:
  ///   - match: the match.
  ///   - whole: the range of the password that is being analysed.
  mutating func append(_ match: Match, in whole: Range<Int>) {
    append(match, in: whole, most: mostGuesses(match.range, of: whole))
  }

  /// The same with the limit at hand.
  @inline(__always)
  mutating func append(_ match: Match, in whole: Range<Int>, most: Double) {
    var match = match
    let least =
      match.traits.contains(.common)
      ? Self.leastOfCommon : Self.leastGuesses(match.range, of: whole)
    if match.guesses.power == 0 && match.guesses.significand < least {
      match.guesses = Guesses(significand: least, power: 0)
    }
    if match.range == password && match.comesAfterListed {
      match.guesses = match.guesses + Self.listedFirst
    }
    if match.guesses.power > 0 || match.guesses.significand <= most { storage.append(match) }
  }

  mutating func truncate(to count: Int) { storage.truncate(to: count) }

  mutating func wipe() {
    storage.wipe()
    symbolCosts.wipe()
    password = nil
    joinsWords = false
  }
}
