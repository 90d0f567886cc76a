/// A breach list as one text file: `HASH:COUNT` rows in ascending order of the hashes.
///
/// Line endings are LF or CR LF, counts and the last line ending may be missing, digits may be of
/// either case, and byte order marks may stand before any row. Rows with the count 0 are padding
/// and count as absent. The file is read where a look-up needs it and never scanned.
public struct TextBreachList: RangeSource {
  /// What is known about the list.
  public let summary: BreachListSummary

  private let text: SortedText
  private let state: FileState

  /// Opens a list and checks its beginning, its end and 64 places in between.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a regular file; the list keeps a duplicate, the
  ///     caller closes its own.
  ///   - name: what to call the list, usually the name of the file.
  ///   - kind: what the hashes must be; `nil` to go by the first row.
  /// - Throws: ``BreachListError`` if the file cannot be read, is not such a list, or is visibly
  ///   truncated.
  public init(
    fileDescriptor: Int32, name: String, kind: HashKind? = .sha1
  ) throws(BreachListError) {
    let file = try OpenFile(duplicating: fileDescriptor, list: name)
    state = try file.state()
    guard state.isFile else { throw BreachListError(list: name, reason: .notAFile) }
    file.expectRandomReads()
    let inspection = try TextInspection(file, size: state.size, kind: kind)
    text = SortedText(file: file, kind: inspection.kind, end: inspection.end)
    summary = BreachListSummary(
      name: name, form: .text, byteCount: state.size, modified: state.seconds,
      isKnownComplete: false, doubts: inspection.hasGap ? [.gapInHashes] : [], kind: inspection.kind
    )
  }

  /// Lends the range of `prefix`, which is searched in the file itself.
  ///
  /// - Throws: ``BreachListError`` if the file is no longer the one that was opened and checked.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    let result = try body(HashRange(prefix: prefix, rows: .text(text)))
    // Afterwards, so that no answer comes from bytes written since the opening.
    guard try text.file.state() == state else {
      throw BreachListError(list: text.file.list, reason: .changed)
    }
    return result
  }
}
