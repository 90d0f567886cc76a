/// What the passwords of a crowd have beside their word, counted place by place.
struct BesideWord {
  private var taken = 0
  private var counts: [Int32]
  private let places: Int

  /// Units fall into so many classes.
  private static let classes = 64
  /// So many show enough.
  static let mostTaken = 512
  /// No two are alike in a place more seldom than that.
  private static let leastAlike = 0.02
  /// The decimal logarithm of the ways besides other characters: more, fewer, exchanged ones.
  private static let otherWays = 0.3

  /// Nothing yet, of so many places.
  init(count: Int) {
    places = count
    counts = Array(repeating: 0, count: count * Self.classes)
  }

  /// Counts what stands beside the word in one password.
  mutating func take(_ units: some Sequence<UInt32>) {
    if taken == Self.mostTaken { return }
    taken += 1
    for (place, unit) in units.enumerated() where place < places {
      counts[place * Self.classes + Int(unit) % Self.classes] += 1
    }
  }

  /// The decimal logarithm of how many there are for one who is within one change, or two.
  ///
  /// As if the places had nothing to do with each other: two are alike but for some places with the
  /// product of the chances that they are in each of the others.
  func kept(changes: Int) -> Double {
    let alike = (0..<places).map(alike)
    let all = alike.reduce(1, *)
    var near = 0.0
    for first in 0..<places {
      if changes == 1 { near += all / alike[first] }
      for second in 0..<first where changes == 2 { near += all / (alike[first] * alike[second]) }
    }
    return near > 0 ? -CoreWorth.log10(near) - Self.otherWays : 0
  }

  /// The share of the pairs that have the same unit in a place.
  private func alike(_ place: Int) -> Double {
    var pairs = 0.0
    for count in counts[place * Self.classes..<(place + 1) * Self.classes] {
      pairs += Double(count) * Double(count - 1)
    }
    return max(Self.leastAlike, pairs / Double(max(1, taken * (taken - 1))))
  }
}
