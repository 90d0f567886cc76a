internal import Vaults

/// The passwords of a search as bytes and as folded forms, and the judgement of the pieces that they
/// share.
struct ReuseText {
  let material: ReuseMaterial
  let forms: FoldedForms

  /// The bytes of a piece of a password's own form.
  func bytes(of piece: Range<Int>, in password: Int, _ store: RawSpan) -> Range<Int> {
    let range = material.passwords[password].bytes
    if range.count == forms.length(of: password) {
      return range.lowerBound + piece.lowerBound..<range.lowerBound + piece.upperBound
    }
    var (index, lower, upper) = (0, range.upperBound, range.upperBound)
    store.forEachScalar(at: range) { _, offset in
      if index == piece.lowerBound { lower = offset }
      if index == piece.upperBound { upper = offset }
      index += 1
    }
    return lower..<upper
  }

  /// Whether the kind of all characters of the password is `kind`.
  func consists(of kind: CharacterKind, _ password: Int) -> Bool {
    (0..<forms.length(of: password)).allSatisfy { forms.kind(password, $0) == kind }
  }

  /// The longest run of characters that satisfy `condition` around `index`, within `piece`.
  func run(
    around index: Int, in piece: Range<Int>, of password: Int,
    where condition: (CharacterKind) -> Bool
  ) -> Range<Int> {
    var (lower, upper) = (index, index + 1)
    while lower > piece.lowerBound, condition(forms.kind(password, lower - 1)) { lower -= 1 }
    while upper < piece.upperBound, condition(forms.kind(password, upper)) { upper += 1 }
    return lower..<upper
  }
}

/// The gate, asked once for each piece.
struct CoreJudge {
  private let gate: CoreGate
  private var verdicts: [UInt64: Bool] = [:]

  init(_ gate: @escaping CoreGate) { self.gate = gate }

  /// Whether a piece of a password is worth a link.
  ///
  /// Pieces that fold to the same are judged once.
  mutating func isWorthLinking(
    _ piece: Range<Int>, of password: Int, _ text: ReuseText, _ store: RawSpan
  ) -> Bool {
    if piece.count < SharedCores.shortest { return false }
    let key = text.forms.hash(of: password, piece)
    if let verdict = verdicts[key] { return verdict }
    let range = text.bytes(of: piece, in: password, store)
    let verdict = gate(Span(_bytes: store.extracting(range)))
    verdicts[key] = verdict
    return verdict
  }
}
