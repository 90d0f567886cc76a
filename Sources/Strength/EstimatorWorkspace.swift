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
  private var found = Scratch<Piece>()

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

  /// Keeps the path as pieces, and overwrites everything else.
  mutating func finish(_ lists: [Lexicon.List]) {
    found.truncate(to: 0)
    var symbol = 0
    var byte = 0
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
          countsByEra: match.traits.contains(.era)))
      symbol += symbols
      byte += bytes
    }
    text.wipe()
    matches.wipe()
    path.wipe()
    referenceSearch.wipe()
    exactSearch.wipe()
    productSearch.wipe()
  }
}
