/// KG103, KG104, KG105: passwords that are variants of others, that share a core, or that hold a name
/// which their own entry shows.
struct NearReuseCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let clusters = inspection.clusters
    let near = clusters.all.filter { !$0.near.isEmpty }.map { cluster in
      inspection.finding(
        .nearReuse, cluster.near,
        .variants(.init(cluster: cluster.id, affix: nil, severity: cluster.nearSeverity)))
    }
    let cored = clusters.all.filter { !$0.cored.isEmpty }.map { cluster in
      inspection.finding(
        .sharedCore, cluster.cored,
        .variants(
          .init(cluster: cluster.id, affix: cluster.affix, severity: cluster.coreSeverity)))
    }
    // KG405 says the same of a user name, and of a service's name that is little less than all.
    let told = inspection.personal.found.filter { $0.judgement.tells(.userNameInside) }
    let toldOfUsers = Set(told.lazy.map(\.id))
    let toldOfServices = Set(told.lazy.filter { $0.judgement.tellsOfService }.map(\.id))
    let named: [(Evidence.OwnName, [CredentialID])] = [
      (.service, clusters.withServiceName.filter { !toldOfServices.contains($0) }),
      (.user, clusters.withUserName.filter { !toldOfUsers.contains($0) }),
    ]
    return near + cored
      + named.filter { !$0.1.isEmpty }.map {
        inspection.finding(.ownNameInside, $0.1, .ownName($0.0))
      }
  }
}
