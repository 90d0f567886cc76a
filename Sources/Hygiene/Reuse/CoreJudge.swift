/// What pieces of passwords are worth (``CoreWorth``), asked once for each.
struct CoreJudge: ~Copyable {
  private var worth: CoreWorth
  private var spelling = PlainSpelling()
  private var known: [UInt64: Double] = [:]
  private let seed = UInt64.random(in: .min ... .max) | 1

  init(_ worth: consuming CoreWorth) { self.worth = worth }

  /// The decimal logarithm of the guesses from which on a piece is worth a link.
  var threshold: Double { worth.threshold }

  /// Whether a piece of a password is worth a link.
  mutating func isWorthLinking(
    _ piece: Range<Int>, of password: Int, _ text: ReuseText, _ store: RawSpan
  ) -> Bool {
    piece.count >= SharedCores.shortest
      && guesses(piece, of: password, text, store) >= worth.threshold
  }

  /// The decimal logarithm of the guesses that a piece of a password takes.
  ///
  /// Of a long piece the beginning says enough.
  mutating func guesses(
    _ piece: Range<Int>, of password: Int, _ text: ReuseText, _ store: RawSpan
  ) -> Double {
    let range = text.bytes(of: piece.prefix(PlainSpelling.longest), in: password, store)
    spelling.spell(range, in: store)
    defer { spelling.wipe() }
    let key = spelling.hash(seed: seed)
    if let guesses = known[key] { return guesses }
    let guesses = worth.guesses(&spelling)
    known[key] = guesses
    return guesses
  }
}
