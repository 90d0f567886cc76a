/// How far a long piece of work is.
public struct BreachProgress: Sendable, Equatable {
  /// What has been read, and all there is to read, if that is known: bytes of a text, hashes of an
  /// index, ranges of a directory.
  public let done: Int
  /// All there is to read; `nil` for a pipe.
  public let total: Int?
  /// The rows that came out of it so far.
  public let rows: Int

  init(_ progress: RowProgress, rows: Int) {
    done = progress.done
    total = progress.total
    self.rows = rows
  }
}

/// An index that was built, and what was seen on the way.
public struct BuiltIndex: Sendable, Equatable {
  /// What the index says of itself.
  public let facts: BreachIndex.Facts
  /// What was seen in each input.
  public let inputs: [InputReport]
}

/// Builds an index.
///
/// The input is read once, from front to back, on one core and encoded on another, in less than
/// 256 MB of memory whatever its size. Rows that cannot be read are left out and reported; a sorted
/// list that is out of order stops the building.
///
/// - Parameters:
///   - input: the list or lists.
///   - fileDescriptor: an open descriptor of a regular file, written from its beginning on and not
///     closed. Its header is written last. What is in it after an error is no index: giving it its
///     name only after success is the caller's part.
///   - options: what to keep.
///   - progress: told now and then how far the work is.
///   - rejected: told each row that is left out because it cannot be read, with the name of its input,
///     as soon as it is seen; what it throws ends the building.
/// - Returns: what was built.
/// - Throws: ``IndexBuildError`` if an input cannot be used or the index not be written.
public func buildIndex(
  from input: BreachListInput, into fileDescriptor: Int32, options: IndexOptions = IndexOptions(),
  progress: (@Sendable (BreachProgress) -> Void)? = nil,
  rejected: (@Sendable (RejectedRow, String) throws(IndexBuildError) -> Void)? = nil
) async throws(IndexBuildError) -> BuiltIndex {
  let rejections = rejected.map(RejectionRelay.init)
  let source = try selected(input, options).source(
    ReadingManner(order: .required, rejections: rejections))
  if !source.isExact, !options.isCompact {
    let report = source.reports.first { !$0.isExact }
    throw .input(BreachListError(list: report?.name ?? "", reason: .compact))
  }
  let output = OutputFile(fileDescriptor)
  var writer = IndexWriter(output, kind: source.kind, options: options)
  var pages = PageWriter(output)
  var rowCount = 0
  let outcome: RowOutcome
  do throws(IndexBuildError) {
    outcome = try await forEachBatch(of: source) { step async throws(IndexBuildError) in
      try writer.add(step.rows, rowLimit: step.rowLimit)
      let full = writer.takePages()
      if !full.isEmpty { writer.reuse(try await pages.write(full)) }
      rowCount += step.rows.count
      progress?(BreachProgress(step.progress, rows: rowCount))
    }
    try await pages.finish()
    try rejections?.check()
  } catch {
    // Nothing is written to the caller's file any more once this returns.
    _ = try? await pages.finish()
    throw error
  }
  var omissions = IndexOmissions()
  for input in outcome.inputs {
    omissions.add(input.omissions)
    omissions.rejectedRows += input.rejectedRows
  }
  let header = try writer.finish(isComplete: outcome.isWhole, omissions)
  return BuiltIndex(facts: BreachIndex.Facts(header, modified: 0), inputs: outcome.inputs)
}

/// The input, or the rows of it with the highest counts.
private func selected(
  _ input: BreachListInput, _ options: IndexOptions
) throws(IndexBuildError) -> BreachListInput {
  guard let top = options.top else { return input }
  do throws(BreachListError) {
    let folder = try OpenFile(duplicating: top.temporaryFolder, list: input.name)
    return input.top(max(top.count, 0), folder: folder)
  } catch {
    throw .input(error)
  }
}
