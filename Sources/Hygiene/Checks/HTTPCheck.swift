internal import Vaults

/// KG501: logins whose address says http.
///
/// Addresses of this computer and of private networks (RFC 1918, RFC 6762) are left alone: a
/// router seldom offers anything else. An address without a scheme says nothing.
struct HTTPCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let vault = inspection.vault
    let open = vault.withRawBytes { bytes in
      inspection.credentials(in: \.urls) { urls in
        guard case .host(let host, isHTTP: true) = SiteAddress(urls.bytes, in: bytes) else {
          return false
        }
        return !isLocal(bytes.lowercasedString(at: host))
      }
    }
    return open.isEmpty ? [] : [inspection.finding(.http, open)]
  }

  private func isLocal(_ host: String) -> Bool {
    if !host.contains(".") { return true }
    if host.hasSuffix(".local") || host.hasSuffix(".localhost") || host.hasSuffix(".internal") {
      return true
    }
    let octets = host.split(separator: ".").compactMap { UInt8($0) }
    guard octets.count == 4 else { return false }
    return switch (octets[0], octets[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): true
    default: false
    }
  }
}
