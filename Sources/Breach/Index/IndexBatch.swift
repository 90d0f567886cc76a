internal import CPlatform

extension IndexFile {
  /// Looks for many SHA-1 hashes.
  ///
  /// A look-up waits for memory twice, for the directory and for the block. So the processor is told
  /// of both well before: of the directory two groups of hashes ahead, and of the block of each hash
  /// when that of another is searched, a group before.
  func lookUp(_ digests: [SHA1Digest], _ body: (Int, Lookup) -> Void) {
    guard header.kind == .sha1 else {
      for index in digests.indices { body(index, .notChecked(error(.ntlm))) }
      return
    }
    let size = BlockGroup.limit
    var memory = GroupMemory()
    var even = BlockGroup()
    var odd = BlockGroup()
    for start in stride(from: -2 * size, to: digests.count, by: 2 * size) {
      step(digests.span, from: start, &even, &odd, &memory, body)
      step(digests.span, from: start + size, &odd, &even, &memory, body)
    }
  }

  /// Answers for the hashes from `start` on, whose blocks are known, and finds those of the next.
  @inline(__always)
  private func step(
    _ digests: Span<SHA1Digest>, from start: Int, _ now: inout BlockGroup,
    _ next: inout BlockGroup, _ memory: inout GroupMemory, _ body: (Int, Lookup) -> Void
  ) {
    let size = BlockGroup.limit
    let layout = header.layout
    func hashes(from start: Int) -> Range<Int> {
      max(0, min(start, digests.count))..<max(0, min(start + size, digests.count))
    }
    var last = -1
    for index in hashes(from: start + 2 * size) {
      let block = layout.block(of: digests[index].bits)
      let record = layout.directory.record(of: block)
      if record != last { prefetchPlace(of: block) }
      last = record
    }
    next.locate(digests.extracting(hashes(from: start + size)), in: self, &memory)
    answer(now, of: digests, from: start, before: next, &memory, body)
  }

  /// Looks for the hashes of a group, and tells the processor of the blocks of the next.
  @inline(__always)
  private func answer(
    _ group: borrowing BlockGroup, of digests: Span<SHA1Digest>, from first: Int,
    before next: borrowing BlockGroup, _ memory: inout GroupMemory, _ body: (Int, Lookup) -> Void
  ) {
    guard group.read(from: self, into: &memory) else {
      // Too much for one copy, or one of them fails, and the others can be had all the same.
      for index in first..<first + group.count {
        body(index, lookup(of: digests[index].bits, in: &memory.window))
      }
      return
    }
    let bytes = unsafe memory.blocks.span.bytes
    let layout = header.layout
    let seed = header.seed
    var current = -1
    var reader: BlockReader?
    for index in 0..<max(group.count, next.count) {
      if index < next.count { prefetch(next.places[index]) }
      guard index < group.count else { continue }
      let hash = digests[first + index].bits
      let offset = group.offsets[index]
      if offset != current {
        let size = group.places[index].count
        reader = BlockReader(
          bytes, offset..<offset + size, block: layout.block(of: hash), layout: layout, seed: seed)
        current = offset
      }
      body(first + index, lookup(reader?.search(bytes, for: hash)))
    }
  }

  /// Looks for a hash in a block of its own, unless that of the hash before is the same.
  private func lookup(of hash: HashBits, in window: inout BlockWindow) -> Lookup {
    let block = header.layout.block(of: hash)
    do {
      if window.block != block { try window.load(block, at: place(of: block), of: self) }
      return lookup(window.search(for: hash))
    } catch {
      return .notChecked(error)
    }
  }
}

/// Memory that is used for one group after the other.
private struct GroupMemory: ~Copyable {
  /// So many bytes of blocks are copied at once.
  static let limit = 1 << 17

  /// Records of the directory.
  var records = [UInt8](repeating: 0, count: BlockGroup.limit * 48)
  var blocks: [UInt8] = []
  /// A block by itself.
  var window = BlockWindow()

  /// Makes room for so many bytes of blocks.
  mutating func reserve(_ count: Int) {
    if blocks.count >= count + BlockReader.slack { return }
    blocks = [UInt8](repeating: 0, count: count + count / 2 + BlockReader.slack)
  }
}

/// The blocks of some hashes that are searched together.
private struct BlockGroup: ~Copyable {
  static let limit = 32

  /// The number of hashes.
  private(set) var count = 0
  /// For each hash where its block lies in the file; empty if that cannot be.
  private(set) var places = InlineArray<32, Range<Int>>(repeating: 0..<0)
  /// For each hash where its block lies in memory.
  private(set) var offsets = InlineArray<32, Int>(repeating: 0)
  /// The blocks, each once if equal ones follow each other.
  private var parts = InlineArray<32, kagiban_part>(repeating: kagiban_part())
  private var partCount = 0
  /// For each hash where the record of its block lies in memory.
  private var records = InlineArray<32, Int>(repeating: 0)
  private var byteCount = 0

  /// Finds the places of the blocks in which `digests` belong.
  @inline(__always)
  mutating func locate(
    _ digests: Span<SHA1Digest>, in file: IndexFile, _ memory: inout GroupMemory
  ) {
    count = digests.count
    partCount = 0
    byteCount = 0
    let layout = file.header.layout
    let directory = layout.directory
    let size = directory.readSize
    var recordCount = 0
    var last = -1
    for index in 0..<count {
      let record = directory.record(of: layout.block(of: digests[index].bits))
      if record != last {
        parts[recordCount] = kagiban_part(offset: IndexHeader.size + record, count: size)
        recordCount += 1
        last = record
      }
      records[index] = (recordCount - 1) * size
    }
    var elements = memory.records.mutableSpan
    var target = unsafe elements.mutableBytes
    let isRead: Void? = try? file.read(parts.span.extracting(0..<recordCount), into: &target)
    guard isRead != nil else { return }
    let bytes = unsafe memory.records.span.bytes
    var block = -1
    for index in 0..<count {
      let number = layout.block(of: digests[index].bits)
      if number != block {
        block = number
        places[index] = file.place(of: number, in: bytes, at: records[index]) ?? 0..<0
        offsets[index] = byteCount
        byteCount += places[index].count
        parts[partCount] = kagiban_part(
          offset: places[index].lowerBound, count: places[index].count)
        partCount += 1
      } else {
        places[index] = places[index - 1]
        offsets[index] = offsets[index - 1]
      }
    }
  }

  /// Copies the blocks.
  ///
  /// - Returns: `false` if that cannot be done for all of them together.
  func read(from file: IndexFile, into memory: inout GroupMemory) -> Bool {
    guard partCount > 0, byteCount <= GroupMemory.limit else { return count == 0 }
    memory.reserve(byteCount)
    var elements = memory.blocks.mutableSpan
    var target = unsafe elements.mutableBytes
    let isRead: Void? = try? file.read(parts.span.extracting(0..<partCount), into: &target)
    return isRead != nil
  }
}
