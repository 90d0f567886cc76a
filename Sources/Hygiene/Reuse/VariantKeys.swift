/// Keys that two pieces of forms have in common exactly if one change turns one into the other.
///
/// Pieces of one length that differ by a substitution share the key with that place masked; by a
/// transposition, the key with the two in order. A piece with one unit more has, with that unit left
/// out, the key of the other. So no pair has to be compared: whoever shares a key is near.
struct VariantKeys {
  let forms: FoldedForms

  /// Hands over a key for each single place masked, and for each two neighbours put in order.
  ///
  /// - Parameters:
  ///   - form: the form.
  ///   - piece: which piece of it.
  ///   - isAligned: whether all pieces of this search start at the same index, so that the hashes
  ///     need not be moved to the front to be compared.
  ///   - body: takes the keys.
  @inline(__always)
  func forEachMasked(
    _ form: Int, _ piece: Range<Int>, isAligned: Bool, _ body: (UInt64) -> Void
  ) {
    let whole = PolynomialHash.difference(
      forms.sum(form, piece.upperBound), forms.sum(form, piece.lowerBound))
    let shift = isAligned ? 1 : forms.hash.shift(by: piece.lowerBound)
    let start = forms.start(of: form)
    var place: UInt64 = 0
    var previous: (unit: UInt32, term: UInt64) = (0, 0)
    var sum = forms.sum(form, piece.lowerBound)
    for index in piece {
      let unit = forms.units[start &+ index]
      let next = forms.sums[start &+ form &+ index &+ 1]
      let term = PolynomialHash.difference(next, sum)
      sum = next
      let rest = PolynomialHash.difference(whole, term)
      body(scaled(rest, shift).keyed(as: place &<< 2 | 1))
      if place > 0, unit != previous.unit {
        let both = UInt64(min(unit, previous.unit)) &<< 32 | UInt64(max(unit, previous.unit))
        let others = scaled(PolynomialHash.difference(rest, previous.term), shift)
        body((others &+ both &* 0xA24B_AED4_963E_E407).keyed(as: place &<< 2 | 2))
      }
      previous = (unit, term)
      place &+= 1
    }
  }

  /// The key of the piece as it is, for those with one unit more to find.
  @inline(__always)
  func exact(_ form: Int, _ piece: Range<Int>, isAligned: Bool) -> UInt64 {
    let whole = PolynomialHash.difference(
      forms.sum(form, piece.upperBound), forms.sum(form, piece.lowerBound))
    let shift = isAligned ? 1 : forms.hash.shift(by: piece.lowerBound)
    return forms.hash.movedBack(scaled(whole, shift)).keyed(as: 0)
  }

  /// Hands over the key of each string that is the piece with one unit left out.
  ///
  /// With `keepingLast`, the last unit is not left out.
  @inline(__always)
  func forEachShortened(
    _ form: Int, _ piece: Range<Int>, isAligned: Bool, keepingLast: Bool = false,
    _ body: (UInt64) -> Void
  ) {
    let (first, last) = (
      forms.sum(form, piece.lowerBound), forms.sum(form, piece.upperBound)
    )
    let shift = isAligned ? 1 : forms.hash.shift(by: piece.lowerBound)
    let start = forms.start(of: form)
    var previous: UInt32?
    for index in keepingLast ? piece.dropLast() : piece {
      // Of equal neighbours it makes no difference which one is left out.
      let unit = forms.units[start &+ index]
      if unit == previous { continue }
      previous = unit
      let place = start &+ form &+ index
      let before = PolynomialHash.difference(forms.sums[place], first)
      let after = PolynomialHash.difference(last, forms.sums[place &+ 1])
      let sum = PolynomialHash.sum(forms.hash.movedBack(before), after)
      body(scaled(sum, shift).keyed(as: 0))
    }
  }

  @inline(__always)
  private func scaled(_ sum: UInt64, _ shift: UInt64) -> UInt64 {
    shift == 1 ? sum : PolynomialHash.product(sum, shift)
  }
}
