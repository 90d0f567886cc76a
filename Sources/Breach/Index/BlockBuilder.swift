/// Writes blocks; ``BlockReader`` reads them.
struct BlockBuilder: ~Copyable {
  private let layout: IndexLayout
  private let seed: UInt64

  private var slots = BitWriter()
  private var lengths = BitWriter()
  private var digits = BitWriter()
  private var rests = ByteBuffer(capacity: 4096)
  private(set) var rows = 0
  private var nextSlot = 0
  /// Counts that are all 1 are not written.
  private var hasCounts = false

  init(_ layout: IndexLayout, seed: UInt64) {
    self.layout = layout
    self.seed = seed
  }

  /// The bytes that the block takes at most if it ends here.
  var sizeLimit: Int {
    BlockForm.fixedSize + 12 + (slots.count + layout.slotCount + lengths.count + digits.count) / 8
      + rests.count
  }

  /// Adds a hash of this block, greater than those before.
  ///
  /// - Parameters:
  ///   - hash: only the bytes that the layout keeps count.
  ///   - slot: its slot.
  ///   - count: positive.
  @inline(__always)
  mutating func add(_ hash: HashBits, slot: Int, count: UInt64) {
    slots.putUnary(zeros: slot &- nextSlot)
    nextSlot = slot
    let length = 63 &- count.leadingZeroBitCount
    lengths.putOnes(length)
    digits.putLowest(length, of: count)
    if count != 1 { hasCounts = true }
    let rest = hash.droppingFirst(layout.headBits)
    let size = layout.restBytes
    // What is stored beyond `size` is overwritten by what follows.
    rests.reserve(24)
    rests.appendBigEndian(rest.high, used: min(size, 8))
    if size > 8 { rests.appendBigEndian(rest.middle, used: min(size - 8, 8)) }
    if size > 16 { rests.appendBigEndian(UInt64(rest.low) << 32, used: size - 16) }
    rows &+= 1
  }

  /// Adds the block of this number to `output` and begins the next.
  mutating func finish(_ block: Int, into output: inout ByteBuffer) {
    let start = output.count
    output.appendLittleEndian(0, used: BlockForm.fixedSize)
    var number = UInt64(rows) << 1 | (hasCounts ? 1 : 0)
    while number >= 0x80 {
      output.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    output.append(UInt8(truncatingIfNeeded: number))
    if rows > 0 {
      slots.putZeros(layout.slotCount - nextSlot)
      if hasCounts {
        slots.append(lengths)
        slots.append(digits)
      }
      slots.move(to: &output)
      output.append(rests)
    }
    let end = output.count
    let checksum = output.withBytes { bytes in
      BlockForm.checksum(bytes, start..<end, block: block, index: seed)
    }
    output.overwrite(checksum, at: start)
    lengths.removeAll()
    digits.removeAll()
    rests.removeAll()
    rows = 0
    nextSlot = 0
    hasCounts = false
  }
}
