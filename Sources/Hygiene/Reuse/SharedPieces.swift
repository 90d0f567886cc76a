/// Finds the pieces that several passwords have in common, one length after the other.
struct SharedPieces: Sendable {
  private let forms: FoldedForms
  private let keys: CoreKeys
  private let hits: [Containment.Hit]

  /// Pieces of one length.
  struct Found: Sendable {
    /// Where they stand.
    fileprivate(set) var places: [CorePlace] = []
    /// Which of the places have the same piece, those of one in the order of the passwords.
    fileprivate(set) var ranges: [Range<Int>] = []
  }

  init(
    _ text: ReuseText, _ names: OwnNames, _ containment: Containment, _ samples: SampledPieces
  ) {
    forms = text.forms
    keys = CoreKeys(text, names, containment, samples)
    hits = containment.hits
  }

  /// The number of lengths, of which 0 is the longest.
  var count: Int { keys.lengths.count }

  /// The places of each piece of a length that several sets share.
  ///
  /// - Parameters:
  ///   - number: which length; nothing is found beyond the last one.
  ///   - roots: for each password the one that stands for its set.
  ///   - rejected: for each password a piece of which no piece counts.
  /// - Returns: the places.
  func shared(_ number: Int, _ roots: [Int32], _ rejected: [CorePlace?]) -> Found {
    var found = Found()
    if number >= count { return found }
    let length = keys.lengths[number]
    let candidates = keys.candidates(forCoresOf: length)
    let inside = hits[hitRange(of: length)]
    let expected = candidates.reduce(0) { $0 + $1.count } + inside.count
    if expected < 2 { return found }
    KeyTable().forEachShared(expected: expected * 2) { sink in
      for password in candidates.joined() {
        addKeys(of: Int(password), length, rejected[Int(password)], to: &sink)
      }
      for hit in inside { addKey(of: Int(hit.password), Int(hit.lower), length, to: &sink) }
    } set: {
      roots[Int($0 >> 24)]
    } _: { bucket in
      let start = found.places.count
      for entry in bucket {
        let lower = Int32(entry.value & 0xFF_FFFF)
        found.places.append(
          CorePlace(password: Int32(entry.value >> 24), lower: lower, count: Int32(length)))
      }
      found.ranges.append(start..<found.places.count)
    }
    return found
  }

  @inline(__always)
  private func addKeys(
    of password: Int, _ length: Int, _ rejected: CorePlace?, to sink: inout EntryParts
  ) {
    keys.forEachPiece(of: password, length: length) { lower in
      if let rejected, rejected.contains(lower, length) { return }
      addKey(of: password, lower, length, to: &sink)
    }
  }

  @inline(__always)
  private func addKey(of password: Int, _ lower: Int, _ length: Int, to sink: inout EntryParts) {
    let hash = forms.hash(of: password, lower..<lower + length)
    sink.add(hash.keyed(as: 9), UInt64(password) << 24 | UInt64(lower))
  }

  /// The passwords that hold another one of `length`; longer ones come first.
  private func hitRange(of length: Int) -> Range<Int> {
    let lower = hits.partitioningIndex { Int($0.count) <= length }
    let upper = hits.partitioningIndex { Int($0.count) < length }
    return lower..<upper
  }
}

extension Array {
  /// The index of the first element for which `condition` holds, if it holds for all after it too.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
