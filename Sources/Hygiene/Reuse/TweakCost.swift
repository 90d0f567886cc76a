/// About how many guesses find one password from another that is related to it.
///
/// Whoever has a leaked password tries the usual changes in the order of how usual they are. The
/// order follows the pairs of one person's passwords in a collection of 1.4 billion, as the project
/// MIGP counted them (Pal et al., “Might I Get Pwned”, USENIX Security 2022): of single changes 58 %
/// are at the end, 16 % in letter case, 10 % at the front. Within a step every possibility counts
/// once: ten digits, 32 signs, 26 letters, each place.
enum TweakCost {
  /// The guesses for a relation: stacked steps multiply.
  ///
  /// - Parameters:
  ///   - relation: the steps.
  ///   - characters: how many characters were added or replaced, for each such step in turn.
  ///   - length: the number of characters of the shorter password.
  static func guesses(_ relation: Relation, characters: [Int], length: Int) -> Double {
    var counts = characters[...]
    return relation.tweaks.reduce(1) { product, tweak in
      product * guesses(tweak, count: tweak.hasCharacters ? counts.popFirst() ?? 1 : 0, length)
    }
  }

  private static func guesses(_ tweak: Tweak, count: Int, _ length: Int) -> Double {
    switch tweak {
    case .letterCase(.first): 1
    case .letterCase(.all): 2
    case .letterCase(.some): 20
    case .unicodeForm: 2
    case .reversed: 8
    case .doubled: 8
    case .leet: 10
    case .year: 10
    case .counter: 6
    case .season: 12
    case .ownName: 10
    case .keyboard: 20
    // Taking characters away is among the first things to try; adding them takes all kinds.
    case .added(let characters, let place):
      placeFactor(place, length) * choices(characters, count)
    case .replaced(let characters, let place):
      3 * placeFactor(place, length) * choices(characters, count)
    case .exchanged: 30 * Double(max(length, 1))
    case .contained: 1000
    case .core: 1
    }
  }

  private static func placeFactor(_ place: Tweak.Place, _ length: Int) -> Double {
    switch place {
    case .end: 1
    case .front: 4
    case .middle: 4 * Double(max(length, 1))
    }
  }

  /// How many strings of so many characters there are, as far as anybody counts.
  private static func choices(_ characters: Tweak.Characters, _ count: Int) -> Double {
    if characters == .year { return 60 }
    var product = 1.0
    for _ in 0..<min(count, 12) { product *= alphabet(characters) }
    return product
  }

  private static func alphabet(_ characters: Tweak.Characters) -> Double {
    switch characters {
    case .digits, .year: 10
    case .letters: 26
    case .signs: 32
    case .mixed: 68
    }
  }
}

extension Tweak {
  /// Whether the step is about characters of which there may be more or fewer.
  fileprivate var hasCharacters: Bool {
    switch self {
    case .added, .replaced: true
    default: false
    }
  }
}
