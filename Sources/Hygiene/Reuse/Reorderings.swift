internal import Vaults

/// Links passwords that have the same parts in another order: `Thornbrook4472` and `4472Thornbrook`.
///
/// Parts are words, numbers and rows of signs; a capital begins a new word. One part, or several that
/// stand together, may have gone from the end to the front, and what stands on both sides of signs
/// may have changed places.
struct Reorderings {
  let text: ReuseText
  let distinct: DistinctForms

  /// The fewest characters with which that is no chance.
  private static let shortest = 6
  /// The most characters, and the most places between parts; what has more of these is random.
  private static let longest = 64
  private static let mostCuts = 4

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    let forms = text.forms
    for number in distinct.byLength where Int(number) < forms.passwordCount {
      let password = Int(number)
      let length = forms.length(of: password)
      if length < Self.shortest || length > Self.longest { continue }
      forEachOrder(of: password) { hash in
        guard let other = distinct.first(withHash: hash, length: length, in: forms),
          other != password, !forest.isJoined(forms.owners[other], number),
          judge.isWorthLinking(0..<length, of: password, text, store)
        else { return }
        forest.linkInOrder(forms.owners[other], number, .reordering)
      }
    }
  }

  /// Hands over the hash of each other order of the parts.
  private func forEachOrder(of password: Int, _ body: (UInt64) -> Void) {
    let forms = text.forms
    let length = forms.length(of: password)
    var cuts: InlineArray<4, Int> = .init(repeating: 0)
    var count = 0
    var previous = forms.kind(password, 0)
    for index in 1..<length {
      let kind = forms.kind(password, index)
      if Self.isCut(previous, kind) {
        if count == Self.mostCuts { return }
        cuts[count] = index
        count += 1
      }
      previous = kind
    }
    for index in 0..<count {
      let cut = cuts[index]
      body(hash(password, [cut..<length, 0..<cut]))
      guard forms.kind(password, cut) == .sign, index + 1 < count else { continue }
      let next = cuts[index + 1]
      body(hash(password, [next..<length, cut..<next, 0..<cut]))
    }
  }

  private static func isCut(_ left: CharacterKind, _ right: CharacterKind) -> Bool {
    if left.isLetter, right.isLetter { return left == .lower && right == .upper }
    return left != right
  }

  /// The hash of the pieces one after the other.
  private func hash<let count: Int>(
    _ password: Int, _ pieces: InlineArray<count, Range<Int>>
  ) -> UInt64 {
    var (hash, length): (UInt64, Int) = (0, 0)
    for index in pieces.indices {
      let piece = text.forms.hash(of: password, pieces[index])
      hash = PolynomialHash.sum(hash, text.forms.hash.movedBack(piece, by: length))
      length += pieces[index].count
    }
    return hash
  }
}
