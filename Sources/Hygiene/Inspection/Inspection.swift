internal import Breach
internal import Guidance
internal import Vaults

/// Everything that the checks look at, worked out once for all of them.
struct Inspection: Sendable {
  let vault: Vault
  let circumstances: ExportCircumstances
  let guidance: [GuidanceProfile]
  let now: Timestamp
  let groups: PasswordGroups
  let services: ServiceTable
  let traits: [PasswordTraits]
  let strengths: StrengthTable
  let exposures: Exposures
  let visible: VisibleSecrets
  let personal: PersonalTable
  /// Whether the user told of facts, and of how many names the reading.
  let facts: PersonalFacts?
  let clusters: [Cluster]

  /// Works out what the checks need, in O(bytes) but for the sorting of hashes.
  ///
  /// - Throws: ``HasherUnavailable`` if the passwords cannot be hashed.
  init(_ vault: Vault, _ request: AuditRequest) async throws(HasherUnavailable) {
    // Four parts do not need each other and take most of the time.
    let affiliatedSites = request.affiliatedSites
    async let services = ServiceTable(vault, affiliatedSites)
    let groups = PasswordGroups(vault)
    let traits = PasswordTraits.all(of: groups, in: vault)
    async let visible = VisibleSecrets(vault, groups, traits)
    let judge = PersonalJudge(request.facts, vault, request.estimator)
    async let strengths = StrengthTable(vault, groups, judge)
    let exposures = try Exposures(
      of: groups, in: vault, lists: request.breachLists, progress: request.progress)
    circumstances = request.circumstances
    guidance = request.guidance
    facts = request.facts
    now = request.now
    self.traits = traits
    self.exposures = exposures
    self.strengths = await strengths
    // All of these are of the rows of the export. From here on there are accounts alone.
    var rowServices = await services
    if let accounts = AccountRows(vault, groups, &rowServices) {
      self.vault = accounts.joined(vault)
      self.groups = groups.joiningRows(accounts)
      self.services = rowServices.joiningRows(accounts)
      self.visible = await visible.joiningRows(accounts)
    } else {
      self.vault = vault
      self.groups = groups
      self.services = rowServices
      self.visible = await visible
    }
    personal = await PersonalTable(self.vault, self.groups, judge)
    clusters = Self.clusters(self.groups, self.services, exposures)
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

  /// The passwords that several services share: exposed ones first, then by size.
  private static func clusters(
    _ groups: PasswordGroups, _ services: ServiceTable, _ exposures: Exposures
  ) -> [Cluster] {
    var found: [(members: [CredentialID], services: Int, exposure: Exposure)] = []
    for group in 0..<groups.count where groups.memberCount(of: group) > 1 {
      let members = groups.members(of: group)
      let count = Set(members.map(services.service(of:))).count
      if count > 1 { found.append((members, count, Exposure(exposures[group]))) }
    }
    found.sort { left, right in
      let (leftRank, rightRank) = (left.exposure.rank, right.exposure.rank)
      if leftRank != rightRank { return leftRank > rightRank }
      if left.members.count != right.members.count {
        return left.members.count > right.members.count
      }
      return left.members[0] < right.members[0]
    }
    return found.enumerated().map { index, cluster in
      Cluster(
        id: ClusterID(number: index + 1), members: cluster.members, services: cluster.services,
        exposure: cluster.exposure)
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

  fileprivate var rank: Int { isFound ? 1 : 0 }
}
