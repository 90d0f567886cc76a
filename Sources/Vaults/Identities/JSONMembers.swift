/// The texts of a JSON object in a cell, one after the other, decoded in place.
///
/// Only members of the outer object whose value is a string; what is nested is passed over. Where
/// the text is not JSON (RFC 8259), it ends. In O(bytes) over all calls, whatever the text.
struct JSONMembers {
  private let text: TextBuffer
  private let end: Int
  private var at: Int
  private var depth = 0

  /// Whether the object was read up to its closing brace, and nothing but blanks follows.
  private(set) var isAtEnd = false

  static let openingBrace: UInt8 = 0x7B
  private static let closingBrace: UInt8 = 0x7D
  private static let openingBracket: UInt8 = 0x5B
  private static let closingBracket: UInt8 = 0x5D
  private static let colon: UInt8 = 0x3A

  init(text: TextBuffer, in range: Range<Int>) {
    self.text = text
    at = range.lowerBound
    end = range.upperBound
    skipSpace()
    guard take(Self.openingBrace) else {
      (at, depth) = (end, -1)
      return
    }
    depth = 1
  }

  /// The next member that is a text: its name and its value.
  mutating func next() -> (name: PackedRange, value: PackedRange)? {
    while at < end, depth > 0 {
      switch text[at] {
      case .quote:
        guard let name = string() else { return nil }
        skipSpace()
        guard depth == 1, take(Self.colon) else { continue }
        skipSpace()
        guard at < end, text[at] == .quote else { continue }
        guard let value = string() else { return nil }
        return (name, value)
      case Self.openingBrace, Self.openingBracket: depth += 1
      case Self.closingBrace, Self.closingBracket: depth -= 1
      default: break
      }
      at += 1
    }
    skipSpace()
    isAtEnd = depth == 0 && at == end
    return nil
  }

  /// The string that begins here, its escapes decoded over it; nil if it does not end.
  private mutating func string() -> PackedRange? {
    let start = at + 1
    var (source, target) = (start, start)
    while source < end, text[source] != .quote {
      if text[source] == .backslash {
        guard source + 1 < end else { break }
        source = decode(escapeAt: source, to: &target)
      } else {
        text[target] = text[source]
        source += 1
        target += 1
      }
    }
    guard source < end, target - start <= PackedRange.maximumCount else {
      (at, depth) = (end, -1)
      return nil
    }
    at = source + 1
    return PackedRange(offset: start, count: target - start)
  }

  /// Writes what an escape stands for, which is never longer than the escape; gives where it ends.
  private func decode(escapeAt start: Int, to target: inout Int) -> Int {
    let plain: [UInt8: UInt8] = [
      0x62: 0x08, 0x66: 0x0C, 0x6E: .lineFeed, 0x72: .carriageReturn, 0x74: .tab,
    ]
    let sign = text[start + 1]
    guard sign == 0x75, let unit = unit(at: start + 2) else {
      text[target] = plain[sign] ?? sign
      target += 1
      return start + 2
    }
    var (code, next) = (UInt32(unit), start + 6)
    if unit & 0xFC00 == 0xD800, next + 1 < end, text[next] == .backslash, text[next + 1] == 0x75,
      let low = self.unit(at: next + 2), low & 0xFC00 == 0xDC00
    {
      code = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
      next += 6
    }
    // Half of a pair is no character.
    for byte in String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8 {
      text[target] = byte
      target += 1
    }
    return next
  }

  /// Four hexadecimal digits.
  private func unit(at start: Int) -> UInt16? {
    guard start + 4 <= end else { return nil }
    var value: UInt16 = 0
    for index in start..<start + 4 {
      guard let digit = text[index].hexadecimalValue else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private mutating func skipSpace() {
    while at < end, text[at].isASCIIWhitespace { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, text[at] == byte else { return false }
    at += 1
    return true
  }
}

extension UInt8 {
  /// What a hexadecimal digit stands for.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
