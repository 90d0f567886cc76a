internal import CPlatform

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

  @inline(__always)
  private init?(_ hash: kagiban_hash) {
    guard hash.valid != 0 else { return nil }
    self.init(high: hash.high, middle: hash.middle, low: hash.low)
  }

  /// The hash whose digits begin at `start`, or `nil` if something there is not a digit.
  @inline(__always)
  init?(digits text: RawSpan, at start: Int, kind: HashKind) {
    switch kind {
    case .sha1: unsafe self.init(text.withBytes(40, at: start) { unsafe kagiban_read_sha1($0) })
    case .ntlm: unsafe self.init(text.withBytes(32, at: start) { unsafe kagiban_read_ntlm($0) })
    }
  }

  /// The hash whose digits without the prefix begin at `start`, or `nil` if something there is not
  /// a digit.
  @inline(__always)
  init?(suffixDigits text: RawSpan, at start: Int, kind: HashKind, prefix: HashPrefix) {
    switch kind {
    case .sha1:
      unsafe self.init(
        text.withBytes(35, at: start) { unsafe kagiban_read_sha1_suffix($0, prefix.value) })
    case .ntlm:
      unsafe self.init(
        text.withBytes(27, at: start) { unsafe kagiban_read_ntlm_suffix($0, prefix.value) })
    }
  }

  static let least = HashBits(high: 0, middle: 0, low: 0)
  static let greatest = HashBits(high: .max, middle: .max, low: .max)

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
