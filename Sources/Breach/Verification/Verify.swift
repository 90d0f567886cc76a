/// Reads a list from its beginning to its end and says what is in it.
///
/// Of text: the form and the order of every row, and which ranges hold hashes. Of a range directory
/// the same for every file. Of an index: the checksum and the inner order of every block, the
/// directory, and the totals of the header. Damage is counted and named, and the reading goes on.
///
/// - Parameters:
///   - input: the list. One that has to be sorted first has no order to verify.
///   - progress: told now and then how far the work is.
/// - Returns: what was seen, for each of the lists that were put together to `input`.
/// - Throws: ``IndexBuildError`` if the list cannot be read, or does not begin like one.
public func verify(
  _ input: BreachListInput, progress: (@Sendable (BreachProgress) -> Void)? = nil
) async throws(IndexBuildError) -> [InputReport] {
  let source = try input.source(ReadingManner(order: .checked))
  var rowCount = 0
  let outcome = try await forEachBatch(of: source) { step throws(IndexBuildError) in
    rowCount += step.rows.count
    progress?(BreachProgress(step.progress, rows: rowCount))
  }
  return outcome.inputs
}

/// Reads a text list that is in memory, as ``verify(_:progress:)`` reads a file.
///
/// - Parameters:
///   - text: the list.
///   - kind: what the hashes are; `nil` to go by the first row.
///   - name: what to call the list.
/// - Returns: what was seen.
/// - Throws: ``BreachListError`` if the text does not begin like a list.
public func verify(
  text: Span<UInt8>, kind: HashKind? = nil, name: String
) throws(BreachListError) -> InputReport {
  var pieces = TextPieces(text, list: name)
  let found = try pieces.kindOfHashes(expected: kind)
  var scanner = RowScanner(
    name: name, form: .sortedText, kind: found, ReadingManner(order: .checked))
  var rows: [CountedHash] = []
  let end = pieces.end
  while pieces.position < end {
    var position = pieces.position
    rows.removeAll(keepingCapacity: true)
    pieces.withBytes { bytes in
      scanner.scanPlain(bytes, at: &position, end: end, limit: RowBatch.size, into: &rows)
    }
    pieces.position = position
    guard rows.count < RowBatch.size, let line = pieces.line() else { continue }
    try pieces.withBytes { bytes throws(BreachListError) in
      try scanner.readLine(bytes, line, into: &rows)
    }
    pieces.position = line.upperBound
  }
  return scanner.finished()
}
