/// Entries dealt out to parts by the first bits of their keys, in chunks of a few kilobytes.
@safe
struct EntryParts: ~Copyable {
  typealias Entry = KeyTable.Entry

  /// How many bits of a key say its part.
  private(set) var partBits: UInt64 = 0
  /// Only keys of these classes, which are their last bits, are taken.
  private var firstClass: UInt64 = 0
  private var takenClasses = UInt64(Self.classCount)
  private var step = Step.collecting
  /// A bit for each place that a key may fall on; used in crowds alone.
  private var marks: [UInt64] = []
  private var markBits: UInt64 = 0
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

  /// What is done with the keys that come.
  private enum Step {
    /// All are taken.
    case collecting
    /// All are taken, and their places marked.
    case marking
    /// Those are taken whose places are marked.
    case choosing
  }

  /// Keys have so many classes, so that passes can share them out.
  static let classCount = 1 << 16
  /// A megabyte of marks at most: more would not fit into a cache.
  private static let mostMarkBits: UInt64 = 23

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

  /// Forgets all entries and makes parts for about so many, of keys of these classes alone.
  mutating func begin(expected: Int, classes: Range<Int>) {
    firstClass = UInt64(classes.lowerBound)
    takenClasses = UInt64(classes.count)
    step = .collecting
    partBits = 0
    while partBits < Self.mostPartBits, expected >> partBits > 1 << 13 { partBits += 1 }
    usedChunks = 0
    previousChunks.removeAll(keepingCapacity: true)
    for part in 0..<count {
      unsafe heads[part] = unsafe Head(next: nil, free: 0, chunk: -1, chunkCount: 0)
    }
  }

  /// Marks the places of the keys that come now, about so many.
  mutating func beginMarking(expected: Int) {
    step = .marking
    markBits = 10
    while markBits < Self.mostMarkBits, 1 << markBits < expected * 8 { markBits += 1 }
    marks.removeAll(keepingCapacity: true)
    marks.append(contentsOf: repeatElement(0, count: 1 << Int(markBits - 6)))
  }

  /// Takes only keys from now on whose places are marked.
  mutating func beginChoosing() { step = .choosing }

  /// Adds a key and what has it, if the key is one of the pass.
  @inline(__always)
  mutating func add(_ key: UInt64, _ value: UInt64) {
    if key & UInt64(Self.classCount - 1) &- firstClass >= takenClasses { return }
    if step != .collecting, !isMarked(key) { return }
    // No part for no bits: a shift by 64 or more gives 0.
    let part = Int(truncatingIfNeeded: key >> (64 - partBits))
    if unsafe heads[part].free == 0 { addChunk(to: part) }
    guard let next = unsafe heads[part].next else { return }
    unsafe next.initialize(to: Entry(key: key, value: value))
    unsafe heads[part].next = unsafe next + 1
    unsafe heads[part].free &-= 1
  }

  /// Whether the place of the key is marked, by the key itself as long as keys mark places.
  @inline(__always)
  private mutating func isMarked(_ key: UInt64) -> Bool {
    let place = Int(truncatingIfNeeded: key >> (64 - markBits))
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: place & 63)
    if step == .choosing { return marks[place >> 6] & bit != 0 }
    marks[place >> 6] |= bit
    return true
  }

  func entryCount(of part: Int) -> Int {
    let head = unsafe heads[part]
    return Int(head.chunkCount) * Self.chunkSize - head.free
  }

  /// Hands over the entries of a part, those that were added last first.
  @inline(__always)
  func forEachEntry(of part: Int, _ body: (Entry) -> Void) {
    var chunk = unsafe heads[part].chunk
    var used = Self.chunkSize
    unsafe used -= heads[part].free
    while chunk >= 0 {
      let base = unsafe start(ofChunk: Int(chunk))
      while used > 0 {
        used -= 1
        unsafe body(base[used])
      }
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
