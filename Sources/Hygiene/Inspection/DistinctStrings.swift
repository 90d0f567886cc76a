internal import Vaults

/// The distinct ones among many byte strings of a store, numbered 0, 1, 2, … in the order of first
/// sight.
///
/// The hash is keyed anew in every run, so that a prepared export cannot slow it down. Hashing and
/// finding are separate loops: each place in a large table is far from the last, and only a short
/// loop lets the processor wait for many of them at once.
struct DistinctStrings {
  /// For each string its number.
  let numbers: [Int32]
  /// For each number the index of the string that had it first.
  let firsts: [Int32]

  /// When two strings are the same.
  enum Equality {
    /// When all bytes are.
    case bytes
    /// When 64 bits of a keyed hash of the text in ASCII lower case are: with a million different
    /// host names wrong once in 37 million runs, and without a look at the first of them, which
    /// lies anywhere in a large store.
    case foldedHash
  }

  /// Finds the distinct ones among the strings at `ranges`, in O(bytes).
  ///
  /// - Parameters:
  ///   - ranges: where the strings are.
  ///   - equality: when two of them are the same.
  ///   - expected: about how many distinct ones there are, to spare the growing.
  ///   - bytes: the store.
  init(
    _ ranges: [PackedRange], equality: Equality, expected: Int = 1 << 9, in bytes: RawSpan
  ) {
    let hasher = StringHasher(folds: equality == .foldedHash)
    let hashes = ranges.map { hasher.hash($0.bytes, in: bytes) }
    var table = Table(expected: expected)
    var numbers: [Int32] = []
    numbers.reserveCapacity(ranges.count)
    for (index, hash) in hashes.enumerated() {
      let number = table.number(of: hash) { first in
        equality == .foldedHash
          || bytes.isEqual(ranges[Int(first)].bytes, ranges[index].bytes)
      }
      numbers.append(number ?? table.insert(hash, first: Int32(index)))
    }
    self.numbers = numbers
    firsts = table.firsts
  }

  /// Hashes in open addressing.
  private struct Table {
    private struct Slot {
      var hash: UInt64
      /// -1 where the slot is free.
      var number: Int32
    }

    private var slots: [Slot]
    private(set) var firsts: [Int32] = []

    init(expected: Int) {
      var capacity = 16
      while capacity < expected * 2 { capacity *= 2 }
      slots = Array(repeating: Slot(hash: 0, number: -1), count: capacity)
      firsts.reserveCapacity(expected)
    }

    /// The number of a string with this hash that `isSame` accepts by its first index.
    @inline(__always)
    func number(of hash: UInt64, isSame: (_ first: Int32) -> Bool) -> Int32? {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].number >= 0 {
        let number = slots[slot].number
        if slots[slot].hash == hash, isSame(firsts[Int(number)]) { return number }
        slot = (slot + 1) & mask
      }
      return nil
    }

    mutating func insert(_ hash: UInt64, first: Int32) -> Int32 {
      if (firsts.count + 1) * 2 > slots.count { grow() }
      let number = Int32(firsts.count)
      firsts.append(first)
      place(Slot(hash: hash, number: number))
      return number
    }

    private mutating func place(_ entry: Slot) {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }

    private mutating func grow() {
      let before = slots
      slots = Array(repeating: Slot(hash: 0, number: -1), count: before.count * 4)
      for entry in before where entry.number >= 0 { place(entry) }
    }
  }
}

/// Hashes byte strings with keys of this run: eight bytes a step, by folded multiplication.
private struct StringHasher {
  private let seed = UInt64.random(in: .min ... .max)
  private let multiplier = UInt64.random(in: .min ... .max) | 1
  private let folds: Bool

  init(folds: Bool) { self.folds = folds }

  func hash(_ range: Range<Int>, in bytes: RawSpan) -> UInt64 {
    var state = seed ^ UInt64(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = bytes.word(at: offset, end: range.upperBound)
      state = folded(state ^ (folds ? word.asciiLowercased : word))
      offset += 8
    }
    return folded(state ^ seed)
  }

  private func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: multiplier)
    return product.high ^ product.low
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

extension RawSpan {
  /// Whether the bytes at both ranges are the same.
  func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    var done = 0
    while done < left.count {
      guard
        word(at: left.lowerBound + done, end: left.upperBound)
          == word(at: right.lowerBound + done, end: right.upperBound)
      else { return false }
      done += 8
    }
    return true
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
