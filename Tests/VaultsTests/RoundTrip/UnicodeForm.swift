/// In which form of Unicode a text is written.
enum UnicodeForm: CaseIterable, Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithoutMark

  /// The bytes of a text that is given in UTF-8.
  func encode(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("\u{FEFF}".utf8)
    return switch self {
    case .utf8: bytes
    case .utf8WithMark: mark + bytes
    case .utf16LittleEndian: Self.units(mark + bytes, bigEndian: false)
    case .utf16BigEndian: Self.units(mark + bytes, bigEndian: true)
    case .utf16LittleEndianWithoutMark: Self.units(bytes, bigEndian: false)
    }
  }

  private static func units(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count * 2)
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      encoded += bigEndian ? [high, low] : [low, high]
    }
    return encoded
  }
}
