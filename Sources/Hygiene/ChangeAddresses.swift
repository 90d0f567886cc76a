#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Where passwords are changed, for sites that do not answer at the well-known address.
///
/// The data are the files that Apple's Password Manager Resources publish; none are built in.
public struct ChangeAddresses: Sendable {
  private var byDomain: [String: String] = [:]

  /// No addresses.
  public init() {}

  /// These addresses and those of another file.
  public mutating func add(_ other: ChangeAddresses) { byDomain.merge(other.byDomain) { $1 } }

  /// Addresses from `change-password-URLs.json`: an object of domains and https addresses.
  ///
  /// - Throws: ``SiteDataError`` if it is something else.
  public init(json: [UInt8]) throws(SiteDataError) {
    guard let entries = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
      throw .notChangeAddresses
    }
    for (domain, address) in entries where address.hasPrefix("https://") {
      byDomain[domain.lowercased()] = address
    }
  }

  /// The address for a host: what is known of it or of a domain that it is under, else the well-known
  /// one (W3C, “A Well-Known URL for Changing Passwords”).
  func address(forHost host: String) -> String {
    var rest = host[...]
    while !rest.isEmpty {
      if let address = byDomain[String(rest)] { return address }
      guard let dot = rest.firstIndex(of: ".") else { break }
      rest = rest[rest.index(after: dot)...]
    }
    return "https://\(host)/.well-known/change-password"
  }
}
