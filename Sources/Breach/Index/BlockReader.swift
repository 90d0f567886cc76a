/// Reads the blocks that ``BlockBuilder`` writes.
///
/// It is made only of a block whose checksum is right. Since whoever makes a block can also make
/// its checksum, every step looks at its bounds all the same.
struct BlockReader {
  /// What a search in a block finds.
  enum Sighting: Equatable {
    /// The hash, with its count.
    case found(count: UInt64)
    case absent
  }

  /// Behind a block in memory there are so many bytes more, with anything in them, since whole words
  /// are loaded of its last bytes.
  static let slack = 24

  private let layout: IndexLayout
  /// The number of hashes.
  let rows: Int
  private let hasCounts: Bool
  private let bits: BitReader
  private let restsStart: Int

  /// The block in `range` of `bytes`.
  ///
  /// - Returns: `nil` if it is damaged.
  @inline(__always)
  init?(
    _ bytes: RawSpan, _ range: Range<Int>, block: Int, layout: IndexLayout, seed: UInt64
  ) {
    guard range.count > BlockForm.fixedSize else { return nil }
    let stored = bytes.littleEndianHalf(at: range.lowerBound)
    guard stored == BlockForm.checksum(bytes, range, block: block, index: seed) else { return nil }
    var position = range.lowerBound + BlockForm.fixedSize
    guard let number = Self.number(bytes, at: &position, end: range.upperBound) else { return nil }
    self.layout = layout
    rows = number >> 1
    hasCounts = number & 1 == 1
    let restsSize = rows * layout.restBytes
    let least = rows > 0 ? (rows + layout.slotCount + (hasCounts ? rows : 0) + 7) / 8 : 0
    guard range.upperBound - position >= least + restsSize else { return nil }
    restsStart = range.upperBound - restsSize
    bits = BitReader(from: position, to: restsStart)
  }

  /// A number in LEB128 of at most four bytes.
  @inline(__always)
  private static func number(_ bytes: RawSpan, at position: inout Int, end: Int) -> Int? {
    var number = 0
    for shift in stride(from: 0, to: 28, by: 7) {
      guard position < end else { return nil }
      let byte = Int(bytes.byte(at: position))
      position += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }

  /// Looks for a hash of this block.
  ///
  /// - Returns: `nil` if the block is damaged.
  @inline(__always)
  func search(_ bytes: RawSpan, for hash: HashBits) -> Sighting? {
    if rows == 0 { return .absent }
    guard let found = rows(inSlot: layout.slot(of: hash), bytes) else { return nil }
    if isNone(of: found, hash, bytes) { return .absent }
    let wanted = hash.keeping(bytes: layout.keptBytes).droppingFirst(layout.headBits)
    var low = found.lowerBound
    var high = found.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      let rest = rest(of: middle, bytes)
      if rest == wanted { return count(of: middle, bytes).map { .found(count: $0) } }
      if rest < wanted { low = middle + 1 } else { high = middle }
    }
    return .absent
  }

  /// The hashes of a slot; `nil` if the block is damaged.
  @inline(__always)
  private func rows(inSlot slot: Int, _ bytes: RawSpan) -> Range<Int>? {
    let size = rows + layout.slotCount
    let start = bits.position >> 3
    let first: Int
    let found: Int
    if size < 63, start + 8 <= bytes.byteCount {
      // All slots of a block of the usual size are in one word. A 0 in front ends the slot before
      // the first; what is behind the last does not count.
      let word = bytes.bigEndianWord(at: start)
      let ends = ~word &>> 1 & ~(UInt64.max &>> UInt64(truncatingIfNeeded: size &+ 1)) | 1 << 63
      let zeros = RankedBits(ends)
      guard slot &+ 1 < zeros.count else { return nil }
      let place = zeros.place(of: slot &+ 1)
      found = (ends &<< UInt64(truncatingIfNeeded: place &+ 1)).leadingZeroBitCount
      first = place &- slot
    } else {
      var reader = bits
      guard reader.skipZeros(slot, bytes), let ones = reader.countOnes(bytes) else { return nil }
      found = ones
      first = reader.position - bits.position - slot
    }
    // In front of this slot there are as many zeros as slots, and a 1 for each hash.
    guard first >= 0, first + found <= rows else { return nil }
    return first..<first + found
  }

  /// Whether the first bytes of these hashes show that none of them is the wanted one.
  ///
  /// Nearly always they do if it is none. All of them at once, without a branch: which of them comes
  /// behind the wanted one is a matter of chance.
  @inline(__always)
  private func isNone(of found: Range<Int>, _ hash: HashBits, _ bytes: RawSpan) -> Bool {
    let size = layout.restBytes
    let start = restsStart &+ found.lowerBound &* size
    guard found.count <= 8, start >= 0, start &+ 8 &* size &+ 8 <= bytes.byteCount else {
      return false
    }
    let drop = UInt64(truncatingIfNeeded: 64 &- 8 &* min(size, 8))
    let head = UInt64(truncatingIfNeeded: layout.headBits)
    let first = (hash.high &<< head | (hash.middle &>> 1) &>> (63 &- head)).byteSwapped
    var isEqual = false
    for index in 0..<8 {
      let word = unsafe bytes.littleEndianWord(unchecked: start &+ index &* size)
      // Those that belong to other slots do no harm: then the search looks closer.
      let differs = (word ^ first) &<< drop
      isEqual = differs == 0 ? true : isEqual
    }
    return !isEqual
  }

  /// The stored bytes of a hash, moved to the left.
  @inline(__always)
  private func rest(of row: Int, _ bytes: RawSpan) -> HashBits {
    let size = layout.restBytes
    let start = restsStart + row * size
    if start + 24 > bytes.byteCount { return lastRest(from: start, bytes) }
    let high = bytes.bigEndianWord(at: start)
    if size <= 8 { return HashBits(high: Self.leading(size, of: high), middle: 0, low: 0) }
    let middle = bytes.bigEndianWord(at: start + 8)
    if size <= 16 {
      return HashBits(high: high, middle: Self.leading(size - 8, of: middle), low: 0)
    }
    let low = Self.leading(size - 16, of: bytes.bigEndianWord(at: start + 16))
    return HashBits(high: high, middle: middle, low: UInt32(low >> 32))
  }

  /// The first `count` bytes of a word, from 1 to 8.
  @inline(__always)
  private static func leading(_ count: Int, of word: UInt64) -> UInt64 {
    let drop = UInt64(truncatingIfNeeded: 64 - 8 * count)
    return (word &>> drop) &<< drop
  }

  /// The same near the end of the bytes, where no whole word is left.
  @inline(never)
  private func lastRest(from start: Int, _ bytes: RawSpan) -> HashBits {
    var words: InlineArray<3, UInt64> = [0, 0, 0]
    for index in 0..<layout.restBytes {
      let shift = UInt64(56 - 8 * (index % 8))
      words[index / 8] |= UInt64(bytes.byte(at: start + index)) << shift
    }
    return HashBits(high: words[0], middle: words[1], low: UInt32(words[2] >> 32))
  }

  /// The count of a hash; `nil` if the bits end before.
  @inline(__always)
  private func count(of row: Int, _ bytes: RawSpan) -> UInt64? {
    guard hasCounts else { return 1 }
    let start = lengths.position
    var reader = lengths
    guard reader.skipZeros(row, bytes) else { return nil }
    // Up to here there are as many ones as digits of the counts before, and a zero for each count.
    let before = reader.position - start - row
    guard let length = reader.countOnes(bytes), reader.skipZeros(rows - row, bytes) else {
      return nil
    }
    return Self.count(&reader, from: reader.position + before, length: length, bytes)
  }

  /// The count whose digits are at `place`.
  @inline(__always)
  private static func count(
    _ reader: inout BitReader, from place: Int, length: Int, _ bytes: RawSpan
  ) -> UInt64? {
    reader = reader.moved(to: place)
    guard let digits = reader.take(length, bytes), length < 63 else { return nil }
    return 1 << UInt64(truncatingIfNeeded: length) | digits
  }

  private var lengths: BitReader { bits.moved(to: bits.position + rows + layout.slotCount) }

  /// Passes all hashes with their counts to `body`, in order.
  ///
  /// - Parameters:
  ///   - bytes: those that the block was made with.
  ///   - block: its number.
  ///   - body: told a hash and its count.
  /// - Returns: `false` if the block is not well formed in every bit; then some hashes may have
  ///   been passed.
  func forEachRow(
    _ bytes: RawSpan, block: Int, _ body: (HashBits, UInt64) -> Void
  ) -> Bool {
    if rows == 0 { return bits.endsInZeros(bytes) }
    var slots = bits
    var lengths = lengths
    var digits = lengths
    guard !hasCounts || digits.skipZeros(rows, bytes) else { return false }
    var slot = 0
    var previous: (slot: Int, rest: HashBits)?
    for row in 0..<rows {
      guard let zeros = slots.unary(bytes) else { return false }
      slot += zeros
      guard slot < layout.slotCount else { return false }
      let rest = rest(of: row, bytes)
      if let previous, previous.slot == slot, previous.rest >= rest { return false }
      previous = (slot, rest)
      var count: UInt64 = 1
      if hasCounts {
        guard let length = lengths.countOnes(bytes), lengths.skipZeros(1, bytes),
          let stored = Self.count(&digits, from: digits.position, length: length, bytes)
        else { return false }
        count = stored
      }
      let head = UInt64(block) << UInt64(layout.slotBits) | UInt64(slot)
      body(rest.preceded(by: head, of: layout.headBits), count)
    }
    // As many zeros as slots are left over, then the counts, then nothing but zeros.
    guard slots.skipZeros(layout.slotCount - slot, bytes) else { return false }
    guard slots.position == bits.position + rows + layout.slotCount else { return false }
    return (hasCounts ? digits : slots).endsInZeros(bytes)
  }
}
