internal import JapaneseWriting

/// How often a spelling departs from each system of writing Japanese: a byte for each.
struct Departures: BitwiseCopyable {
  private var counts: UInt64

  static let none = Departures(.all)

  init(_ systems: RomanSystems) {
    counts = 0
    for system in RomanSystem.allCases where !systems.contains(RomanSystems(system)) {
      counts |= 1 << (8 * UInt64(system.rawValue))
    }
  }

  /// The departures of a spelling that goes on; a byte holds those of the longest word.
  @inline(__always)
  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.counts &+= right.counts
    return sum
  }

  /// The departures of one mora if two kana have the spelling.
  func fewest(_ other: Self) -> Self {
    var fewest = self
    fewest.counts &= other.counts
    return fewest
  }

  /// How many spellings an attacker has tried before: Hepburn's first, then those of other systems,
  /// then mixtures, the wilder the later.
  var variations: Double {
    if counts & 0xFF == 0 { return 1 }
    var least: UInt64 = 3
    for system in 1..<UInt64(RomanSystem.allCases.count) {
      least = min(least, counts >> (8 * system) & 0xFF)
    }
    return Double(2 << least)
  }
}
