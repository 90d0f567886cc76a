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
  private let kind: HashKind

  /// Opens a list: finds out how its files are named, looks for 64 of them and reads one.
  ///
  /// - Parameters:
  ///   - directoryDescriptor: an open descriptor of a directory; the list keeps a duplicate, the
  ///     caller closes its own.
  ///   - name: what to call the list, usually the name of the directory.
  ///   - kind: what the hashes must be; `nil` to go by the one that is read.
  /// - Throws: ``BreachListError`` if the directory cannot be read or holds no ranges, or if the
  ///   one that is read is no range of such hashes.
  public init(
    directoryDescriptor: Int32, name: String, kind: HashKind? = .sha1
  ) throws(BreachListError) {
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
    self.kind = try Self.kind(of: found.prefix, in: files, kind)

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
      doubts: missing > 0 ? [.rangesMissing(count: missing, of: Self.sampleCount)] : [],
      kind: self.kind)
  }

  /// Lends the range of `prefix`, read from its file.
  ///
  /// - Throws: ``BreachListError`` if the range is missing, or any row of it is damaged.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    let rows: [HashRow]
    do {
      rows = try Self.rows(of: prefix, in: files, kind)
    } catch {
      // Without the position: it would tell the prefix.
      throw BreachListError(list: error.list, reason: error.reason)
    }
    return try body(
      HashRange(prefix: prefix, rows: .memory(rows, rows.indices, kind, list: summary.name)))
  }

  /// What the hashes are by one of the files, which is checked.
  private static func kind(
    of prefix: HashPrefix, in files: RangeFiles, _ expected: HashKind?
  ) throws(BreachListError) -> HashKind {
    do throws(BreachListError) {
      _ = try rows(of: prefix, in: files, expected ?? .sha1)
      return expected ?? .sha1
    } catch {
      guard error.reason == .ntlm, expected == nil else { throw error }
      _ = try rows(of: prefix, in: files, .ntlm)
      return .ntlm
    }
  }

  /// Reads and checks the file of `prefix`.
  private static func rows(
    of prefix: HashPrefix, in files: RangeFiles, _ kind: HashKind
  ) throws(BreachListError) -> [HashRow] {
    guard let bytes = try files.body(of: prefix) else {
      throw BreachListError(
        list: files.directory.list, reason: .missingRange, position: .row(0, of: prefix))
    }
    return try readRange(bytes.span, of: prefix, kind, list: files.directory.list)
  }
}
