extension PasswordText {
  /// Decodes one sequence of Unicode 16.0, table 3-7, or one byte where there is none.
  static func symbol(
    in bytes: Span<UInt8>, upTo end: Int, at position: inout Int
  ) -> UInt32 {
    let first = bytes[position]
    if first < 0x80 {
      position += 1
      return UInt32(first)
    }
    let (length, lowest): (Int, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x1_0000)
      default: (1, 0)
      }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    var isWhole = length > 1 && position + length <= end
    if isWhole {
      for offset in 1..<length {
        let next = bytes[position + offset]
        isWhole = isWhole && next & 0xC0 == 0x80
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
    }
    if isWhole, scalar >= lowest, scalar < firstStrayByte, !(0xD800..<0xE000).contains(scalar) {
      position += length
      return scalar
    }
    position += 1
    return firstStrayByte + UInt32(first)
  }

  /// How many bytes of UTF-8 a symbol takes.
  static func byteCount(of symbol: UInt32) -> Int {
    switch symbol {
    case ..<0x80, firstStrayByte...: 1
    case ..<0x800: 2
    case ..<0x1_0000: 3
    default: 4
    }
  }

  /// The folded symbols as UTF-8; nil if there is a NUL or a stray byte among them, or too many for
  /// a word of a lexicon.
  func foldedUTF8() -> [UInt8]? {
    var bytes: [UInt8] = []
    for index in 0..<count {
      guard folded[index] != 0, let scalar = Unicode.Scalar(folded[index]) else { return nil }
      bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }
    return bytes.count <= LexiconFormat.maximumWord ? bytes : nil
  }

  /// How many symbols of the password are in a range.
  func originalCount(of range: Range<Int>) -> Int {
    if origins.count == 0 { return range.count }
    return Int(origins[range.upperBound].symbol - origins[range.lowerBound].symbol)
  }

  /// How many bytes of the password are in the symbols of a range.
  func byteCount(of range: Range<Int>) -> Int {
    if isASCII { return range.count }
    if origins.count > 0 {
      return Int(origins[range.upperBound].byte - origins[range.lowerBound].byte)
    }
    var total = 0
    for index in range { total += Self.byteCount(of: symbols[index]) }
    return total
  }
}
