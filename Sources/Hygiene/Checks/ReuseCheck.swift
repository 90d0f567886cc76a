internal import Vaults

/// KG101, KG102, KG106, KG601: one password in several entries.
///
/// Several services make it reuse; the same user at the same service makes it an entry made twice;
/// several users of one service are milder. Both need user names: an export without them cannot
/// tell one user from another, and an entry without one may be anybody's.
struct ReuseCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    clusters(inspection) + withinServices(inspection)
  }

  private func clusters(_ inspection: Inspection) -> [Finding] {
    inspection.clusters.map { cluster in
      inspection.finding(
        cluster.exposure.isFound ? .reusedAndExposed : .reused, cluster.members,
        .cluster(cluster.id))
    }
  }

  private func withinServices(_ inspection: Inspection) -> [Finding] {
    guard inspection.vault.capabilities.contains(.usernames) else { return [] }
    let groups = inspection.groups
    var findings: [Finding] = []
    for group in 0..<groups.count where groups.memberCount(of: group) > 1 {
      let members = groups.members(of: group)
      let services = members.map(inspection.services.service(of:))
      if Set(services).count == members.count { continue }
      let byService = Dictionary(grouping: members, by: inspection.services.service(of:))
      for entries in byService.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
        let byUser = Dictionary(grouping: entries, by: { user(of: $0, in: inspection.vault) })
        for twins in byUser.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
          findings.append(inspection.finding(.duplicateEntry, twins))
        }
        let named = byUser.filter { !$0.key.isEmpty }
        if named.count > 1, byService.count == 1 {
          findings.append(inspection.finding(.sharedByUsers, named.values.joined().sorted()))
        }
      }
    }
    return findings
  }

  private func user(of id: CredentialID, in vault: Vault) -> String {
    let credential = vault.credentials[id.index]
    return vault.text(credential.username.isEmpty ? credential.email : credential.username)
      .lowercased()
  }
}
