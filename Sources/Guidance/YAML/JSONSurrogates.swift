/// JSON writes characters beyond U+FFFF as two escapes (RFC 8259, section 7), YAML as one: the one
/// thing in ordinary JSON that a YAML parser refuses.
enum JSONSurrogates {
  /// The text with such pairs as one escape of YAML's, if it is JSON; halves of pairs become U+FFFD.
  static func joined(in text: String) -> String {
    guard let first = text.utf8.first(where: { !$0.isBlank }), first == 0x7B || first == 0x5B else {
      return text
    }
    guard text.utf8.contains(0x5C) else { return text }
    let bytes = Array(text.utf8)
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x5C, index + 1 < bytes.count else {
        joined.append(bytes[index])
        index += 1
        continue
      }
      guard let high = surrogate(at: index, in: bytes) else {
        joined += bytes[index...index + 1]
        index += 2
        continue
      }
      index += 6
      if high < 0xDC00, let low = surrogate(at: index, in: bytes), low >= 0xDC00 {
        joined += escape(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)).utf8
        index += 6
      } else {
        joined += "\\uFFFD".utf8
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// The half of a pair whose escape begins here.
  private static func surrogate(at index: Int, in bytes: [UInt8]) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return nil
    }
    let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
    guard let unit = UInt32(digits, radix: 16), (0xD800...0xDFFF).contains(unit) else { return nil }
    return unit
  }

  private static func escape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or a line's end.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
