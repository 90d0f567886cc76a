/// An input as UTF-8, whatever it was written in.
struct DecodedText {
  /// The text in UTF-8.
  let store: SecretStore
  /// Where the text begins, behind a byte order mark.
  let start: Int
  /// The encoding that it was read in, if nothing in the input says that it is the right one.
  let guess: TextEncoding?
  /// Whether the whole text was seen to be well-formed UTF-8, so that nobody has to look again.
  let isWellFormed: Bool

  /// Decodes `store`, in the encoding that was asked for or the one that the bytes show.
  ///
  /// UTF-8 stays where it is. Anything else goes straight into a second store, and the first is let
  /// go here, which overwrites it unless the caller holds on to it. What does not fit the encoding
  /// becomes ill-formed UTF-8 on purpose: only the record that contains it is refused.
  init(_ store: consuming SecretStore, as asked: TextEncoding?) throws(ExportError) {
    let marked = store.withBytes { TextEncoding.marked($0) }
    let mark = asked == nil || asked == marked?.encoding ? marked?.mark ?? 0 : 0
    let known = asked ?? marked?.encoding ?? store.withBytes { TextEncoding.unmarkedUTF16($0) }
    let sniffed: (encoding: TextEncoding?, isWellFormed: Bool) =
      known == nil ? try Self.guess(in: store) : (nil, false)
    guess = sniffed.encoding
    isWellFormed = sniffed.isWellFormed
    switch known ?? guess ?? .utf8 {
    case .utf8:
      self.store = store
      start = mark
    case .utf16LittleEndian:
      self.store = try Self.decoded(store, from: mark, by: UTF16Decoder(isBigEndian: false))
      start = 0
    case .utf16BigEndian:
      self.store = try Self.decoded(store, from: mark, by: UTF16Decoder(isBigEndian: true))
      start = 0
    case .cp932:
      guard let decoder = CP932Decoder.shared else { throw .encodingUnavailable(.cp932) }
      self.store = try Self.decoded(store, from: 0, by: decoder)
      start = 0
    case .eucJP:
      guard let decoder = EUCJPDecoder.shared else { throw .encodingUnavailable(.eucJP) }
      self.store = try Self.decoded(store, from: 0, by: decoder)
      start = 0
    case .windows1252:
      self.store = try Self.decoded(store, from: 0, by: Windows1252Decoder())
      start = 0
    }
  }

  /// The encoding that bytes which are not UTF-8 are most likely in, or nil for UTF-8; and whether
  /// they are UTF-8 throughout.
  private static func guess(
    in store: SecretStore
  ) throws(ExportError) -> (encoding: TextEncoding?, isWellFormed: Bool) {
    guard store.count > 0 else { return (nil, true) }
    let sniffed = store.withText { text -> (isUTF8: Bool, binary: UnsupportedExport?) in
      if text.firstInvalidUTF8(in: 0..<text.count) == nil {
        return (true, text.isISO2022JP ? .iso2022JP : nil)
      }
      return (false, UnsupportedExport.sniffBinary(text))
    }
    // Any bytes at all can be read as Windows-1252, those of an archive or a database too; and those
    // of ISO-2022-JP are ASCII.
    if let kind = sniffed.binary { throw .unsupported(kind) }
    if sniffed.isUTF8 { return (nil, true) }
    return (EncodingGuess(of: store).encoding, false)
  }

  private static func decoded(
    _ store: SecretStore, from start: Int, by decoder: some TextDecoder
  ) throws(ExportError) -> SecretStore {
    try store.withBytes { (bytes) throws(ExportError) in
      let length = decoder.utf8Count(of: bytes, from: start)
      do {
        return try SecretStore(count: length) { decoder.write(bytes, from: start, into: &$0) }
      } catch {
        throw .outOfMemory
      }
    }
  }
}

extension TextBuffer {
  /// Whether the text begins as Japanese mail is written: an escape to the kanji of JIS X 0208 before
  /// anything that is not ASCII.
  ///
  /// Only the first lines are looked at, where the first title or user name stands.
  fileprivate var isISO2022JP: Bool {
    let end = min(count, 1 << 14)
    for index in 0..<max(end - 2, 0) {
      if self[index] >= 0x80 { return false }
      guard self[index] == 0x1B else { continue }
      return self[index + 1] == 0x24 && (self[index + 2] == 0x42 || self[index + 2] == 0x40)
    }
    return false
  }
}
