/// Reads a source on another core while what it gave is put to use.
actor RowProducer {
  private let source: any RowSource
  private var isOver = false

  init(_ source: sending any RowSource) {
    self.source = source
  }

  /// What one step of reading gave.
  struct Step: Sendable {
    var rows: [CountedHash]
    /// Whether more may come.
    var goesOn: Bool
    var progress: RowProgress
    /// No more rows than this come in all, if that is known by now.
    var rowLimit: Int?
  }

  /// The next rows.
  ///
  /// - Parameter used: an array to put them in.
  /// - Returns: what was read, or why nothing more can be; nothing once either was the end of it.
  func next(reusing used: [CountedHash]) -> Result<Step, IndexBuildError> {
    var rows = used
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(RowBatch.size)
    do {
      if !isOver { isOver = try !source.next(&rows) }
      return .success(
        Step(
          rows: rows, goesOn: !isOver, progress: source.progress, rowLimit: source.rowLimit))
    } catch {
      isOver = true
      return .failure(error)
    }
  }

  /// What was seen in the inputs.
  var outcome: RowOutcome { RowOutcome(inputs: source.reports, isWhole: source.isWhole) }
}

/// What is known when all was read.
struct RowOutcome: Sendable {
  /// What was seen in each input.
  let inputs: [InputReport]
  /// Whether it makes a whole release of a list.
  let isWhole: Bool
}

/// Passes all rows of a source to `body`, which works while the next rows are read.
///
/// - Parameters:
///   - source: the source.
///   - body: told some rows, perhaps none.
/// - Returns: what was seen.
/// - Throws: what the source and `body` do.
func forEachBatch(
  of source: sending any RowSource,
  _ body: (RowProducer.Step) async throws(IndexBuildError) -> Void
) async throws(IndexBuildError) -> RowOutcome {
  let producer = RowProducer(source)
  var ahead = BatchesAhead(producer)
  do throws(IndexBuildError) {
    while true {
      var step = try await ahead.next()
      try await body(step)
      if !step.goesOn { break }
      ahead.reuse(&step.rows)
    }
  } catch {
    await ahead.finish()
    throw error
  }
  await ahead.finish()
  return await producer.outcome
}

/// Batches that are being read ahead of their use, so that neither side waits for the other because
/// one batch takes longer than the next.
///
/// So many that there is enough to encode while a full page is written, which takes as long as to
/// encode three batches and perhaps the core on which the reading was.
private struct BatchesAhead {
  private static let count = 8

  private let producer: RowProducer
  private var tasks: [Task<Result<RowProducer.Step, IndexBuildError>, Never>] = []
  private var used: [[CountedHash]] = []

  init(_ producer: RowProducer) {
    self.producer = producer
  }

  /// The next batch.
  mutating func next() async throws(IndexBuildError) -> RowProducer.Step {
    while tasks.count < Self.count {
      let producer = producer
      let before = tasks.last
      let spare = used.popLast() ?? []
      tasks.append(
        Task {
          // One after the other, whatever the order in which they are begun.
          _ = await before?.value
          return await producer.next(reusing: spare)
        })
    }
    return try await tasks.removeFirst().value.get()
  }

  /// Takes back the memory of a batch that was used.
  mutating func reuse(_ rows: inout [CountedHash]) {
    used.append(rows)
    rows = []
  }

  /// Waits until nothing is read any more.
  mutating func finish() async {
    _ = await tasks.last?.value
    tasks = []
  }
}
