/// The encoding that bytes which are not UTF-8 are most likely in.
///
/// 1. What is cleanly EUC-JP, and not by chance, is that (``EUCJPDecoder/explains(_:)``). Many of its
///    pairs are UTF-8 too.
/// 2. If more bytes above 0x7F belong to well-formed UTF-8 than do not, it is UTF-8 with broken
///    records.
/// 3. What is cleanly one of CP932 and Windows-1252 and not the other is that one. What is neither
///    is left as UTF-8, and refused where it is not.
/// 4. What is both is a matter of runs: characters of CP932 beside each other that are not ASCII.
///    In Japanese most have several, or stand alone in a field. In a Western text read as CP932 an
///    accented letter takes the letter behind it for a trail byte (`é` and `t` become one kanji),
///    alone between ASCII letters. It is CP932 unless there are more runs of the second sort.
///
/// Commas, semicolons, tabs, quotes and line ends are no trail bytes: fields are the same in both
/// readings. A `|` or `\` can be one, and then votes for Windows-1252 as any letter does.
struct EncodingGuess {
  /// The encoding, or nil for UTF-8 with broken records.
  let encoding: TextEncoding?

  /// A guess about the bytes of a store, of which there must be some.
  init(of store: SecretStore) {
    if let decoder = EUCJPDecoder.shared, store.withBytes({ decoder.explains($0) }) {
      encoding = .eucJP
    } else if store.withText({ Self.isMostlyUTF8($0) }) {
      encoding = nil
    } else {
      encoding = store.withBytes { Self.legacyEncoding(of: $0) }
    }
  }

  private static func isMostlyUTF8(_ text: TextBuffer) -> Bool {
    var (inside, outside) = (0, 0)
    var index = 0
    while index < text.count {
      if text[index] < 0x80 {
        index += 1
        continue
      }
      let length = text.lengthOfSequence(at: index, end: text.count)
      if length > 0 { inside += length } else { outside += 1 }
      index += max(length, 1)
    }
    return inside > outside
  }

  private static func legacyEncoding(of bytes: Span<UInt8>) -> TextEncoding? {
    var isWindows1252 = true
    for index in bytes.indices where Windows1252Decoder.isUndefined(bytes[index]) {
      isWindows1252 = false
      break
    }
    if let decoder = CP932Decoder.shared, let runs = CP932Runs(in: bytes, decoder),
      !isWindows1252 || runs.japanese >= runs.other
    {
      return .cp932
    }
    return isWindows1252 ? .windows1252 : nil
  }
}

/// The runs of characters above ASCII in a text read as CP932, and what they look like.
private struct CP932Runs {
  private(set) var japanese = 0
  private(set) var other = 0

  /// The runs, or nil if a byte is nothing in CP932.
  init?(in bytes: Span<UInt8>, _ decoder: CP932Decoder) {
    var index = 0
    var run = Run()
    while index < bytes.count {
      let start = index
      let byte = bytes[start]
      if byte < 0x80 {
        if run.count > 0 { count(run, before: byte) }
        run = Run(after: byte)
        index += 1
        continue
      }
      let value = decoder.next(in: bytes, at: &index)
      if value == CP932Decoder.undecodable { return nil }
      run.add(byte, value)
    }
    if run.count > 0 { count(run, before: 0) }
  }

  private mutating func count(_ run: Run, before byte: UInt8) {
    if run.isJapanese(before: byte) { japanese += 1 } else { other += 1 }
  }

  private struct Run {
    private(set) var count = 0
    private var halfWidth = 0
    /// Pairs that begin with 0x81 to 0x9F: kana, punctuation, the common kanji; Windows-1252 has
    /// punctuation there, and its letters from 0xC0 on.
    private var common = 0
    private var isPrivate = false
    private let isBehindLetter: Bool

    init(after byte: UInt8 = 0) { isBehindLetter = byte.isASCIILetterOrDigit }

    mutating func add(_ byte: UInt8, _ value: UInt32) {
      count += 1
      if CP932Decoder.isHalfWidth(byte) { halfWidth += 1 } else if byte < 0xA0 { common += 1 }
      if value >= 0xE000, value < 0xF900 { isPrivate = true }
    }

    func isJapanese(before byte: UInt8) -> Bool {
      if isPrivate { return false }
      if halfWidth == count { return count >= 3 }
      if count == 1 { return common == 1 && !isBehindLetter && !byte.isASCIILetterOrDigit }
      return common > 0
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}
