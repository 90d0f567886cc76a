/// One line of the list.
struct Row {
  let high: UInt64
  let middle: UInt64
  let low: UInt32
  let count: UInt64

  /// Lends the text of the line, its line feed included.
  func write(_ body: (Span<UInt8>) -> Void) {
    // 40 digits, a colon, up to 20 digits, a line feed.
    var line = InlineArray<62, UInt8>(repeating: 0x0A)
    Self.putDigits(of: high, count: 16, at: 0, in: &line)
    Self.putDigits(of: middle, count: 16, at: 16, in: &line)
    Self.putDigits(of: UInt64(low), count: 8, at: 32, in: &line)
    line[40] = 0x3A
    var end = 41
    var scale: UInt64 = 1
    while count / scale >= 10 { scale *= 10 }
    while scale > 0 {
      line[end] = 0x30 + UInt8(truncatingIfNeeded: count / scale % 10)
      end += 1
      scale /= 10
    }
    line[end] = 0x0A
    body(line.span.extracting(0...end))
  }

  private static func putDigits(
    of word: UInt64, count: Int, at start: Int, in line: inout InlineArray<62, UInt8>
  ) {
    for index in 0..<count {
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(4 * (count - 1 - index)) & 0xF)
      line[start + index] = digit + (digit < 10 ? 0x30 : 0x37)
    }
  }
}
