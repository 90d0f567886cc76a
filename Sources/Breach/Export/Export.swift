extension BreachIndex {
  /// Writes the list as text: `HASH:COUNT` rows in ascending order, each with a line feed.
  ///
  /// A list without counts has `HASH` rows. The text is byte for byte the one that the index was
  /// built of, if that had upper-case digits, line feeds, no byte order marks, padding or repeated
  /// hashes, and nothing was left out.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a file or pipe; what is written stands behind what
  ///     is there.
  ///   - progress: told now and then how far the work is.
  /// - Throws: ``IndexBuildError`` if the index is compact or damaged, or the text cannot be written.
  public func exportText(
    to fileDescriptor: Int32, progress: (@Sendable (BreachProgress) -> Void)? = nil
  ) async throws(IndexBuildError) {
    let output = OutputFile(fileDescriptor)
    let kind = facts.kind
    let hasCounts = facts.sightings != nil
    var text = ByteBuffer(capacity: 64 * RowBatch.size)
    try await forEachExactRow(progress) { rows throws(IndexBuildError) in
      for row in rows {
        text.appendDigits(of: row.hash, kind, isSuffix: false)
        if hasCounts { text.appendCount(row.count) }
        text.append(0x0A)
      }
      try text.withBytes { bytes throws(IndexBuildError) in try output.append(bytes) }
      text.removeAll()
    }
  }

  /// Hands out every range that holds hashes, in ascending order of the prefixes, each as the range
  /// service answers it.
  ///
  /// - Parameters:
  ///   - progress: told now and then how far the work is.
  ///   - write: puts the body where it belongs; it throws
  ///     ``IndexBuildError/cannotWrite(errno:)`` if it cannot.
  /// - Throws: ``IndexBuildError`` if the index is compact or damaged, and what `write` does.
  public func exportRanges(
    progress: (@Sendable (BreachProgress) -> Void)? = nil,
    _ write: (RangeBody) throws(IndexBuildError) -> Void
  ) async throws(IndexBuildError) {
    var body = RangeBodyWriter(facts.kind)
    var prefix: HashPrefix?
    try await forEachExactRow(progress) { rows throws(IndexBuildError) in
      for row in rows {
        if row.hash.prefix != prefix {
          if let prefix { try write(RangeBody(prefix: prefix, bytes: body.take())) }
          prefix = row.hash.prefix
        }
        body.add(row.hash, count: row.count)
      }
    }
    if let prefix { try write(RangeBody(prefix: prefix, bytes: body.take())) }
  }

  private func forEachExactRow(
    _ progress: (@Sendable (BreachProgress) -> Void)?,
    _ body: ([CountedHash]) throws(IndexBuildError) -> Void
  ) async throws(IndexBuildError) {
    guard facts.isExact else { throw .input(BreachListError(list: name, reason: .compact)) }
    var rowCount = 0
    let rows = IndexRows(file, order: .required)
    _ = try await forEachBatch(of: rows) { step throws(IndexBuildError) in
      try body(step.rows)
      rowCount += step.rows.count
      progress?(BreachProgress(step.progress, rows: rowCount))
    }
  }
}
