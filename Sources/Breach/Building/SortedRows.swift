/// The rows of a source in any order, sorted in bounded memory.
///
/// As many as fit are sorted and written to a temporary file as a run; then all runs are merged. If
/// all fit, there is no file.
final class SortedRows: RowSource {
  /// Rows that are sorted at once, 32 bytes each.
  static let runLimit = 2_500_000

  private let source: any RowSource
  private let folder: OpenFile
  private let runLimit: Int
  private var stage = Stage.reading
  private var run: [CountedHash] = []
  private var file: TemporaryRows?
  /// Where the runs end in the file.
  private var ends: [Int] = []
  private var rowCount = 0
  /// What can be said only of rows in order.
  private var survey = SortedSurvey()

  private enum Stage {
    case reading
    /// All rows are in `run`; those before this place were handed out.
    case memory(Int)
    case merging(MergedRows)
  }

  /// The rows of `source` in order.
  ///
  /// - Parameters:
  ///   - source: rows in any order.
  ///   - folder: where to put temporary files.
  ///   - runLimit: how many rows are sorted at once.
  init(_ source: any RowSource, folder: OpenFile, runLimit: Int = SortedRows.runLimit) {
    self.source = source
    self.folder = folder
    self.runLimit = runLimit
  }

  var kind: HashKind { source.kind }

  var rowLimit: Int? {
    if case .reading = stage { source.rowLimit } else { rowCount }
  }

  var progress: RowProgress {
    switch stage {
    case .reading, .memory: source.progress
    case .merging(let rows): rows.progress
    }
  }

  var reports: [InputReport] { source.reports.map { survey.completed($0) } }
  var isWhole: Bool { reports.allSatisfy(\.isComplete) }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    let before = rows.count
    let goesOn = try take(&rows)
    survey.pass(rows.span.extracting(before...))
    return goesOn
  }

  private func take(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    switch stage {
    case .reading:
      try read()
      return true
    case .memory(let start):
      let end = min(start + RowBatch.size, run.count)
      rows += run[start..<end]
      stage = .memory(end)
      return end < run.count
    case .merging(let merged): return try merged.next(&rows)
    }
  }

  /// Reads a batch.
  private func read() throws(IndexBuildError) {
    run.reserveCapacity(min(runLimit, source.rowLimit ?? runLimit) + RowBatch.size)
    let goesOn = try source.next(&run)
    if run.count < runLimit, goesOn { return }
    run.sortByHash()
    if !goesOn, file == nil {
      rowCount = run.count
      stage = .memory(0)
      return
    }
    try writeRun()
    if goesOn { return }
    run = []
    stage = .merging(try merged())
  }

  private func writeRun() throws(IndexBuildError) {
    if file == nil { file = try TemporaryRows(in: folder) }
    guard let file else { return }
    for row in run { try file.append(row) }
    ends.append(file.count)
    rowCount = file.count
    run.removeAll(keepingCapacity: true)
  }

  private func merged() throws(IndexBuildError) -> MergedRows {
    guard let file else { preconditionFailure("a run was written") }
    try file.flush()
    var start = 0
    var sources: [any RowSource] = []
    for end in ends {
      sources.append(RunRows(file, start..<end, kind: kind))
      start = end
    }
    return try MergedRows(sources, names: ends.map { _ in "" })
  }
}

/// What ``RowScanner`` sees in rows that come in order, seen once the others were sorted.
private struct SortedSurvey {
  private var coverage = RangeCoverage()
  private var rowCount = 0
  private var duplicates = 0
  private var last: HashBits?

  mutating func pass(_ rows: Span<CountedHash>) {
    for index in rows.indices {
      let hash = rows[index].hash
      if hash == last { duplicates += 1 }
      if hash.prefix != last?.prefix { coverage.begin(hash, row: rowCount, after: last) }
      last = hash
      rowCount += 1
    }
  }

  /// The report of what was sorted.
  ///
  /// Words are no release of a breach list, and cover nothing.
  func completed(_ report: InputReport) -> InputReport {
    guard report.form != .words else { return report }
    var report = report
    var coverage = coverage
    if let last { coverage.close(at: rowCount, last: last) }
    report.note(coverage)
    report.duplicates = duplicates
    return report
  }
}

/// A part of a temporary file.
final class RunRows: RowSource {
  /// Few, since there may be a thousand runs.
  private static let batch = 2048

  let kind: HashKind
  private let file: TemporaryRows
  private let range: Range<Int>
  private var place: Int

  init(_ file: TemporaryRows, _ range: Range<Int>, kind: HashKind) {
    self.file = file
    self.range = range
    self.kind = kind
    place = range.lowerBound
  }

  var rowLimit: Int? { range.count }
  var progress: RowProgress { RowProgress(done: place - range.lowerBound, total: range.count) }
  var reports: [InputReport] { [] }
  var isWhole: Bool { false }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    let end = min(place + Self.batch, range.upperBound)
    try file.read(place..<end, into: &rows)
    place = end
    return end < range.upperBound
  }
}

extension [CountedHash] {
  /// Sorts by hash: first into 2,048 parts in place, by how hashes begin, then each part.
  ///
  /// Hashes are uniform, so that the parts are small enough to stay in the cache.
  fileprivate mutating func sortByHash() {
    func part(_ row: CountedHash) -> Int { Int(truncatingIfNeeded: row.hash.high >> 53) }
    var next = [Int](repeating: 0, count: 2049)
    for row in self { next[part(row) + 1] += 1 }
    for index in 1...2048 { next[index] += next[index - 1] }
    let starts = next
    for index in 0..<2048 {
      while next[index] < starts[index + 1] {
        let home = part(self[next[index]])
        swapAt(next[index], next[home])
        next[home] += 1
      }
    }
    unsafe withUnsafeMutableBufferPointer { rows in
      for index in 0..<2048 {
        var part = unsafe UnsafeMutableBufferPointer(
          rebasing: rows[starts[index]..<starts[index + 1]])
        unsafe part.sort { $0.hash < $1.hash }
      }
    }
  }
}
