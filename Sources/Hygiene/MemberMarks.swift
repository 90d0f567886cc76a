internal import Vaults

/// What sets a member of a cluster apart from the others: why its change is the more urgent, or why
/// closing the account may do.
struct MemberMarks: Equatable {
  /// Whether its password is in a breach list.
  let isExposed: Bool
  /// What its site is for, where losing an account there costs more than the account.
  let siteClass: SiteClass?
  /// Whether its address says http (KG501).
  let isReachedOpenly: Bool
  /// Whether it was last used years ago (KG503), where the export tells.
  let isLongUnused: Bool
}

extension Assessment {
  /// The marks of an audited credential; O(log credentials).
  func marks(of id: CredentialID) -> MemberMarks {
    let groups = inspection.groups
    let place = groups.audited.sortedIndex(of: id)
    let exposure = place.map { inspection.exposures[Int(groups.groupOfAudited[$0])] }
    return MemberMarks(
      isExposed: exposure.map(Exposure.init)?.isFound ?? false,
      siteClass: inspection.services.siteClass(of: id),
      isReachedOpenly: inspection.services.openlyReached.sortedIndex(of: id) != nil,
      isLongUnused: inspection.vault.credentials[id.index].lastUsed?
        .isOlder(thanYears: UseCheck.years, at: inspection.now) ?? false)
  }

  /// The members of a cluster that weigh the most, if they weigh more than others.
  func mostValuable(of cluster: Cluster) -> [CredentialID] {
    let weights = cluster.members.map { inspection.services.siteClass(of: $0)?.weight ?? 1 }
    guard let most = weights.max(), most > 1 else { return [] }
    return zip(cluster.members, weights).filter { $0.1 == most }.map(\.0)
  }
}
