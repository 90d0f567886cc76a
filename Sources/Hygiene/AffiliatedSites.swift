#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Groups of sites that share, or once shared, one place where passwords are kept: one password at
/// all of them is one password, not a reused one.
///
/// From files that others publish (``init(sharedCredentials:)``) and from what the user wrote down
/// (``init(lines:)``).
public struct AffiliatedSites: Sendable, Equatable {
  /// The groups: domains as they were written.
  public private(set) var groups: [[String]] = []

  /// No groups.
  public init() {}

  /// The groups of a file in the form of `shared-credentials.json` or
  /// `shared-credentials-historical.json`, as Apple's Password Manager Resources publish them.
  ///
  /// A list of objects, each with the domains that share (`shared`), or those whose passwords are
  /// also right at others (`from`, `to`).
  ///
  /// - Throws: ``SiteDataError`` if the bytes are no such file.
  public init(sharedCredentials bytes: [UInt8]) throws(SiteDataError) {
    struct Entry: Decodable {
      let shared: [String]?
      let from: [String]?
      let to: [String]?
    }
    guard let entries = try? JSONDecoder().decode([Entry].self, from: Data(bytes)) else {
      throw .notSharedCredentials
    }
    groups = entries.map { ($0.shared ?? []) + ($0.from ?? []) + ($0.to ?? []) }
    guard groups.allSatisfy({ $0.count > 1 }) else { throw .notSharedCredentials }
  }

  /// These groups and one more.
  mutating func add(group: [String]) { groups.append(group) }

  /// These groups and those of another file.
  public mutating func add(_ other: AffiliatedSites) { groups += other.groups }
}

/// Why a file of site data cannot be used.
public enum SiteDataError: Error, Sendable, Equatable {
  /// It is not a list of groups of domains.
  case notSharedCredentials
}
