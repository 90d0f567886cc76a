internal import JapaneseWriting

/// How often a spelling departs from each system of writing Japanese: a byte for each.
struct Departures: BitwiseCopyable {
  private var counts: UInt64

  static var none: Self { Self(counts: 0) }

  private init(counts: UInt64) { self.counts = counts }

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
    // The other four systems.
    let (second, third) = (counts >> 8 & 0xFF, counts >> 16 & 0xFF)
    let (fourth, fifth) = (counts >> 24 & 0xFF, counts >> 32 & 0xFF)
    let least = min(min(second, third), min(fourth, fifth), 3)
    return Double(2 &<< least)
  }
}
