internal import Vaults

/// Numbers the distinct byte strings of a store: 0, 1, 2, … in the order of first sight.
///
/// The hash is keyed anew in every run, so that a prepared export cannot slow it down. 24 to 32
/// bytes of memory for each distinct string.
struct ByteInterner {
  /// When two strings are the same.
  enum Equality {
    /// When all bytes are.
    case bytes
    /// When 64 bits of a keyed hash of the text in ASCII lower case are: with a million different
    /// host names wrong once in 37 million runs, and without a look at the first of them, which
    /// lies anywhere in a large store.
    case foldedHash
  }

  /// The hash of a string, and where it was first seen.
  private struct Entry {
    let hash: UInt64
    let range: PackedRange
  }

  private var entries: [Entry] = []
  private var slots: [Int32]
  private var mask: Int
  private let keys: (UInt64, UInt64)
  private let equality: Equality

  /// An interner for about `expected` distinct strings.
  init(expected: Int, equality: Equality = .bytes) {
    var capacity = 16
    while capacity < expected * 2 { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    mask = capacity - 1
    entries.reserveCapacity(expected)
    keys = (.random(in: .min ... .max), .random(in: .min ... .max) | 1)
    self.equality = equality
  }

  /// The number of the string at `range`, and whether it is new.
  mutating func intern(_ range: Range<Int>, in bytes: RawSpan) -> (number: Int32, isNew: Bool) {
    let hash = hash(range, in: bytes)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = slots[slot]
      let entry = entries[Int(number)]
      if entry.hash == hash, equality == .foldedHash || equal(entry.range.bytes, range, in: bytes) {
        return (number, false)
      }
      slot = (slot + 1) & mask
    }
    let number = Int32(entries.count)
    slots[slot] = number
    entries.append(
      Entry(hash: hash, range: PackedRange(offset: range.lowerBound, count: range.count)))
    if entries.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for number in entries.indices {
      var slot = Int(truncatingIfNeeded: entries[number].hash) & mask
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

  private func equal(_ left: Range<Int>, _ right: Range<Int>, in bytes: RawSpan) -> Bool {
    guard left.count == right.count else { return false }
    var done = 0
    while done < left.count {
      let word = bytes.word(at: left.lowerBound + done, end: left.upperBound)
      guard word == bytes.word(at: right.lowerBound + done, end: right.upperBound) else {
        return false
      }
      done += 8
    }
    return true
  }

  /// Up to eight bytes from `offset`, zeros after `end`, folded if this interner folds.
  private func word(at offset: Int, end: Int, in bytes: RawSpan) -> UInt64 {
    let word = bytes.word(at: offset, end: end)
    return equality == .foldedHash ? word.asciiLowercased : word
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
