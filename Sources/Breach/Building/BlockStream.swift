/// The blocks of an index and their directory, written as they become full.
struct BlockStream: ~Copyable {
  private static let blocksSize = 1 << 20
  private static let directorySize = 1 << 16

  private let output: OutputFile
  private(set) var header: IndexHeader
  private let layout: IndexLayout

  private var builder: BlockBuilder
  /// The number of the block that is being filled.
  private var block = 0
  private var blocks = ByteBuffer(capacity: Self.blocksSize + (1 << 16))
  private var directory = ByteBuffer(capacity: Self.directorySize + 64)
  /// Where the first byte of `blocks` and of `directory` belongs.
  private var blocksStart: Int
  private var directoryStart = IndexHeader.size
  /// The last row, which the next may have to be added to.
  private var pending: CountedHash?
  private var lastPrefix: HashPrefix?

  init(_ output: OutputFile, _ header: IndexHeader) {
    self.output = output
    self.header = header
    layout = header.layout
    builder = BlockBuilder(header.layout, seed: header.seed)
    blocksStart = header.blocksOffset
    directory.appendLittleEndian(UInt64(blocksStart), used: IndexHeader.entrySize)
  }

  /// Adds rows in ascending order; equal hashes become one.
  mutating func add(_ rows: [CountedHash]) throws(IndexBuildError) {
    guard var last = pending ?? rows.first else { return }
    var rest = rows.span.extracting(...)
    if pending == nil {
      last.hash = last.hash.keeping(bytes: layout.keptBytes)
      rest = rest.extracting(1...)
    }
    for index in rest.indices {
      let row = rest[index]
      let hash = row.hash.keeping(bytes: layout.keptBytes)
      if hash == last.hash {
        last.count = CountedHash.sum(last.count, row.count)
      } else {
        try put(last)
        last = CountedHash(hash: hash, count: row.count)
      }
    }
    pending = last
  }

  @inline(__always)
  private mutating func put(_ row: CountedHash) throws(IndexBuildError) {
    let count = max(row.count, 1)
    if count < header.minimumCount { return }
    let number = layout.block(of: row.hash)
    if number != block { try close(upTo: number) }
    builder.add(row.hash, slot: layout.slot(of: row.hash), count: count)
    if row.count > 0 { header.isCounted = true }
    header.hashCount &+= 1
    header.sightings = CountedHash.total(header.sightings, count)
    if row.hash.prefix != lastPrefix {
      lastPrefix = row.hash.prefix
      header.coveredRanges += 1
    }
  }

  /// Closes the block that is being filled, and empty ones up to `number`.
  @inline(never)
  private mutating func close(upTo number: Int) throws(IndexBuildError) {
    while block < number {
      if builder.sizeLimit > BlockForm.sizeLimit {
        throw .notEvenlySpread
      }
      let start = blocks.count
      builder.finish(block, into: &blocks)
      header.largestBlock = max(header.largestBlock, blocks.count - start)
      directory.appendLittleEndian(
        UInt64(blocksStart + blocks.count), used: IndexHeader.entrySize)
      if blocks.count >= Self.blocksSize { try flushBlocks() }
      if directory.count >= Self.directorySize { try flushDirectory() }
      block += 1
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
    if let pending { try put(pending) }
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
