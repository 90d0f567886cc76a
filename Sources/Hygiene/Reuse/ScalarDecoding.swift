extension RawSpan {
  /// Hands over the Unicode scalars at `range` with the offsets of their first bytes.
  ///
  /// A byte that is no part of a scalar counts as one of its own, above all that Unicode has.
  @inline(__always)
  func forEachScalar(at range: Range<Int>, _ body: (_ scalar: UInt32, _ offset: Int) -> Void) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = scalar(at: offset, end: range.upperBound)
      body(scalar, offset)
      offset += length
    }
  }

  /// The scalar at `offset`, and how many bytes it has.
  @inline(__always)
  func scalar(at offset: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let first = byte(at: offset)
    return first < 0x80 ? (UInt32(first), 1) : wideScalar(at: offset, end: end)
  }

  /// The scalar of several bytes at `offset`.
  private func wideScalar(at offset: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let first = byte(at: offset)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), offset + length <= end else {
      return (0x11_0000 + UInt32(first), 1)
    }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = byte(at: offset + index)
      guard next & 0xC0 == 0x80 else { return (0x11_0000 + UInt32(first), 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    // Forms that are longer than need be, surrogates, and what lies above Unicode.
    let least: UInt32 = length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80
    guard scalar >= least, scalar < 0x11_0000, !(0xD800..<0xE000).contains(scalar) else {
      return (0x11_0000 + UInt32(first), 1)
    }
    return (scalar, length)
  }

  /// The number of Unicode scalars at `range`.
  func scalarCount(at range: Range<Int>) -> Int {
    var count = 0
    forEachScalar(at: range) { _, _ in count += 1 }
    return count
  }

  /// Whether all bytes at `range` are ASCII.
  func isASCII(at range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      if word(at: offset, end: range.upperBound) & 0x8080_8080_8080_8080 != 0 { return false }
      offset += 8
    }
    return true
  }
}
