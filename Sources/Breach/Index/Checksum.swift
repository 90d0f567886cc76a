/// XXH64 (Yann Collet, “xxHash fast digest algorithm”, specification 0.1.1): the checksum of every
/// part of an index.
///
/// It is there against damage. Whoever can write an index can also write its checksums.
enum Checksum {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The checksum of the bytes `range` of `bytes`.
  static func of(_ bytes: RawSpan, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var position = range.lowerBound
    var hash: UInt64
    if range.count >= 32 {
      hash = stripes(bytes, at: &position, end: range.upperBound, seed: seed)
    } else {
      hash = seed &+ prime5
    }
    hash &+= UInt64(range.count)
    return finish(hash, bytes, at: position, end: range.upperBound)
  }

  /// All whole stripes of 32 bytes; four sums, so that four multiplications are under way.
  @inline(__always)
  private static func stripes(
    _ bytes: RawSpan, at position: inout Int, end: Int, seed: UInt64
  ) -> UInt64 {
    var first = seed &+ prime1 &+ prime2
    var second = seed &+ prime2
    var third = seed
    var fourth = seed &- prime1
    while end - position >= 32 {
      first = round(first, bytes.littleEndianWord(at: position))
      second = round(second, bytes.littleEndianWord(at: position + 8))
      third = round(third, bytes.littleEndianWord(at: position + 16))
      fourth = round(fourth, bytes.littleEndianWord(at: position + 24))
      position += 32
    }
    var hash = rotate(first, 1) &+ rotate(second, 7) &+ rotate(third, 12) &+ rotate(fourth, 18)
    hash = merge(hash, first)
    hash = merge(hash, second)
    hash = merge(hash, third)
    return merge(hash, fourth)
  }

  @inline(__always)
  private static func finish(_ sum: UInt64, _ bytes: RawSpan, at start: Int, end: Int) -> UInt64 {
    var hash = sum
    var position = start
    while end - position >= 8 {
      hash ^= round(0, bytes.littleEndianWord(at: position))
      hash = rotate(hash, 27) &* prime1 &+ prime4
      position += 8
    }
    if end - position >= 4 {
      var word: UInt64 = 0
      for index in 0..<4 { word |= UInt64(bytes.byte(at: position + index)) << UInt64(8 * index) }
      hash ^= word &* prime1
      hash = rotate(hash, 23) &* prime2 &+ prime3
      position += 4
    }
    while position < end {
      hash ^= UInt64(bytes.byte(at: position)) &* prime5
      hash = rotate(hash, 11) &* prime1
      position += 1
    }
    hash = (hash ^ hash >> 33) &* prime2
    hash = (hash ^ hash >> 29) &* prime3
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    rotate(sum &+ word &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func merge(_ hash: UInt64, _ sum: UInt64) -> UInt64 {
    (hash ^ round(0, sum)) &* prime1 &+ prime4
  }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }
}
