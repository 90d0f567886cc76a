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
///
/// In a crowd, most members are one set soon. Of that set only the keys are taken which others have
/// as well: what it has in common with itself is of no use.
final class KeyTable {
  /// A key and what has it.
  struct Entry: BitwiseCopyable {
    let key: UInt64
    let value: UInt64
  }

  /// How many members a crowd has, and how many keys about they have together.
  struct Crowd {
    let count: Int
    let keys: Int
  }

  private var parts = EntryParts()
  private var entries = SharedEntries()
  private var isBusy = false
  private var inner: KeyTable?
  /// The most entries of a pass, give or take: of 16 bytes each.
  private let mostEntries: Int
  private let isInner: Bool

  /// With fewer keys, a small pass takes longer than it saves.
  private static let leastDivided = 1 << 13

  init(mostEntries: Int = 1 << 23) {
    self.mostEntries = mostEntries
    isInner = false
  }

  /// Half as large as the outer one, so that all together take no more than twice as much.
  private init(inside outer: KeyTable) {
    mostEntries = max(1, outer.mostEntries / 2)
    isInner = true
  }

  private var innerTable: KeyTable {
    let table = inner ?? KeyTable(inside: self)
    inner = table
    return table
  }

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
      return innerTable.forEachShared(expected: expected, keys: keys, set: set, body)
    }
    isBusy = true
    defer { isBusy = false }
    for classes in classes(of: expected) {
      parts.begin(expected: expected * classes.count / EntryParts.classCount, classes: classes)
      keys(&parts)
      handOver(set, body)
    }
  }

  /// Hands over the entries of each key that several of a crowd have, by their values in ascending
  /// order.
  ///
  /// - Parameters:
  ///   - crowd: how many members there are, how many keys these have, and their sets.
  ///   - keys: adds the keys of a member; called once for each and each pass.
  ///   - setOfMember: the number of the set that a member is in.
  ///   - set: the number of the set that what has a value is in; keys that one set has are left out.
  ///   - body: takes the entries of one key, two at least.
  func forEachShared(
    in crowd: Crowd, keys: (_ member: Int, inout EntryParts) -> Void, setOfMember: (Int) -> Int32,
    set: (UInt64) -> Int32, _ body: (ArraySlice<Entry>) -> Void
  ) {
    if isBusy {
      return innerTable.forEachShared(
        in: crowd, keys: keys, setOfMember: setOfMember, set: set, body)
    }
    isBusy = true
    defer { isBusy = false }
    var sets = (0..<crowd.count).map(setOfMember)
    var majority = Majority(of: sets)
    for classes in classes(of: crowd.keys, startsSmall: isInner && !majority.isLarge) {
      if majority.isAll { return }
      let expected = crowd.keys * classes.count / EntryParts.classCount
      parts.begin(expected: expected, classes: classes)
      if majority.isLarge {
        parts.beginMarking(expected: expected / crowd.count * (crowd.count - majority.count))
        for member in sets.indices where sets[member] != majority.value { keys(member, &parts) }
        parts.beginChoosing()
        for member in sets.indices where sets[member] == majority.value { keys(member, &parts) }
      } else {
        for member in sets.indices { keys(member, &parts) }
      }
      handOver(set, body)
      if classes.upperBound == EntryParts.classCount { return }
      for member in sets.indices { sets[member] = setOfMember(member) }
      majority = Majority(of: sets)
    }
  }

  /// Which keys each pass takes; a small first one finds most sets of a crowd.
  private func classes(of expected: Int, startsSmall: Bool = false) -> [Range<Int>] {
    let all = EntryParts.classCount
    let passes = (expected + mostEntries - 1) / mostEntries
    let width = max(1, all / max(1, passes))
    var ranges: [Range<Int>] = []
    if startsSmall, expected >= min(Self.leastDivided, mostEntries) {
      ranges.append(0..<min(width, all / 16))
    }
    var next = ranges.last?.upperBound ?? 0
    while next < all {
      ranges.append(next..<min(all, next + width))
      next += width
    }
    return ranges
  }

  private func handOver(_ set: (UInt64) -> Int32, _ body: (ArraySlice<Entry>) -> Void) {
    for part in 0..<parts.count where parts.entryCount(of: part) > 1 {
      entries.fill(from: part, of: parts, set)
      entries.forEachShared(body)
    }
  }
}

/// The value that most of several have, if there is one.
struct Majority<Value: Equatable> {
  let value: Value?
  /// How many have it.
  let count: Int
  private let all: Int

  /// Two looks at each: one candidate remains where all others are held against it one by one (Boyer
  /// and Moore's vote), and is counted.
  init(of values: [Value]) {
    var (candidate, votes): (Value?, Int) = (nil, 0)
    for value in values {
      if votes == 0 { candidate = value }
      votes += value == candidate ? 1 : -1
    }
    value = candidate
    count = values.reduce(0) { $1 == candidate ? $0 + 1 : $0 }
    all = values.count
  }

  var isAll: Bool { count == all }
  var isLarge: Bool { count * 2 > all }
}
