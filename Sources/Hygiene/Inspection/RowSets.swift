/// Sets of rows that may belong together, split question by question until only those are left that
/// do.
///
/// A row that is alone has been answered and is left out, so that every question is put to fewer
/// rows than the one before. Splitting takes time in proportion to the rows and the number of keys,
/// however the rows fall into sets.
struct RowSets {
  /// The rows set by set, in each in the order of the file.
  private(set) var rows: [CredentialID] = []
  private var ends: [Int32] = []

  private init() {}

  /// The rows whose password others have too.
  init(sharing groups: PasswordGroups) {
    for group in 0..<groups.count where groups.memberCount(of: group) > 1 {
      rows += groups.members(of: group)
      ends.append(Int32(rows.count))
    }
  }

  /// Splits each set by what is equal in one more respect.
  ///
  /// - Parameter keys: a number from 0 on for each of ``rows``, in their order.
  /// - Returns: the sets of two rows and more whose keys are equal too.
  func split(by keys: [Int32]) -> RowSets {
    var split = RowSets()
    var parts = Parts(keyCount: Int(keys.max() ?? -1) + 1)
    for set in ends.indices {
      let range = range(of: set)
      parts.count(keys[range], set: set)
      split.append(rows[range], by: keys[range], in: &parts)
    }
    return split
  }

  /// The rows of each set.
  var sets: some Sequence<ArraySlice<CredentialID>> {
    ends.indices.lazy.map { rows[range(of: $0)] }
  }

  private func range(of set: Int) -> Range<Int> {
    (set == 0 ? 0 : Int(ends[set - 1]))..<Int(ends[set])
  }

  /// Adds the parts of a set that have two rows and more.
  private mutating func append(
    _ set: ArraySlice<CredentialID>, by keys: ArraySlice<Int32>, in parts: inout Parts
  ) {
    var end = rows.count
    var places = parts.counts
    for (part, count) in parts.counts.enumerated() {
      places[part] = count > 1 ? Int32(end) : -1
      if count < 2 { continue }
      end += Int(count)
      ends.append(Int32(end))
    }
    rows += set.prefix(end - rows.count)
    for (row, key) in zip(set, keys) {
      let part = parts.part(of: key)
      if places[part] < 0 { continue }
      rows[Int(places[part])] = row
      places[part] += 1
    }
  }

  /// How many rows of one set have which key: a part of the set for each key that occurs in it.
  private struct Parts {
    /// The number of rows in each part.
    private(set) var counts: [Int32] = []
    private var partOfKey: [Int32]
    /// For each key the last set that had it; the part is valid for that set alone.
    private var setOfKey: [Int32]

    init(keyCount: Int) {
      partOfKey = Array(repeating: 0, count: keyCount)
      setOfKey = Array(repeating: -1, count: keyCount)
    }

    func part(of key: Int32) -> Int { Int(partOfKey[Int(key)]) }

    mutating func count(_ keys: ArraySlice<Int32>, set: Int) {
      counts.removeAll(keepingCapacity: true)
      for key in keys {
        if setOfKey[Int(key)] != set {
          setOfKey[Int(key)] = Int32(set)
          partOfKey[Int(key)] = Int32(counts.count)
          counts.append(0)
        }
        counts[part(of: key)] += 1
      }
    }
  }
}
