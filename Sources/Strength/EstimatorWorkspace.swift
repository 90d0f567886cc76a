/// The memory in which a ``PasswordEstimator`` works, made once and used for many passwords.
///
/// What it held of a password is overwritten at the end of each estimate. One workspace serves one
/// task at a time.
public struct EstimatorWorkspace: ~Copyable, Sendable {
  var text = PasswordText()
  var matches = MatchList()
  var path = SearchPath()
  var referenceSearch = ReferenceSearch()
  var exactSearch = ExactSearch()
  var productSearch = ProductSearch()
  var possibleWords = PossibleWords.Rows()
  private var found = Scratch<Piece>()
  /// The password's own text, matches and path while some of its symbols are estimated by themselves,
  /// and theirs at other times.
  private var otherText = PasswordText()
  private var otherMatches = MatchList()
  private var otherPath = SearchPath()

  /// A workspace with room for passwords of ordinary length; it grows.
  public init() {}

  /// The number of pieces of the last estimate.
  public var pieceCount: Int { found.count }

  /// A piece of the last estimate, from the left.
  ///
  /// - Parameter index: below ``pieceCount``.
  public subscript(piece index: Int) -> Piece { found[index] }

  /// The pieces of the last estimate, from the left: what the password is made of if it is guessed the
  /// cheapest way.
  public var pieces: [Piece] { (0..<found.count).map { found[$0] } }

  /// Puts a text of some of the symbols in the place of the password, with no matches and no path.
  mutating func enterThinned(
    at places: StrideTo<Int>, without sign: UInt32?, _ model: CharacterModel?
  ) {
    otherText.load(text, at: places, without: sign)
    swap(&text, &otherText)
    swap(&matches, &otherMatches)
    swap(&path, &otherPath)
    matches.symbolCosts.load(text, model)
    matches.joinsWords = text.joinsWords
  }

  /// Puts the password back.
  mutating func leaveThinned() {
    swap(&text, &otherText)
    swap(&matches, &otherMatches)
    swap(&path, &otherPath)
    otherText.wipe()
    otherMatches.wipe()
    otherPath.wipe()
  }

  /// Whether a piece, one of several, says what the password is made of, rather than standing there by
  /// chance.
  ///
  /// Not a method: the workspace would be copied for every call.
  private static func isTelling(
    _ match: Match, isStrong: Bool, of whole: Int, _ costs: borrowing SymbolCosts
  ) -> Bool {
    switch match.kind {
    case .unknown: return false
    case .context, .phoneNumber, .postalCode, .interleaving, .address: return true
    default: break
    }
    let count = match.range.count
    let product = costs.product(of: match.range)
    guard
      count >= Self.fewestTelling || count + 1 >= Self.fewestTelling && 4 * count >= whole
        || count > 1 && product >= Self.twoKanji
    else { return false }
    let symbols = Guesses(product)
    // Half as many decimal places in a strong password.
    return match.guesses * (isStrong ? match.guesses : Self.leastAdvantage) < symbols
  }

  private static let fewestTelling = 4
  /// What two kanji take, which are more than four letters.
  private static let twoKanji = 4e6
  /// How many times less than its symbols a piece takes at least.
  private static let leastAdvantage = Guesses(10)

  /// Overwrites the pieces of the last estimate.
  mutating func forgetPieces() { found.wipe() }

  /// Keeps the path as pieces, and overwrites everything else.
  ///
  /// - Parameters:
  ///   - lists: the lists of the lexicon.
  ///   - isStrong: whether nobody guesses the password.
  mutating func finish(_ lists: [Lexicon.List], isStrong: Bool) {
    forgetPieces()
    var symbol = 0
    var byte = 0
    let tellsApart = matches.symbolCosts.hasOwnChoices && path.steps.count > 1
    for index in stride(from: path.steps.count - 1, through: 0, by: -1) {
      let match = path.steps[index]
      let symbols = text.originalCount(of: match.range)
      let bytes = text.byteCount(of: match.range)
      // What lies within one symbol that stands for several (㏂ for a.m.) goes to the piece behind it.
      if bytes == 0 { continue }
      found.append(
        Piece(
          kind: match.kind, firstSymbol: symbol, symbolCount: symbols, firstByte: byte,
          byteCount: bytes,
          guesses: match.guesses,
          word: match.kind == .word ? lists[Int(match.list)].kind : nil,
          context: match.kind == .context ? ContextWords.Kind(rawValue: match.list) : nil,
          isReversed: match.traits.contains(.reversed),
          hasSubstitutions: match.traits.contains(.substituted),
          isOnKanaKeys: match.traits.contains(.keyed),
          countsByEra: match.traits.contains(.era),
          isTelling: !tellsApart
            || Self.isTelling(
              match, isStrong: isStrong, of: text.count, matches.symbolCosts)
        ))
      symbol += symbols
      byte += bytes
    }
    text.wipe()
    matches.wipe()
    path.wipe()
    referenceSearch.wipe()
    exactSearch.wipe()
    productSearch.wipe()
    possibleWords.wipe()
  }
}
