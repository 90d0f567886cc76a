/// What a policy says on one parameter, and how it came to say so.
public struct Setting: Sendable, Hashable {
  /// The value; nil where there is none (see ``origin``) or where it cannot be told
  /// (see ``doubt``).
  public var value: PolicyValue?
  /// Where the value came from.
  public var origin: Origin
  /// The line that says so.
  public var position: Position?
  /// What stands there, as text of the file, if it helps to see it: `minlen = 14`.
  public var written: String?
  /// Why nobody can tell from the file alone what the value means: the verdict is then “unclear”.
  public var doubt: Wording?
  /// What one should know of the value; it does not change the verdict.
  public var notes: [Wording]
  /// What other layers said, the strongest first, and this setting took the place of.
  public var overridden: [Setting]

  /// A setting of this origin.
  public init(
    _ value: PolicyValue?, _ origin: Origin, at position: Position? = nil,
    written: String? = nil, doubt: Wording? = nil, notes: [Wording] = []
  ) {
    self.value = value
    self.origin = origin
    self.position = position
    self.written = written
    self.doubt = doubt
    self.notes = notes
    overridden = []
  }
}

/// How a policy came by a value.
public enum Origin: Sendable, Hashable {
  /// A line of the file sets it.
  case explicit
  /// The file does not, and this product then does: `libpwquality 1.3 and later`.
  case `default`(of: String)
  /// It follows from the format, or from another setting: Windows counts UTF-16 units.
  case implied
  /// The format could say it; the file does not, and what then holds is not known.
  case notSet
  /// The format has no word for it; these are the places to look.
  case notExpressible(lookIn: [String])

  /// The name in reports and files.
  public var name: String {
    switch self {
    case .explicit: "explicit"
    case .default: "default"
    case .implied: "implied"
    case .notSet: "not-set"
    case .notExpressible: "not-expressible"
    }
  }

  /// How strongly it holds against what another layer says.
  fileprivate var strength: Int {
    switch self {
    case .notExpressible: 0
    case .notSet: 1
    case .default: 2
    case .explicit, .implied: 3
    }
  }
}

extension Setting {
  /// This setting under a later layer's: what somebody wrote outweighs a default, whichever came
  /// last; of two that are alike, the later one holds.
  func overridden(by later: Setting) -> Setting {
    let laterHolds = later.origin.strength >= origin.strength
    var holding = laterHolds ? later : self
    let other = laterHolds ? self : later
    let buried = holding.overridden + [other] + other.overridden
    holding.overridden = buried.map(\.withoutOverridden)
      .filter { $0.origin.strength > Origin.notSet.strength }
    return holding
  }

  private var withoutOverridden: Setting {
    var setting = self
    setting.overridden = []
    return setting
  }
}

/// A place in a policy file.
public struct Position: Sendable, Hashable {
  /// The file's name, as the caller gave it.
  public let file: String
  /// The line, from 1.
  public let line: Int

  /// This line of this file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
