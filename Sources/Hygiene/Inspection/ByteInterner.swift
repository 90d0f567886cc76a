internal import Vaults

/// Numbers the distinct byte strings of a store: 0, 1, 2, … in the order of first sight.
///
/// Strings are compared by bytes; the hash is keyed anew in every run, so that a prepared export
/// cannot slow it down. 24 to 32 bytes of memory for each distinct string.
struct ByteInterner {
  /// Where a string was first seen, and 32 bits of its hash that no slot number is made of.
  private struct Entry {
    let offset: Int
    let count: Int32
    let hash: UInt32
  }

  private var entries: [Entry] = []
  private var slots: [Int32]
  private var mask: Int
  private let keys: (UInt64, UInt64)
  private let foldsASCII: Bool

  /// An interner for about `expected` distinct strings; with `foldsASCII`, `A` and `a` are the same,
  /// as they are in host names.
  init(expected: Int, foldsASCII: Bool = false) {
    var capacity = 16
    while capacity < expected * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    mask = capacity - 1
    entries.reserveCapacity(expected)
    keys = (.random(in: .min ... .max), .random(in: .min ... .max) | 1)
    self.foldsASCII = foldsASCII
  }

  private func firstRange(of number: Int32) -> Range<Int> {
    let entry = entries[Int(number)]
    return entry.offset..<(entry.offset + Int(entry.count))
  }

  /// The number of the string at `range`, and whether it is new.
  mutating func intern(_ range: Range<Int>, in bytes: RawSpan) -> (
    number: Int32, isNew: Bool
  ) {
    let hash = hash(range, in: bytes)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = slots[slot]
      let entry = entries[Int(number)]
      if entry.hash == tag, Int(entry.count) == range.count,
        equal(entry.offset, range.lowerBound, count: range.count, in: bytes)
      {
        return (number, false)
      }
      slot = (slot + 1) & mask
    }
    let number = Int32(entries.count)
    slots[slot] = number
    entries.append(Entry(offset: range.lowerBound, count: Int32(range.count), hash: tag))
    if entries.count * 2 > slots.count { grow(bytes) }
    return (number, true)
  }

  private mutating func grow(_ bytes: RawSpan) {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for number in entries.indices {
      let hash = hash(firstRange(of: Int32(number)), in: bytes)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  private func hash(_ range: Range<Int>, in bytes: RawSpan) -> UInt64 {
    var state = keys.0 ^ UInt64(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = word(at: offset, end: range.upperBound, in: bytes)
      let product = (state ^ word).multipliedFullWidth(by: keys.1)
      state = product.high ^ product.low
      offset += 8
    }
    let product = (state ^ keys.0).multipliedFullWidth(by: keys.1)
    return product.high ^ product.low
  }

  private func equal(
    _ left: Int, _ right: Int, count: Int, in bytes: RawSpan
  ) -> Bool {
    var done = 0
    while done < count {
      let leftWord = word(at: left + done, end: left + count, in: bytes)
      guard leftWord == word(at: right + done, end: right + count, in: bytes) else { return false }
      done += 8
    }
    return true
  }

  /// Up to eight bytes from `offset`, zeros after `end`, folded if this interner folds.
  private func word(at offset: Int, end: Int, in bytes: RawSpan) -> UInt64 {
    let word = bytes.word(at: offset, end: end)
    return foldsASCII ? word.asciiLowercased : word
  }
}

extension Vault {
  /// Lends the whole store for loads of whole words.
  func withRawBytes<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
    try withBytes { (all) throws(E) in
      // Bytes of bytes: there is no padding that could be read.
      try body(unsafe all.bytes)
    }
  }
}

extension RawSpan {
  /// The bytes from `offset` on as a little-endian word; those at `end` and after it are zero.
  func word(at offset: Int, end: Int) -> UInt64 {
    if offset + 8 <= byteCount {
      // Eight bytes are there to be loaded; the load itself checks the bounds once more.
      let word = unsafe UInt64(
        littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let wanted = end - offset
      return wanted >= 8 ? word : word & ((1 << UInt64(wanted * 8)) - 1)
    }
    var word: UInt64 = 0
    for index in 0..<min(8, end - offset) {
      word |=
        unsafe UInt64(unsafeLoad(fromByteOffset: offset + index, as: UInt8.self))
        << UInt64(index * 8)
    }
    return word
  }
}

extension UInt64 {
  /// The eight bytes with `A`…`Z` made lower case.
  var asciiLowercased: UInt64 {
    let sevenBits = self & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = sevenBits &+ 0x3F3F_3F3F_3F3F_3F3F
    let afterZ = sevenBits &+ 0x2525_2525_2525_2525
    let isASCII = ~self & 0x8080_8080_8080_8080
    return self | ((fromA ^ afterZ) & isASCII) >> 2
  }
}
