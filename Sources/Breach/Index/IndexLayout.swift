#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// How an index divides the bits of a hash.
///
/// From the left: the bits that choose the block, those that stand for the slot inside the block,
/// and whole bytes that are stored as they are.
struct IndexLayout: Sendable, Equatable {
  /// The bytes of a hash that are kept: 20, 16 or 8.
  let keptBytes: Int
  /// There are 2^blockBits blocks.
  let blockBits: Int
  /// There are 2^slotBits slots in a block.
  let slotBits: Int
  /// The bytes that are stored for each hash.
  let restBytes: Int

  /// The bits that are not stored.
  var headBits: Int { blockBits + slotBits }
  var blockCount: Int { 1 << blockBits }
  var slotCount: Int { 1 << slotBits }
  var directory: BlockDirectory { BlockDirectory(blockBits: blockBits) }

  /// Hashes in a block, if the list is spread evenly, are at most so many and more than half of it.
  ///
  /// A look-up reads one block and checks all of it: fewer hashes cost space for the directory,
  /// more cost time, since each line of memory has to be waited for.
  static let fullBlock = 32

  static let blockBitsLimit = 32
  static let headBitsLimit = 32

  /// The layout with these divisions, if they fit together.
  init?(keptBytes: Int, blockBits: Int, slotBits: Int, restBytes: Int) {
    guard
      [8, 16, 20].contains(keptBytes), (0...Self.blockBitsLimit).contains(blockBits),
      (0...Self.headBitsLimit - blockBits).contains(slotBits), (4...20).contains(restBytes),
      blockBits + slotBits + 8 * restBytes == 8 * keptBytes
    else { return nil }
    self.keptBytes = keptBytes
    self.blockBits = blockBits
    self.slotBits = slotBits
    self.restBytes = restBytes
  }

  /// The smallest layout for about so many hashes.
  init(keptBytes: Int, rows: Int) {
    let wanted = max(0.0, (Double(max(rows, 1)) / Double(Self.fullBlock)).logarithm.rounded(.up))
    let blockBits = Int(min(wanted, Double(Self.blockBitsLimit)))
    var best = (size: Double.infinity, headBits: Self.headBitsLimit)
    for headBits in stride(from: 0, through: Self.headBitsLimit, by: 8) where headBits >= blockBits
    {
      let restBits = Double(8 * keptBytes - headBits)
      let size = restBits + 1 + Double(1 << headBits) / Double(max(rows, 1))
      if size < best.size { best = (size, headBits) }
    }
    self.keptBytes = keptBytes
    self.blockBits = blockBits
    slotBits = best.headBits - blockBits
    restBytes = keptBytes - best.headBits / 8
  }

  /// The number of the block in which a hash belongs.
  @inline(__always)
  func block(of hash: HashBits) -> Int {
    blockBits == 0 ? 0 : Int(truncatingIfNeeded: hash.high &>> UInt64(64 - blockBits))
  }

  /// The slot of a hash in its block.
  @inline(__always)
  func slot(of hash: HashBits) -> Int {
    guard headBits > 0 else { return 0 }
    return Int(truncatingIfNeeded: hash.high &>> UInt64(64 - headBits)) & (slotCount - 1)
  }

  /// The blocks that hold the hashes of a range.
  func blocks(of prefix: HashPrefix) -> Range<Int> {
    let value = Int(prefix.value)
    if blockBits <= 20 {
      let block = value >> (20 - blockBits)
      return block..<block + 1
    }
    return value << (blockBits - 20)..<(value + 1) << (blockBits - 20)
  }

  /// The first range whose hashes may be in a block.
  func firstPrefix(of block: Int) -> HashPrefix {
    HashPrefix(top20BitsOf: blockBits == 0 ? 0 : UInt64(block) << UInt64(64 - blockBits))
  }
}

extension Double {
  /// The logarithm to the base of 2.
  fileprivate var logarithm: Double { log2(self) }
}
