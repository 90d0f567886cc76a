extension TextBuffer {
  /// The first place in `range` where the bytes are not UTF-8 (Unicode 16, table 3-7), or nil.
  func firstInvalidUTF8(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if index <= end - 32, isASCII(from: index) {
        index += 32
      } else if index <= end - 8, word(at: index) & WordBits.high == 0 {
        index += 8
      } else if self[index] < 0x80 {
        index += 1
      } else {
        let length = lengthOfSequence(at: index, end: end)
        if length == 0 { return index }
        index += length
      }
    }
    return nil
  }

  /// Whether the 32 bytes from `index` on are ASCII; a whole file is looked through with this.
  @inline(__always)
  private func isASCII(from index: Int) -> Bool {
    let bits =
      word(at: index) | word(at: index + 8) | word(at: index + 16) | word(at: index + 24)
    return bits & WordBits.high == 0
  }

  /// The length of the well-formed sequence of several bytes at `index`; 0 if it is ill-formed.
  func lengthOfSequence(at index: Int, end: Int) -> Int {
    let lead = self[index]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard length <= end - index else { return 0 }
    // The second byte's bounds keep out overlong forms, surrogates and what is above U+10FFFF.
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard second.contains(self[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where self[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
