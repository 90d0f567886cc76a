internal import Vaults

/// The clusters of a vault, worked out from the families of related passwords.
struct Clusters: Sendable {
  /// The clusters, the worst first.
  private(set) var all: [Cluster] = []
  /// The logins whose password holds the name of their own service, in the order of the file.
  let withServiceName: [CredentialID]
  /// The same for their own user name.
  let withUserName: [CredentialID]

  /// Nothing without a search.
  init(
    _ search: ReuseSearch?, _ vault: Vault, _ groups: PasswordGroups, _ services: ServiceTable,
    _ exposures: Exposures, _ key: RunKey
  ) {
    guard let search else {
      (withServiceName, withUserName) = ([], [])
      return
    }
    func holders(of name: OwnNames.Inside) -> [CredentialID] {
      zip(groups.audited, groups.groupOfAudited).compactMap { id, group in
        search.names.names(in: Int(group)).contains(name) ? id : nil
      }
    }
    withServiceName = holders(of: .service)
    withUserName = holders(of: .user)
    let maker = ClusterMaker(
      vault: vault, groups: groups, services: services, exposures: exposures,
      relations: RelationReader(text: search.text),
      affixes: CoreAffixReader(text: search.text, names: search.names))
    let found = vault.withRawBytes { bytes in
      search.families.compactMap { maker.cluster($0, bytes) }
    }
    all = found.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.members.count != right.members.count {
        return left.members.count > right.members.count
      }
      return left.members[0] < right.members[0]
    }
    for index in all.indices {
      all[index].id = ClusterID(number: index + 1, name: key.name(ofCluster: index + 1))
    }
  }
}

/// Makes a cluster of a family, if it is one.
private struct ClusterMaker {
  let vault: Vault
  let groups: PasswordGroups
  let services: ServiceTable
  let exposures: Exposures
  let relations: RelationReader
  let affixes: CoreAffixReader

  /// The cluster of a family: what one service knows of one user alone is none.
  func cluster(_ family: ReuseFamily, _ bytes: RawSpan) -> Cluster? {
    if family.passwords.count == 1, groups.memberCount(of: Int(family.passwords[0])) == 1 {
      return nil
    }
    let members = family.passwords.flatMap { groups.members(of: Int($0)) }.sorted()
    let known = Set(members.map(services.service(of:))).count
    guard known > 1 || family.passwords.count > 1 && hasSeveralUsers(members) else { return nil }
    var shared: [SharedPassword] = []
    var links: [ClusterLink] = []
    for password in family.passwords where groups.memberCount(of: Int(password)) > 1 {
      let same = groups.members(of: Int(password))
      links += same.dropFirst().map { ClusterLink(left: same[0], right: $0, relation: .same) }
      let count = Set(same.map(services.service(of:))).count
      if count > 1 {
        shared.append(
          SharedPassword(
            members: same, services: count, exposure: Exposure(exposures[Int(password)])))
      }
    }
    let related = family.links.map { ($0, relations.relation(of: $0, in: bytes)) }
    links += related.map { link, relation in
      ClusterLink(
        left: groups.members(of: Int(link.left))[0], right: groups.members(of: Int(link.right))[0],
        relation: relation)
    }
    return Cluster(
      members: members, services: known, exposure: exposure(of: family), shared: shared,
      near: holders(related.filter { !$0.1.isCore }.map(\.0)),
      cored: holders(related.filter { $0.1.isCore }.map(\.0)),
      affix: affixes.affix(of: family, in: bytes), links: links)
  }

  /// The logins with the passwords at both ends of these links.
  private func holders(_ links: [FoundLink]) -> [CredentialID] {
    Set(links.flatMap { [$0.left, $0.right] }).flatMap { groups.members(of: Int($0)) }.sorted()
  }

  /// Whether they are not all known to be of one user.
  private func hasSeveralUsers(_ members: [CredentialID]) -> Bool {
    let users = Set(members.map { vault.user(of: $0) })
    return users.count > 1 || users.first?.isEmpty != false
  }

  /// Exposed if one of them is; unknown if one of them is unknown.
  private func exposure(of family: ReuseFamily) -> Exposure {
    family.passwords.map { Exposure(exposures[Int($0)]) }.max { $0.rank < $1.rank } ?? .unknown
  }
}

extension Exposure {
  fileprivate var rank: Int {
    switch self {
    case .notFound: 0
    case .unknown: 1
    case .found: 2
    }
  }
}

extension Vault {
  /// The user that a login names, in lower case: by user name, else by e-mail address.
  func user(of id: CredentialID) -> String {
    let credential = credentials[id.index]
    return text(credential.username.isEmpty ? credential.email : credential.username).lowercased()
  }
}
