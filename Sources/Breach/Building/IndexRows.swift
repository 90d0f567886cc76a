/// The rows of an index.
final class IndexRows: RowSource {
  private var pieces: IndexPieces
  private var report: InputReport
  private var coverage = RangeCoverage()
  private var last: HashBits?
  private let order: RowScanner.Order
  private var sightings: UInt64 = 0

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - file: the index.
  ///   - order: ``RowScanner/Order/required`` to stop at the first damage, anything else to note it.
  init(_ file: IndexFile, order: RowScanner.Order) {
    pieces = IndexPieces(file)
    self.order = order
    report = InputReport(name: file.list, form: .index, kind: file.header.kind)
    report.isDeclaredIncomplete = !file.header.isComplete
    report.omissions = IndexOmissions(file.header)
    report.isExact = isExact
  }

  private var header: IndexHeader { pieces.file.header }

  var kind: HashKind { header.kind }
  var rowLimit: Int? { header.hashCount }
  var progress: RowProgress { RowProgress(done: report.rows, total: header.hashCount) }
  var isWhole: Bool { reports.allSatisfy(\.isComplete) }

  var isExact: Bool { header.layout.keptBytes == header.kind.byteCount }

  var reports: [InputReport] {
    var coverage = coverage
    var report = report
    if let last { coverage.close(at: report.rows, last: last) }
    report.note(coverage)
    // A range is cut where the list was that the index was built of, and that is no damage here.
    report.cutRanges = 0
    report.firstCutRanges = []
    return [report]
  }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    do throws(BreachListError) {
      let limit = rows.count + RowBatch.size
      while rows.count < limit {
        if pieces.isAtEnd {
          try checkTotals()
          return false
        }
        try readPiece(&rows)
      }
      return true
    } catch {
      throw .input(error)
    }
  }

  private func readPiece(_ rows: inout [CountedHash]) throws(BreachListError) {
    let isCounted = header.isCounted
    let start = rows.count
    try pieces.next { hash, count in
      rows.append(CountedHash(hash: hash, count: isCounted ? count : 0))
    } damage: { damage throws(BreachListError) in
      if order == .required { throw damage }
      report.note(damage)
    }
    var previous = last
    for index in start..<rows.count {
      let hash = rows[index].hash
      if hash.prefix != previous?.prefix {
        coverage.begin(hash, row: report.rows + index - start, after: previous)
      }
      previous = hash
      sightings = CountedHash.total(sightings, max(rows[index].count, 1))
    }
    last = previous
    report.rows += rows.count - start
    if !isCounted { report.rowsWithoutCount = report.rows }
  }

  /// Compares what came with what the header promises.
  private func checkTotals() throws(BreachListError) {
    guard report.damagedParts == 0 else { return }
    if report.rows == header.hashCount, sightings == header.sightings,
      coverage.count == header.coveredRanges
    {
      return
    }
    let damage = pieces.file.damage()
    if order == .required { throw damage }
    report.note(damage)
  }
}
