/// How likely a character is after the three before it, in what people choose for passwords.
///
/// Made of the words of a ``Lexicon`` by a ``CharacterModelBuilder``, and kept behind them. All numbers
/// are little-endian:
///
/// | offset | what |
/// |---|---|
/// | 0 | `KGCM` |
/// | 4 | number of buckets |
/// | 8 | for each class and each class before it the cost, one byte, in 1/50 of a decimal logarithm |
/// | behind | buckets of four slots, 2 bytes each: a tag of 10 bits, a cost of 6 bits in 1/15 |
///
/// A cost is the negative logarithm of a probability. A slot is for four classes or the last three
/// of them. Where a row is missing, the slot of the row's beginning with the escape in place of its end
/// says what share is left for rows that are missing, and the shorter row decides. A tag may be right
/// by accident, once in about three hundred times; it costs little.
@safe
struct CharacterModel: Sendable {
  static let magic: UInt32 = 0x4D43_474B
  static let headerSize = 8
  static let pairSize = CharacterClass.count * CharacterClass.count
  static let pairScale = 50.0
  static let rowScale = 15.0
  static let slots = 4
  static let costBits: UInt64 = 6

  // Safe to share: nobody writes there, and whoever has the model keeps the lexicon.
  private nonisolated(unsafe) let pairs: UnsafeRawPointer
  private nonisolated(unsafe) let buckets: UnsafeRawPointer
  private let bucketCount: UInt64

  /// The model at the end of a lexicon's memory; nil if there is none, or it is cut off.
  init?(_ memory: LexiconMemory, offset: Int) {
    let rows = offset + Self.headerSize + Self.paddedPairSize
    guard rows <= memory.count, memory.word(at: offset) == Self.magic else { return nil }
    let count = Int(memory.word(at: offset + 4))
    guard count > 0, count <= 1 << 24, memory.count - rows == count * Self.slots * 2 else {
      return nil
    }
    unsafe pairs = memory.base + offset + Self.headerSize
    unsafe buckets = memory.base + rows
    bucketCount = UInt64(count)
  }

  /// So that the buckets are aligned like everything else.
  static let paddedPairSize = (pairSize + 7) / 8 * 8

  /// The last three classes, as one number in ``CharacterClass/radix``; at first all of them the start.
  struct Row: BitwiseCopyable {
    fileprivate var number: UInt32 = 0
    /// The same for the last two, and the last one.
    fileprivate var pair: UInt32 = 0
    fileprivate var last: UInt32 = 0

    @inline(__always)
    mutating func append(_ next: UInt32) {
      number = pair &* CharacterClass.radix &+ next
      pair = last &* CharacterClass.radix &+ next
      last = next
    }
  }

  /// The cost of a class after three others.
  @inline(__always)
  func cost(of next: UInt32, after row: Row) -> Double {
    if let found = slot(Self.longKey(row.number, next)) { return Double(found) / Self.rowScale }
    return cost(ofRare: next, after: row)
  }

  /// The cost of a class after three others with which it has no slot of its own.
  @inline(never)
  private func cost(ofRare next: UInt32, after row: Row) -> Double {
    // All that may be needed is looked up at once: nothing waits, and nobody can foresee which it is.
    let share = slot(Self.longKey(row.number, CharacterClass.escape)) ?? 0
    let pair = Self.shortKey(row.pair, next)
    let pairShare = slot(Self.shortKey(row.pair, CharacterClass.escape)) ?? 0
    let cost = Double(share) / Self.rowScale
    if let found = slot(pair) { return cost + Double(found) / Self.rowScale }
    let index = row.last &* UInt32(CharacterClass.count) &+ next
    return cost + Double(pairShare) / Self.rowScale
      + Double(unsafe pairs.load(fromByteOffset: Int(index), as: UInt8.self)) / Self.pairScale
  }

  static func longKey(_ row: UInt32, _ next: UInt32) -> UInt64 {
    UInt64(row) &* UInt64(CharacterClass.radix) &+ UInt64(next)
  }

  static func shortKey(_ pair: UInt32, _ next: UInt32) -> UInt64 {
    longKey(pair, next) | 1 << 32
  }

  /// The bucket and the tag of a key; no tag is 0, which is an empty slot.
  static func place(_ key: UInt64, _ bucketCount: UInt64) -> (bucket: UInt64, tag: UInt64) {
    var hash = (key &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return (
      (hash &>> 32 &* bucketCount) &>> 32, 1 &+ UInt64(UInt32(truncatingIfNeeded: hash) % 1023)
    )
  }

  @inline(__always)
  private func bucket(_ number: UInt64) -> UInt64 {
    unsafe UInt64(
      littleEndian: buckets.loadUnaligned(fromByteOffset: Int(number) << 3, as: UInt64.self))
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> UInt64? {
    let (number, tag) = Self.place(key, bucketCount)
    return Self.slot(bucket(number), tag)
  }

  /// The slot of a bucket with a tag.
  @inline(__always)
  private static func slot(_ bucket: UInt64, _ tag: UInt64) -> UInt64? {
    // All four tags at once: where one is equal nothing is left, and the lowest such slot borrows
    // from its highest bit.
    let rest = (bucket & tagBits) ^ (tag &<< costBits &* eachSlot)
    let found = (rest &- eachSlot) & ~rest & highestBits
    if found == 0 { return nil }
    return bucket &>> UInt64(found.trailingZeroBitCount & ~15) & (1 &<< costBits &- 1)
  }

  private static let eachSlot: UInt64 = 0x0001_0001_0001_0001
  private static let highestBits: UInt64 = 0x8000_8000_8000_8000
  private static let tagBits: UInt64 = 0xFFC0_FFC0_FFC0_FFC0
}
