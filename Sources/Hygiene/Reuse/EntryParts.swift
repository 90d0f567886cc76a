/// Entries dealt out to parts by the first bits of their keys, in chunks of a few kilobytes.
@safe
struct EntryParts: ~Copyable {
  typealias Entry = KeyTable.Entry

  /// How many bits of a key say its part.
  private(set) var partBits: UInt64 = 0
  /// Only keys whose last bits are those of the pass are taken.
  private var pass: UInt64 = 0
  private var passMask: UInt64 = 0
  /// Memory for chunks, 256 to a slab; kept for the next search.
  private var slabs: [UnsafeMutablePointer<Entry>] = unsafe []
  private var usedChunks = 0
  /// For each chunk the one of the same part before it, or -1.
  private var previousChunks: [Int32] = []
  /// For each part its last chunk, and how many entries that has.
  private var heads: UnsafeMutableBufferPointer<Head>

  @safe
  private struct Head {
    var next: UnsafeMutablePointer<Entry>?
    var free: Int
    var chunk: Int32
    var chunkCount: Int32
  }

  private static let chunkSize = 256
  private static let mostPartBits: UInt64 = 9

  init() {
    unsafe heads = .allocate(capacity: 1 << Int(Self.mostPartBits))
  }

  deinit {
    for slab in unsafe 0..<slabs.count { unsafe slabs[slab].deallocate() }
    unsafe heads.deallocate()
  }

  /// The number of parts.
  var count: Int { 1 << Int(partBits) }

  /// Forgets all entries and makes parts for about so many, of those keys alone that belong to one
  /// of several passes; of these there are a power of two.
  mutating func begin(expected: Int, pass: Int, of passes: Int) {
    (self.pass, passMask) = (UInt64(pass), UInt64(passes - 1))
    partBits = 0
    while partBits < Self.mostPartBits, expected >> partBits > 1 << 13 { partBits += 1 }
    usedChunks = 0
    previousChunks.removeAll(keepingCapacity: true)
    for part in 0..<count {
      unsafe heads[part] = unsafe Head(next: nil, free: 0, chunk: -1, chunkCount: 0)
    }
  }

  /// Adds a key and what has it, if the key belongs to the pass.
  @inline(__always)
  mutating func add(_ key: UInt64, _ value: UInt64) {
    if key & passMask != pass { return }
    // No part for no bits: a shift by 64 or more gives 0.
    let part = Int(truncatingIfNeeded: key >> (64 - partBits))
    if unsafe heads[part].free == 0 { addChunk(to: part) }
    guard let next = unsafe heads[part].next else { return }
    unsafe next.initialize(to: Entry(key: key, value: value))
    unsafe heads[part].next = unsafe next + 1
    unsafe heads[part].free &-= 1
  }

  func entryCount(of part: Int) -> Int {
    let head = unsafe heads[part]
    return Int(head.chunkCount) * Self.chunkSize - head.free
  }

  @inline(__always)
  func forEachEntry(of part: Int, _ body: (Entry) -> Void) {
    var chunk = unsafe heads[part].chunk
    var used = Self.chunkSize
    unsafe used -= heads[part].free
    while chunk >= 0 {
      let base = unsafe start(ofChunk: Int(chunk))
      for index in 0..<used { unsafe body(base[index]) }
      used = Self.chunkSize
      chunk = previousChunks[Int(chunk)]
    }
  }

  private mutating func addChunk(to part: Int) {
    if unsafe slabs.count * Self.chunkSize == usedChunks {
      unsafe slabs.append(.allocate(capacity: Self.chunkSize * Self.chunkSize))
    }
    unsafe previousChunks.append(heads[part].chunk)
    unsafe heads[part] = unsafe Head(
      next: start(ofChunk: usedChunks), free: Self.chunkSize, chunk: Int32(usedChunks),
      chunkCount: heads[part].chunkCount + 1)
    usedChunks += 1
  }

  private func start(ofChunk chunk: Int) -> UnsafeMutablePointer<Entry> {
    unsafe slabs[chunk / Self.chunkSize] + chunk % Self.chunkSize * Self.chunkSize
  }
}
