/// Where in a row of 64 places of a password words may begin, or end if they stand backwards: one bit for
/// each place.
struct FirstLooks: BitwiseCopyable {
  /// The places of a row.
  static let count = 64

  /// Where words of the lists may begin.
  var words: UInt64 = .max
  /// Where those may begin that have no more than two symbols.
  var pairs: UInt64 = .max
  /// At which symbols words of the lists may end that stand backwards.
  var wordsBackwards: UInt64 = .max
  /// At which those may end that have no more than two.
  var pairsBackwards: UInt64 = .max
  /// Where Japanese words in Latin letters may begin.
  var roman: UInt64 = .max
  /// At which symbols they may end that stand backwards.
  var romanBackwards: UInt64 = .max

  /// Where the sort of characters changes: at letters and digits behind something else.
  var changes: UInt64 = .max

  /// The bits of so many places, from the first one on.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 {
    count < Self.count ? 1 &<< UInt64(truncatingIfNeeded: count) &- 1 : .max
  }

  /// The place of the lowest bit, which is taken away.
  @inline(__always)
  static func takeNext(_ bits: inout UInt64) -> Int {
    let place = bits.trailingZeroBitCount
    bits &= bits &- 1
    return place
  }

  /// The looks at the rows of a password, of which the first is kept: most passwords have no other.
  ///
  /// Nothing writes to the list of matches; it is `inout` so that no copy of it is made on the way.
  struct Rows {
    /// Nil if everything may begin everywhere.
    let beginnings: Beginnings?
    private let base: Int
    private let first: FirstLooks

    /// Looks at a part of a text.
    @inline(__always)
    init(
      _ beginnings: Beginnings?, from base: Int, of whole: Range<Int>,
      in text: borrowing PasswordText, _ matches: inout MatchList
    ) {
      self.beginnings = beginnings
      self.base = base
      first = beginnings?.look(from: base, of: whole, in: text, &matches) ?? FirstLooks()
    }

    /// The look at 64 places from one on.
    @inline(__always)
    func look(
      from base: Int, of whole: Range<Int>, in text: borrowing PasswordText,
      _ matches: inout MatchList
    ) -> FirstLooks {
      base == self.base ? first : another(from: base, of: whole, in: text, &matches)
    }

    @inline(never)
    private func another(
      from base: Int, of whole: Range<Int>, in text: borrowing PasswordText,
      _ matches: inout MatchList
    ) -> FirstLooks {
      beginnings?.look(from: base, of: whole, in: text, &matches) ?? FirstLooks()
    }
  }
}
