/// Hosts of this computer and of private networks (RFC 1918, RFC 3927, RFC 6761, RFC 6762).
enum LocalHost {
  /// Whether `host`, in lower case, is one of them; names without a dot are.
  static func contains(_ host: String) -> Bool {
    if !host.utf8.contains(0x2E) || suffixes.contains(where: host.hasSuffix) { return true }
    guard let last = host.utf8.last, (0x30...0x39).contains(last) else { return false }
    let octets = host.split(separator: ".").compactMap { UInt8($0) }
    guard octets.count == 4 else { return false }
    return switch (octets[0], octets[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31): true
    default: false
    }
  }

  private static let suffixes = [".local", ".localhost", ".internal", ".home.arpa"]
}
