/// An index with some of its ranges replaced by newer ones.
///
/// A range that the changes have is taken from them as a whole, all others from the index.
final class UpdatedRows: RowSource {
  private let base: IndexRows
  private let changes: any RowSource
  private var baseRows = Waiting()
  private var changedRows = Waiting()

  /// Rows that were read and not used yet.
  private struct Waiting {
    var rows: [CountedHash] = []
    var place = 0
    var isOpen = true

    mutating func fill(from source: any RowSource) throws(IndexBuildError) {
      guard place == rows.count else { return }
      rows.removeAll(keepingCapacity: true)
      place = 0
      while rows.isEmpty, isOpen { isOpen = try source.next(&rows) }
    }

    /// The range of the next row.
    var prefix: HashPrefix? { place < rows.count ? rows[place].hash.prefix : nil }

    /// Where the rows end whose ranges are below `limit`.
    func end(below limit: HashPrefix?) -> Int {
      guard let limit else { return rows.count }
      var end = place
      while end < rows.count, rows[end].hash.prefix < limit { end += 1 }
      return end
    }
  }

  /// The index with these changes.
  ///
  /// - Throws: ``IndexBuildError`` if the changes are of another kind.
  init(_ base: IndexRows, changes: any RowSource, name: String) throws(IndexBuildError) {
    guard base.kind == changes.kind else {
      let reason: BreachListError.Reason = changes.kind == .ntlm ? .ntlm : .sha1
      throw .input(BreachListError(list: name, reason: reason))
    }
    self.base = base
    self.changes = changes
  }

  var kind: HashKind { base.kind }
  var isExact: Bool { base.isExact && changes.isExact }

  var rowLimit: Int? {
    guard let first = base.rowLimit, let second = changes.rowLimit else { return nil }
    return first + second
  }

  var progress: RowProgress { base.progress }
  var reports: [InputReport] { base.reports + changes.reports }
  var isWhole: Bool { base.isWhole && changes.reports.allSatisfy(\.isSound) }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    let limit = rows.count + RowBatch.size
    while rows.count < limit {
      try baseRows.fill(from: base)
      try changedRows.fill(from: changes)
      let changed = changedRows.prefix
      guard let current = baseRows.prefix ?? changed else { return false }
      if let changed, changed <= current || baseRows.prefix == nil {
        let end = changedRows.end(below: HashPrefix(changed.value + 1))
        rows += changedRows.rows[changedRows.place..<end]
        changedRows.place = end
        try finish(changed, &rows)
      } else {
        let end = baseRows.end(below: changed)
        rows += baseRows.rows[baseRows.place..<end]
        baseRows.place = end
      }
    }
    return true
  }

  /// Takes the rest of a changed range, if it goes on in the next batch, and passes over what the
  /// index has in its place.
  private func finish(
    _ prefix: HashPrefix, _ rows: inout [CountedHash]
  ) throws(IndexBuildError) {
    while true {
      try changedRows.fill(from: changes)
      guard changedRows.prefix == prefix else { break }
      let end = changedRows.end(below: HashPrefix(prefix.value + 1))
      rows += changedRows.rows[changedRows.place..<end]
      changedRows.place = end
    }
    while true {
      try baseRows.fill(from: base)
      guard baseRows.prefix == prefix else { return }
      baseRows.place = baseRows.end(below: HashPrefix(prefix.value + 1))
    }
  }
}
