internal import Vaults

/// Who has the same password as whom.
struct Sharers {
  private let groups: PasswordGroups
  private var groupOf: [Int32]

  init(_ inspection: Inspection) {
    groups = inspection.groups
    groupOf = [Int32](repeating: -1, count: inspection.vault.credentials.count)
    for (id, group) in zip(groups.audited, groups.groupOfAudited) { groupOf[id.index] = group }
  }

  /// All logins with the password of this one.
  func sharers(of id: CredentialID) -> [CredentialID] {
    groupOf[id.index] < 0 ? [] : groups.members(of: Int(groupOf[id.index]))
  }

  /// The logins that have the passwords of these, or related ones, each with the closest reason.
  func reasons(
    from origins: [CredentialID], in assessment: Assessment
  ) -> [CredentialID: Response.Reason] {
    var reasons: [CredentialID: Response.Reason] = [:]
    func note(_ ids: some Sequence<CredentialID>, _ reason: Response.Reason) {
      for id in ids {
        if let known = reasons[id], known.rank <= reason.rank { continue }
        reasons[id] = reason
      }
    }
    let same = Set(origins.flatMap(sharers(of:)))
    note(same, .samePassword)
    for cluster in assessment.clusters where cluster.members.contains(where: same.contains) {
      let near = Set(cluster.members.lazy.filter(same.contains))
      // Who shares the password of another member is noted with that one.
      let ties = cluster.ties(from: near).filter { !$0.value.relation.steps.isEmpty }
      for (id, link) in ties.sorted(by: { $0.key < $1.key }) {
        note(
          sharers(of: id), .indirectly(link.relation, beside: link.end(oppositeTo: id)))
      }
      // A link joins the first logins that have each of its two passwords.
      for link in cluster.links where !link.relation.steps.isEmpty {
        if same.contains(link.left) { note(sharers(of: link.right), .related(link.relation)) }
        if same.contains(link.right) { note(sharers(of: link.left), .related(link.relation)) }
      }
    }
    return reasons
  }
}
