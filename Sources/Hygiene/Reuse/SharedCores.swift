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
/// - A word with another number in each password has to be a rarer one.
/// - Letters that a core takes from the edge of a longer word count from five on.
struct SharedCores {
  let text: ReuseText
  let names: OwnNames

  /// The fewest characters of a core.
  static let shortest = 5
  /// How much rarer a word has to be that each has with a number of its own, a decimal logarithm.
  ///
  /// So are most passwords of strangers who have the word; relatives seldom change all of a number.
  private static let besideNumbers = 0.8
  /// How much less rare a core may be that is a whole password, with a number or signs of its own: of
  /// strangers who have it one in two has nothing else beside it, of relatives most.
  private static let ofWhole = 0.3
  /// Where more have it, they are strangers with a common word.
  private static let mostOwn = 6
  /// The decimal logarithm of the seasons and months, in the two languages.
  private static let seasonGuesses = 1.0

  /// For each root of a set the place of its core.
  private(set) var places: [Int32: CorePlace] = [:]
  /// For each password the longest piece that was found not to be worth a link.
  private(set) var rejected: [CorePlace?]

  init(text: ReuseText, names: OwnNames) {
    self.text = text
    self.names = names
    rejected = Array(repeating: nil, count: text.material.passwords.count)
  }

  /// Links the passwords that share pieces of one length, none of which is longer than any before.
  mutating func link(
    _ shared: SharedPieces.Found, into forest: inout LinkForest, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) {
    var groups = shared.ranges.map { range in
      shared.places[range].filter { place in
        rejected[Int(place.password)]?.contains(Int(place.lower), Int(place.count)) != true
      }
    }
    groups.removeAll { $0.count < 2 }
    // The order must not depend on the keys of this run.
    groups.sort { ($0[0].password, $0[0].lower) < ($1[0].password, $1[0].lower) }
    for group in groups { consider(group[...], into: &forest, &judge, store) }
  }

  /// Links the passwords that share a piece, if it is worth it and their sets have no other core.
  private mutating func consider(
    _ sharing: ArraySlice<CorePlace>, into forest: inout LinkForest, _ judge: inout CoreJudge,
    _ store: RawSpan
  ) {
    if !Self.hasSeveralSets(sharing, in: &forest) { return }
    let boundaries = CoreBoundaries(text: text, names: names)
    var usable = boundaries.usable(sharing) { place in
      judge.isWorthLinking(place.piece, of: Int(place.password), text, store)
    }
    guard Self.hasSeveralSets(usable, in: &forest), let witness = boundaries.witness(among: usable)
    else { return }
    let (password, essence) = (Int(witness.password), boundaries.essence(of: witness))
    // A common word stays one if it begins with the name of a service.
    var guesses = min(
      judge.guesses(essence, of: password, text, store),
      judge.guesses(witness.piece, of: password, text, store))
    if let season = boundaries.season(in: essence, of: password) {
      let others = boundaries.sides(of: season, in: essence, of: password)
        .map { judge.guesses($0, of: password, text, store) }
      guesses = min(guesses, others.reduce(Self.seasonGuesses, +))
    }
    var needed = judge.threshold
    if boundaries.isWordAmongNumbers(usable) {
      needed += Self.besideNumbers
    } else if usable.count <= Self.mostOwn, boundaries.isMixedWhole(witness) {
      needed -= Self.ofWhole
    }
    if essence.count < Self.shortest || guesses < needed {
      for place in usable where rejected[Int(place.password)] == nil {
        rejected[Int(place.password)] = place
      }
      // Strangers with the same word do not all add the name of their service to it.
      usable = usable.filter(boundaries.isBesideName)[...]
      let ease = usable.reduce(.infinity) { min($0, names.ease(of: Int($1.password))) }
      guard essence.count >= Self.shortest, Self.hasSeveralSets(usable, in: &forest),
        guesses + ease >= needed
      else { return }
    }
    var first: CorePlace?
    for place in usable {
      let root = forest.root(place.password)
      if let core = places[root], !contains(core, place) { continue }
      if let first, let kept = forest.link(first.password, place.password, .core) {
        places[root] = nil
        places[kept] = place
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
