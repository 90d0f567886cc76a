/// Reads a source on another core while what it gave is put to use.
actor RowProducer {
  private let source: any RowSource

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
  /// - Returns: what was read, or why nothing more can be.
  func next(reusing used: [CountedHash]) -> Result<Step, IndexBuildError> {
    var rows = used
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(RowBatch.size)
    do {
      let goesOn = try source.next(&rows)
      return .success(
        Step(
          rows: rows, goesOn: goesOn, progress: source.progress, rowLimit: source.rowLimit))
    } catch {
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
  _ body: (RowProducer.Step) throws(IndexBuildError) -> Void
) async throws(IndexBuildError) -> RowOutcome {
  let producer = RowProducer(source)
  var step = try await producer.next(reusing: []).get()
  var used: [CountedHash] = []
  while step.goesOn {
    let spare = used
    used = []
    async let following = producer.next(reusing: spare)
    try body(step)
    used = step.rows
    step.rows = []
    step = try await following.get()
  }
  try body(step)
  return await producer.outcome
}
