/// Finds what has equal keys among far more keys than are ever equal.
///
/// Keys are dealt out to parts by their first bits, so that each part fits into the processor's
/// cache. There, counts say for each place that a key falls on whether one or more did, and only keys
/// on places with more are sorted: the many passwords that are like no other cost little. One table
/// serves search after search, also those that begin while another hands over its buckets.
final class KeyTable {
  /// A key and what has it.
  struct Entry: BitwiseCopyable {
    let key: UInt64
    let value: UInt64
  }

  private var parts = EntryParts()

  /// Hands over the entries of each key that several have, by their values in ascending order.
  ///
  /// - Parameters:
  ///   - expected: about how many keys there are.
  ///   - keys: adds the keys.
  ///   - body: takes the entries of one key, two at least.
  func forEachShared(
    expected: Int, keys: (inout EntryParts) -> Void, _ body: (ArraySlice<Entry>) -> Void
  ) {
    parts.begin(expected: expected)
    keys(&parts)
    let shared = SharedEntries.all(of: parts)
    var start = 0
    while start < shared.count {
      var end = start + 1
      while end < shared.count, shared[end].key == shared[start].key { end += 1 }
      if end > start + 1 { body(shared[start..<end]) }
      start = end
    }
  }
}

/// Collects entries whose keys may be shared.
private struct SharedEntries {
  private var all: [KeyTable.Entry] = []
  private var some: [KeyTable.Entry] = []
  /// Two bits for each place that a key may fall on.
  private var counts: [UInt64] = []
  private var ends: [Int32] = []

  /// The entries of all parts, by key and value.
  static func all(of parts: borrowing EntryParts) -> [KeyTable.Entry] {
    var entries = SharedEntries()
    for part in 0..<parts.count {
      let count = parts.entryCount(of: part)
      if count < 2 { continue }
      entries.select(from: part, of: parts, count)
      entries.sort(partBits: parts.partBits)
    }
    return entries.all
  }

  /// Leaves only entries on places with more than one.
  private mutating func select(from part: Int, of parts: borrowing EntryParts, _ count: Int) {
    var bits: UInt64 = 9
    while 1 << bits < count * 8 { bits += 1 }
    let (partBits, shift) = (parts.partBits, 64 - bits)
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: 1 << Int(bits - 5)))
    parts.forEachEntry(of: part) { entry in
      let place = Int(truncatingIfNeeded: (entry.key &<< partBits) &>> shift)
      let (word, bit) = (place &>> 5, UInt64(truncatingIfNeeded: place & 31) &<< 1)
      let before = counts[word]
      counts[word] = before | (1 | (before &>> bit & 1) &<< 1) &<< bit
    }
    some.removeAll(keepingCapacity: true)
    parts.forEachEntry(of: part) { entry in
      let place = Int(truncatingIfNeeded: (entry.key &<< partBits) &>> shift)
      if counts[place &>> 5] &>> (UInt64(truncatingIfNeeded: place & 31) &<< 1) & 2 != 0 {
        some.append(entry)
      }
    }
  }

  /// Appends the selected entries: distributed by the first bits of their keys, then sorted.
  private mutating func sort(partBits: UInt64) {
    var bits: UInt64 = 0
    while some.count >> bits > 4 { bits += 1 }
    let start = all.count
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: 1 << Int(bits)))
    // A shift by 64 gives 0.
    for entry in some { ends[Int((entry.key &<< partBits) >> (64 - bits))] += 1 }
    var sum: Int32 = 0
    for place in ends.indices {
      sum += ends[place]
      ends[place] = sum
    }
    all.append(contentsOf: some)
    for entry in some {
      let place = Int((entry.key &<< partBits) >> (64 - bits))
      ends[place] -= 1
      all[start + Int(ends[place])] = entry
    }
    for place in ends.indices {
      let end = place + 1 < ends.count ? ends[place + 1] : Int32(some.count)
      Self.sort(&all, start + Int(ends[place])..<start + Int(end))
    }
  }

  private static func sort(_ entries: inout [KeyTable.Entry], _ range: Range<Int>) {
    if range.count > 24 {
      entries[range].sort { ($0.key, $0.value) < ($1.key, $1.value) }
      return
    }
    for index in range.dropFirst() {
      let entry = entries[index]
      var place = index
      while place > range.lowerBound,
        (entry.key, entry.value) < (entries[place - 1].key, entries[place - 1].value)
      {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }
}
