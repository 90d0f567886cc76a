/// A string of bits that grows at its end; the most significant bit of a byte comes first.
struct BitWriter: ~Copyable {
  private var bytes = ByteBuffer(capacity: 4096)
  /// Up to seven bits at the top that do not fill a byte yet.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Adds the lowest `count` bits of `value`, whose others are 0; at most 56.
  @inline(__always)
  mutating func put(_ value: UInt64, count: Int) {
    pending |= value &<< UInt64(truncatingIfNeeded: 64 &- pendingCount &- count)
    let filled = pendingCount &+ count
    bytes.appendBigEndian(pending, used: filled &>> 3)
    pending = pending &<< UInt64(truncatingIfNeeded: filled & ~7)
    pendingCount = filled & 7
  }

  /// Adds `zeros` times 0, then 1.
  @inline(__always)
  mutating func putUnary(zeros: Int) {
    var rest = zeros
    while rest > 55 {
      put(0, count: 56)
      rest -= 56
    }
    put(1, count: rest + 1)
  }

  /// Adds `count` times 0.
  @inline(__always)
  mutating func putZeros(_ count: Int) {
    var rest = count
    while rest > 56 {
      put(0, count: 56)
      rest -= 56
    }
    put(0, count: rest)
  }

  /// Adds `ones` times 1, then 0.
  @inline(__always)
  mutating func putOnes(_ ones: Int) {
    if ones > 55 {
      put(UInt64.max >> 8, count: 56)
      putOnes(ones - 56)
    } else {
      put((1 << UInt64(truncatingIfNeeded: ones) - 1) << 1, count: ones + 1)
    }
  }

  /// Adds the lowest `count` bits of `value`, whose others may be anything.
  @inline(__always)
  mutating func putLowest(_ count: Int, of value: UInt64) {
    var rest = count
    if rest > 56 {
      put((value >> 56) & (1 << UInt64(rest - 56) - 1), count: rest - 56)
      rest = 56
    }
    put(value & (1 << UInt64(truncatingIfNeeded: rest) &- 1), count: rest)
  }

  /// The number of bits.
  var count: Int { 8 * bytes.count + pendingCount }

  /// Adds the bits of `other`, which begins with a byte of its own there.
  mutating func append(_ other: borrowing BitWriter) {
    let whole = other.bytes.count
    other.bytes.withBytes { source in
      for offset in stride(from: 0, to: whole, by: 4) {
        var word: UInt64 = 0
        let size = min(4, whole - offset)
        for index in 0..<size { word = word << 8 | UInt64(source.byte(at: offset + index)) }
        put(word, count: 8 * size)
      }
    }
    put(other.pending >> UInt64(64 - other.pendingCount), count: other.pendingCount)
  }

  /// Adds the bits to `output`, the last byte filled up with zeros, and begins anew.
  mutating func move(to output: inout ByteBuffer) {
    if pendingCount > 0 { put(0, count: 8 - pendingCount) }
    output.append(bytes)
    bytes.removeAll()
  }

  mutating func removeAll() {
    bytes.removeAll()
    pending = 0
    pendingCount = 0
  }
}
