/// Finds what has equal keys among far more keys than are ever equal.
///
/// Keys are dealt out to parts by their first bits, so that each part fits into the processor's
/// cache. There, counts say for each place that a key falls on whether one or more did, and only keys
/// on places with more are sorted: the many passwords that are like no other cost little. Nor are
/// keys sorted that only passwords have which are one set by then.
///
/// More keys than fit into the memory for them are dealt with in several passes, each of which makes
/// all of them and takes its own. One table serves search after search; one that begins while
/// another hands over its buckets has a table of its own.
final class KeyTable {
  /// A key and what has it.
  struct Entry: BitwiseCopyable {
    let key: UInt64
    let value: UInt64
  }

  private var parts = EntryParts()
  private var entries = SharedEntries()
  private var isBusy = false
  private var inner: KeyTable?
  /// The most entries of a pass, give or take: of 16 bytes each.
  private let mostEntries: Int

  init(mostEntries: Int = 1 << 23) { self.mostEntries = mostEntries }

  /// Hands over the entries of each key that several have, by their values in ascending order.
  ///
  /// - Parameters:
  ///   - expected: about how many keys there are.
  ///   - keys: adds the keys; called once for each pass.
  ///   - set: the number of the set that what has a value is in; keys that one set has are left out.
  ///   - body: takes the entries of one key, two at least.
  func forEachShared(
    expected: Int, keys: (inout EntryParts) -> Void, set: (UInt64) -> Int32,
    _ body: (ArraySlice<Entry>) -> Void
  ) {
    if isBusy {
      let table = inner ?? KeyTable(mostEntries: mostEntries)
      inner = table
      return table.forEachShared(expected: expected, keys: keys, set: set, body)
    }
    isBusy = true
    defer { isBusy = false }
    var passes = 1
    while expected / passes > mostEntries { passes *= 2 }
    for pass in 0..<passes {
      parts.begin(expected: expected / passes, pass: pass, of: passes)
      keys(&parts)
      for part in 0..<parts.count where parts.entryCount(of: part) > 1 {
        entries.fill(from: part, of: parts, set)
        entries.forEachShared(body)
      }
    }
  }
}

/// Collects the entries of a part whose keys may be shared.
private struct SharedEntries {
  /// The entries by key and value.
  private var sorted: [KeyTable.Entry] = []
  private var some: [KeyTable.Entry] = []
  /// Two bits for each place that a key may fall on.
  private var counts: [UInt64] = []
  private var ends: [Int32] = []
  /// For each place the set of what fell on it.
  private var sets: [Int32] = []

  /// Takes the entries of a part.
  mutating func fill(from part: Int, of parts: borrowing EntryParts, _ set: (UInt64) -> Int32) {
    select(from: part, of: parts, parts.entryCount(of: part))
    dropJoined(partBits: parts.partBits, set)
    sort(partBits: parts.partBits)
  }

  /// Hands over the entries of each key that several have.
  func forEachShared(_ body: (ArraySlice<KeyTable.Entry>) -> Void) {
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
      if end > start + 1 { body(sorted[start..<end]) }
      start = end
    }
  }

  /// Leaves only entries on places that more than one set has.
  private mutating func dropJoined(partBits: UInt64, _ set: (UInt64) -> Int32) {
    if some.isEmpty { return }
    let (none, several): (Int32, Int32) = (-1, -2)
    var bits: UInt64 = 2
    while 1 << bits < some.count * 2 { bits += 1 }
    sets.removeAll(keepingCapacity: true)
    sets.append(contentsOf: repeatElement(none, count: 1 << Int(bits)))
    for entry in some {
      let place = Int(truncatingIfNeeded: (entry.key &<< partBits) &>> (64 - bits))
      let known = sets[place]
      if known == several { continue }
      let own = set(entry.value)
      sets[place] = known == none || known == own ? own : several
    }
    some.removeAll { entry in
      sets[Int(truncatingIfNeeded: (entry.key &<< partBits) &>> (64 - bits))] != several
    }
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

  /// Puts the selected entries in order: distributed by the first bits of their keys, then sorted.
  private mutating func sort(partBits: UInt64) {
    var bits: UInt64 = 0
    while some.count >> bits > 4 { bits += 1 }
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: 1 << Int(bits)))
    // A shift by 64 gives 0.
    for entry in some { ends[Int((entry.key &<< partBits) >> (64 - bits))] += 1 }
    var sum: Int32 = 0
    for place in ends.indices {
      sum += ends[place]
      ends[place] = sum
    }
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: some)
    for entry in some {
      let place = Int((entry.key &<< partBits) >> (64 - bits))
      ends[place] -= 1
      sorted[Int(ends[place])] = entry
    }
    for place in ends.indices {
      let end = place + 1 < ends.count ? ends[place + 1] : Int32(some.count)
      Self.sort(&sorted, Int(ends[place])..<Int(end))
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
