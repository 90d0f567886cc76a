/// One requirement of a document.
public struct Requirement: Sendable, Hashable {
  /// What it is about.
  public let parameter: Parameter
  /// What is asked of it.
  public let comparison: Comparison
  /// How strongly.
  public let modality: Modality
  /// The clause, slide or item.
  public let clause: String
  /// What findings cite, where that is shorter: a number of the document's register.
  public let citation: String
  /// How surely the text is known to say so.
  public let confidence: Confidence
  /// For which passwords it holds; nil for all.
  public let condition: Condition?
  /// What belongs to it, in our own words.
  public let note: Wording?

  init(
    _ parameter: Parameter, _ comparison: Comparison, _ modality: Modality, _ clause: String,
    citation: String? = nil, _ confidence: Confidence = .high, when condition: Condition? = nil,
    note: Wording? = nil
  ) {
    self.parameter = parameter
    self.comparison = comparison
    self.modality = modality
    self.clause = clause
    self.citation = citation ?? clause
    self.confidence = confidence
    self.condition = condition
    self.note = note
  }

  /// How a requirement came to be known.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// The primary text was read, or independent quotations agree.
    case high
    /// A retelling or a single quotation.
    case medium
    /// Nobody has compared it with the text yet: to be looked up before it decides anything.
    case low
  }

  /// For which passwords a requirement holds.
  public enum Condition: Sendable, Hashable {
    /// The password is the only factor.
    case singleFactor
    /// There is a second factor beside it.
    case multiFactor
    /// A machine chose it, not a person.
    case chosenAtRandom
  }
}

/// What is asked of a parameter.
public enum Comparison: Sendable, Hashable {
  /// So many or more; without a number, that there be one.
  case atLeast(Int?)
  /// So many or fewer.
  case atMost(Int)
  /// No limit at all.
  case noLimit
  /// It must be there, or must happen.
  case require
  /// It must not be there, or must not be asked for.
  case forbid
  /// It must be let through.
  case accept
  /// It is advised.
  case recommend
  /// It is advised against.
  case discourage
  /// It is named as an example.
  case example
  /// The document says nothing of it, on purpose.
  case silent
  /// Count in this unit.
  case unit(LengthUnit)
  /// One of these normal forms.
  case normalization([Normalization])
  /// Compare lists in this way.
  case match(BlocklistMatch)
  /// These kinds of characters.
  case kinds(Composition)
  /// These kinds of characters are advised; nil for a mixture that is not spelt out.
  case advisedKinds(Composition?)
  /// One of these ways.
  case anyOf([Alternative])

  /// One way of several: all of its parts.
  public struct Alternative: Sendable, Hashable {
    /// What belongs to it.
    public let parts: [Part]
    /// What it is, in our own words.
    public let note: Wording?

    init(_ parts: Part..., note: Wording? = nil) { self.init(parts, note: note) }

    init(_ parts: [Part], note: Wording? = nil) {
      self.parts = parts
      self.note = note
    }
  }

  /// A part of a way.
  public enum Part: Sendable, Hashable {
    /// A parameter and what is asked of it.
    case parameter(Parameter, Comparison)
    /// No more than so many guesses in so many minutes.
    case rate(guesses: Int, minutes: Int)
  }

  /// The operator in reports and files.
  public var op: String {
    switch self {
    case .atLeast: ">="
    case .atMost: "<="
    case .noLimit, .unit, .match: "=="
    case .normalization(let forms): forms.count == 1 ? "==" : "in"
    case .require, .kinds: "require"
    case .forbid: "forbid"
    case .accept: "accept"
    case .recommend, .advisedKinds: "recommend"
    case .discourage: "discourage"
    case .example: "example"
    case .silent: "silent"
    case .anyOf: "any_of"
    }
  }
}

/// How strongly a document asks, in its own word.
public struct Modality: Sendable, Hashable {
  /// The document's own word, where it has one.
  public let words: Wording
  /// What it amounts to.
  public let force: Force

  /// A word that amounts to this.
  init(_ word: String, _ force: Force) { self.init(Wording(verbatim: word), force) }

  init(_ words: Wording, _ force: Force) {
    self.words = words
    self.force = force
  }

  /// What the word of a document amounts to.
  public enum Force: String, Sendable, Hashable, CaseIterable {
    /// A policy that does otherwise conflicts with the document.
    case must
    /// A policy that does otherwise falls short of it.
    case should
    /// A policy may do otherwise.
    case may
  }

  static let shall = Modality("SHALL", .must)
  static let shallNot = Modality("SHALL NOT", .must)
  static let should = Modality("SHOULD", .should)
  static let shouldNot = Modality("SHOULD NOT", .should)
  static let may = Modality("MAY", .may)
  static let required = Modality(Wording("required", "必須"), .must)
  static let recommended = Modality(Wording("recommended", "推奨"), .should)
  static let verifyL1 = Modality(Wording("verify (L1)", "検証項目 (L1)"), .must)
  static let verifyL2 = Modality(Wording("verify (L2)", "検証項目 (L2)"), .must)
}
