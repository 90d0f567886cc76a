internal import Vaults

/// Which service each login belongs to.
///
/// A service is a registrable domain (by the public suffix list), an app's vendor where the
/// package name shows its domain, an IP address or a bare host; without any address, the title;
/// without a title, the login itself. Sites that stand in one entry are one service.
struct ServiceTable {
  private var serviceOf: [Int32]
  private var merged: Equivalence
  private var directory = ServiceDirectory()
  /// The services that are more than others.
  private var classOf: [Int32: SiteClass] = [:]
  /// The credentials whose address says http, and whose host is not this computer's or the home's.
  private(set) var openlyReached: [CredentialID] = []
  /// How many of the sites that the user marked no login is at.
  private(set) var marksWithoutLogin = 0

  /// The services of all credentials of `vault`, where affiliated sites are one.
  init(
    _ vault: Vault, _ affiliatedSites: AffiliatedSites, _ markedSites: MarkedSites = MarkedSites()
  ) {
    var directory = ServiceDirectory()
    var plain = PlainAddresses()
    var merges: [(Int32, Int32)] = []
    serviceOf = [Int32](repeating: -1, count: vault.credentials.count)
    merged = Equivalence(count: 0)
    vault.withRawBytes { bytes in
      for (index, credential) in vault.credentials.enumerated() {
        if plain.take(credential, index, in: bytes) { continue }
        let sites = vault.urls(of: credential).compactMap { directory.site(ofURL: $0) }
        let services = sites.map(\.service)
        if let first = services.first {
          serviceOf[index] = first
          merges += services.dropFirst().map { (first, $0) }
        } else {
          plain.takeTitle(of: credential, index)
        }
        if sites.contains(where: \.isOpen) { openlyReached.append(CredentialID(index: index)) }
      }
      plain.number(&serviceOf, &openlyReached, by: &directory, in: bytes)
    }
    for index in serviceOf.indices where serviceOf[index] < 0 {
      serviceOf[index] = directory.newService()
    }
    openlyReached.sort()
    // Only those of them that there are logins at: what is looked up here must not become known.
    for group in AffiliatedSites.builtIn {
      let services = group.compactMap { directory.service(named: $0) }
      merges += services.dropFirst().map { (services[0], $0) }
    }
    for group in affiliatedSites.groups {
      let services = group.compactMap { directory.site(ofURL: $0)?.service }
      merges += services.dropFirst().map { (services[0], $0) }
    }
    classOf = directory.classes
    for (site, kind) in markedSites.marks {
      if let service = directory.service(named: site) {
        classOf[service] = kind
      } else {
        marksWithoutLogin += 1
      }
    }
    self.directory = directory
    merged = Equivalence(count: directory.count)
    merged.merge(merges)
  }

  /// The service of a site that somebody names by address, host or domain; nil if no login is there.
  func service(named site: String) -> Int32? { directory.service(named: site).map { merged[$0] } }

  /// The service that logins without an address belong to by a title that is the site's own name:
  /// `Example` for example.com; nil if there is none.
  func service(titledAs site: String) -> Int32? {
    directory.service(titledAs: site).map { merged[$0] }
  }

  /// What the credential's own site is for, if there is something special about it.
  func siteClass(of id: CredentialID) -> SiteClass? { classOf[serviceOf[id.index]] }

  /// The number of the service that the credential belongs to; equal for equal services.
  func service(of id: CredentialID) -> Int32 { merged[serviceOf[id.index]] }

  /// Takes the services of each two credentials for one.
  mutating func join(_ pairs: [(CredentialID, CredentialID)]) {
    merged.merge(pairs.map { (serviceOf[$0.index], serviceOf[$1.index]) })
  }

  /// The same services, with accounts in place of their rows.
  ///
  /// All rows of an account are of one service; it is reached openly if any of them is.
  func joiningRows(_ accounts: AccountRows) -> ServiceTable {
    var joined = self
    joined.serviceOf = accounts.firstRows.map { serviceOf[$0.index] }
    joined.openlyReached = Set(openlyReached.map(accounts.account(of:))).sorted()
    return joined
  }
}

/// Credentials with one address in the cell, or none: by far the most, and worth no strings.
private struct PlainAddresses {
  private var hosts: [PackedRange] = []
  private var hostOwners: [Int32] = []
  private var isHTTP: [Bool] = []
  private var titles: [PackedRange] = []
  private var titleOwners: [Int32] = []

  /// Notes the host or the title of a credential; false if its cell needs a closer look.
  mutating func take(_ credential: Credential, _ index: Int, in bytes: RawSpan) -> Bool {
    let cell = credential.urls.bytes
    if bytes.mayHoldSeveral(in: cell) { return false }
    switch SiteAddress(cell, in: bytes) {
    case .app: return false
    case .none: takeTitle(of: credential, index)
    case .host(let host, let isHTTP):
      hosts.append(PackedRange(offset: host.lowerBound, count: host.count))
      hostOwners.append(Int32(index))
      self.isHTTP.append(isHTTP)
    }
    return true
  }

  mutating func takeTitle(of credential: Credential, _ index: Int) {
    if credential.title.isEmpty { return }
    titles.append(credential.title.packed)
    titleOwners.append(Int32(index))
  }

  /// Gives all of them their services: each distinct host and title is looked at once.
  func number(
    _ serviceOf: inout [Int32], _ openlyReached: inout [CredentialID],
    by directory: inout ServiceDirectory, in bytes: RawSpan
  ) {
    let distinctHosts = DistinctStrings(hosts, equality: .foldedHash, in: bytes)
    let hostServices = Self.services(
      ofHosts: distinctHosts.firsts.map { hosts[Int($0)] }, by: &directory, in: bytes)
    for (position, number) in distinctHosts.numbers.enumerated() {
      let owner = Int(hostOwners[position])
      serviceOf[owner] = hostServices[Int(number)]
      if isHTTP[position],
        !LocalHost.contains(bytes.lowercasedString(at: hosts[position].bytes))
      {
        openlyReached.append(CredentialID(index: owner))
      }
    }
    let distinctTitles = DistinctStrings(titles, equality: .foldedHash, in: bytes)
    let services = distinctTitles.firsts.map { first in
      let title = bytes.lowercasedString(at: titles[Int(first)].bytes)
      return directory.service(ofTitle: title)
    }
    for (position, number) in distinctTitles.numbers.enumerated() {
      serviceOf[Int(titleOwners[position])] = services[Int(number)]
    }
  }
}

extension PlainAddresses {
  /// The services of distinct hosts.
  ///
  /// Where `b.c` is or has a registrable domain, `a.b.c` has the same one, so most hosts need only
  /// a look at what they share with others.
  private static func services(
    ofHosts hosts: [PackedRange], by directory: inout ServiceDirectory, in bytes: RawSpan
  ) -> [Int32] {
    let parents = hosts.map { bytes.parentDomain(of: $0) }
    let distinct = DistinctStrings(parents, equality: .foldedHash, in: bytes)
    let shared = distinct.firsts.map { first -> Int32? in
      let parent = bytes.lowercasedString(at: parents[Int(first)].bytes)
      return PublicSuffixes.registrableDomain(of: parent).map { directory.service(ofDomain: $0) }
    }
    return zip(hosts, distinct.numbers).map { host, number in
      shared[Int(number)]
        ?? directory.service(ofHost: bytes.lowercasedString(at: host.bytes))
    }
  }
}

/// Gives services their numbers, by what tells them apart.
private struct ServiceDirectory: Sendable {
  private(set) var count = 0
  private var byKey: [String: Int32] = [:]

  /// The service that is known by this address, host or domain.
  func service(named site: String) -> Int32? {
    guard let host = SiteAddress.host(namedBy: site) else {
      return byKey["title:" + site.lowercased()]
    }
    return byKey[Self.key(ofHost: host)] ?? byKey["title:" + host] ?? byKey["app:" + host]
      ?? Self.domain(ofApp: host).flatMap { byKey[$0] }
  }

  /// The service of titles that are the own name of this address, host or domain.
  func service(titledAs site: String) -> Int32? {
    guard let host = SiteAddress.host(namedBy: site) else { return nil }
    let domain = PublicSuffixes.registrableDomain(of: host) ?? host
    return domain.split(separator: ".").first.flatMap { byKey["title:" + $0] }
  }

  /// The services whose domains are known to be more than others.
  var classes: [Int32: SiteClass] {
    Dictionary(
      SiteClass.byDomain.compactMap { domain, kind in byKey[domain].map { ($0, kind) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func newService() -> Int32 {
    count += 1
    return Int32(count - 1)
  }

  private mutating func service(forKey key: String) -> Int32 {
    if let known = byKey[key] { return known }
    let number = newService()
    byKey[key] = number
    return number
  }

  /// The service of a registrable domain.
  mutating func service(ofDomain domain: String) -> Int32 { service(forKey: domain) }

  mutating func service(ofHost host: String) -> Int32 {
    service(forKey: Self.key(ofHost: host))
  }

  /// The registrable domain; of an IP address, of a suffix and of a single name all of it.
  private static func key(ofHost host: String) -> String {
    let isAddress =
      host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } || host.utf8.contains(0x3A)
    return isAddress ? host : PublicSuffixes.registrableDomain(of: host) ?? host
  }

  /// A title that is a host name names the service; any other only itself.
  mutating func service(ofTitle title: String) -> Int32 {
    !title.utf8.contains(0x20) && PublicSuffixes.isKnown(title)
      ? service(ofHost: title) : service(forKey: "title:" + title)
  }

  /// Package names are domains written backwards: `jp.co.example.app` is of example.co.jp.
  private mutating func service(ofApp package: String) -> Int32 {
    service(forKey: Self.domain(ofApp: package) ?? "app:" + package)
  }

  private static func domain(ofApp package: String) -> String? {
    let host = package.split(separator: ".").reversed().joined(separator: ".")
    return PublicSuffixes.isKnown(host) ? PublicSuffixes.registrableDomain(of: host) : nil
  }

  mutating func site(ofURL url: String) -> (service: Int32, isOpen: Bool)? {
    let utf8 = Array(url.utf8)
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe utf8.span.bytes
    switch SiteAddress(0..<utf8.count, in: bytes) {
    case .host(let range, let isHTTP):
      let host = bytes.lowercasedString(at: range)
      return (service(ofHost: host), isHTTP && !LocalHost.contains(host))
    case .app(let range): return (service(ofApp: bytes.lowercasedString(at: range)), false)
    case .none: return nil
    }
  }
}

extension RawSpan {
  /// Whether a cell has a comma, a line end or a bracket, as cells with several addresses do.
  func mayHoldSeveral(in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let word = word(at: offset, end: range.upperBound)
      if word.hasByte(0x2C) || word.hasByte(0x0A) || word.hasByte(0x0D) || word.hasByte(0x5B)
        || word.hasByte(0x1F)
      {
        return true
      }
      offset += 8
    }
    return false
  }

  /// What follows the first dot of a host name; nothing for a single name and for an address.
  fileprivate func parentDomain(of host: PackedRange) -> PackedRange {
    let range = host.bytes
    let none = PackedRange(offset: range.lowerBound, count: 0)
    guard let last = range.last, !(0x30...0x39).contains(byte(at: last)),
      let dot = range.first(where: { byte(at: $0) == 0x2E })
    else { return none }
    return PackedRange(offset: dot + 1, count: range.upperBound - dot - 1)
  }

  /// The text at `range` in lower case.
  func lowercasedString(at range: Range<Int>) -> String {
    let text = unsafe extracting(range).withUnsafeBytes {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    let isLowercase = text.utf8.allSatisfy { $0 < 0x41 || (0x5B..<0x80).contains($0) }
    return isLowercase ? text : text.lowercased()
  }
}

extension UInt64 {
  /// Whether one of the eight bytes is `byte`, which is not zero.
  fileprivate func hasByte(_ byte: UInt8) -> Bool {
    let difference = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }
}
