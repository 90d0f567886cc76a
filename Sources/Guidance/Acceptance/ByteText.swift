// Looking at passwords byte by byte, so that no copy of one is made.

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIIUpper: Bool { (0x41...0x5A).contains(self) }
  var isASCIILower: Bool { (0x61...0x7A).contains(self) }
  var isASCIILetter: Bool { isASCIIUpper || isASCIILower }
  /// The small letter of a capital, and every other byte as it is.
  var lowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}

extension Span<UInt8> {
  /// Whether the bytes are the same, without regard to case.
  func equalsIgnoringCase(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index].lowered != other[index].lowered { return false }
    return true
  }

  /// Whether the bytes are the same.
  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether `word`, which has small letters, stands in here in any case.
  func contains(lowered word: some Collection<UInt8>) -> Bool {
    guard !word.isEmpty, word.count <= count else { return false }
    for start in 0...(count - word.count) {
      var index = start
      var isSame = true
      for byte in word {
        if self[index].lowered != byte {
          isSame = false
          break
        }
        index += 1
      }
      if isSame { return true }
    }
    return false
  }

  /// The longest run of bytes of which neighbours satisfy the condition; 0 if there is no byte.
  func longestRun(where neighbours: (UInt8, UInt8) -> Bool) -> Int {
    var longest = Swift.min(count, 1)
    var run = 1
    var index = 1
    while index < count {
      run = neighbours(self[index - 1], self[index]) ? run + 1 : 1
      longest = Swift.max(longest, run)
      index += 1
    }
    return longest
  }
}

/// The characters of UTF-8 text, one after the other; each byte that is none is one U+FFFD.
struct ScalarCursor {
  private var index = 0

  /// The next character of the bytes, which are the same ones at each call.
  mutating func next(in bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    index += 1
    let length: Int
    var value: UInt32
    switch first {
    case 0..<0x80: return Unicode.Scalar(first)
    case 0xC2...0xDF: (length, value) = (1, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (2, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (3, UInt32(first & 0x07))
    default: return "\u{FFFD}"
    }
    guard index + length <= bytes.count else { return "\u{FFFD}" }
    for offset in 0..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
    index += length
    return scalar
  }
}
