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
  /// EUC-JP, as Unix systems in Japan wrote it.
  case eucJP = "euc-jp"
  /// Western European as Windows writes it: code page 1252.
  case windows1252 = "windows-1252"

  /// The encoding with this name, in either case; the usual other names of each are understood.
  public init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf16le": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "cp932", "shift_jis", "shift-jis", "sjis", "windows-31j", "ms932": self = .cp932
    case "euc-jp", "eucjp", "ujis": self = .eucJP
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

  /// UTF-16 without a mark: every second byte of the first line is zero, or of the first 64 bytes,
  /// which no header of an export is in any other encoding.
  static func unmarkedUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    if startsInASCII(bytes, zeroAt: 1) { return .utf16LittleEndian }
    return startsInASCII(bytes, zeroAt: 0) ? .utf16BigEndian : nil
  }

  /// Whether the first line is ASCII in units of two bytes, one of which is zero.
  ///
  /// Behind a short header there may be any text: Japanese, for example.
  private static func startsInASCII(_ bytes: Span<UInt8>, zeroAt zero: Int) -> Bool {
    let shortest = 8
    var index = 0
    while index + 1 < min(bytes.count, 64) {
      let character = bytes[index + 1 - zero]
      guard bytes[index + zero] == 0, character != 0 else { return false }
      index += 2
      let endsLine = character == .lineFeed || character == .carriageReturn
      if endsLine, index >= shortest { return true }
    }
    return index >= shortest
  }
}
