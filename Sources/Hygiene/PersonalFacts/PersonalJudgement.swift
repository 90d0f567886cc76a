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

  /// What may be told beside the entry, by this rule.
  ///
  /// There the user name and the site can be read: how they are written in the password is not said
  /// (``PasswordPatterns/besideEntry(holdsNames:)``).
  ///
  /// - Parameters:
  ///   - rule: the rule that tells it.
  ///   - holdsServiceName: whether the service's name was found in the password as well.
  /// - Returns: the evidence without what would be a recipe.
  func besideEntry(by rule: Rule, holdsServiceName: Bool) -> PersonalEvidence {
    guard rule == .userNameInside else { return self }
    var told = kinds
    if holdsServiceName, degree == .broken { told.insert(.surroundings) }
    return PersonalEvidence(degree: degree, kinds: told, forms: CaseSet(), isWhole: isWhole)
  }

  /// Whether the password holds a user name and the service's name: of the two only is said that they
  /// stand in the entry.
  var areSeveralNames: Bool {
    kinds.contains(.surroundings) && kinds != CaseSet(.surroundings)
  }

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

  /// Whether KG405 tells of the service's name too, if it is in the password.
  var tellsOfService: Bool {
    evidence.contains {
      $0.rule == .userNameInside
        && ($0.evidence.degree == .broken || $0.evidence.kinds.contains(.surroundings))
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.evidence.elementsEqual(right.evidence) { $0 == $1 }
  }
}
