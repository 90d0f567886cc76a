/// The blocks of an index and their directory, written as they become full.
struct BlockStream: ~Copyable {
  private static let blocksSize = 1 << 20
  private static let directorySize = 1 << 16

  private let output: OutputFile
  private(set) var header: IndexHeader
  private let layout: IndexLayout

  private let builder: BlockBuilder
  /// The number of the block that is being filled.
  private var block = 0
  /// Its hashes so far, each once.
  private var rows: [CountedHash] = []
  private var blocks = ByteBuffer(capacity: Self.blocksSize + (1 << 16))
  private var directory = ByteBuffer(capacity: Self.directorySize + 64)
  /// Where the first byte of `blocks` and of `directory` belongs.
  private var blocksStart: Int
  private var directoryStart = IndexHeader.size
  private var lastPrefix: HashPrefix?

  init(_ output: OutputFile, _ header: IndexHeader) {
    self.output = output
    self.header = header
    layout = header.layout
    builder = BlockBuilder(layout: header.layout, seed: header.seed)
    blocksStart = header.blocksOffset
    directory.appendLittleEndian(UInt64(blocksStart), used: IndexHeader.entrySize)
  }

  /// Adds rows in ascending order; equal hashes become one.
  mutating func add(_ added: [CountedHash]) throws(IndexBuildError) {
    var start = 0
    while start < added.count {
      let first = added[start]
      let number = layout.block(of: first.hash)
      if number != block {
        try close(upTo: number)
      } else if let last = rows.last, isSame(last.hash, first.hash) {
        rows[rows.count - 1].count = CountedHash.sum(last.count, first.count)
        start += 1
        continue
      }
      let end = endOfRun(added.span, from: start)
      rows += added[start..<end]
      if rows.count > BlockForm.rowLimit { throw .notEvenlySpread }
      start = end
    }
  }

  /// Where the rows end that belong in the same block as the one at `start` and differ from each
  /// other.
  private func endOfRun(_ rows: Span<CountedHash>, from start: Int) -> Int {
    var last = rows[start].hash
    var end = start + 1
    while end < rows.count {
      let hash = rows[end].hash
      if layout.block(of: hash) != block || isSame(last, hash) { break }
      last = hash
      end += 1
    }
    return end
  }

  /// Whether nothing that is kept tells two hashes apart.
  @inline(__always)
  private func isSame(_ left: HashBits, _ right: HashBits) -> Bool {
    left.high == right.high
      && left.keeping(bytes: layout.keptBytes) == right.keeping(bytes: layout.keptBytes)
  }

  /// Closes the block that is being filled, and empty ones up to `number`.
  private mutating func close(upTo number: Int) throws(IndexBuildError) {
    // Apart, since what they are noted in is part of the same.
    var full = rows
    rows = []
    while block < number {
      if header.minimumCount > 1 {
        let minimum = header.minimumCount
        full.removeAll { max($0.count, 1) < minimum }
      }
      note(full.span)
      let start = blocks.count
      builder.add(full.span, as: block, to: &blocks)
      full.removeAll(keepingCapacity: true)
      header.largestBlock = max(header.largestBlock, blocks.count - start)
      directory.appendLittleEndian(
        UInt64(blocksStart + blocks.count), used: IndexHeader.entrySize)
      if blocks.count >= Self.blocksSize { try flushBlocks() }
      if directory.count >= Self.directorySize { try flushDirectory() }
      block += 1
    }
    rows = full
  }

  /// Adds the hashes of a block to the totals.
  private mutating func note(_ rows: Span<CountedHash>) {
    var sightings = header.sightings
    var overflows = false
    var counts: UInt64 = 0
    for index in rows.indices {
      let count = rows[index].count
      let (sum, isTooLarge) = sightings.addingReportingOverflow(max(count, 1))
      sightings = sum
      overflows = overflows || isTooLarge
      counts |= count
    }
    header.hashCount += rows.count
    header.sightings = overflows ? CountedHash.countLimit : min(sightings, CountedHash.countLimit)
    if counts > 0 { header.isCounted = true }
    noteRanges(rows)
  }

  private mutating func noteRanges(_ rows: Span<CountedHash>) {
    // Where a block is no larger than a range, its first hash tells the range of all.
    let end = layout.blockBits < 20 ? rows.count : min(rows.count, 1)
    for index in 0..<end where rows[index].hash.prefix != lastPrefix {
      lastPrefix = rows[index].hash.prefix
      header.coveredRanges += 1
    }
  }

  private mutating func flushBlocks() throws(IndexBuildError) {
    let start = blocksStart
    try blocks.withBytes { bytes throws(IndexBuildError) in try output.write(bytes, at: start) }
    blocksStart += blocks.count
    blocks.removeAll()
  }

  private mutating func flushDirectory() throws(IndexBuildError) {
    let start = directoryStart
    try directory.withBytes { bytes throws(IndexBuildError) in try output.write(bytes, at: start) }
    directoryStart += directory.count
    directory.removeAll()
  }

  /// Writes what is left and, last of all, the header.
  mutating func finish(
    isComplete: Bool, rejectedRows: Int
  ) throws(IndexBuildError) -> IndexHeader {
    try close(upTo: layout.blockCount)
    try flushBlocks()
    try flushDirectory()
    header.isComplete = isComplete
    header.rejectedRows = rejectedRows
    header.fileSize = blocksStart
    try output.setSize(header.fileSize)
    let bytes = header.bytes
    try output.write(unsafe bytes.span.bytes, at: 0)
    return header
  }
}
