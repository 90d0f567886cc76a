#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Windows code page 932: Shift_JIS with the rows of NEC and IBM, 0x5C being a backslash.
///
/// The system's `iconv` is asked once what each pair of bytes is, and never sees the text itself:
/// it works through buffers of its own that are neither locked nor overwritten.
struct CP932Decoder: TextDecoder {
  /// The characters by lead and trail byte, from 0x8100 on; zero for pairs that are nothing.
  private let pairs: [UInt16]

  /// The decoder, or nil if the system does not know the encoding.
  static let shared = CP932Decoder()

  private init?() {
    let names = ["CP932", "WINDOWS-31J"]
    let failed = unsafe iconv_t(bitPattern: -1)
    for name in names {
      guard let converter = unsafe iconv_open("UTF-16BE", name), unsafe converter != failed
      else { continue }
      defer { unsafe iconv_close(converter) }
      var pairs = [UInt16](repeating: 0, count: (0xFD - 0x81) << 8)
      for lead: UInt8 in 0x81...0xFC where Self.isLead(lead) {
        for trail: UInt8 in 0x40...0xFC where trail != 0x7F {
          pairs[Self.place(lead, trail)] = unsafe Self.character(lead, trail, by: converter)
        }
      }
      // A converter that knows no あ is not one.
      guard pairs[Self.place(0x82, 0xA0)] == 0x3042 else { continue }
      self.pairs = pairs
      return
    }
    return nil
  }

  /// What `iconv` makes of a pair: one character of the basic plane, or zero.
  private static func character(_ lead: UInt8, _ trail: UInt8, by converter: iconv_t) -> UInt16 {
    unsafe iconv(converter, nil, nil, nil, nil)
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 10) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      unsafe base[0] = CChar(bitPattern: lead)
      unsafe base[1] = CChar(bitPattern: trail)
      var input: UnsafeMutablePointer<CChar>? = unsafe base
      var output: UnsafeMutablePointer<CChar>? = unsafe base + 2
      var (left, room) = (2, 8)
      let result = unsafe iconv(converter, &input, &left, &output, &room)
      guard result == 0, left == 0, room == 6 else { return 0 }
      let high = unsafe UInt16(UInt8(bitPattern: base[2]))
      return unsafe high << 8 | UInt16(UInt8(bitPattern: base[3]))
    }
  }

  func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let byte = bytes[index]
    index += 1
    if byte < 0x80 { return UInt32(byte) }
    if Self.isHalfWidth(byte) { return 0xFF61 + UInt32(byte - 0xA1) }
    guard Self.isLead(byte), index < bytes.count else { return Self.undecodable }
    let trail = bytes[index]
    let value = Self.isTrail(trail) ? pairs[Self.place(byte, trail)] : 0
    // An ASCII byte behind a broken lead byte stays what it is: it may end the field.
    if value != 0 || Self.isTrail(trail) && trail >= 0x80 { index += 1 }
    return value == 0 ? Self.undecodable : UInt32(value)
  }

  /// The character of JIS X 0208 in a row and a cell, both from 1; zero if there is none.
  func character(row: Int, cell: Int) -> UInt16 {
    guard (1...94).contains(row), (1...94).contains(cell) else { return 0 }
    // Two rows stand behind each lead byte.
    let lead = UInt8((row - 1) / 2 + (row > 62 ? 0xC1 : 0x81))
    let offset = row.isMultiple(of: 2) ? 0x9E : cell > 63 ? 0x40 : 0x3F
    return pairs[Self.place(lead, UInt8(cell + offset))]
  }

  /// Whether the byte is a half-width katakana or its punctuation.
  static func isHalfWidth(_ byte: UInt8) -> Bool { byte >= 0xA1 && byte <= 0xDF }

  /// Whether the byte begins a pair.
  static func isLead(_ byte: UInt8) -> Bool {
    byte >= 0x81 && byte <= 0x9F || byte >= 0xE0 && byte <= 0xFC
  }

  private static func isTrail(_ byte: UInt8) -> Bool {
    byte >= 0x40 && byte <= 0xFC && byte != 0x7F
  }

  private static func place(_ lead: UInt8, _ trail: UInt8) -> Int {
    Int(lead &- 0x81) << 8 | Int(trail)
  }
}
