internal import Breach
internal import Guidance
internal import Strength
internal import Vaults

/// Everything that the checks look at, worked out once for all of them.
struct Inspection: Sendable {
  let vault: Vault
  let circumstances: ExportCircumstances
  let guidance: [GuidanceProfile]
  let policy: Policy?
  let now: Timestamp
  let scope: AuditRequest.Scope
  let changeAddresses: ChangeAddresses
  let groups: PasswordGroups
  let services: ServiceTable
  let traits: [PasswordTraits]
  let strengths: StrengthTable
  let exposures: Exposures
  let visible: VisibleSecrets
  let personal: PersonalTable
  /// Whether the user told of facts, and of how many names the reading.
  let facts: PersonalFacts?
  let clusters: Clusters

  /// Works out what the checks need, in O(bytes) but for the sorting of hashes.
  ///
  /// - Throws: ``HasherUnavailable`` if the passwords cannot be hashed, `StoreError.outOfMemory` if
  ///   there are no pages to compare them in.
  init(_ vault: Vault, _ request: AuditRequest) async throws {
    // Five parts do not need each other and take most of the time.
    let (affiliatedSites, markedSites) = (request.affiliatedSites, request.markedSites)
    async let services = ServiceTable(vault, affiliatedSites, markedSites)
    let groups = PasswordGroups(vault)
    let traits = PasswordTraits.all(of: groups, in: vault)
    async let visible = VisibleSecrets(vault, groups)
    let (estimator, scope) = (request.estimator, request.scope)
    let judge = PersonalJudge(request.facts, vault, estimator)
    async let strengths = scope == .reuse ? StrengthTable.none : StrengthTable(vault, groups, judge)
    async let search = Self.search(vault, groups, scope, estimator)
    let exposures = try Exposures(
      of: groups, in: vault, lists: request.breachLists, progress: request.progress)
    circumstances = request.circumstances
    guidance = request.guidance
    policy = request.policy
    facts = request.facts
    now = request.now
    self.scope = scope
    changeAddresses = request.changeAddresses
    self.traits = traits
    self.exposures = exposures
    self.strengths = await strengths
    // All of these are of the rows of the export. From here on there are accounts alone.
    var rowServices = await services
    if let accounts = AccountRows(vault, groups, &rowServices) {
      self.vault = accounts.joined(vault)
      self.groups = groups.joiningRows(accounts)
      self.services = rowServices.joiningRows(accounts)
      self.visible = try await visible.joiningRows(accounts)
    } else {
      self.vault = vault
      self.groups = groups
      self.services = rowServices
      self.visible = try await visible
    }
    personal = scope == .reuse ? .none : await PersonalTable(self.vault, self.groups, judge)
    clusters = try Clusters(
      await search, self.vault, self.groups, self.services, exposures, request.runKey)
  }

  /// The search for related passwords; bare ones are not held against each other.
  private static func search(
    _ vault: Vault, _ groups: PasswordGroups, _ scope: AuditRequest.Scope,
    _ estimator: PasswordEstimator
  ) async throws(StoreError) -> ReuseSearch? {
    guard scope != .passwords else { return nil }
    return try await ReuseSearch(vault, groups, estimator)
  }

  /// A finding with the clauses that the chosen guidance has for its rule.
  func finding(
    _ rule: Rule, _ subjects: [CredentialID] = [], _ evidence: Evidence = .none
  ) -> Finding {
    Finding(rule, subjects, evidence, references: rule.clauses(in: guidance))
  }

  /// The audited credentials whose password satisfies `condition`, in the order of the file.
  func credentials(where condition: (_ group: Int) -> Bool) -> [CredentialID] {
    zip(groups.audited, groups.groupOfAudited).compactMap { id, group in
      condition(Int(group)) ? id : nil
    }
  }
}

extension Exposure {
  init(_ verdict: Exposures.Verdict) {
    self =
      switch verdict {
      case .found(let count): .found(count: count)
      case .notFound: .notFound
      case .unknown, .notAsked: .unknown
      }
  }

  /// Whether the password is in a list.
  public var isFound: Bool {
    if case .found = self { true } else { false }
  }
}
