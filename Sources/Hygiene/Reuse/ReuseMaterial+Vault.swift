internal import Vaults

extension ReuseMaterial {
  /// The distinct passwords of a vault, with the names that stand beside them: the sites' own names
  /// (`example` of `www.example.co.jp`), the titles, and the user names up to an `@`.
  init(_ vault: Vault, _ groups: PasswordGroups) {
    var services: [(owner: Int32, range: TextRange)] = []
    var users: [(owner: Int32, range: TextRange)] = []
    var hosts: [PackedRange] = []
    var hostOwners: [Int32] = []
    vault.withRawBytes { bytes in
      for (id, group) in zip(groups.audited, groups.groupOfAudited) {
        let credential = vault.credentials[id.index]
        if let host = bytes.firstHost(in: credential.urls.bytes) {
          hosts.append(host)
          hostOwners.append(group)
        }
        if (3...OwnNames.longest).contains(credential.title.bytes.count) {
          services.append((group, credential.title))
        }
        for user in [credential.username, credential.email] where !user.isEmpty {
          users.append((group, bytes.localPart(of: user)))
        }
      }
      let distinct = DistinctStrings(hosts, equality: .foldedHash, in: bytes)
      let labels = distinct.firsts.map { bytes.ownLabel(ofHost: hosts[Int($0)].bytes) }
      for (position, number) in distinct.numbers.enumerated() {
        let label = labels[Int(number)]
        let place = PackedRange(
          offset: hosts[position].offset + label.lowerBound, count: label.count)
        services.append((hostOwners[position], TextRange(place)))
      }
    }
    self.init(
      passwords: groups.passwords, services: RangeLists(count: groups.count, pairs: services),
      users: RangeLists(count: groups.count, pairs: users))
  }
}

extension RawSpan {
  /// The host of the first address in a cell.
  fileprivate func firstHost(in cell: Range<Int>) -> PackedRange? {
    let end =
      cell.prefix(PackedRange.maximumCount).first {
        [0x2C, 0x0A, 0x0D, 0x1F].contains(byte(at: $0))
      }
      ?? cell.upperBound
    guard case .host(let host, _) = SiteAddress(cell.lowerBound..<end, in: self) else { return nil }
    return PackedRange(offset: host.lowerBound, count: host.count)
  }

  /// Where in a host the name stands that its owner registered.
  fileprivate func ownLabel(ofHost host: Range<Int>) -> Range<Int> {
    let name = lowercasedString(at: host)
    var start = 0
    // The domain is the end of the name, unless lower case has other bytes.
    if let domain = PublicSuffixes.registrableDomain(of: name), name.utf8.count == host.count {
      start = host.count - domain.utf8.count
    }
    let rest = host.dropFirst(start)
    let end = rest.first { byte(at: $0) == 0x2E } ?? host.upperBound
    return start..<end - host.lowerBound
  }

  /// What stands before the first `@`.
  fileprivate func localPart(of user: TextRange) -> TextRange {
    let range = user.bytes
    let end = range.first { byte(at: $0) == 0x40 } ?? range.upperBound
    return TextRange(PackedRange(offset: range.lowerBound, count: end - range.lowerBound))
  }
}
