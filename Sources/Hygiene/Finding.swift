public import Guidance
public import Vaults

/// One rule broken, or not checkable, by one or more credentials in the same way.
///
/// It has no member that could hold a secret.
public struct Finding: Sendable {
  /// The rule.
  public let rule: Rule
  /// The credentials it is about, in the order of the file; none if it is about the export itself.
  public let subjects: [CredentialID]
  /// What was seen.
  public let evidence: Evidence
  /// The clauses that stand behind the rule in the chosen guidance.
  public let references: [Clause]

  init(
    _ rule: Rule, _ subjects: [CredentialID] = [], _ evidence: Evidence = .none,
    references: [Clause]
  ) {
    self.rule = rule
    self.subjects = subjects
    self.evidence = evidence
    self.references = references
  }

  /// How bad it is: as bad as its rule, but for related passwords, where it depends on how, and for
  /// a fact that is a small part of a password.
  public var severity: Severity {
    switch evidence {
    case .variants(let variants): variants.severity
    case .personal(let evidence) where evidence.degree == .sign: .low
    default: rule.severity
    }
  }
}

/// What a check saw, in terms that give no secret away.
public enum Evidence: Sendable, Equatable {
  /// The subjects say it all.
  case none
  /// The subjects share one password, at so many services; they are members of this cluster.
  case shared(ClusterID, services: Int)
  /// The subjects have related passwords.
  case variants(Variants)
  /// The passwords hold the name of the subjects' own service, or their own user name.
  case ownName(OwnName)
  /// The password was in use before.
  case formerly(FormerHolder)
  /// How often breach lists hold the password; nil if the list that holds it does not count.
  case exposure(count: UInt64?)
  /// How strong the password is.
  case strength(Strength)
  /// How long the password is, and the fewest characters asked for.
  case length(LengthBucket, minimum: Int)
  /// What the password says about its owner.
  case personal(PersonalEvidence)
  /// The fields that hold a password.
  case fields(VisibleFields)
  /// How long ago, in whole years.
  case years(atLeast: Int)
  /// Where the unreadable records stand, and why each could not be read.
  case records([SkippedRecord])
  /// The permission bits of the export.
  case permissions(UInt16)
  /// The encoding that the export was read in.
  case encoding(TextEncoding)
  /// The guidance by which a service would refuse the password, and the demand that it breaks.
  case guidance(GuidanceProfile.ID, Parameter)
  /// Where the export lies.
  case place(ExportCircumstances.Place)

  /// Related passwords in a cluster.
  public struct Variants: Sendable, Equatable {
    /// The cluster.
    public let cluster: ClusterID
    /// What is added to the core that they share; nil if they are variants otherwise.
    public let affix: CoreAffix?
    /// How bad it is.
    public let severity: Severity
  }

  /// A name that an entry shows.
  public enum OwnName: String, Sendable {
    /// The service's.
    case service
    /// The user's.
    case user
  }

  /// Who had a password before.
  public enum FormerHolder: String, Sendable, CaseIterable {
    /// The account that has it now.
    case itself
    /// Another account of the vault.
    case another
  }

  /// How strong a password is, roughly, and what makes it weak.
  public struct Strength: Sendable, Hashable {
    /// From 0 (guessed at once) to 4.
    public let score: Int
    /// The kinds of its parts.
    public let patterns: PasswordPatterns
  }
}

/// Whether a password is known to be exposed.
public enum Exposure: Sendable, Equatable {
  /// In a breach list, so many times if the list counts.
  case found(count: UInt64?)
  /// In no list, one of which is known to be complete.
  case notFound
  /// Not known.
  case unknown
}

/// Fields of an entry that are shown openly.
public struct VisibleFields: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The item's name.
  public static let title = VisibleFields(rawValue: 1 << 0)
  /// The addresses.
  public static let site = VisibleFields(rawValue: 1 << 1)
  /// The user name.
  public static let username = VisibleFields(rawValue: 1 << 2)
  /// The e-mail address.
  public static let email = VisibleFields(rawValue: 1 << 3)
}
