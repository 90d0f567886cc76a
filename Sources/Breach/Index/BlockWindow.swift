/// One block of an index in memory, checked.
struct BlockWindow: ~Copyable {
  private var storage: [UInt8] = []
  /// The number of the block.
  private(set) var block = -1
  private var reader: BlockReader?

  /// Reads the block of this number, at this place of the file.
  ///
  /// - Throws: ``BreachListError`` if it cannot be read or is damaged.
  @inline(__always)
  mutating func load(
    _ block: Int, at place: Range<Int>, of file: IndexFile
  ) throws(BreachListError) {
    self.block = -1
    let size = place.count
    if storage.count < size + BlockReader.slack { storage = Self.memory(size + BlockReader.slack) }
    var elements = storage.mutableSpan
    var target = unsafe elements.mutableBytes
    try file.read(size, at: place.lowerBound, into: &target)
    let found = BlockReader(
      unsafe storage.span.bytes, 0..<size, block: block, layout: file.header.layout,
      seed: file.header.seed)
    reader = found
    if reader == nil { throw file.damage() }
    self.block = block
  }

  /// Bytes with anything in them, since they are written before they are read.
  private static func memory(_ size: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      // Of what stands behind the block no bit is used, but it is loaded along with the last bits.
      unsafe bytes[(size - BlockReader.slack)...].update(repeating: 0)
      count = size
    }
  }

  /// Looks for a hash of this block.
  ///
  /// - Returns: `nil` if it is damaged in spite of its checksum.
  func search(for hash: HashBits) -> BlockReader.Sighting? {
    guard let reader else { return nil }
    return reader.search(unsafe storage.span.bytes, for: hash)
  }

  /// Passes the hashes to `body`, in order.
  ///
  /// - Returns: `false` if the block is damaged.
  func forEachRow(_ body: (HashBits, UInt64) -> Void) -> Bool {
    guard let reader else { return false }
    return reader.forEachRow(unsafe storage.span.bytes, block: block, body)
  }
}
