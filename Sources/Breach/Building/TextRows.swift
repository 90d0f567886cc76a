/// The rows of a text file or pipe.
final class TextRows: RowSource {
  let kind: HashKind
  private var pieces: TextPieces
  private var scanner: RowScanner
  private let rejections: RejectionRelay?
  /// Whether the beginning of the text is still in memory.
  private var isAtBeginning = true

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - file: the file or pipe, at its beginning.
  ///   - kind: what the hashes are; `nil` to go by the first row.
  ///   - manner: what to make of rows that are not in order, or no rows.
  /// - Throws: ``BreachListError`` if the text does not begin with a row.
  init(
    _ file: OpenFile, kind: HashKind?, _ manner: ReadingManner
  ) throws(BreachListError) {
    var pieces = try TextPieces(file)
    while pieces.end < 4096, !pieces.isAtEnd { _ = try pieces.refill() }
    let found = try pieces.kindOfHashes(expected: kind)
    let form: InputReport.Form = manner.order == .any ? .unsortedText : .sortedText
    self.kind = found
    self.pieces = pieces
    rejections = manner.rejections
    scanner = RowScanner(name: file.list, form: form, kind: found, manner)
  }

  /// A row has at least the digits and a line ending.
  var rowLimit: Int? { pieces.size.map { $0 / (kind.digitCount + 1) + 1 } }

  var progress: RowProgress { RowProgress(done: pieces.bytesRead, total: pieces.size) }

  var reports: [InputReport] { [scanner.finished()] }

  var isWhole: Bool { scanner.finished().isComplete }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    try rejections?.check()
    do throws(BreachListError) {
      return try read(into: &rows)
    } catch {
      throw .input(isAtBeginning && error.reason == .notSorted ? orderFault(error) : error)
    }
  }

  private func read(into rows: inout [CountedHash]) throws(BreachListError) -> Bool {
    let limit = rows.count + RowBatch.size
    var otherLines = 0
    while true {
      scanPlain(upTo: limit, into: &rows)
      if rows.count >= limit { return true }
      if pieces.end - pieces.position < RowScanner.plainLimit, !pieces.isAtEnd {
        try refill()
      } else if let line = pieces.line() {
        try pieces.withBytes { text throws(BreachListError) in
          try scanner.readLine(text, line, into: &rows)
        }
        pieces.position = line.upperBound
        // Where nothing is a row, the batch would never be full, and nobody would hear of it.
        otherLines += 1
        if otherLines == RowBatch.size { return true }
      } else if pieces.isAtEnd {
        return false
      } else {
        try refill()
      }
    }
  }

  private func scanPlain(upTo limit: Int, into rows: inout [CountedHash]) {
    var position = pieces.position
    let end = pieces.end
    pieces.withBytes { text in
      scanner.scanPlain(text, at: &position, end: end, limit: limit, into: &rows)
    }
    pieces.position = position
  }

  private func refill() throws(BreachListError) {
    if pieces.position > 0 { isAtBeginning = false }
    if try pieces.refill() { return }
    // A line of a megabyte: no row. Zeros stand where a download reserved space and did not fill it.
    let isUnfilled = pieces.withBytes { $0.byte(at: 0) == 0 }
    scanner.rejectLongLine(isUnfilled ? .cut : .malformed)
    try pieces.skipLongLine()
  }

  /// The same fault, or that the rows are in the order of their counts.
  private func orderFault(_ fault: BreachListError) -> BreachListError {
    var scanner = RowScanner(
      name: fault.list, form: .unsortedText, kind: kind, ReadingManner(order: .any))
    var rows: [CountedHash] = []
    var position = 0
    let end = pieces.end
    pieces.withBytes { text in
      scanner.scanPlain(text, at: &position, end: end, limit: RowBatch.size, into: &rows)
    }
    let counts = rows.prefix(1000).map(\.count)
    guard let first = counts.first, let last = counts.last, first > last, last > 0,
      zip(counts, counts.dropFirst()).allSatisfy({ $0 >= $1 })
    else { return fault }
    return BreachListError(list: fault.list, reason: .orderedByCount)
  }
}
