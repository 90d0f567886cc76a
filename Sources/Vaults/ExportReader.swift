/// Reads an export: bytes in, a ``Vault`` out.
public struct ExportReader: Sendable {
  private let format: ExportFormat.ID?
  private let encoding: TextEncoding?
  private let now: Timestamp?

  /// A reader for one format and encoding, or for any.
  ///
  /// - Parameters:
  ///   - format: the format; nil to tell it from the content.
  ///   - encoding: the encoding; nil to tell it from the content. What is given overrides even a
  ///     byte order mark, and nothing is guessed.
  ///   - now: the present moment, if it is known; dates more than a day after it are left out.
  public init(
    format: ExportFormat.ID? = nil, encoding: TextEncoding? = nil, now: Timestamp? = nil
  ) {
    self.format = format
    self.encoding = encoding
    self.now = now
  }

  /// Reads the export in `store`, in place.
  ///
  /// The store belongs to the vault afterwards and its bytes are rewritten: let go of it. What is
  /// not UTF-8 is decoded into a second store, and the first is overwritten when nobody holds it.
  ///
  /// - Throws: ``ExportError`` if nothing can be read; single records that cannot be read are in
  ///   ``Vault/skipped``.
  public func read(_ store: consuming SecretStore) throws(ExportError) -> Vault {
    let decoded = try DecodedText(store, as: encoding)
    let (text, start) = (decoded.store, decoded.start)
    guard text.count > start else { throw .empty }
    let contents = try text.withText { (bytes) throws(ExportError) -> VaultContents in
      try self.contents(of: bytes, from: start, isWellFormed: decoded.isWellFormed)
    }
    return Vault(
      format: contents.match.format.id,
      capabilities: contents.match.capabilities,
      credentials: contents.credentials, otherItems: contents.otherItems,
      skipped: contents.skipped, remarks: contents.remarks, guessedEncoding: decoded.guess,
      identities: contents.identities, history: contents.history, store: text,
      urlSeparation: contents.match.format.cells.urls)
  }

  private func contents(
    of bytes: TextBuffer, from start: Int, isWellFormed: Bool
  ) throws(ExportError) -> VaultContents {
    let text = bytes.withoutPadding
    if let kind = UnsupportedExport.sniffBinary(text) { throw .unsupported(kind) }
    if UnsupportedExport.isEncryptedAddOnExport(text, from: start) {
      throw .unsupported(.passwordExporterEncrypted)
    }
    let header = HeaderStart(in: text, from: start)
    guard header.offset < text.count else { throw .empty }
    if let kind = UnsupportedExport.sniffText(text, from: header.offset) {
      throw .unsupported(kind)
    }
    let table = text.unwrapped(from: header)
    let match = try match(in: table, from: header)
    var contents = VaultContents(text: table, match: match, isWellFormed: isWellFormed, now: now)
    try contents.readAll()
    return contents
  }

  private func match(
    in text: TextBuffer, from header: HeaderStart
  ) throws(ExportError) -> HeaderMatch {
    if KasperskyBlocks.fits(text, from: header.offset) {
      let kaspersky = ExportFormat.kaspersky
      if let format, format != kaspersky.id { throw .otherFormat(kaspersky.id, asked: format) }
      return .withoutHeader(from: header, as: kaspersky)
    }
    if let format = ExportFormat.all.first(where: { $0.id == format }) {
      return try HeaderMatch.match(in: text, from: header, as: format)
    }
    return try HeaderMatch.detect(in: text, from: header)
  }
}

extension TextBuffer {
  /// The text without the NUL bytes that some products fill the file's end with.
  fileprivate var withoutPadding: TextBuffer {
    var end = count
    while end > 0, self[end - 1] == 0 { end -= 1 }
    return prefix(end)
  }
}
