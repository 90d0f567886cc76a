/// What the members of a family add to the core that they share, as a guesser sees it who knows one
/// of them.
public struct CoreAffix: Sendable, Hashable {
  /// What kind of addition.
  public let kind: Kind
  /// Whether a part of it counts up: A, B, C or 1, 2, 3.
  public let hasSequence: Bool
  /// How much remains to be guessed at each service, in bits.
  ///
  /// A multiple of five, at most ``mostBits``: the exact number would tell how long the addition is.
  public let remainingBits: Int
  /// So many bits stand for any number above, too.
  public static let mostBits = 20

  /// A kind of addition.
  public enum Kind: String, Sendable, CaseIterable {
    /// All of it comes from the names of service and user.
    case derivable
    /// All of it comes from these or counts up.
    case sequential
    /// Some of it shows no rule.
    case opaque
  }

  /// All of it comes from names.
  static let ofNames = CoreAffix(hasSequence: false, opaqueBits: 0)

  init(hasSequence: Bool, opaqueBits: Double) {
    self.hasSequence = hasSequence
    let fives = Int((opaqueBits / 5).rounded()) * 5
    remainingBits = opaqueBits > 0 ? min(max(fives, 5), Self.mostBits) : 0
    kind = opaqueBits > 0 ? .opaque : hasSequence ? .sequential : .derivable
  }
}

/// Looks at what stands around the core of a family.
struct CoreAffixReader {
  let text: ReuseText
  let names: OwnNames

  /// No more of an affix is looked at.
  private static let longest = 16

  /// What the members of a family add; nil if they share no core.
  func affix(of family: ReuseFamily, in bytes: RawSpan) -> CoreAffix? {
    let linked = family.links.filter { $0.source == .core || $0.source == .ownName }
    guard !linked.isEmpty else { return nil }
    guard linked.contains(where: { $0.source == .core }), let core = family.core else {
      return .ofNames
    }
    let hash = text.forms.hash(of: Int(core.password), core.piece)
    let places = Set(linked.flatMap { [$0.left, $0.right] }).sorted().compactMap { password in
      place(of: hash, Int(core.count), in: Int(password))
    }
    let before = sequences(in: places, isFront: true, bytes)
    let after = sequences(in: places, isFront: false, bytes)
    let bits = places.map { opaqueBits(around: $0, before, after) }
    // What is left at the one that adds the least: no more is left at each of them.
    let least = (bits.max() ?? 0) > 0 ? max(bits.min() ?? 0, .leastNonzeroMagnitude) : 0
    return CoreAffix(
      hasSequence: !before.isEmpty || !after.isEmpty, opaqueBits: least)
  }

  private func place(of hash: UInt64, _ count: Int, in password: Int) -> CorePlace? {
    let length = text.forms.length(of: password)
    guard length >= count else { return nil }
    return (0...length - count).first { text.forms.hash(of: password, $0..<$0 + count) == hash }
      .map { CorePlace(password: Int32(password), lower: Int32($0), count: Int32(count)) }
  }

  /// The index in the password of a place in the affix: from the front, or from the end of the core.
  ///
  /// Nil where there is none, or where it belongs to a name.
  private func index(_ column: Int, _ core: CorePlace, isFront: Bool) -> Int? {
    let password = Int(core.password)
    let (length, piece) = (text.forms.length(of: password), core.piece)
    let index = isFront ? column : piece.upperBound + column
    let isName =
      index < Int(names.fronts[password]) || index >= length - Int(names.backs[password])
    return index < (isFront ? piece.lowerBound : length) && !isName ? index : nil
  }

  /// The places in the affixes where letters or digits follow each other from member to member.
  private func sequences(
    in places: [CorePlace], isFront: Bool, _ bytes: RawSpan
  ) -> Set<Int> {
    var found: Set<Int> = []
    guard places.count > 1 else { return found }
    for column in 0..<Self.longest {
      var units: [UInt32] = []
      for place in places {
        guard let index = index(column, place, isFront: isFront),
          text.forms.kind(Int(place.password), index) != .sign
        else { break }
        units.append(scalar(at: index, of: Int(place.password), bytes))
      }
      if units.count == places.count, Self.isSequence(units) { found.insert(column) }
    }
    return found
  }

  /// Whether the units, put in order, are one after the other without a gap.
  ///
  /// Two are too few to tell, unless they are the first two.
  private static func isSequence(_ units: [UInt32]) -> Bool {
    let sorted = units.sorted()
    guard let first = sorted.first, zip(sorted, sorted.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    else { return false }
    return sorted.count > 2 || [0x30, 0x31, 0x61].contains(first)
  }

  /// The character as it is, its case aside: the forms take `l` for `i`, and digits for letters.
  private func scalar(at index: Int, of password: Int, _ bytes: RawSpan) -> UInt32 {
    let place = text.bytes(of: index..<index + 1, in: password, bytes)
    return ScalarFolding.caseFolded(
      bytes.scalar(at: place.lowerBound, end: place.upperBound).scalar)
  }

  private func opaqueBits(
    around core: CorePlace, _ before: Set<Int>, _ after: Set<Int>
  ) -> Double {
    var bits = 0.0
    for column in 0..<Self.longest {
      if !before.contains(column), let index = index(column, core, isFront: true) {
        bits += Self.bits(of: text.forms.kind(Int(core.password), index))
      }
      if !after.contains(column), let index = index(column, core, isFront: false) {
        bits += Self.bits(of: text.forms.kind(Int(core.password), index))
      }
    }
    return bits
  }

  /// The binary logarithm of how many characters of a kind there are.
  private static func bits(of kind: CharacterKind) -> Double {
    switch kind {
    case .digit: 3.3
    case .lower, .upper: 4.7
    case .sign: 5
    }
  }
}
