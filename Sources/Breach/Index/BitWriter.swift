/// A string of bits that grows at its end; the most significant bit of a byte comes first.
///
/// A word is stored each time, so that there has to be room for eight bytes behind the string.
struct BitWriter {
  /// Where the byte belongs that is not full yet.
  private(set) var position: Int
  /// Up to seven bits at the top that do not fill a byte yet.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// A string that begins at `position`.
  init(at position: Int) {
    self.position = position
  }

  /// Adds the lowest `count` bits of `value`, whose others are 0; at most 56.
  @inline(__always)
  mutating func put(_ value: UInt64, count: Int, in bytes: inout MutableRawSpan) {
    pending |= value &<< UInt64(truncatingIfNeeded: 64 &- pendingCount &- count)
    let filled = pendingCount &+ count
    bytes.storeBytes(of: pending.bigEndian, toByteOffset: position, as: UInt64.self)
    position &+= filled &>> 3
    pending = pending &<< UInt64(truncatingIfNeeded: filled & ~7)
    pendingCount = filled & 7
  }

  /// Adds `zeros` times 0, then 1.
  @inline(__always)
  mutating func putUnary(zeros: Int, in bytes: inout MutableRawSpan) {
    var rest = zeros
    while rest > 55 {
      put(0, count: 56, in: &bytes)
      rest -= 56
    }
    put(1, count: rest + 1, in: &bytes)
  }

  /// Adds `count` times 0.
  @inline(__always)
  mutating func putZeros(_ count: Int, in bytes: inout MutableRawSpan) {
    var rest = count
    while rest > 56 {
      put(0, count: 56, in: &bytes)
      rest -= 56
    }
    put(0, count: rest, in: &bytes)
  }

  /// Adds `ones` times 1, then 0.
  @inline(__always)
  mutating func putOnes(_ ones: Int, in bytes: inout MutableRawSpan) {
    var rest = ones
    while rest > 55 {
      put(UInt64.max >> 8, count: 56, in: &bytes)
      rest -= 56
    }
    put((1 << UInt64(truncatingIfNeeded: rest) &- 1) << 1, count: rest + 1, in: &bytes)
  }

  /// Adds the lowest `count` bits of `value`, whose others may be anything.
  @inline(__always)
  mutating func putLowest(_ count: Int, of value: UInt64, in bytes: inout MutableRawSpan) {
    var rest = count
    if rest > 56 {
      put((value >> 56) & (1 << UInt64(rest - 56) - 1), count: rest - 56, in: &bytes)
      rest = 56
    }
    put(value & (1 << UInt64(truncatingIfNeeded: rest) &- 1), count: rest, in: &bytes)
  }

  /// Fills up the last byte with zeros.
  mutating func fillByte(in bytes: inout MutableRawSpan) {
    if pendingCount > 0 { put(0, count: 8 - pendingCount, in: &bytes) }
  }
}
