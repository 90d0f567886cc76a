/// Writes an index front to back, from rows in ascending order.
///
/// The layout depends on how many hashes there are, which is not known before the last of them. So
/// the first quarter of a million waits, and the rest is estimated by how close these are to each
/// other: hashes are uniform. A wrong estimate costs space or time, never a wrong answer.
struct IndexWriter: ~Copyable {
  private static let waitingLimit = 1 << 18

  private let output: OutputFile
  private let kind: HashKind
  private let options: IndexOptions

  private var waiting: [CountedHash] = []
  private var stream: BlockStream?

  init(_ output: OutputFile, kind: HashKind, options: IndexOptions) {
    self.output = output
    self.kind = kind
    self.options = options
  }

  /// Adds rows; the same hash may come several times in a row.
  ///
  /// - Parameters:
  ///   - rows: greater than those before.
  ///   - rowLimit: no more come in all, if that is known.
  /// - Throws: ``IndexBuildError`` if the index cannot be written.
  mutating func add(_ rows: [CountedHash], rowLimit: Int?) throws(IndexBuildError) {
    if stream != nil {
      try stream?.add(rows.span)
      return
    }
    waiting += rows
    if waiting.count >= Self.waitingLimit { try begin(rows: estimate(rowLimit)) }
  }

  /// The pages that became full; they are the caller's to write.
  mutating func takePages() -> [FullPage] { stream?.takePages() ?? [] }

  /// Takes back the memory of pages that were written.
  mutating func reuse(_ memory: [PageMemory]) { stream?.reuse(memory) }

  /// Closes the index; all pages that were taken have been written.
  ///
  /// - Parameters:
  ///   - isComplete: whether the input was whole.
  ///   - omissions: what it lacks.
  /// - Returns: the header that was written.
  /// - Throws: ``IndexBuildError`` if the index cannot be written.
  mutating func finish(
    isComplete: Bool, _ omissions: IndexOmissions
  ) throws(IndexBuildError) -> IndexHeader {
    if stream == nil { try begin(rows: waiting.count) }
    let isWhole = isComplete && options.minimumCount <= 1 && options.top == nil
    var all = omissions
    all.add(IndexOmissions(options))
    let header = try stream?.finish(isComplete: isWhole, all)
    guard let header else { preconditionFailure("there is a stream once it has begun") }
    return header
  }

  private mutating func begin(rows: Int) throws(IndexBuildError) {
    let keptBytes = options.isCompact ? 8 : kind.byteCount
    var header = IndexHeader(
      kind: kind, layout: IndexLayout(keptBytes: keptBytes, rows: rows), seed: seed())
    header.minimumCount = options.minimumCount
    header.topCount = options.top?.count ?? 0
    header.date = options.date
    header.source = options.source
    stream = BlockStream(output, header)
    let first = waiting
    waiting = []
    try stream?.add(first.span)
  }

  /// How many hashes there would be if all of them were as close as those that wait.
  private func estimate(_ rowLimit: Int?) -> Int {
    guard let first = waiting.first, let last = waiting.last else { return 0 }
    let width = max(last.hash.fraction - first.hash.fraction, 0x1p-40)
    let estimate = Double(waiting.count) / width
    return max(waiting.count, Int(min(estimate, Double(rowLimit ?? 1 << 36))))
  }

  /// A number that another index hardly has, and the same list always.
  private func seed() -> UInt64 {
    var words = ByteBuffer(capacity: 32 * waiting.count + 64)
    for number in [
      kind.byteCount, options.isCompact ? 8 : 0, options.top?.count ?? 0, waiting.count,
    ] {
      words.appendLittleEndian(UInt64(number), used: 8)
    }
    words.appendLittleEndian(options.minimumCount, used: 8)
    let label = Array("\(options.date?.description ?? "") \(options.source ?? "")".utf8)
    words.append(label.span)
    for row in waiting {
      words.appendLittleEndian(row.hash.high, used: 8)
      words.appendLittleEndian(row.hash.middle, used: 8)
      words.appendLittleEndian(UInt64(row.hash.low), used: 4)
      words.appendLittleEndian(row.count, used: 8)
    }
    return words.withBytes { Checksum.of($0, 0..<$0.byteCount, seed: 0) }
  }
}
