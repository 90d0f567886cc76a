/// Where parts of up to 32 symbols may follow themselves, for texts in which it takes too long to compare
/// every place with those behind it.
///
/// One pass from the right. For each place, a word of 32 bits says which of the next 32 symbols are the
/// same as the one there. A part of p symbols follows itself only where p such words in a row have the
/// bit of p; of these, as many are asked as the largest power of two in p, by and of and.
struct NearRepetitions: ~Copyable {
  private let start: Int
  /// For each place of the text the periods that are possible, one bit each from that of 1 on.
  private var candidates = Scratch<UInt32>()

  /// The longest part that is looked for.
  static let longestPeriod = 32

  /// A search in a part of the text.
  init(_ whole: Range<Int>, in text: borrowing PasswordText) {
    start = whole.lowerBound
    if whole.isEmpty { return }
    candidates.resize(to: whole.count, filling: 0)
    var occurrences = Occurrences()
    // Of the last places, the ands of 1, 2, 4, 8 and 16 words; each is asked half as many places away.
    var last: UInt32 = 0
    var pairs = InlineArray<2, UInt32>(repeating: 0)
    var fours = InlineArray<4, UInt32>(repeating: 0)
    var eights = InlineArray<8, UInt32>(repeating: 0)
    var sixteens = InlineArray<16, UInt32>(repeating: 0)
    for place in stride(from: whole.upperBound - 1, through: whole.lowerBound, by: -1) {
      let symbol = text.symbols[place]
      let same = occurrences.next(symbol, at: place)
      let one = symbol == RepeatMatcher.lineFeed ? 0 : same
      let two = one & last
      let four = two & pairs[place & 1]
      let eight = four & fours[place & 3]
      let sixteen = eight & eights[place & 7]
      let all = sixteen & sixteens[place & 15]
      last = one
      pairs[place & 1] = two
      fours[place & 3] = four
      eights[place & 7] = eight
      sixteens[place & 15] = sixteen
      // Periods of 1, of 2 and 3, of 4 to 7, of 8 to 15, of 16 to 31, and of 32.
      let short = one & 0x1 | two & 0x6 | four & 0x78
      let long = eight & 0x7F80 | sixteen & 0x7FFF_8000 | all & 0x8000_0000
      if short | long != 0 { candidates[place - start] = short | long }
    }
  }

  /// The periods of which a part at a place may follow itself, one bit each from that of 1 on.
  @inline(__always)
  subscript(place: Int) -> UInt32 { candidates[place - start] }

  /// Where symbols stood last, counted from the right.
  private struct Occurrences {
    private var places = InlineArray<256, Int>(repeating: .max)
    /// For each sort of symbols where it stands from its last place on, one bit for each place.
    private var patterns = InlineArray<256, UInt64>(repeating: 0)

    /// Which of the next 32 symbols are the same, or of the same sort.
    @inline(__always)
    mutating func next(_ symbol: UInt32, at place: Int) -> UInt32 {
      let sort = Int((symbol ^ symbol >> 8) & 0xFF)
      let distance = places[sort] &- place
      let earlier = distance < 64 ? patterns[sort] &<< UInt64(distance) : 0
      places[sort] = place
      patterns[sort] = earlier | 1
      return UInt32(truncatingIfNeeded: earlier >> 1)
    }
  }
}
