/// A flaw of a policy file: what stands there is not what holds.
public struct Lint: Sendable, Hashable {
  /// Which flaw.
  public let kind: Kind
  /// Where.
  public let position: Position?
  /// What is wrong, and what the product does with it.
  public let message: Wording

  /// A flaw at a place.
  public init(_ kind: Kind, at position: Position?, _ message: Wording) {
    self.kind = kind
    self.position = position
    self.message = message
  }

  /// The flaws that there are.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The product stops reading here: what follows is not in force.
    case stopsReading = "stops-reading"
    /// The product does not know this key.
    case unknownKey = "unknown-key"
    /// The value is not one that the key can have.
    case badValue = "bad-value"
    /// The value is beyond what the product allows, and it takes another one.
    case outOfRange = "out-of-range"
    /// The key stands there twice.
    case duplicateKey = "duplicate-key"
    /// The line does the opposite of what it seems to say.
    case misleading
    /// Two settings contradict each other.
    case contradiction
    /// The setting is there and has no effect.
    case noEffect = "no-effect"
    /// The setting weakens protection by itself: empty passwords allowed, passwords readable.
    case dangerous
    /// Something was taken for granted that the file does not say.
    case assumed

    /// How much a flaw of this kind weighs.
    public var severity: Severity {
      switch self {
      case .stopsReading, .misleading, .dangerous: .error
      case .unknownKey, .badValue, .outOfRange, .duplicateKey, .contradiction, .noEffect: .warning
      case .assumed: .note
      }
    }
  }

  /// The weight of a flaw.
  public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Worth knowing.
    case note
    /// Something does not do what its writer meant.
    case warning
    /// Protection is missing that the file seems to give.
    case error

    /// A note is less than a warning, a warning less than an error.
    public static func < (one: Severity, other: Severity) -> Bool {
      one.weight < other.weight
    }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }
}
