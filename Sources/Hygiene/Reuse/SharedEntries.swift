/// Collects the entries of a part whose keys may be shared.
struct SharedEntries {
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
  ///
  /// They come last first and are dealt out from behind, so that what is many times the same key is
  /// in order by then.
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
