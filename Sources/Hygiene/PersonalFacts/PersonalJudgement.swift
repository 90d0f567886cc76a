/// What a password says about its owner: kinds and forms, never what stands there.
public struct PersonalEvidence: Sendable, Hashable {
  /// How much of the password it is.
  public let degree: Degree
  /// What the facts are about.
  public let kinds: CaseSet<FactKind>
  /// How they are written.
  public let forms: CaseSet<FactForm>
  /// Whether the whole password is the user name or the name of the service, letters compared: what
  /// NIST has services refuse, where the Japanese documents mean any part.
  public let isWhole: Bool

  /// How much of a password facts make up.
  public enum Degree: UInt8, Sendable {
    /// It contains one, and enough besides.
    case sign
    /// It is little else: half of it, or what is left is guessed soon.
    case broken
  }
}

/// What was found in one password, rule by rule.
struct PersonalJudgement: Sendable, Equatable {
  var evidence: [(rule: Rule, evidence: PersonalEvidence)] = []

  /// Nothing was found.
  static let clean = PersonalJudgement()

  /// Whether something was found for this rule.
  func tells(_ rule: Rule) -> Bool { evidence.contains { $0.rule == rule } }

  static func == (left: Self, right: Self) -> Bool {
    left.evidence.elementsEqual(right.evidence) { $0 == $1 }
  }
}
