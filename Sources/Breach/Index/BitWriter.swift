/// A string of bits that grows at its end; the most significant bit of a byte comes first.
///
/// Whole words are stored, so that there has to be room for eight bytes behind the string. What is in
/// the last of them is stored by ``finish(in:)``.
struct BitWriter {
  /// Where the word belongs that is not full yet.
  private var position: Int
  /// The bits of that word, from the most significant one on, and their number.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// A string that begins at `position`.
  init(at position: Int) {
    self.position = position
  }

  /// Adds the lowest `count` bits of `value`, whose others are 0; at most 63.
  @inline(__always)
  mutating func put(_ value: UInt64, count: Int, in bytes: inout MutableRawSpan) {
    let room = 64 &- pendingCount &- count
    if room > 0 {
      pending |= value &<< UInt64(truncatingIfNeeded: room)
      pendingCount &+= count
      return
    }
    let word = pending | value &>> UInt64(truncatingIfNeeded: 0 &- room)
    bytes.storeBytes(of: word.bigEndian, toByteOffset: position, as: UInt64.self)
    position &+= 8
    pendingCount = 0 &- room
    pending = room == 0 ? 0 : value &<< UInt64(truncatingIfNeeded: 64 &+ room)
  }

  /// Adds `zeros` times 0, then 1.
  @inline(__always)
  mutating func putUnary(zeros: Int, in bytes: inout MutableRawSpan) {
    var rest = zeros
    while rest > 55 {
      put(0, count: 56, in: &bytes)
      rest -= 56
    }
    put(1, count: rest &+ 1, in: &bytes)
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

  /// Adds `ones` times 1, at most 62, then 0.
  @inline(__always)
  mutating func putOnes(_ ones: Int, in bytes: inout MutableRawSpan) {
    put((1 &<< UInt64(truncatingIfNeeded: ones) &- 1) &<< 1, count: ones &+ 1, in: &bytes)
  }

  /// Adds the lowest `count` bits of `value`, at most 63, whose others may be anything.
  @inline(__always)
  mutating func putLowest(_ count: Int, of value: UInt64, in bytes: inout MutableRawSpan) {
    put(value & (1 &<< UInt64(truncatingIfNeeded: count) &- 1), count: count, in: &bytes)
  }

  /// Stores what is in the last word, with zeros behind it.
  @inline(__always)
  mutating func finish(in bytes: inout MutableRawSpan) {
    bytes.storeBytes(of: pending.bigEndian, toByteOffset: position, as: UInt64.self)
  }
}
