/// Links passwords that are others written backwards or twice, or typed one key further on.
struct WholeRelations {
  let text: ReuseText
  let distinct: DistinctForms

  /// The fewest characters with which being another's mirror image or half is no chance.
  private static let shortest = 4

  func link(into forest: inout LinkForest) {
    let forms = text.forms
    for number in distinct.byLength {
      let form = Int(number)
      let length = forms.length(of: form)
      if length < Self.shortest { continue }
      let (backwards, isMirrored) = reversedHash(of: form)
      if !isMirrored, let other = distinct.first(withHash: backwards, length: length, in: forms) {
        forest.link(forms.owners[min(form, other)], forms.owners[max(form, other)], .reversal)
      }
      let half = length / 2
      if length.isMultiple(of: 2), half >= Self.shortest,
        forms.hash(of: form, 0..<half) == forms.hash(of: form, half..<length),
        let other = distinct.first(
          withHash: forms.hash(of: form, 0..<half), length: half, in: forms)
      {
        forest.link(forms.owners[other], forms.owners[form], .doubling)
      }
    }
  }

  /// The hash of the form read backwards, and whether that is the form itself.
  private func reversedHash(of form: Int) -> (hash: UInt64, isMirrored: Bool) {
    let forms = text.forms
    let length = forms.length(of: form)
    var hash: UInt64 = 0
    for index in 0..<length {
      hash = PolynomialHash.sum(
        hash, forms.hash.term(forms.unit(form, length - 1 - index), at: index))
    }
    return (hash, hash == forms.hash(of: form))
  }
}
