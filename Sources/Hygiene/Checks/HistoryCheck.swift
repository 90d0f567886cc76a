internal import Vaults

/// KG107: a password that the same entry or another one had before, by the history that the export
/// holds.
struct HistoryCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let holders = FormerHolders(inspection)
    let groups = inspection.groups
    var found: [Evidence.FormerHolder: [CredentialID]] = [:]
    for (id, group) in zip(groups.audited, groups.groupOfAudited) {
      guard let holder = holders.holder(of: group, asSeenBy: id) else { continue }
      found[holder, default: []].append(id)
    }
    return Evidence.FormerHolder.allCases.compactMap { holder in
      found[holder].map { inspection.finding(.returned, $0, .formerly(holder)) }
    }
  }
}

/// Who had the passwords in use before, in O(bytes of all passwords).
private struct FormerHolders {
  /// Of each password in use that somebody had before, one who had, and whether others had it too.
  private var byGroup: [Int32: (id: CredentialID, areSeveral: Bool)] = [:]
  /// Who had the password that it has now.
  private var returned: Set<CredentialID> = []

  init(_ inspection: Inspection) {
    let (vault, groups) = (inspection.vault, inspection.groups)
    if vault.history.entries.isEmpty { return }
    var owners: [CredentialID] = []
    var ranges = groups.passwords.map(\.packed)
    for (index, credential) in vault.credentials.enumerated() where credential.state != .trashed {
      for past in vault.pastPasswords(of: credential) {
        owners.append(CredentialID(index: index))
        ranges.append(past.password.packed)
      }
    }
    // The passwords in use are distinct: they keep their numbers, and an old one that is among them
    // has one of these.
    let numbers = vault.withRawBytes {
      DistinctStrings(ranges, equality: .bytes, expected: ranges.count, in: $0).numbers
    }
    var groupOf = [CredentialID: Int32](
      zip(groups.audited, groups.groupOfAudited), uniquingKeysWith: { first, _ in first })
    groupOf.reserveCapacity(owners.count)
    for (owner, number) in zip(owners, numbers.dropFirst(groups.count))
    where number < groups.count {
      if groupOf[owner] == number { returned.insert(owner) }
      if let known = byGroup[number] {
        if known.id != owner { byGroup[number] = (known.id, true) }
      } else {
        byGroup[number] = (owner, false)
      }
    }
  }

  /// Who had the account's password before: itself, or else another.
  func holder(of group: Int32, asSeenBy id: CredentialID) -> Evidence.FormerHolder? {
    if returned.contains(id) { return .itself }
    guard let known = byGroup[group] else { return nil }
    return known.areSeveral || known.id != id ? .another : nil
  }
}
