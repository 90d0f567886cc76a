internal import Vaults

/// Links passwords that are others typed with Shift held for the digits: `Verona2024` and
/// `Verona@)@$`.
struct ShiftedDigits {
  let text: ReuseText
  let distinct: DistinctForms

  /// One sign is a single change already.
  private static let fewest = 2
  private static let longest = 64

  func link(into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan) {
    let forms = text.forms
    for password in text.material.passwords.indices {
      let range = text.material.passwords[password].bytes
      let length = forms.length(of: password)
      // What is not ASCII alone is not typed on these keys.
      guard range.count == length, length > Self.fewest, length <= Self.longest else { continue }
      var index = 0
      while index < length {
        guard forms.kind(password, index) == .sign else {
          index += 1
          continue
        }
        let run = text.run(around: index, in: index..<length, of: password) { $0 == .sign }
        if run.count >= Self.fewest, run.count < length {
          for layout in KeyboardLayout.all {
            link(password, run, layout, into: &forest, &judge, store)
          }
        }
        index = run.upperBound
      }
    }
  }

  /// Links a password with those that have digits for the first signs of a run, or for the last.
  private func link(
    _ password: Int, _ run: Range<Int>, _ layout: KeyboardLayout, into forest: inout LinkForest,
    _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    let forms = text.forms
    let start = text.material.passwords[password].bytes.lowerBound
    let whole = forms.hash(of: password)
    for isFront in [true, false] {
      var hash = whole
      for count in 1...run.count {
        let index = isFront ? run.lowerBound + count - 1 : run.upperBound - count
        guard let digit = layout.digit(under: store.byte(at: start + index)) else { break }
        hash = PolynomialHash.difference(hash, forms.term(password, index))
        hash = PolynomialHash.sum(
          hash, forms.hash.term(ScalarFolding.fold(UInt32(digit)), at: index))
        guard count >= Self.fewest,
          let other = distinct.first(withHash: hash, length: forms.length(of: password), in: forms)
        else { continue }
        // Many have a common word with digits or signs behind it.
        let owner = forms.owners[other]
        let piece = 0..<forms.length(of: Int(owner))
        guard !forest.isJoined(owner, Int32(password)),
          judge.isWorthLinking(piece, of: Int(owner), text, store)
        else { continue }
        forest.linkInOrder(owner, Int32(password), .shifting)
      }
    }
  }
}
