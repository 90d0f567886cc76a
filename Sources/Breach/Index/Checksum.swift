/// wyhash, final version 4.2 (Wang Yi, <https://github.com/wangyi-fudan/wyhash>, public domain), with
/// its standard secret: the checksum of every part of an index.
///
/// A look-up checks a whole block, so that the checksum is a good part of its time; this one takes
/// half of what XXH64 does. It is there against damage: whoever can write an index can also write
/// its checksums.
enum Checksum {
  private static let secret0: UInt64 = 0x2D35_8DCC_AA6C_78A5
  private static let secret1: UInt64 = 0x8BB8_4B93_962E_ACC9
  private static let secret2: UInt64 = 0x4B33_A62E_D433_D4A3
  private static let secret3: UInt64 = 0x4D5A_2DA5_1DE1_AA47

  /// The checksum of the bytes `range` of `bytes`.
  static func of(_ bytes: RawSpan, _ range: Range<Int>, seed: UInt64) -> UInt64 {
    var sum = seed ^ mix(seed ^ secret0, secret1)
    let count = range.count
    var first: UInt64
    var second: UInt64
    if count > 16 {
      let end = range.upperBound
      sum = rounds(bytes, range, sum)
      first = bytes.littleEndianWord(at: end - 16)
      second = bytes.littleEndianWord(at: end - 8)
    } else {
      (first, second) = ends(bytes, range)
    }
    first ^= secret1
    second ^= sum
    let product = first.multipliedFullWidth(by: second)
    return mix(product.low ^ secret0 ^ UInt64(count), product.high ^ secret1)
  }

  /// All but the last 1 to 16 bytes; three sums, so that three multiplications are under way.
  @inline(__always)
  private static func rounds(_ bytes: RawSpan, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.byteCount)
    func word(_ place: Int) -> UInt64 { unsafe bytes.littleEndianWord(unchecked: place) }
    var place = range.lowerBound
    var left = range.count
    var sum = seed
    if left >= 48 {
      var other = seed
      var third = seed
      while left >= 48 {
        sum = mix(word(place) ^ secret1, word(place + 8) ^ sum)
        other = mix(word(place + 16) ^ secret2, word(place + 24) ^ other)
        third = mix(word(place + 32) ^ secret3, word(place + 40) ^ third)
        place += 48
        left -= 48
      }
      sum ^= other ^ third
    }
    // Two more rounds of 16 bytes at most. Both are computed and used if they are there: whether they
    // are is a matter of chance, and a branch that is mispredicted costs more.
    let last = range.upperBound - 16
    for _ in 0..<2 {
      let next = mix(word(min(place, last)) ^ secret1, word(min(place, last) + 8) ^ sum)
      sum = left > 16 ? next : sum
      place &+= 16
      left &-= 16
    }
    return sum
  }

  /// What stands for the last bytes where there are at most 16.
  private static func ends(_ bytes: RawSpan, _ range: Range<Int>) -> (UInt64, UInt64) {
    let start = range.lowerBound
    let count = range.count
    func half(_ place: Int) -> UInt64 {
      (0..<4).reduce(0) { $0 | UInt64(bytes.byte(at: place + $1)) << UInt64(8 * $1) }
    }
    if count >= 4 {
      let step = (count >> 3) << 2
      let end = range.upperBound - 4
      return (half(start) << 32 | half(start + step), half(end) << 32 | half(end - step))
    }
    if count == 0 { return (0, 0) }
    let first = UInt64(bytes.byte(at: start)) << 16
    let middle = UInt64(bytes.byte(at: start + count >> 1)) << 8
    return (first | middle | UInt64(bytes.byte(at: range.upperBound - 1)), 0)
  }

  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
