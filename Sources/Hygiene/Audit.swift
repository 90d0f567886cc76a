public import Breach
public import Guidance
public import Strength
public import Vaults

/// What an audit is to do with a vault.
public struct AuditRequest {
  /// The lists to look passwords up in, the embedded one included.
  public var breachLists: [any RangeSource]
  /// The guidance to hold the vault against.
  public var guidance: [GuidanceProfile]
  /// The policy that is asked whether it would accept each password; nil if none is.
  public var policy: Policy?
  /// What is audited: a whole vault, or bare passwords.
  public var scope: Scope
  /// What estimates strength.
  public var estimator: PasswordEstimator
  /// What is known about the owner; nil if the user told nothing.
  public var facts: PersonalFacts?
  /// Sites that are one service though their domains differ.
  public var affiliatedSites: AffiliatedSites
  /// The sites that the user called important.
  public var markedSites = MarkedSites()
  /// Where passwords are changed.
  public var changeAddresses = ChangeAddresses()
  /// What the names of clusters are drawn from.
  public var runKey = RunKey.random()
  /// Where the export lies and who can read it.
  public var circumstances: ExportCircumstances
  /// The time of the audit.
  public var now: Timestamp
  /// Who is told how far the audit is.
  public var progress: AuditProgress

  /// What is audited.
  public enum Scope: String, Sendable {
    /// Everything, for the export of a vault.
    case vault
    /// Which passwords are shared or related, and nothing else.
    case reuse
    /// What can be said of each password by itself.
    case passwords
  }

  /// A request.
  public init(
    breachLists: [any RangeSource], guidance: [GuidanceProfile] = GuidanceProfile.standard,
    policy: Policy? = nil,
    estimator: PasswordEstimator? = nil, scope: Scope = .vault, facts: PersonalFacts? = nil,
    affiliatedSites: AffiliatedSites = AffiliatedSites(),
    circumstances: ExportCircumstances = ExportCircumstances(),
    now: Timestamp,
    progress: AuditProgress = AuditProgress()
  ) {
    self.breachLists = breachLists
    self.guidance = guidance
    self.policy = policy
    self.estimator = estimator ?? .standard(at: now)
    self.scope = scope
    self.facts = facts
    self.affiliatedSites = affiliatedSites
    self.circumstances = circumstances
    self.now = now
    self.progress = progress
  }
}

extension PasswordEstimator {
  /// Kagiban's own estimator with its own lists, in the year of that moment.
  public static func standard(at moment: Timestamp) -> PasswordEstimator {
    PasswordEstimator(lexicon: .embedded, method: .kagiban(year: moment.year))
  }
}

/// Audits a vault: what the checks find, in one assessment.
///
/// The straight line of the program: a vault is inspected once (equal passwords, services,
/// exposure), every check looks at that, and the assessment sums up what they found.
///
/// - Throws: ``HasherUnavailable`` if OpenSSL cannot hash the passwords, `StoreError.outOfMemory` if
///   there are no pages to compare them in.
public func audit(
  _ vault: Vault, _ request: AuditRequest
) async throws -> Assessment {
  let inspection = try await Inspection(vault, request)
  let findings = Checks.of(request.scope).flatMap { $0.findings(in: inspection) }
  return Assessment(inspection, findings)
}
