/// What an organisation or a site enforces on passwords, whatever file said so: the form that every
/// importer makes and that is held against guidance.
public struct Policy: Sendable, Hashable {
  /// The name inside its file, as text of the file: a group, a realm, a site.
  public var name: String?
  /// The files that it was read from, in the order in which they are laid over one another.
  public var sources: [Source]
  /// To whom it applies.
  public var scope: Scope
  /// What is set, and what is known not to be.
  public private(set) var settings: [Parameter: Setting]
  /// What its formats can say, and where to look for the rest.
  public var reach: Reach
  /// How the minimum that stands there becomes the one that holds.
  public var arithmetic: LengthArithmetic
  /// Flaws of the files.
  public var lints: [Lint]
  /// What could not be read or resolved: with any, verdicts are partial.
  public var gaps: [Gap]
  /// How the products decide on a password, where that is more than the settings say.
  ///
  /// All of them must accept it. Without any, the settings decide.
  var deciders: [Decider]

  /// A policy that says nothing yet.
  public init(name: String? = nil, source: Source, reach: Reach) {
    self.name = name
    self.sources = [source]
    self.scope = Scope()
    self.settings = [:]
    self.reach = reach
    self.arithmetic = LengthArithmetic()
    self.lints = []
    self.gaps = []
    self.deciders = []
  }

  /// What the policy says on a parameter: never nothing, since silence is either the policy's
  /// (``Origin/notSet``) or its format's (``Origin/notExpressible(lookIn:)``).
  public subscript(parameter: Parameter) -> Setting {
    settings[parameter] ?? reach.silence(on: parameter)
  }

  /// Sets a parameter; a value of the wrong shape is a mistake of the importer.
  public mutating func set(_ parameter: Parameter, _ setting: Setting) {
    assert(setting.value?.suits(parameter) ?? true, "\(parameter.key) cannot have this value")
    settings[parameter] = setting
  }

  /// The least length that passes, after the format's arithmetic; nil if no minimum is known.
  public var effectiveMinimum: (count: Int, unit: LengthUnit)? {
    let composition: Composition
    if case .composition(let demanded)? = self[.composition].value {
      composition = demanded
    } else {
      composition = .none
    }
    guard scope.isEnforced else { return self[.minimumLength].value.map { _ in (0, unit) } }
    switch self[.minimumLength].value {
    case .length(let written, let unit)?:
      return (arithmetic.effectiveMinimum(written: written, composition: composition), unit)
    case .unlimited?:
      return (arithmetic.effectiveMinimum(written: 0, composition: composition), unit)
    default: return nil
    }
  }

  private var unit: LengthUnit {
    if case .length(_, let unit)? = self[.minimumLength].value { return unit }
    if case .unit(let unit)? = self[.lengthUnit].value { return unit }
    return .codePoint
  }
}

extension Policy {
  /// A file that a policy was read from.
  public struct Source: Sendable, Hashable {
    /// The file's format.
    public var format: PolicyFormat.ID
    /// The file's name, as the caller gave it.
    public var file: String
    /// The product's version, if the file tells.
    public var productVersion: String?

    /// A file of a format.
    public init(format: PolicyFormat.ID, file: String, productVersion: String? = nil) {
      self.format = format
      self.file = file
      self.productVersion = productVersion
    }
  }

  /// To whom a policy applies.
  public struct Scope: Sendable, Hashable {
    /// Who, if the file tells: “local users except root”.
    public var who: Wording?
    /// Whether a password that breaks it is refused; if not, every rule is only a warning.
    public var isEnforced: Bool

    /// Everybody, with force.
    public init(who: Wording? = nil, isEnforced: Bool = true) {
      self.who = who
      self.isEnforced = isEnforced
    }
  }

  /// What a format can say at all.
  public struct Reach: Sendable, Hashable {
    /// The parameters that it has words for.
    public var sayable: Set<Parameter>
    /// Where to look for others: files, commands, other policies of the product.
    public var elsewhere: [Parameter: [String]]

    /// A format that has words for these.
    public init(_ sayable: Set<Parameter>, elsewhere: [Parameter: [String]] = [:]) {
      self.sayable = sayable
      self.elsewhere = elsewhere
    }

    /// What a policy of this format means that does not mention the parameter.
    func silence(on parameter: Parameter) -> Setting {
      if sayable.contains(parameter) { return Setting(nil, .notSet) }
      return Setting(nil, .notExpressible(lookIn: elsewhere[parameter] ?? []))
    }

    /// What two formats can say together; where one has the word, nobody looks elsewhere.
    func union(_ other: Reach) -> Reach {
      Reach(
        sayable.union(other.sayable),
        elsewhere: elsewhere.merging(other.elsewhere) { mine, theirs in
          mine + theirs.filter { !mine.contains($0) }
        })
    }
  }

  /// Something that a policy may say and that could not be read.
  public struct Gap: Sendable, Hashable {
    /// Where.
    public let position: Position?
    /// What is missing.
    public let message: Wording

    /// A gap at a place.
    public init(at position: Position?, _ message: Wording) {
      self.position = position
      self.message = message
    }
  }
}
