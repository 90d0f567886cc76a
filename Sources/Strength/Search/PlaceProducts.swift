extension CheapestProducts {
  /// The least product up to a place, twice: if a long match ends there, and if anything else does.
  struct Place: BitwiseCopyable {
    var other = Product.unreachable
    var long = Product.unreachable
    /// The pieces that end there: a match by its index, -1 minus the start of characters to try out, or
    /// `kept`; that too if there are none.
    var otherPiece = kept
    var longPiece = kept
    /// The first of the matches that begin there, or -1; each knows the next one.
    var matches: Int32 = -1
  }

  /// The products up to a place: of anything, and those by which a match behind it is multiplied.
  struct Before {
    let any: Product
    /// By which a character to be tried out is multiplied that follows something known.
    let behind: Product
    let long: Product
    let short: Product
    /// Whether a long match ends there in the cheapest sequence.
    let isLong: Bool
    /// Whether one does in the cheapest sequence that a long match follows.
    let isLongBeforeLong: Bool

    /// - Parameters:
    ///   - place: what has been found of the place.
    ///   - isFirst: whether it is the beginning, behind which nothing is another piece.
    ///   - isWithinDigits: whether digits are on both sides. A row of digits may be cut anywhere, and then
    ///     some date or year is on either side.
    @inline(__always)
    init(_ place: Place, isFirst: Bool, isWithinDigits: Bool) {
      isLong = place.long < place.other
      any = isLong ? place.long : place.other
      short = isFirst ? any : any * ProductCost.anotherPiece
      behind = isWithinDigits ? short : any
      let long = place.long * ProductCost.anotherLong
      let isCheaper = !isWithinDigits && long < short
      self.long = isCheaper ? long : short
      isLongBeforeLong = isCheaper || isLong
    }
  }
}
