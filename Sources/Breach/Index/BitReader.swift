/// A string of bits as ``BitWriter`` makes them, read from any place on.
///
/// Behind its end there are zeros, so that no string leads out of the bytes.
struct BitReader {
  /// The place of the next bit, counted from the first bit of the bytes.
  private(set) var position: Int
  /// Behind the last bit.
  let end: Int

  /// The bits of the bytes from `start` up to `end`.
  init(from start: Int, to end: Int) {
    position = 8 * start
    self.end = 8 * end
  }

  /// The same string, read from another place on.
  @inline(__always)
  func moved(to place: Int) -> BitReader {
    var other = self
    other.position = place
    return other
  }

  /// Whether all bits that are left are 0.
  func endsInZeros(_ bytes: RawSpan) -> Bool {
    var rest = self
    return position <= end && rest.unary(bytes) == nil
  }

  /// The 56 bits at `place`, or more, from the most significant one on.
  @inline(__always)
  private func peek(_ bytes: RawSpan, at place: Int) -> UInt64 {
    let byte = place >> 3
    let word: UInt64
    if byte + 8 <= bytes.byteCount {
      word = bytes.bigEndianWord(at: byte)
    } else {
      word = Self.lastWord(bytes, at: byte)
    }
    let left = end - place
    let bits = word &<< UInt64(truncatingIfNeeded: place & 7)
    return left >= 64 ? bits : left <= 0 ? 0 : bits & ~(UInt64.max >> UInt64(left))
  }

  @inline(never)
  private static func lastWord(_ bytes: RawSpan, at start: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in start..<max(start, bytes.byteCount) {
      word |= UInt64(bytes.byte(at: place)) << UInt64(56 - 8 * (place - start))
    }
    return word
  }

  /// Skips zeros up to a 1 and that; their number, or `nil` if there are only zeros.
  @inline(__always)
  mutating func unary(_ bytes: RawSpan) -> Int? {
    var zeros = 0
    while position < end {
      let word = peek(bytes, at: position)
      let run = min(word.leadingZeroBitCount, 56)
      zeros += run
      position += run
      if run < 56 {
        position += 1
        return zeros
      }
    }
    return nil
  }

  /// The next `count` bits, at most 63, or `nil` if there are not so many.
  @inline(__always)
  mutating func take(_ count: Int, _ bytes: RawSpan) -> UInt64? {
    guard count < 64, end - position >= count else { return nil }
    if count > 56 {
      let first = peek(bytes, at: position) >> 8
      position += 56
      guard let rest = take(count - 56, bytes) else { return nil }
      return first << UInt64(count - 56) | rest
    }
    let word = peek(bytes, at: position)
    position += count
    return count == 0 ? 0 : word >> UInt64(truncatingIfNeeded: 64 - count)
  }

  /// Goes behind the `number`th 0 from here, from 1; `false` if there are not so many.
  @inline(__always)
  mutating func skipZeros(_ number: Int, _ bytes: RawSpan) -> Bool {
    var rest = number
    while rest > 0 {
      guard position < end else { return false }
      // 56 bits at a time; what lies behind the end must not count.
      let width = min(56, end - position)
      let zeros = RankedBits(~peek(bytes, at: position) & ~(UInt64.max >> UInt64(width)))
      if zeros.count < rest {
        rest -= zeros.count
        position += width
      } else {
        position += zeros.place(of: rest) + 1
        rest = 0
      }
    }
    return true
  }

  /// The number of ones from here up to the next 0, or `nil` if there is no 0.
  @inline(__always)
  func countOnes(_ bytes: RawSpan) -> Int? {
    var place = position
    while place < end {
      let run = min((~peek(bytes, at: place)).leadingZeroBitCount, 56)
      place += run
      if run < 56 { return place < end ? place - position : nil }
    }
    return nil
  }
}
