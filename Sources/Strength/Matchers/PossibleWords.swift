/// Where in a row of 64 places of a password words may begin, or end if they stand backwards: one bit for
/// each place.
struct PossibleWords: BitwiseCopyable {
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

  /// The looks at a password, row by row.
  struct Rows: ~Copyable {
    private var looks = Scratch<PossibleWords>()
    private var base = 0

    /// Looks at a part of a text.
    ///
    /// - Parameters:
    ///   - beginnings: knows with what words begin.
    ///   - places: the part, as far as anything begins or ends there; the first row begins with it.
    ///   - whole: the range of the password that is being analysed.
    ///   - text: the password.
    ///   - matches: knows the most guesses that are of use; nothing is added.
    mutating func look(
      _ beginnings: borrowing Beginnings, at places: Range<Int>, of whole: Range<Int>,
      in text: borrowing PasswordText, _ matches: inout MatchList
    ) {
      base = places.lowerBound
      looks.truncate(to: 0)
      var row = base
      while row < places.upperBound {
        looks.append(beginnings.look(from: row, of: whole, in: text, &matches))
        row &+= PossibleWords.count
      }
    }

    /// Forgets what was seen: everything may begin everywhere.
    mutating func forget() { looks.truncate(to: 0) }

    /// The look at the row that begins with a place.
    @inline(__always)
    subscript(row: Int) -> PossibleWords {
      looks.count == 0 ? PossibleWords() : looks[(row &- base) / PossibleWords.count]
    }

    mutating func wipe() {
      looks.wipe()
      base = 0
    }
  }
}
