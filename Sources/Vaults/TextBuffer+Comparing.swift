extension TextBuffer {
  /// Whether the bytes of `range` are those of `name`, ASCII case aside if asked.
  func matches(_ range: Range<Int>, _ name: String, ignoringCase: Bool = false) -> Bool {
    guard range.count == name.utf8.count else { return false }
    return starts(at: range.lowerBound, with: name, ignoringCase: ignoringCase)
  }

  /// Whether `name` stands at `index`.
  func starts(at index: Int, with name: String, ignoringCase: Bool = false) -> Bool {
    let expected = name.utf8.span
    guard index >= 0, index <= count - expected.count else { return false }
    for offset in expected.indices {
      let byte = self[index + offset]
      if byte == expected[offset] { continue }
      guard ignoringCase, byte.asciiLowercased == expected[offset].asciiLowercased else {
        return false
      }
    }
    return true
  }

  /// Whether the bytes of `range` end with `name`.
  func ends(_ range: Range<Int>, with name: String) -> Bool {
    range.count >= name.utf8.count && starts(at: range.upperBound - name.utf8.count, with: name)
  }

  /// Where `text` first occurs whole in `range`.
  func firstIndex(of text: String, in range: Range<Int>) -> Int? {
    let last = min(range.upperBound, count) - text.utf8.count
    guard let first = text.utf8.first, range.lowerBound <= last else { return nil }
    for index in range.lowerBound...last where self[index] == first {
      if starts(at: index, with: text) { return index }
    }
    return nil
  }

  /// `range` without ASCII white space at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isASCIIWhitespace { lower += 1 }
    while lower < upper, self[upper - 1].isASCIIWhitespace { upper -= 1 }
    return lower..<upper
  }

  /// The physical line, from 1, on which the byte at `index` stands.
  func line(of index: Int) -> Int {
    var line = 1
    for at in 0..<min(index, count) where endsLine(at: at) { line += 1 }
    return line
  }

  /// Whether a line ends with the byte at `index`: LF, or a CR that no LF follows.
  ///
  /// CR CR LF, which copies of web pages have, ends one line.
  @inline(__always)
  func endsLine(at index: Int) -> Bool {
    let byte = self[index]
    if byte == .lineFeed { return true }
    guard byte == .carriageReturn else { return false }
    guard index + 1 < count else { return true }
    if self[index + 1] == .lineFeed { return false }
    return self[index + 1] != .carriageReturn || index + 2 >= count || self[index + 2] != .lineFeed
  }
}

extension UInt8 {
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let tab: UInt8 = 0x09
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let backslash: UInt8 = 0x5C

  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
