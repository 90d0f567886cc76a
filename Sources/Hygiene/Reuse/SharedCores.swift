/// Links passwords that share a core: most of each of them, beside what is made up for the service.
///
/// A core has five characters at least and makes up two thirds of each password, the names of its
/// own service and user aside. That two random passwords of sixteen characters (62 kinds) share
/// eleven has a chance of 10^-18; two passphrases with one word in common do not share two thirds.
///
/// - Longer cores come first. A set of passwords has one core: another one joins it only if it is a
///   piece of that. So sets do not grow from one core over to the next.
/// - A core that is not worth a link by itself (``CoreGate``) makes none.
/// - A core does not cut a number in two: `naoki1` is no core of `naoki14` and `naoki197`. It may if
///   it is one password whole, ends with a number too, and the other goes on with a year.
/// - Letters that a core takes from the edge of a longer word count from five on.
struct SharedCores {
  let text: ReuseText
  let names: OwnNames
  let containment: Containment
  let table: KeyTable

  /// The fewest characters of a core.
  static let shortest = 5

  /// For each root of a set the place of its core.
  private(set) var cores: [Int32: CorePlace] = [:]
  /// For each password the longest piece that was found not to be worth a link.
  private var rejected: [CorePlace?]

  init(
    _ text: ReuseText, _ names: OwnNames, _ containment: Containment, _ table: KeyTable
  ) {
    self.table = table
    self.text = text
    self.names = names
    self.containment = containment
    rejected = Array(repeating: nil, count: text.material.passwords.count)
  }

  mutating func link(
    into forest: inout LinkForest, _ judge: inout CoreJudge, _ store: RawSpan
  ) {
    let keys = CoreKeys(text, names, containment)
    var hits = containment.hits[...]
    for length in keys.lengths {
      let inside = hits.prefix { Int($0.count) == length }
      hits = hits.dropFirst(inside.count)
      let candidates = keys.candidates(forCoresOf: length)
      if candidates.reduce(inside.count, { $0 + $1.count }) < 2 { continue }
      let (places, ranges) = sharing(length, candidates, inside, keys, in: &forest)
      for range in ranges { consider(places[range], into: &forest, &judge, store) }
    }
  }

  /// The places of each piece of `length` that several sets share, in the order of the passwords.
  private func sharing(
    _ length: Int, _ candidates: [ArraySlice<Int32>], _ inside: ArraySlice<Containment.Hit>,
    _ keys: CoreKeys, in forest: inout LinkForest
  ) -> ([CorePlace], [Range<Int>]) {
    let forms = text.forms
    var places: [CorePlace] = []
    var ranges: [Range<Int>] = []
    table.forEachShared(expected: candidates.reduce(0) { $0 + $1.count } * 2) { sink in
      for number in candidates.joined() {
        let password = Int(number)
        let rejected = rejected[password]
        keys.forEachPiece(of: password, length: length) { lower in
          if let rejected, rejected.contains(lower, length) { return }
          let hash = forms.hash(of: password, lower..<lower + length)
          sink.add(hash.keyed(as: 9), UInt64(password) << 24 | UInt64(lower))
        }
      }
      for hit in inside {
        let (password, lower) = (Int(hit.password), Int(hit.lower))
        let hash = forms.hash(of: password, lower..<lower + length)
        sink.add(hash.keyed(as: 9), UInt64(password) << 24 | UInt64(lower))
      }
    } _: { bucket in
      if forest.isJoined(bucket.lazy.map { Int32($0.value >> 24) }, in: forms) { return }
      let start = places.count
      for entry in bucket {
        let lower = Int32(entry.value & 0xFF_FFFF)
        places.append(
          CorePlace(password: Int32(entry.value >> 24), lower: lower, count: Int32(length)))
      }
      ranges.append(start..<places.count)
    }
    // The order must not depend on the keys of this run.
    ranges.sort {
      let (left, right) = (places[$0.lowerBound], places[$1.lowerBound])
      return (left.password, left.lower) < (right.password, right.lower)
    }
    return (places, ranges)
  }

  /// Links the passwords that share a piece, if it is worth it and their sets have no other core.
  private mutating func consider(
    _ sharing: ArraySlice<CorePlace>, into forest: inout LinkForest, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) {
    if !Self.hasSeveralSets(sharing, in: &forest) { return }
    let boundaries = CoreBoundaries(text: text, names: names)
    let usable = boundaries.usable(sharing) { place in
      judge.isWorthLinking(place.piece, of: Int(place.password), text, store)
    }
    guard Self.hasSeveralSets(usable, in: &forest), let witness = boundaries.witness(among: usable)
    else { return }
    let essence = boundaries.essence(of: witness)
    if !judge.isWorthLinking(essence, of: Int(witness.password), text, store) {
      for place in usable where rejected[Int(place.password)] == nil {
        rejected[Int(place.password)] = place
      }
      return
    }
    var first: CorePlace?
    for place in usable {
      let root = forest.root(place.password)
      if let core = cores[root], !contains(core, place) { continue }
      if let first, let kept = forest.link(first.password, place.password, .core) {
        cores[root] = nil
        cores[kept] = place
      }
      if first == nil { first = place }
    }
  }

  private static func hasSeveralSets(
    _ places: ArraySlice<CorePlace>, in forest: inout LinkForest
  ) -> Bool {
    guard let first = places.first else { return false }
    let root = forest.root(first.password)
    return places.contains { forest.root($0.password) != root }
  }

  /// Whether the piece at `place` stands in a core.
  private func contains(_ core: CorePlace, _ place: CorePlace) -> Bool {
    let hash = text.forms.hash(of: Int(place.password), place.piece)
    return (core.piece.lowerBound...core.piece.upperBound - Int(place.count)).contains { lower in
      text.forms.hash(of: Int(core.password), lower..<lower + Int(place.count)) == hash
    }
  }
}

/// A piece of a password.
struct CorePlace: Sendable {
  let password: Int32
  let lower: Int32
  let count: Int32

  var piece: Range<Int> { Int(lower)..<Int(lower + count) }

  /// Whether the characters from `lower` on, `count` of them, are among these.
  @inline(__always)
  func contains(_ lower: Int, _ count: Int) -> Bool {
    Int(self.lower) <= lower && lower + count <= Int(self.lower + self.count)
  }
}
