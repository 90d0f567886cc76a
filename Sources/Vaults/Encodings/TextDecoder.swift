/// Bytes of some encoding on their way to UTF-8.
protocol TextDecoder {
  /// The scalar value at `index`, which moves behind it; ``undecodable`` if there is none.
  ///
  /// An unpaired surrogate is such a value too: its three bytes are ill-formed UTF-8.
  func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32
}

extension TextDecoder {
  /// Stands for bytes that are nothing in the encoding; written as 0xFF, which UTF-8 never has.
  static var undecodable: UInt32 { 0xFFFF_FFFF }

  /// How many bytes the text takes in UTF-8.
  func utf8Count(of bytes: Span<UInt8>, from start: Int) -> Int {
    var count = 0
    var index = start
    while index < bytes.count { count += Self.utf8Length(of: next(in: bytes, at: &index)) }
    return count
  }

  /// Writes the text, one character at a time from one store into the other.
  func write(_ bytes: Span<UInt8>, from start: Int, into output: inout MutableSpan<UInt8>) {
    var written = 0
    var index = start
    while index < bytes.count {
      let value = next(in: bytes, at: &index)
      let length = Self.utf8Length(of: value)
      switch length {
      case 1: output[written] = UInt8(truncatingIfNeeded: value)
      case 2: output[written] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
      case 3: output[written] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      default: output[written] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
      }
      var trailing = 1
      while trailing < length {
        let shift = UInt32(6 &* (length &- 1 &- trailing))
        output[written + trailing] = UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F)
        trailing += 1
      }
      written += length
    }
  }

  @inline(__always)
  private static func utf8Length(of value: UInt32) -> Int {
    if value < 0x80 || value == undecodable { return 1 }
    if value < 0x800 { return 2 }
    return value < 0x1_0000 ? 3 : 4
  }
}

/// UTF-16 in a buffer of bytes.
///
/// A last odd byte is undecodable, unless it is a zero that filled the file's end.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool

  private func unit(in bytes: Span<UInt8>, at index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    guard index + 1 < bytes.count else {
      index += 1
      return bytes[index - 1] == 0 ? 0 : Self.undecodable
    }
    let high = unit(in: bytes, at: index)
    index += 2
    guard high & 0xFC00 == 0xD800, index + 1 < bytes.count else { return high }
    let low = unit(in: bytes, at: index)
    guard low & 0xFC00 == 0xDC00 else { return high }
    index += 2
    return 0x1_0000 + ((high & 0x3FF) << 10 | low & 0x3FF)
  }
}

/// Windows code page 1252: Latin-1 but for 0x80 to 0x9F, five of which are nothing.
struct Windows1252Decoder: TextDecoder {
  /// The characters from 0x80 on; zero for the undefined ones.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    let byte = bytes[index]
    index += 1
    guard byte & 0xE0 == 0x80 else { return UInt32(byte) }
    let value = Self.high[Int(byte & 0x1F)]
    return value == 0 ? Self.undecodable : UInt32(value)
  }

  /// Whether the byte is nothing in this encoding.
  static func isUndefined(_ byte: UInt8) -> Bool {
    byte & 0xE0 == 0x80 && high[Int(byte & 0x1F)] == 0
  }
}
