/// The kinds of characters that a policy forces into a password.
///
/// The parts add up: all of them must hold. Nothing in any part is no demand at all.
public struct Composition: Sendable, Hashable {
  /// So many characters of each of these.
  public var quotas: [Quota]
  /// So many different kinds out of these.
  public var variety: Variety?
  /// How many characters a password needs that has so many kinds, if that depends on it.
  public var tiers: [Tier]

  /// A demand of these parts; quotas of a single kind are put before the others, since their order
  /// means nothing.
  public init(quotas: [Quota] = [], variety: Variety? = nil, tiers: [Tier] = []) {
    self.quotas =
      quotas.filter { $0.classes.count == 1 } + quotas.filter { $0.classes.count != 1 }
    self.variety = variety
    self.tiers = tiers
  }

  /// So many characters of each of these kinds; what has none is left out.
  public init(counts: KeyValuePairs<CharacterClass, Int>) {
    self.init(
      quotas: counts.filter { $0.value > 0 }.map { Quota($0.value, of: [$0.key]) })
  }

  /// No demand.
  public static let none = Composition()

  /// Whether nothing is demanded.
  public var isEmpty: Bool {
    quotas.allSatisfy { $0.count <= 0 } && (variety?.count ?? 0) <= 1
      && Set(tiers.compactMap { $0.minimum ?? .max }).count <= 1
  }

  /// The fewest characters that can meet the quotas and the variety.
  ///
  /// Kinds of different quotas are taken to be different, as they are in every known format.
  public var fewestCharacters: Int {
    let quotas = quotas.reduce(0) { sum, quota in
      let (total, overflows) = sum.addingReportingOverflow(max(0, quota.count))
      return overflows ? .max : total
    }
    return max(quotas, variety?.count ?? 0)
  }

  /// So many characters out of a union of kinds.
  public struct Quota: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Any of these kinds will do.
    public var classes: [CharacterClass]

    /// So many characters of any of these kinds.
    public init(_ count: Int, of classes: [CharacterClass]) {
      self.count = count
      self.classes = classes
    }
  }

  /// So many different kinds.
  public struct Variety: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Out of these.
    public var classes: [CharacterClass]

    /// So many out of these kinds.
    public init(_ count: Int, of classes: [CharacterClass]) {
      self.count = count
      self.classes = classes
    }

    /// So many out of the four that most products know.
    public init(_ count: Int) { self.init(count, of: [.upper, .lower, .digit, .special]) }
  }

  /// The least length of a password with so many kinds of characters, as passwdqc has it.
  public struct Tier: Sendable, Hashable {
    /// How many kinds; nil for a passphrase of several words.
    public var classes: Int?
    /// The fewest characters; nil if such a password is never accepted.
    public var minimum: Int?

    /// So many characters for so many kinds.
    public init(classes: Int?, minimum: Int?) {
      self.classes = classes
      self.minimum = minimum
    }
  }
}

/// A kind of characters.
public enum CharacterClass: Sendable, Hashable {
  /// Capital letters.
  case upper
  /// Small letters.
  case lower
  /// Digits.
  case digit
  /// What is neither a letter nor a digit.
  case special
  /// Letters of either case.
  case alpha
  /// All but letters.
  case nonAlpha
  /// All but digits.
  case nonDigit
  /// Letters without case, and characters beyond ASCII: the fifth kind of Windows and FreeIPA.
  case other
  /// These characters.
  case oneOf(String)

  /// The name in reports and files; characters of a product's own list stand in brackets.
  public var name: String {
    switch self {
    case .upper: "upper"
    case .lower: "lower"
    case .digit: "digit"
    case .special: "special"
    case .alpha: "alpha"
    case .nonAlpha: "non_alpha"
    case .nonDigit: "non_digit"
    case .other: "other"
    case .oneOf(let characters): "[\(characters)]"
    }
  }

  /// The kind with this name.
  public init?(name: String) {
    let known: [CharacterClass] = [
      .upper, .lower, .digit, .special, .alpha, .nonAlpha, .nonDigit, .other,
    ]
    if let found = known.first(where: { $0.name == name }) {
      self = found
    } else if name.count > 2, name.first == "[", name.last == "]" {
      self = .oneOf(String(name.dropFirst().dropLast()))
    } else {
      return nil
    }
  }
}
