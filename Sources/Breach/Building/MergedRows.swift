/// Several sources as one, in the order of the hashes.
final class MergedRows: RowSource {
  /// A source with the rows that were read of it and not used yet.
  private struct Strand {
    let source: any RowSource
    var rows: [CountedHash] = []
    var place = 0
    var isOpen = true

    /// Reads until there is a row; `false` if none is left.
    mutating func fill() throws(IndexBuildError) -> Bool {
      rows.removeAll(keepingCapacity: true)
      place = 0
      while rows.isEmpty, isOpen { isOpen = try source.next(&rows) }
      return !rows.isEmpty
    }
  }

  let kind: HashKind
  private var strands: [Strand]
  /// The numbers of the strands that have rows, as a heap: each is before those at twice its place.
  private var heap: [Int] = []
  private var hasBegun = false

  /// The sources together; at least one.
  ///
  /// - Throws: ``IndexBuildError`` if their hashes are not of the same kind.
  init(_ sources: [any RowSource], names: [String]) throws(IndexBuildError) {
    precondition(!sources.isEmpty, "there is something to merge")
    kind = sources[0].kind
    for (source, name) in zip(sources, names) where source.kind != kind {
      let reason: BreachListError.Reason = source.kind == .ntlm ? .ntlm : .sha1
      throw .input(BreachListError(list: name, reason: reason))
    }
    strands = sources.map { Strand(source: $0) }
  }

  var isExact: Bool { strands.allSatisfy(\.source.isExact) }

  var rowLimit: Int? {
    strands.reduce(0) { sum, strand in
      guard let sum, let limit = strand.source.rowLimit else { return nil }
      return sum + limit
    }
  }

  var progress: RowProgress {
    strands.dropFirst().reduce(strands[0].source.progress) { $0 + $1.source.progress }
  }

  var reports: [InputReport] { strands.flatMap { $0.source.reports } }

  /// What is merged with a whole list holds all of that.
  var isWhole: Bool { strands.contains { $0.source.isWhole } }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    if !hasBegun { try begin() }
    let limit = rows.count + RowBatch.size
    while rows.count < limit {
      guard let strand = heap.first else { return false }
      rows.append(strands[strand].rows[strands[strand].place])
      strands[strand].place += 1
      if strands[strand].place == strands[strand].rows.count, try !strands[strand].fill() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      sink(0)
    }
    return true
  }

  private func begin() throws(IndexBuildError) {
    hasBegun = true
    for strand in strands.indices where try strands[strand].fill() { heap.append(strand) }
    for place in heap.indices.reversed() { sink(place) }
  }

  @inline(__always)
  private func head(_ place: Int) -> HashBits {
    strands[heap[place]].rows[strands[heap[place]].place].hash
  }

  /// Moves the strand at `place` behind those with smaller hashes.
  private func sink(_ place: Int) {
    guard place < heap.count else { return }
    var place = place
    let moving = heap[place]
    let hash = head(place)
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, head(child + 1) < head(child) { child += 1 }
      guard head(child) < hash else { break }
      heap[place] = heap[child]
      place = child
    }
    heap[place] = moving
  }
}
