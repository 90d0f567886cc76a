/// How the characters of an input are written.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16BigEndian = "utf-16be"
  /// Shift_JIS as Windows writes it, with its extensions: code page 932.
  case cp932
  /// Western European as Windows writes it: code page 1252.
  case windows1252 = "windows-1252"

  /// The encoding with this name, in either case; the usual other names of each are understood.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "cp932", "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932": self = .cp932
    case "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  /// The name that options and reports use, `cp932`.
  public var name: String { rawValue }

  /// The encoding that a byte order mark names, and the length of the mark.
  static func marked(_ bytes: Span<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in marks where bytes.count >= mark.count {
      if mark.indices.allSatisfy({ bytes[$0] == mark[$0] }) { return (encoding, mark.count) }
    }
    return nil
  }

  /// UTF-16 without a mark: every second of the first 64 bytes is zero, which no header of an
  /// export is in any other encoding.
  static func unmarkedUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    let sample = min(bytes.count, 64) & ~1
    guard sample >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<sample where bytes[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    if zeros.odd == sample / 2, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even == sample / 2, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }
}
