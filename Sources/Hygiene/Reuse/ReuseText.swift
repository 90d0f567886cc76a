internal import Vaults

/// The passwords of a search as bytes and as folded forms, and the judgement of the pieces that they
/// share.
struct ReuseText: Sendable {
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

  /// The value of a number of up to nine digits.
  func number(_ piece: Range<Int>, of password: Int, _ store: RawSpan) -> Int? {
    if piece.count > 9 { return nil }
    var value = 0
    store.forEachScalar(at: bytes(of: piece, in: password, store)) { scalar, _ in
      value = value * 10 + Int(ScalarFolding.narrowed(scalar) & 0xF)
    }
    return value
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
