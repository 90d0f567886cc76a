/// The blocks of an index, read from front to back, many at a time.
///
/// Every block is verified. What is wrong with a part is told to the caller, who decides whether
/// that ends the reading.
struct IndexPieces: ~Copyable {
  /// So many bytes of blocks are read at once, unless a single one is larger.
  private static let size = 1 << 20
  /// The places of so many blocks are read at once, which is a multiple of a group.
  private static let entries = 4096
  let file: IndexFile
  /// The number of the next block.
  private(set) var block = 0
  private var storage = [UInt8](repeating: 0, count: Self.size + BlockReader.slack)
  /// Where the blocks begin that come next, and where the last of them ends.
  private var places: [Int] = []
  private var firstPlace = 0

  init(_ file: IndexFile) {
    self.file = file
  }

  var isAtEnd: Bool { block == file.header.layout.blockCount }

  /// Reads some blocks.
  ///
  /// - Parameters:
  ///   - row: told each hash with its count, in order; 0 where the list has no counts.
  ///   - damage: told of what cannot be used.
  /// - Throws: what `damage` does, and ``BreachListError`` if the file cannot be read.
  mutating func next(
    _ row: (HashBits, UInt64) -> Void,
    damage: (BreachListError) throws(BreachListError) -> Void
  ) throws(BreachListError) {
    if block - firstPlace >= places.count - 1 { try readDirectory(damage: damage) }
    let limit = firstPlace + places.count - 1
    var end = block
    while end < limit, isWellPlaced(end),
      places[end + 1 - firstPlace] - places[block - firstPlace] <= Self.size || end == block
    {
      end += 1
    }
    guard end > block else {
      // Its place cannot be: nothing is known about this block.
      try damage(error(of: block))
      block += 1
      return
    }
    let start = places[block - firstPlace]
    try read(start..<places[end - firstPlace])
    let first = firstPlace
    while block < end {
      let place = (places[block - first] - start)..<(places[block + 1 - first] - start)
      if !pass(block, place, row) { try damage(error(of: block)) }
      block += 1
    }
  }

  private func pass(
    _ block: Int, _ place: Range<Int>, _ row: (HashBits, UInt64) -> Void
  ) -> Bool {
    let bytes = unsafe storage.span.bytes
    let header = file.header
    let reader = BlockReader(bytes, place, block: block, layout: header.layout, seed: header.seed)
    guard let reader else { return false }
    return reader.forEachRow(bytes, block: block, row)
  }

  private func error(of block: Int) -> BreachListError {
    BreachListError(
      list: file.list, reason: file.damage().reason,
      position: .range(file.header.layout.firstPrefix(of: block)))
  }

  private func isWellPlaced(_ block: Int) -> Bool {
    let start = places[block - firstPlace]
    let end = places[block + 1 - firstPlace]
    return start >= file.header.blocksOffset && start < end && end <= file.header.fileSize
      && end - start <= file.header.largestBlock
  }

  private mutating func readDirectory(
    damage: (BreachListError) throws(BreachListError) -> Void
  ) throws(BreachListError) {
    let last = places.last ?? file.header.blocksOffset
    let directory = file.header.layout.directory
    let count = min(Self.entries, file.header.layout.blockCount - block)
    let size = directory.record(of: count) + BlockDirectory.offsetSize
    var bytes = [UInt8](repeating: 0, count: size + 8)
    var elements = bytes.mutableSpan
    var target = unsafe elements.mutableBytes
    try file.readInOrder(
      size, at: IndexHeader.size + directory.record(of: block), into: &target)
    firstPlace = block
    places = (0..<count).map { index in
      directory.bounds(
        of: directory.place(of: index), in: unsafe bytes.span.bytes, at: directory.record(of: index)
      ).start
    }
    let text = unsafe bytes.span.bytes
    places.append(
      directory.bounds(
        of: directory.groupSize - 1, in: text, at: directory.record(of: count - 1)
      ).end)
    // The blocks follow each other without a gap, from the first to the end of the file.
    let isLast = block + count == file.header.layout.blockCount
    if places[0] != last || isLast && places[count] != file.header.fileSize {
      try damage(error(of: block))
    }
  }

  private mutating func read(_ range: Range<Int>) throws(BreachListError) {
    if storage.count < range.count + BlockReader.slack {
      storage = [UInt8](repeating: 0, count: range.count + BlockReader.slack)
    }
    let file = file
    var elements = storage.mutableSpan
    var target = unsafe elements.mutableBytes
    try file.readInOrder(range.count, at: range.lowerBound, into: &target)
  }
}
