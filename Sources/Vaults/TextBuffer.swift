/// The bytes of an input while a reader works on them in place.
///
/// The one type of this module that follows a pointer outside ``SecretStore``. Every access is
/// checked against ``count``. It is valid only inside the ``SecretStore/withText(_:)`` that lent
/// it, and must not be kept.
@safe
struct TextBuffer {
  private let base: UnsafeMutablePointer<UInt8>
  let count: Int

  fileprivate init(base: UnsafeMutablePointer<UInt8>, count: Int) {
    unsafe self.base = unsafe base
    self.count = count
  }

  /// The same bytes, up to `end`.
  func prefix(_ end: Int) -> TextBuffer {
    precondition(end >= 0 && end <= count)
    return unsafe TextBuffer(base: base, count: end)
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// Eight bytes as a number whose lowest byte comes first.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    precondition(index >= 0 && index <= count &- 8)
    return unsafe UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The first place from `start` on that holds `needle` or a control character, or ``count``.
  ///
  /// Eight bytes a step. `highBits` collects the bytes that were looked at, so that a record
  /// without a byte above 0x7F is known to be ASCII when its end is known.
  @inline(__always)
  func firstControl(
    or needle: some Needle, from start: Int, highBits: inout UInt64
  ) -> Int {
    precondition(start >= 0)
    var index = start
    while index <= count &- 8 {
      let word = word(at: index)
      highBits |= word
      let hits = (WordBits.controls(in: word) | needle.hits(in: word)) & WordBits.high
      if hits != 0 { return index &+ hits.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < count {
      let byte = self[index]
      highBits |= UInt64(byte)
      if byte < 0x20 || needle.matches(byte) { return index }
      index &+= 1
    }
    return count
  }

  /// Moves `length` bytes from `source` to `target`, which may overlap.
  func move(_ length: Int, from source: Int, to target: Int) {
    precondition(length >= 0 && source >= 0 && target >= 0)
    precondition(source <= count &- length && target <= count &- length)
    unsafe (base + target).update(from: base + source, count: length)
  }
}

/// Bytes to look for, spread over a word (“SIMD within a register”).
///
/// The lowest hit of a word is exact; those above it may be borrowed and are not to be read.
protocol Needle {
  func matches(_ byte: UInt8) -> Bool
  func hits(in word: UInt64) -> UInt64
}

/// The bits and borrows that the needles share.
enum WordBits {
  static let high: UInt64 = 0x8080_8080_8080_8080
  static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Marks the bytes that are zero.
  @inline(__always)
  static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// Marks the bytes below 0x20.
  @inline(__always)
  static func controls(in word: UInt64) -> UInt64 { (word &- (0x20 &* ones)) & ~word }
}

/// One byte to look for.
struct ByteNeedle: Needle {
  private let pattern: UInt64

  init(_ byte: UInt8) { pattern = UInt64(byte) &* WordBits.ones }

  @inline(__always)
  func matches(_ byte: UInt8) -> Bool { byte == UInt8(truncatingIfNeeded: pattern) }

  @inline(__always)
  func hits(in word: UInt64) -> UInt64 { WordBits.zeros(in: word ^ pattern) }
}

/// Two bytes to look for.
struct PairNeedle: Needle {
  private let first: ByteNeedle
  private let second: ByteNeedle

  init(_ first: UInt8, _ second: UInt8) {
    self.first = ByteNeedle(first)
    self.second = ByteNeedle(second)
  }

  @inline(__always)
  func matches(_ byte: UInt8) -> Bool { first.matches(byte) || second.matches(byte) }

  @inline(__always)
  func hits(in word: UInt64) -> UInt64 { first.hits(in: word) | second.hits(in: word) }
}

extension SecretStore {
  /// Lends the store's bytes, of which there must be some, to a reader that works in place.
  func withText<R, E: Error>(_ body: (TextBuffer) throws(E) -> R) throws(E) -> R {
    try withMutableBytes { (span) throws(E) in
      try unsafe span.withUnsafeMutableBufferPointer { (bytes) throws(E) in
        guard let base = bytes.baseAddress else { preconditionFailure("no text to lend") }
        return try unsafe body(TextBuffer(base: base, count: bytes.count))
      }
    }
  }
}
