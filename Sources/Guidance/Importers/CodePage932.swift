/// What a Japanese Windows prints into a file: code page 932, as far as `net accounts` needs it.
///
/// The labels of that listing are read by their order, so that it is enough to know where characters
/// end and what the syllables are; all other characters become U+FFFD.
enum CodePage932 {
  /// The most bytes that are looked at: the listing has a few hundred.
  private static let limit = 16_384

  /// The text of bytes that are such a listing; nil if they are something else.
  static func listing(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= limit, let text = decoded(bytes), NetAccountsListing(text: text) != nil
    else { return nil }
    return text
  }

  /// The text; nil where the bytes break the rules of the code page.
  static func decoded(_ bytes: [UInt8]) -> String? {
    var text = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x00: return nil
      case 0x01...0x7F: text.append(Unicode.Scalar(byte))
      // Narrow katakana stand in the order of U+FF61 and on.
      case 0xA1...0xDF: text.append(scalar(0xFF61 + UInt32(byte) - 0xA1))
      case 0x81...0x9F, 0xE0...0xFC:
        guard index < bytes.count else { return nil }
        let trail = bytes[index]
        index += 1
        guard (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else { return nil }
        text.append(wide(byte, trail))
      default: return nil
      }
    }
    return String(text)
  }

  /// Hiragana, katakana, the long mark, the wide colon and space; U+FFFD for the rest.
  private static func wide(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar {
    switch (lead, trail) {
    case (0x82, 0x9F...0xF1): scalar(0x3041 + UInt32(trail) - 0x9F)
    // The row of katakana leaves out the byte 7F.
    case (0x83, 0x40...0x7E): scalar(0x30A1 + UInt32(trail) - 0x40)
    case (0x83, 0x80...0x96): scalar(0x30A1 + UInt32(trail) - 0x41)
    case (0x81, 0x5B): "ー"
    case (0x81, 0x40): "\u{3000}"
    case (0x81, 0x46): "："
    default: "\u{FFFD}"
    }
  }

  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
