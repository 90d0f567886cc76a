internal import Vaults

/// Which service each login belongs to.
///
/// A service is a registrable domain (by the public suffix list), an app's vendor where the
/// package name shows its domain, an IP address or a bare host; without any address, the title;
/// without a title, the login itself. Sites that stand in one entry are one service.
struct ServiceTable {
  private var serviceOf: [Int32]
  private var merged: [Int32] = []
  /// The credentials whose address says http, and whose host is not this computer's or the home's.
  private(set) var openlyReached: [CredentialID] = []

  /// The services of all credentials of `vault`.
  init(_ vault: Vault) {
    serviceOf = []
    serviceOf.reserveCapacity(vault.credentials.count)
    var directory = Directory()
    var numbers: [Int32] = []
    vault.withRawBytes { bytes in
      for (index, credential) in vault.credentials.enumerated() {
        numbers.removeAll(keepingCapacity: true)
        if directory.number(vault, credential, in: bytes, into: &numbers) {
          openlyReached.append(CredentialID(index: index))
        }
        let first = numbers.first ?? directory.newService()
        merged.growSingletons(to: directory.count)
        for other in numbers.dropFirst() { merge(first, other) }
        serviceOf.append(first)
      }
    }
  }

  /// The number of the service that the credential belongs to; equal for equal services.
  func service(of id: CredentialID) -> Int32 { root(serviceOf[id.index]) }

  private func root(_ service: Int32) -> Int32 {
    var service = service
    while merged[Int(service)] != service { service = merged[Int(service)] }
    return service
  }

  private mutating func merge(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(left), root(right))
    // The smaller number wins, so that chains stay short and the result does not depend on order.
    if left != right { merged[Int(max(left, right))] = min(left, right) }
  }
}

extension [Int32] {
  fileprivate mutating func growSingletons(to count: Int) {
    while self.count < count { append(Int32(self.count)) }
  }
}

/// Gives services their numbers.
private struct Directory {
  private(set) var count: Int = 0
  private var byKey: [String: Int32] = [:]
  private var hosts = ByteInterner(expected: 1 << 12, equality: .foldedHash)
  private var serviceOfHost: [Int32] = []
  private var titles = ByteInterner(expected: 1 << 12, equality: .foldedHash)
  private var serviceOfTitle: [Int32] = []

  mutating func newService() -> Int32 {
    count += 1
    return Int32(count - 1)
  }

  /// Appends the services that the credential names, its addresses first, else its title.
  ///
  /// - Returns: whether one of the addresses says http and leads out of the house.
  mutating func number(
    _ vault: Vault, _ credential: Credential, in bytes: RawSpan, into numbers: inout [Int32]
  ) -> Bool {
    var isOpen = false
    let cell = credential.urls.bytes
    if bytes.mayHoldSeveral(in: cell) {
      for url in vault.urls(of: credential) {
        guard let site = Self.site(ofURL: url) else { continue }
        numbers.append(service(forKey: site.key))
        isOpen = isOpen || site.isOpen
      }
    } else if !cell.isEmpty {
      switch SiteAddress(cell, in: bytes) {
      case .host(let host, let isHTTP):
        numbers.append(service(ofHost: host, in: bytes))
        isOpen = isHTTP && !LocalHost.contains(bytes.lowercasedString(at: host))
      case .app(let package):
        let key = Self.key(ofApp: bytes.lowercasedString(at: package))
        numbers.append(service(forKey: key))
      case .none: break
      }
    }
    if numbers.isEmpty, !credential.title.isEmpty {
      numbers.append(service(ofTitle: credential.title.bytes, in: bytes))
    }
    return isOpen
  }

  private mutating func service(forKey key: String) -> Int32 {
    if let known = byKey[key] { return known }
    let number = newService()
    byKey[key] = number
    return number
  }

  private mutating func service(ofHost range: Range<Int>, in bytes: RawSpan) -> Int32 {
    let (number, isNew) = hosts.intern(range, in: bytes)
    if isNew {
      serviceOfHost.append(service(forKey: Self.key(ofHost: bytes.lowercasedString(at: range))))
    }
    return serviceOfHost[Int(number)]
  }

  private mutating func service(
    ofTitle range: Range<Int>, in bytes: RawSpan
  ) -> Int32 {
    let (number, isNew) = titles.intern(range, in: bytes)
    if isNew {
      let title = bytes.lowercasedString(at: range)
      let isHost = !title.contains(" ") && PublicSuffixes.isKnown(title)
      let key = isHost ? Self.key(ofHost: title) : "title:" + title
      serviceOfTitle.append(service(forKey: key))
    }
    return serviceOfTitle[Int(number)]
  }

  private static func key(ofHost host: String) -> String {
    let isAddress =
      host.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } || host.utf8.contains(0x3A)
    return isAddress ? host : PublicSuffixes.registrableDomain(of: host) ?? host
  }

  /// Package names are domains written backwards: `jp.co.example.app` is of example.co.jp.
  private static func key(ofApp package: String) -> String {
    let host = package.split(separator: ".").reversed().joined(separator: ".")
    guard PublicSuffixes.isKnown(host), let domain = PublicSuffixes.registrableDomain(of: host)
    else { return "app:" + package }
    return domain
  }

  private static func site(ofURL url: String) -> (key: String, isOpen: Bool)? {
    let utf8 = Array(url.utf8)
    // Bytes of bytes: there is no padding that could be read.
    let bytes = unsafe utf8.span.bytes
    switch SiteAddress(0..<utf8.count, in: bytes) {
    case .host(let range, let isHTTP):
      let host = bytes.lowercasedString(at: range)
      return (key(ofHost: host), isHTTP && !LocalHost.contains(host))
    case .app(let range): return (key(ofApp: bytes.lowercasedString(at: range)), false)
    case .none: return nil
    }
  }
}

extension RawSpan {
  /// Whether a cell has a comma, a line end or a bracket, as cells with several addresses do.
  fileprivate func mayHoldSeveral(in range: Range<Int>) -> Bool {
    for index in range {
      switch byte(at: index) {
      case 0x2C, 0x0A, 0x0D, 0x5B: return true
      default: break
      }
    }
    return false
  }

  /// The text at `range` in lower case.
  func lowercasedString(at range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
      .lowercased()
  }
}
