/// What one published document asks for, each requirement with its clause.
public struct GuidanceProfile: Sendable, Hashable, CustomStringConvertible {
  /// The profile's name on the command line and in reports.
  public let id: ID
  /// The document's title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// When: a year, or a year and a month.
  public let date: String
  /// Whom it speaks to.
  public let addressee: Addressee
  /// Where it is published.
  public let url: String
  /// The profile that took its place.
  public let supersededBy: ID?
  /// How its text is known: read, quoted, retold.
  public let basis: Wording
  /// What one should know before citing it: which version, what else it says.
  public let note: Wording?
  /// What it asks for, in the document's order.
  public let requirements: [Requirement]

  init(
    id: ID, title: String, publisher: String, date: String, addressee: Addressee, url: String,
    supersededBy: ID? = nil, basis: Wording, note: Wording? = nil, requirements: [Requirement]
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.addressee = addressee
    self.url = url
    self.supersededBy = supersededBy
    self.basis = basis
    self.note = note
    self.requirements = requirements
  }

  /// A profile's name.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    /// The name, in lower case with hyphens.
    public let name: String

    init(_ name: String) { self.name = name }

    /// The name.
    public var description: String { name }
  }

  /// Whom a document speaks to: advice to a person is not a rule for a site.
  public enum Addressee: String, Sendable, Hashable, CaseIterable {
    /// The person who chooses a password.
    case user
    /// The service that verifies it.
    case verifier
    /// The organisation that runs settings and procedures.
    case organisation
  }

  /// The profiles that hold for passwords where nobody names another.
  ///
  /// IPA's slides set the rules and give no number of characters; JPCERT/CC gives the number.
  public static let standard: [GuidanceProfile] = [.ipa10Threats2024Personal, .jpcert2018]

  /// The profiles that hold for policies where nobody names another: the first asks something of
  /// those who verify passwords, the others only of those who choose them.
  public static let standardForPolicies: [GuidanceProfile] = [.nist80063B4] + standard

  /// Every profile, from the most general to the most particular.
  public static let all: [GuidanceProfile] = [
    .nist80063B4, .nist80063B3, .owaspASVS5, .owaspASVS4, .pciDSS4, .ukCyberEssentials, .ncscUK,
    .bsiConsumer, .bsiORP4, .cisPasswordPolicyGuide, .microsoft365, .windowsBaseline, .iso27002,
    .hipaa, .ipa10Threats2024Personal, .ipaCorePassword, .jpcert2018, .soumuKokumin,
    .niscHandbook, .mhlwMedical7,
  ]

  /// The profile with this name.
  public static func named(_ name: String) -> GuidanceProfile? {
    all.first { $0.id.name == name }
  }

  /// The fewest characters that the document asks for, if it gives a number.
  public var minimumLength: (characters: Int, clause: Clause)? {
    for requirement in requirements where requirement.parameter == .minimumLength {
      if case .atLeast(let characters?) = requirement.comparison {
        return (characters, Clause(profile: id, number: requirement.citation))
      }
    }
    return nil
  }

  /// The clause by which services must refuse common or exposed passwords, if there is one and the
  /// document does not speak of lists of leaked ones besides.
  public var clauseOnCommonPasswords: Clause? {
    guard addressee != .user, clause(for: .expectLeakedLists) == nil else { return nil }
    return requirements.first { $0.parameter == .commonRefused && $0.comparison == .require }
      .map { Clause(profile: id, number: $0.citation) }
  }

  /// The profile's name.
  public var description: String { id.name }

  /// The clause in which the document makes this demand.
  public func clause(for demand: Demand) -> Clause? {
    requirements.first { $0.parameter == demand.parameter && $0.comparison != .silent }
      .map { Clause(profile: id, number: $0.citation) }
  }
}

/// A clause of a document.
public struct Clause: Sendable, Hashable, CustomStringConvertible {
  /// The document's profile.
  public let profile: GuidanceProfile.ID
  /// The clause, as the document or its register numbers it.
  public let number: String

  /// Profile and clause: `jpcert-2018 1`.
  public var description: String { "\(profile) \(number)" }
}
