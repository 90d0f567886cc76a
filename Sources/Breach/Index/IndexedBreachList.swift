/// A breach list as an index of SHA-1 hashes.
///
/// The blocks that a look-up reads are verified by their checksums, so that damage answers “not
/// checked” and never “absent”.
public struct IndexedBreachList: RangeSource {
  /// The index.
  public let index: BreachIndex

  /// The list in an index.
  ///
  /// - Throws: ``BreachListError`` if its hashes are not SHA-1.
  public init(_ index: BreachIndex) throws(BreachListError) {
    guard index.facts.kind == .sha1 else {
      throw BreachListError(list: index.name, reason: .ntlm)
    }
    self.index = index
  }

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a regular file; the list keeps a duplicate, the
  ///     caller closes its own.
  ///   - name: what to call the list, usually the name of the file.
  /// - Throws: ``BreachListError`` if the file is not such an index or is damaged at its beginning.
  public init(fileDescriptor: Int32, name: String) throws(BreachListError) {
    try self.init(BreachIndex(fileDescriptor: fileDescriptor, name: name))
  }

  /// What is known about the list.
  public var summary: BreachListSummary {
    BreachListSummary(
      name: index.name, form: .index, byteCount: index.facts.byteCount,
      modified: index.facts.modified, isKnownComplete: index.facts.isComplete,
      doubts: index.facts.doubts)
  }

  /// Lends the range of `prefix`.
  ///
  /// - Throws: ``BreachListError`` if the body does.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    try index.withRange(of: prefix, body)
  }

  /// Lends the ranges of many prefixes at once.
  public func withRanges<R>(
    of prefixes: [HashPrefix], _ body: (borrowing HashRanges) -> R
  ) -> R {
    body(HashRanges(prefixes: prefixes, ranges: .index(index.file)))
  }
}
