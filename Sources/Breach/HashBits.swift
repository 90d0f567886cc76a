/// The bits of a hash of any kind, from the left.
///
/// All 160 of SHA-1, the first 128 for NTLM, the first 64 of either in a compact index. The bits
/// behind are 0.
struct HashBits: Sendable, Equatable, Comparable {
  var high: UInt64
  var middle: UInt64
  var low: UInt32

  @inline(__always)
  init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// The hash whose digits begin at `start`, or `nil` if something there is not a digit.
  @inline(__always)
  init?(digits text: RawSpan, at start: Int, kind: HashKind) {
    var valid = HexadecimalDigits.allValid
    let first = HexadecimalDigits.eight(text.bigEndianWord(at: start), &valid)
    let second = HexadecimalDigits.eight(text.bigEndianWord(at: start + 8), &valid)
    let third = HexadecimalDigits.eight(text.bigEndianWord(at: start + 16), &valid)
    let fourth = HexadecimalDigits.eight(text.bigEndianWord(at: start + 24), &valid)
    var fifth: UInt64 = 0
    if kind == .sha1 {
      fifth = HexadecimalDigits.eight(text.bigEndianWord(at: start + 32), &valid)
    }
    guard valid == HexadecimalDigits.allValid else { return nil }
    high = first << 32 | second
    middle = third << 32 | fourth
    low = UInt32(truncatingIfNeeded: fifth)
  }

  static let least = HashBits(high: 0, middle: 0, low: 0)

  var prefix: HashPrefix {
    @inline(__always) get { HashPrefix(top20BitsOf: high) }
  }

  /// Where the hash stands among all hashes, from 0 to 1.
  var fraction: Double { Double(high) / 0x1p64 }

  @inline(__always)
  static func < (left: HashBits, right: HashBits) -> Bool {
    if left.high != right.high { return left.high < right.high }
    return (left.middle, left.low) < (right.middle, right.low)
  }

  /// The first `count` bytes of the hash, the rest 0; `count` is 8, 16 or 20.
  @inline(__always)
  func keeping(bytes count: Int) -> HashBits {
    HashBits(high: high, middle: count > 8 ? middle : 0, low: count > 16 ? low : 0)
  }

  /// The hash without its first `count` bits, moved to the left; fewer than 64.
  @inline(__always)
  func droppingFirst(_ count: Int) -> HashBits {
    if count == 0 { return self }
    let shift = UInt64(truncatingIfNeeded: count)
    let behind = UInt64(low) << 32
    return HashBits(
      high: high &<< shift | middle &>> (64 &- shift),
      middle: middle &<< shift | behind &>> (64 &- shift),
      low: UInt32(truncatingIfNeeded: (behind &<< shift) >> 32))
  }

  /// The opposite of ``droppingFirst(_:)``: `first` has `count` bits, fewer than 64.
  @inline(__always)
  func preceded(by first: UInt64, of count: Int) -> HashBits {
    if count == 0 { return self }
    let shift = UInt64(truncatingIfNeeded: count)
    return HashBits(
      high: first &<< (64 &- shift) | high &>> shift,
      middle: high &<< (64 &- shift) | middle &>> shift,
      low: UInt32(truncatingIfNeeded: (middle &<< (64 &- shift)) >> 32)
        | UInt32(truncatingIfNeeded: UInt64(low) &>> shift))
  }
}

extension SHA1Digest {
  @inline(__always)
  init(_ bits: HashBits) {
    self.init(high: bits.high, middle: bits.middle, low: bits.low)
  }

  var bits: HashBits {
    @inline(__always) get { HashBits(high: high, middle: middle, low: low) }
  }
}
