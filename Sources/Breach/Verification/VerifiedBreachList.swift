/// Opens a breach list that somebody verified.
///
/// - Parameters:
///   - fileDescriptor: as for ``openBreachList(fileDescriptor:name:kind:)``.
///   - name: what to call the list.
///   - record: what the list looked like when it was found complete.
///   - kind: as for ``openBreachList(fileDescriptor:name:kind:)``.
/// - Returns: the list; known to be complete if it still looks the same and nothing about it is
///   doubtful.
/// - Throws: ``BreachListError`` if it is no list of such hashes, or visibly damaged.
public func openBreachList(
  fileDescriptor: Int32, name: String, verifiedAs record: CompletenessRecord,
  kind: HashKind? = .sha1
) throws(BreachListError) -> any RangeSource {
  let list = try openBreachList(fileDescriptor: fileDescriptor, name: name, kind: kind)
  guard list.summary.doubts.isEmpty else { return list }
  switch list {
  case let text as TextBreachList:
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    // The list itself notices if the file changes from here on.
    guard try record.fits(file) else { return list }
    // A row has at least the digits, a colon, a digit and a line feed.
    let rows = try file.state().size / (text.summary.kind.digitCount + 3)
    return VerifiedBreachList(text, record, files: nil, rows: rows)
  case let directory as RangeDirectory:
    let files = directory.files
    var size = 0
    let samples = 64
    for value in stride(from: 0, to: HashPrefix.count, by: HashPrefix.count / samples) {
      guard let prefix = HashPrefix(UInt32(value)), try record.fits(prefix, in: files) else {
        return list
      }
      size += try files.directory.state(of: files.naming.fileName(of: prefix))?.size ?? 0
    }
    // A row has at least the digits without five, a colon, a digit and a line feed.
    let width = directory.summary.kind.digitCount - 2
    return VerifiedBreachList(
      directory, record, files: files, rows: size / width * (HashPrefix.count / samples))
  default: return list
  }
}

/// A text list or a range directory that was verified and looks as it did then.
struct VerifiedBreachList: RangeSource {
  let summary: BreachListSummary
  private let list: any RangeSource
  private let record: CompletenessRecord
  /// The files whose looks are compared whenever one of them was read.
  private let files: RangeFiles?

  /// The list, with about so many rows.
  init(_ list: any RangeSource, _ record: CompletenessRecord, files: RangeFiles?, rows: Int) {
    self.list = list
    self.record = record
    self.files = files
    let known = list.summary
    summary = BreachListSummary(
      name: known.name, form: known.form, byteCount: known.byteCount, modified: known.modified,
      isKnownComplete: true,
      doubts: rows < BreachListSummary.fewestHashes ? [.fewHashes] : [], kind: known.kind)
  }

  /// Lends the range of `prefix`.
  ///
  /// - Throws: ``BreachListError`` if the range is no longer what was verified.
  func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    let result = try list.withRange(of: prefix, body)
    // Afterwards, so that no answer comes from a file written since the opening. Without the
    // position, which would tell the prefix.
    if let files, try !record.fits(prefix, in: files) {
      throw BreachListError(list: summary.name, reason: .changedSinceVerified)
    }
    return result
  }
}
