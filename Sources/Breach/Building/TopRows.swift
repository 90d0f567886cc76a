/// The rows of a source with the highest counts.
///
/// A first pass keeps in a temporary file what can still be among them, by how many rows so far have
/// which count. When all rows were seen, the count that decides is known, and a second pass over the
/// file hands out the rows. Of those with exactly this count the first are taken.
final class TopRows: RowSource {
  private let source: any RowSource
  private let folder: OpenFile
  private let limit: Int
  private var file: TemporaryRows?
  private var counts = CountTally()
  /// Hashes that come several times are one, with the sum of their counts.
  private var pending: CountedHash?
  /// The rows of the file, once all were seen.
  private var selected: RunRows?
  private var spareTies = 0

  /// The `limit` rows with the highest counts.
  ///
  /// - Parameters:
  ///   - source: rows in order.
  ///   - limit: how many.
  ///   - folder: where to put the temporary file.
  init(_ source: any RowSource, limit: Int, folder: OpenFile) {
    self.source = source
    self.limit = limit
    self.folder = folder
  }

  var kind: HashKind { source.kind }
  var isExact: Bool { source.isExact }
  var rowLimit: Int? { min(limit, source.rowLimit ?? limit) }
  var progress: RowProgress { selected?.progress ?? source.progress }
  var reports: [InputReport] { source.reports }
  var isWhole: Bool { false }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    guard let selected else {
      try select()
      return true
    }
    let start = rows.count
    let goesOn = try selected.next(&rows)
    let threshold = counts.threshold(for: limit)
    var kept = start
    for index in start..<rows.count {
      let count = max(rows[index].count, 1)
      guard count >= threshold else { continue }
      if count == threshold {
        guard spareTies > 0 else { continue }
        spareTies -= 1
      }
      rows[kept] = rows[index]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    return goesOn
  }

  /// Reads a batch.
  private func select() throws(IndexBuildError) {
    if file == nil { file = try TemporaryRows(in: folder) }
    guard let file else { return }
    var rows: [CountedHash] = []
    let goesOn = try source.next(&rows)
    let threshold = counts.threshold(for: limit)
    for row in rows {
      if let last = pending, last.hash == row.hash {
        pending?.count = CountedHash.sum(last.count, row.count)
      } else {
        if let pending { try keep(pending, in: file, from: threshold) }
        pending = row
      }
    }
    if goesOn { return }
    if let pending { try keep(pending, in: file, from: threshold) }
    try file.flush()
    spareTies = limit - counts.number(above: counts.threshold(for: limit))
    selected = RunRows(file, 0..<file.count, kind: kind)
  }

  private func keep(
    _ row: CountedHash, in file: TemporaryRows, from threshold: UInt64
  ) throws(IndexBuildError) {
    let count = max(row.count, 1)
    counts.add(count)
    if count >= threshold { try file.append(row) }
  }
}

/// How many rows have which count.
private struct CountTally {
  /// Lower counts than this have a place each: nearly all rows.
  private static let limit = 1 << 16

  private var low = [Int](repeating: 0, count: Self.limit)
  private var high: [UInt64: Int] = [:]

  mutating func add(_ count: UInt64) {
    if count < UInt64(Self.limit) { low[Int(count)] += 1 } else { high[count, default: 0] += 1 }
  }

  /// The count of the row that is number `number` from the highest on; 0 if there are fewer.
  func threshold(for number: Int) -> UInt64 {
    var rest = number
    for (count, rows) in high.sorted(by: { $0.key > $1.key }) {
      rest -= rows
      if rest <= 0 { return count }
    }
    for count in stride(from: Self.limit - 1, to: 0, by: -1) {
      rest -= low[count]
      if rest <= 0 { return UInt64(count) }
    }
    return 0
  }

  /// How many rows have a higher count.
  func number(above count: UInt64) -> Int {
    var number = 0
    for (key, rows) in high where key > count { number += rows }
    for (key, rows) in low.enumerated() where UInt64(key) > count { number += rows }
    return number
  }
}
