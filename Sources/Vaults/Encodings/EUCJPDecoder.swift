/// EUC-JP, as Unix systems in Japan wrote it: the rows of JIS X 0208, by the same table as CP932, and
/// half-width katakana.
///
/// The rare kanji of JIS X 0212, which take three bytes, are undecodable.
struct EUCJPDecoder: TextDecoder {
  private let table: CP932Decoder

  /// The decoder, or nil if the system knows no characters of Japanese.
  static let shared = CP932Decoder.shared.map(EUCJPDecoder.init(table:))

  private init(table: CP932Decoder) { self.table = table }

  func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let byte = bytes[index]
    index += 1
    if byte < 0x80 { return UInt32(byte) }
    guard index < bytes.count, Self.isHigh(bytes[index]) else { return Self.undecodable }
    let trail = bytes[index]
    if byte == 0x8E {
      guard CP932Decoder.isHalfWidth(trail) else { return Self.undecodable }
      index += 1
      return 0xFF61 + UInt32(trail - 0xA1)
    }
    if byte == 0x8F {
      index += index + 1 < bytes.count && Self.isHigh(bytes[index + 1]) ? 2 : 1
      return Self.undecodable
    }
    guard Self.isHigh(byte) else { return Self.undecodable }
    index += 1
    let value = table.character(row: Int(byte) - 0xA0, cell: Int(trail) - 0xA0)
    return value == 0 ? Self.undecodable : UInt32(value)
  }

  /// Whether bytes that are not UTF-8 are EUC-JP: all of them, and not by chance.
  ///
  /// A Western text has accented letters alone, which no pair is; where all of them stand in twos, it
  /// has none of the pairs that are kana or begin below the letters of Windows-1252. Half-width
  /// katakana of CP932 have no byte of the upper rows.
  func explains(_ bytes: Span<UInt8>) -> Bool {
    var (kana, below, upper) = (false, false, false)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      let start = index
      if next(in: bytes, at: &index) == Self.undecodable { return false }
      if lead < 0x80 { continue }
      if lead == 0xA4 || lead == 0xA5 { kana = true }
      if lead < 0xC0 { below = true }
      if lead == 0x8E || lead >= 0xE0 || bytes[start + 1] >= 0xE0 { upper = true }
    }
    return kana || below && upper
  }

  private static func isHigh(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xFE }
}
