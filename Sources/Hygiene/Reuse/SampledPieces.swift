/// Tells passwords that have a piece of some length in common with others from those that have none,
/// by a few samples of each.
///
/// Of each few pieces in a row, of six characters each, the one with the least hash is taken
/// (winnowing: Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
/// fingerprinting”, SIGMOD 2003). A piece of ``shortest`` characters holds such a row, and the least of
/// the row is the same wherever the piece stands: so whoever shares the piece shares a sample.
struct SampledPieces: Sendable {
  /// For each password whether another one has one of its samples.
  private(set) var areShared: [Bool]

  /// The fewest characters of a piece that always holds a sample.
  static let shortest = sampled + row - 1
  private static let sampled = 6
  private static let row = 3

  /// Looks through the own forms of all passwords, in O(units).
  init(_ forms: FoldedForms, _ table: KeyTable) {
    var areShared = [Bool](repeating: false, count: forms.passwordCount)
    table.forEachShared(expected: forms.units.count / 2) { sink in
      for password in 0..<forms.passwordCount {
        Self.forEachSample(of: password, in: forms) { sink.add($0.keyed(as: 70), UInt64(password)) }
      }
    } set: {
      Int32($0)
    } _: { bucket in
      // What has it twice alone is left out where nothing else falls on the same place.
      guard let first = bucket.first, bucket.contains(where: { $0.value != first.value }) else {
        return
      }
      for entry in bucket { areShared[Int(entry.value)] = true }
    }
    self.areShared = areShared
  }

  @inline(__always)
  private static func forEachSample(
    of password: Int, in forms: FoldedForms, _ body: (UInt64) -> Void
  ) {
    let length = forms.length(of: password)
    if length < shortest { return }
    let none = UInt64.max
    var (first, second, taken) = (none, none, none)
    for lower in 0...length - sampled {
      let next = forms.hash(of: password, lower..<lower + sampled)
      let least = min(first, second, next)
      if lower >= row - 1, least != taken {
        body(least)
        taken = least
      }
      (first, second) = (second, next)
    }
  }
}
