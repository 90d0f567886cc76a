/// A word of which is known how many bits are set up to each byte, from the most significant on.
///
/// All of it without a branch: where a bit stands is a matter of chance, and a branch that is
/// mispredicted costs as much as all of these steps together (S. Vigna, “Broadword implementation of
/// rank/select queries”, 2008).
struct RankedBits {
  private let word: UInt64
  /// In each byte, from the least significant on, the bits set up to this one of `word`, from the
  /// most significant on.
  private let sums: UInt64

  @inline(__always)
  init(_ word: UInt64) {
    self.word = word
    var counts = word &- (word >> 1 & 0x5555_5555_5555_5555)
    counts = (counts & 0x3333_3333_3333_3333) &+ (counts >> 2 & 0x3333_3333_3333_3333)
    counts = (counts &+ counts >> 4) & 0x0F0F_0F0F_0F0F_0F0F
    sums = counts.byteSwapped &* Self.ones
  }

  /// How many bits are set.
  var count: Int {
    @inline(__always) get { Int(truncatingIfNeeded: sums >> 56) }
  }

  /// Where the bit is that is the `number`th of those set, from 1, from the most significant bit on.
  ///
  /// - Precondition: so many are set.
  @inline(__always)
  func place(of number: Int) -> Int {
    let rank = UInt64(truncatingIfNeeded: number)
    let byte = Self.bytes(of: sums, below: rank)
    let before = (sums &<< 8) >> (8 &* byte) & 0xFF
    // The bits of that byte, each in a byte of its own.
    let bits = (word &<< (8 &* byte)) >> 56 &* Self.ones & 0x0102_0408_1020_4080
    let flags = (bits &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & Self.ones
    let bit = Self.bytes(of: flags &* Self.ones, below: rank &- before)
    return Int(truncatingIfNeeded: 8 &* byte &+ bit)
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// How many bytes of `sums`, all of which are below 128, are below `bound`.
  @inline(__always)
  private static func bytes(of sums: UInt64, below bound: UInt64) -> UInt64 {
    let isBelow = ((bound &- 1) &* ones | 0x8080_8080_8080_8080) &- sums
    return ((isBelow >> 7 & ones) &* ones) >> 56
  }
}
