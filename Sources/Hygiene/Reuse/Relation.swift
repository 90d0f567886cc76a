/// How two passwords are related, in steps that turn one into the other.
///
/// Everything here can be said aloud: no character of a password and no length is in it.
public struct Relation: Sendable, Hashable {
  /// The steps, several of which may be stacked; none if the passwords are the same.
  public let steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  /// The same password.
  static let same = Relation([])

  /// One step from a password to a related one, in whichever direction.
  public enum Step: Sendable, Hashable {
    /// Letters in the other case.
    case letterCase(LetterCase)
    /// Signs or digits in place of letters.
    case leet
    /// The same text in other Unicode characters: full width, other kana, decomposed letters.
    case unicodeForm
    /// One has further characters at a place.
    case added(Characters, Place)
    /// Both have characters at a place, and these differ.
    case replaced(Characters, Place)
    /// Two neighbours have changed places.
    case exchanged
    /// A number is a little higher in one than in the other.
    case counter(Place)
    /// A year is another one.
    case year(Place)
    /// A season or month is another one.
    case season
    /// One is the other backwards.
    case reversed
    /// One is the other twice.
    case doubled
    /// The same parts in another order.
    case reordered
    /// The same keys, with Shift held for the digits of one.
    case shiftHeld
    /// Every key of one is beside that of the other.
    case keyboardShift
    /// The same word and number, with other characters between or around them.
    case parts
    /// One stands whole inside the other.
    case contained
    /// Each has the name of its own service or user, and otherwise they are the same.
    case ownName
    /// Both have a core in common, each with characters of its own around it.
    case core
  }

  /// Which letters differ in case.
  public enum LetterCase: Sendable, Hashable {
    /// The first one.
    case first
    /// Several, or one that is not the first.
    case some
  }

  /// Where in the passwords.
  public enum Place: Sendable, Hashable, CaseIterable {
    /// At the front.
    case front
    /// In the middle, or at several places.
    case middle
    /// At the end.
    case end
  }

  /// Which characters, all of them together.
  public enum Characters: Sendable, Hashable, CaseIterable {
    /// Digits.
    case digits
    /// Signs.
    case signs
    /// Letters.
    case letters
    /// Several kinds.
    case mixed
  }

  /// The name of the relation that other programs read.
  public var name: String {
    guard let step = steps.first else { return "same-password" }
    return step.name
  }

  /// Whether the passwords differ in what is made up for the service, around a core.
  public var isCore: Bool { steps.contains(.core) || steps.contains(.ownName) }
}

extension Relation.Step {
  fileprivate var name: String {
    switch self {
    case .letterCase: "letter-case"
    case .leet: "leet"
    case .unicodeForm: "unicode-form"
    case .added(_, .end): "suffix"
    case .added(_, .front): "prefix"
    case .added(_, .middle), .replaced, .exchanged, .parts: "edit"
    case .counter: "counter"
    case .year: "year"
    case .season: "season"
    case .reversed: "reversed"
    case .doubled: "doubled"
    case .reordered: "reordered"
    case .shiftHeld: "shift-held"
    case .keyboardShift: "keyboard-shift"
    case .contained: "contained"
    case .ownName: "own-name"
    case .core: "shared-core"
    }
  }
}
