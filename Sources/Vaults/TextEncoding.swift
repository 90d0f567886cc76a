/// How the characters of an input are written.
enum TextEncoding: Equatable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding that the first bytes show, and the length of the byte order mark.
  ///
  /// Without a mark it is UTF-16 when every second of the first 64 bytes is zero, which no header
  /// of an export is in any other encoding.
  static func sniff(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, mark: Int) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return (.utf8, 3) }
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16BigEndian, 2) }
    let sample = min(bytes.count, 64) & ~1
    guard sample >= 8 else { return (.utf8, 0) }
    var zeros = (even: 0, odd: 0)
    for index in 0..<sample where bytes[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd == sample / 2, zeros.even == 0 { return (.utf16LittleEndian, 0) }
    if zeros.even == sample / 2, zeros.odd == 0 { return (.utf16BigEndian, 0) }
    return (.utf8, 0)
  }

  /// A store with the same text in UTF-8, and where the text begins in it.
  ///
  /// UTF-8 stays where it is. Anything else goes into a second store, and the first is let go here,
  /// which overwrites it unless the caller holds on to it.
  static func decoded(
    _ store: consuming SecretStore
  ) throws(ExportError) -> (store: SecretStore, start: Int) {
    let (encoding, mark) = store.withBytes { sniff($0) }
    if encoding == .utf8 { return (store, mark) }
    let decoded = try store.withBytes { (bytes) throws(ExportError) in
      let source = UTF16Bytes(start: mark, isBigEndian: encoding == .utf16BigEndian)
      let length = source.utf8Count(of: bytes)
      do {
        return try SecretStore(count: length) { source.write(bytes, into: &$0) }
      } catch {
        throw .outOfMemory
      }
    }
    return (decoded, 0)
  }
}

/// UTF-16 in a buffer of bytes, on its way to UTF-8.
///
/// An unpaired surrogate is written as the three bytes it would have, and a last odd byte as 0xFF.
/// Both are ill-formed UTF-8 on purpose: only the record that contains them is refused.
private struct UTF16Bytes {
  let start: Int
  let isBigEndian: Bool

  func utf8Count(of bytes: Span<UInt8>) -> Int {
    var count = 0
    var index = start
    while index < bytes.count { count += Self.utf8Length(of: next(in: bytes, at: &index)) }
    return count
  }

  func write(_ bytes: Span<UInt8>, into output: inout MutableSpan<UInt8>) {
    var written = 0
    var index = start
    while index < bytes.count {
      let value = next(in: bytes, at: &index)
      let length = Self.utf8Length(of: value)
      switch length {
      case 1:
        output[written] = UInt8(truncatingIfNeeded: value)
      case 2:
        output[written] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
      case 3:
        output[written] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      default:
        output[written] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
      }
      for trailing in 1..<max(length, 1) {
        let shift = UInt32(6 * (length - 1 - trailing))
        output[written + trailing] = UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F)
      }
      written += length
    }
  }

  /// Marks the last odd byte.
  private static let oddByte: UInt32 = 0xFFFF_FFFF

  private static func utf8Length(of value: UInt32) -> Int {
    if value < 0x80 || value == oddByte { return 1 }
    if value < 0x800 { return 2 }
    return value < 0x1_0000 ? 3 : 4
  }

  private func unit(in bytes: Span<UInt8>, at index: Int) -> UInt32 {
    let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  private func next(in bytes: Span<UInt8>, at index: inout Int) -> UInt32 {
    guard index + 1 < bytes.count else {
      index += 1
      return bytes[index - 1] == 0 ? 0 : Self.oddByte
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
