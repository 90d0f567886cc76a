/// A breach list as a directory with one file for each of the 16^5 ranges.
///
/// The files are named `PREFIX.txt` or `PREFIX`, in either case, in one folder or in folders named by
/// the first digits, packed with gzip or not, and hold what the range service answers:
/// `SUFFIX:COUNT` rows, with or without padding. A file is read and checked in whole when
/// its range is asked for. A range without a file is not checked, never absent.
public struct RangeDirectory: RangeSource {
  private static let sampleCount = 64

  /// What is known about the list.
  public let summary: BreachListSummary

  let files: RangeFiles

  /// Opens a list: finds out how its files are named, looks for 64 of them and reads one.
  ///
  /// - Parameters:
  ///   - directoryDescriptor: an open descriptor of a directory; the list keeps a duplicate, the
  ///     caller closes its own.
  ///   - name: what to call the list, usually the name of the directory.
  /// - Throws: ``BreachListError`` if the directory cannot be read or holds no ranges, or if the
  ///   one that is read is no range of SHA-1 hashes.
  public init(directoryDescriptor: Int32, name: String) throws(BreachListError) {
    let directory = try OpenFile(duplicating: directoryDescriptor, list: name)
    guard try directory.state().isDirectory else {
      throw BreachListError(list: name, reason: .notADirectory)
    }
    let survey = try RangeSurvey(of: directory)
    guard let found = survey.found else {
      throw BreachListError(list: name, reason: survey.reason)
    }
    let naming = found.naming
    files = RangeFiles(directory: directory, naming: naming)
    _ = try Self.rows(of: found.prefix, in: files)

    var missing = 0
    var oldest = Int64.max
    for number in 0..<Self.sampleCount {
      let value = number * (HashPrefix.count / Self.sampleCount)
      guard let prefix = HashPrefix(UInt32(value)) else { continue }
      if let state = try directory.state(of: naming.fileName(of: prefix)) {
        oldest = min(oldest, state.seconds)
      } else {
        missing += 1
      }
    }
    if let state = try directory.state(of: naming.fileName(of: found.prefix)) {
      oldest = min(oldest, state.seconds)
    }
    summary = BreachListSummary(
      name: name, form: .rangeDirectory, byteCount: nil, modified: oldest, isKnownComplete: false,
      doubts: missing > 0 ? [.rangesMissing(count: missing, of: Self.sampleCount)] : [])
  }

  /// Lends the range of `prefix`, read from its file.
  ///
  /// - Throws: ``BreachListError`` if the range is missing, or any row of it is damaged.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    let rows: [HashRow]
    do {
      rows = try Self.rows(of: prefix, in: files)
    } catch {
      // Without the position: it would tell the prefix.
      throw BreachListError(list: error.list, reason: error.reason)
    }
    return try body(
      HashRange(prefix: prefix, rows: .memory(rows, rows.indices, list: summary.name)))
  }

  /// Reads and checks the file of `prefix`.
  private static func rows(
    of prefix: HashPrefix, in files: RangeFiles
  ) throws(BreachListError) -> [HashRow] {
    guard let bytes = try files.body(of: prefix) else {
      throw BreachListError(
        list: files.directory.list, reason: .missingRange, position: .row(0, of: prefix))
    }
    return try readRange(bytes.span, of: prefix, list: files.directory.list)
  }
}
