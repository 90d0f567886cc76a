internal import Vaults

/// KG101, KG102, KG106, KG601: one password in several entries.
///
/// Several services make it reuse; the same user at the same service makes it an entry made twice;
/// several users of one service are milder.
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
        if byUser.count > 1, byService.count == 1 {
          findings.append(inspection.finding(.sharedByUsers, entries))
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
