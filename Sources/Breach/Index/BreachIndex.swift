/// Kagiban's own compact file form of a breach list, open for reading.
///
/// Nothing is loaded: a look-up reads a record of a directory and one block of some hundred bytes,
/// whose checksum it verifies. A damaged block is an error and never “absent”. The form is
/// described in `docs/breach-index.md`.
///
/// ``IndexedBreachList`` is the same as a ``RangeSource``, for audits.
public struct BreachIndex: Sendable {
  /// What the index says of itself.
  public let facts: Facts

  let file: IndexFile

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - fileDescriptor: an open descriptor of a regular file; the index keeps a duplicate, the
  ///     caller closes its own.
  ///   - name: what to call the list, usually the name of the file.
  /// - Throws: ``BreachListError`` if the file is not an index of this version, is damaged at its
  ///   beginning, or has not the size it had when it was written.
  public init(fileDescriptor: Int32, name: String) throws(BreachListError) {
    self.init(try IndexFile(OpenFile(duplicating: fileDescriptor, list: name)))
  }

  /// The index in `bytes`.
  ///
  /// - Throws: ``BreachListError`` as for a file.
  public init(bytes: [UInt8], name: String) throws(BreachListError) {
    self.init(try IndexFile(bytes, list: name))
  }

  init(_ file: IndexFile) {
    self.file = file
    facts = Facts(file.header, modified: file.modified)
  }

  /// The name that the caller gave the list.
  public var name: String { file.list }

  /// Whether a file that begins with `bytes` is an index, of this version or another; eight bytes
  /// tell.
  public static func recognises(_ bytes: Span<UInt8>) -> Bool { IndexHeader.recognises(bytes) }

  /// Lends the range of `prefix`.
  ///
  /// - Throws: ``BreachListError`` if the body does.
  public func withRange<R>(
    of prefix: HashPrefix, _ body: (borrowing HashRange) throws(BreachListError) -> R
  ) throws(BreachListError) -> R {
    try body(HashRange(prefix: prefix, rows: .index(file)))
  }
}

extension BreachIndex {
  /// What an index says of itself.
  public struct Facts: Sendable, Equatable {
    /// What the hashes were made with.
    public let kind: HashKind
    /// Whether whole hashes are kept; a compact index keeps the first 64 bits of each.
    public let isExact: Bool
    /// The number of hashes.
    public let hashCount: Int
    /// The sum of all counts; `nil` if the list has none.
    public let sightings: UInt64?
    /// The size of the file.
    public let byteCount: Int
    /// When the file was last modified, in seconds since 1970; `nil` for one in memory.
    public let modified: Int64?
    /// How many of the 16^5 ranges hold hashes.
    public let coveredRanges: Int
    /// How many rows of the input could not be read when the index was built.
    public let rejectedRows: Int
    /// Hashes with a lower count were left out; `nil` if none was.
    public let minimumCount: UInt64?
    /// Only so many hashes with the highest counts were kept; `nil` if all were.
    public let topCount: Int?
    /// The probability that a hash which is not in the list is found; 0 if the index is exact.
    public let falsePositiveRate: Double
    /// The day of the release, if the builder was told.
    public let date: ReleaseDate?
    /// Where the list comes from, if the builder was told.
    ///
    /// Anybody may have written it: it is to be shown like any text from outside.
    public let source: String?
    /// Whether the index was built of sound input that covered every range, with nothing left out.
    public let isComplete: Bool

    /// What about it does not forbid its use.
    public var doubts: [BreachListSummary.Doubt] {
      if !isComplete { return [.partOfList] }
      return hashCount < BreachListSummary.fewestHashes ? [.fewHashes] : []
    }

    /// The size of the file divided by the number of hashes; 0 without hashes.
    public var bytesPerHash: Double {
      hashCount > 0 ? Double(byteCount) / Double(hashCount) : 0
    }

    init(_ header: IndexHeader, modified: Int64?) {
      kind = header.kind
      isExact = header.layout.keptBytes == header.kind.byteCount
      hashCount = header.hashCount
      sightings = header.isCounted ? header.sightings : nil
      byteCount = header.fileSize
      self.modified = modified
      coveredRanges = header.coveredRanges
      rejectedRows = header.rejectedRows
      minimumCount = header.minimumCount > 1 ? header.minimumCount : nil
      topCount = header.topCount > 0 ? header.topCount : nil
      falsePositiveRate = header.falsePositiveRate
      date = header.date
      source = header.source
      isComplete = header.isComplete
    }
  }
}
