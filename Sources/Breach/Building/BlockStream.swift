/// The blocks of an index and their directory, written as they become full.
struct BlockStream: ~Copyable {
  private let output: OutputFile
  private(set) var header: IndexHeader
  private let layout: IndexLayout

  private let builder: BlockBuilder
  /// The number of the block that is being filled.
  private var block = 0
  /// Its hashes so far, each once.
  private var rows: [CountedHash] = []
  private var blocks: PagedOutput
  private var directory: PagedOutput
  /// Where the first block of the current group begins.
  private var groupStart: Int
  private var lastPrefix: HashPrefix?

  init(_ output: OutputFile, _ header: IndexHeader) {
    self.output = output
    self.header = header
    layout = header.layout
    builder = BlockBuilder(layout: header.layout, seed: header.seed)
    groupStart = header.blocksOffset
    blocks = PagedOutput(from: header.blocksOffset)
    // Zeros in place of the header, which comes last.
    directory = PagedOutput(from: 0)
    directory.bytes.append([UInt8](repeating: 0, count: IndexHeader.size).span)
  }

  /// Adds rows in ascending order; equal hashes become one.
  mutating func add(_ added: Span<CountedHash>) throws(IndexBuildError) {
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
      let end = endOfRun(added, from: start)
      let run = added.extracting(start..<end)
      if rows.isEmpty, end < added.count, layout.block(of: added[end].hash) != block,
        header.minimumCount <= 1
      {
        try write(run)
      } else {
        for index in run.indices { rows.append(run[index]) }
        if rows.count > BlockForm.rowLimit { throw .notEvenlySpread }
      }
      start = end
    }
  }

  /// Where the rows end that belong in the same block as the one at `start` and differ from each
  /// other.
  @inline(__always)
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
      try write(full.span)
      full.removeAll(keepingCapacity: true)
    }
    rows = full
  }

  /// Writes the block that these are the hashes of, and where it begins, and goes on to the next.
  @inline(__always)
  private mutating func write(_ rows: Span<CountedHash>) throws(IndexBuildError) {
    let totals = CountTotals(of: rows)
    header.hashCount += rows.count
    header.sightings = CountedHash.total(header.sightings, totals.sightings)
    if totals.isCounted { header.isCounted = true }
    noteRanges(rows)
    let places = layout.directory
    let place = places.place(of: block)
    let start = blocks.end
    if place == 0 {
      groupStart = start
      directory.bytes.appendLittleEndian(UInt64(start), used: BlockDirectory.offsetSize)
    } else {
      let code = BlockDirectory.rounded(start - groupStart).code
      directory.bytes.appendLittleEndian(code, used: BlockDirectory.distanceSize)
    }
    let distance = place == places.groupSize - 1 ? nil : start - groupStart
    guard builder.add(rows, totals, as: block, at: distance, to: &blocks.bytes) else {
      throw .notEvenlySpread
    }
    header.largestBlock = max(header.largestBlock, blocks.end - start)
    blocks.closePages()
    directory.closePages()
    block += 1
  }

  private mutating func noteRanges(_ rows: Span<CountedHash>) {
    // Where a block is no larger than a range, its first hash tells the range of all.
    let end = layout.blockBits < 20 ? rows.count : min(rows.count, 1)
    for index in 0..<end where rows[index].hash.prefix != lastPrefix {
      lastPrefix = rows[index].hash.prefix
      header.coveredRanges += 1
    }
  }

  /// The pages that became full.
  mutating func takePages() -> [FullPage] { directory.takePages() + blocks.takePages() }

  /// Takes back the memory of pages that were written.
  mutating func reuse(_ memory: [PageMemory]) { blocks.reuse(memory) }

  /// Writes what is left and, last of all, the header.
  mutating func finish(
    isComplete: Bool, _ omissions: IndexOmissions
  ) throws(IndexBuildError) -> IndexHeader {
    try close(upTo: layout.blockCount)
    directory.bytes.appendLittleEndian(UInt64(blocks.end), used: BlockDirectory.offsetSize)
    for page in takePages() { try page.write(to: output) }
    try blocks.writeRest(to: output)
    try directory.writeRest(to: output)
    header.isComplete = isComplete
    header.rejectedRows = omissions.rejectedRows
    header.minimumCount = omissions.minimumCount
    header.topCount = omissions.topCount
    header.fileSize = blocks.end
    try output.setSize(header.fileSize)
    let bytes = header.bytes
    try output.write(unsafe bytes.span.bytes, at: 0)
    return header
  }
}
