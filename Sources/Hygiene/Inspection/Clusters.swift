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
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(
    _ search: ReuseSearch?, _ vault: Vault, _ groups: PasswordGroups, _ services: ServiceTable,
    _ exposures: Exposures, _ key: RunKey
  ) throws(StoreError) {
    guard let search else {
      (withServiceName, withUserName) = ([], [])
      return
    }
    let inside = try Self.ownNames(search.names, vault, groups)
    withServiceName = inside.filter { $0.names.contains(.service) }.map(\.id)
    withUserName = inside.filter { $0.names.contains(.user) }.map(\.id)
    let maker = ClusterMaker(
      vault: vault, groups: groups, services: services, exposures: exposures,
      relations: RelationReader(text: search.text),
      letters: CountedLetters(text: search.text),
      affixes: CoreAffixReader(text: search.text, names: search.names))
    let found = vault.withRawBytes { bytes in
      search.families { groups.memberCount(of: $0) > 1 }.compactMap { maker.cluster($0, bytes) }
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

extension Clusters {
  /// The logins whose password holds a name that their own entry shows, in the order of the file.
  ///
  /// The search knows this of a password and all its entries together. Where several share it, each
  /// is looked at by itself: the user name of one is no name of the other's.
  private static func ownNames(
    _ found: OwnNames, _ vault: Vault, _ groups: PasswordGroups
  ) throws(StoreError) -> [(id: CredentialID, names: OwnNames.Inside)] {
    var alone: [(id: CredentialID, names: OwnNames.Inside)] = []
    var sharing: [CredentialID] = []
    for (id, group) in zip(groups.audited, groups.groupOfAudited) {
      let names = found.names(in: Int(group))
      if names.isEmpty { continue }
      if groups.memberCount(of: Int(group)) == 1 {
        alone.append((id, names))
      } else {
        sharing.append(id)
      }
    }
    if sharing.isEmpty { return alone }
    let apart = PasswordGroups(eachOf: sharing, in: vault)
    let own = try vault.withRawBytes { bytes throws(StoreError) in
      let forms = try FoldedForms(of: apart.passwords, in: bytes)
      return OwnNames(
        ReuseText(material: ReuseMaterial(vault, apart), forms: forms), in: bytes)
    }
    for (number, id) in sharing.enumerated() where !own.names(in: number).isEmpty {
      alone.append((id, own.names(in: number)))
    }
    return alone.sorted { $0.id < $1.id }
  }
}

/// Makes a cluster of a family, if it is one.
private struct ClusterMaker {
  let vault: Vault
  let groups: PasswordGroups
  let services: ServiceTable
  let exposures: Exposures
  let relations: RelationReader
  let letters: CountedLetters
  let affixes: CoreAffixReader

  /// The cluster of a family: what one service knows of one user alone is none.
  func cluster(_ found: ReuseFamily, _ bytes: RawSpan) -> Cluster? {
    let family = letters.told(found, in: bytes)
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
    let cored = holders(related.filter { $0.1.isCore }.map(\.0))
    return Cluster(
      members: members, services: known, exposure: exposure(of: family), shared: shared,
      near: holders(related.filter { !$0.1.isCore }.map(\.0)), cored: cored,
      affix: cored.isEmpty ? nil : affixes.affix(of: family, in: bytes), links: links)
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
