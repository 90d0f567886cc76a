/// The credentials that share one password, or have passwords that are related.
public struct Cluster: Sendable {
  /// The cluster's names in this report.
  public internal(set) var id = ClusterID(number: 0, name: "")
  /// The credentials, in the order of the file.
  public let members: [CredentialID]
  /// How many services they belong to.
  public let services: Int
  /// Whether a password of the cluster is in a breach list.
  public let exposure: Exposure
  /// How the members are related: links that hold all of them together, one fewer than members.
  public let links: [ClusterLink]
  /// What is added to the core, where members share no more than one.
  public let affix: CoreAffix?
  /// The passwords that several of the services share.
  let shared: [SharedPassword]
  /// The members whose password is a variant of another member's.
  let near: [CredentialID]
  /// The members that have the core.
  let cored: [CredentialID]

  init(
    members: [CredentialID], services: Int, exposure: Exposure, shared: [SharedPassword],
    near: [CredentialID], cored: [CredentialID], affix: CoreAffix?, links: [ClusterLink]
  ) {
    self.members = members
    self.services = services
    self.exposure = exposure
    self.shared = shared
    self.near = near
    self.cored = cored
    self.affix = affix
    self.links = links
  }

  /// The closest relation in the cluster.
  public var kind: Kind {
    shared.isEmpty ? near.isEmpty ? .sharedCore : .nearReuse : .samePassword
  }

  /// A kind of cluster.
  public enum Kind: String, Sendable, CaseIterable {
    /// Several services share a password.
    case samePassword = "same-password"
    /// Passwords are variants of each other.
    case nearReuse = "near-reuse"
    /// Passwords have a core in common.
    case sharedCore = "shared-core"
  }

  /// How bad the worst of it is.
  public var severity: Severity {
    var severities = shared.map { ($0.exposure.isFound ? Rule.reusedAndExposed : .reused).severity }
    if !near.isEmpty { severities.append(nearSeverity) }
    if !cored.isEmpty { severities.append(coreSeverity) }
    return severities.max() ?? Rule.nearReuse.severity
  }

  /// For each member but the first, the link by which it belongs to the others; O(links).
  var ties: [CredentialID: ClusterLink] { ties(from: [members[0]]) }

  /// For each other member, the link by which it belongs to these, directly or by way of others;
  /// O(links).
  func ties(from origins: Set<CredentialID>) -> [CredentialID: ClusterLink] {
    var neighbours: [CredentialID: [ClusterLink]] = [:]
    for link in links {
      neighbours[link.left, default: []].append(link)
      neighbours[link.right, default: []].append(link)
    }
    var ties: [CredentialID: ClusterLink] = [:]
    var reached = origins.sorted()
    var next = 0
    while next < reached.count {
      for link in neighbours[reached[next]] ?? [] {
        let other = link.end(oppositeTo: reached[next])
        if origins.contains(other) || ties[other] != nil { continue }
        ties[other] = link
        reached.append(other)
      }
      next += 1
    }
    return ties
  }

  /// A variant of an exposed password is among the first to be tried.
  var nearSeverity: Severity { exposure.isFound ? .high : Rule.nearReuse.severity }

  /// What shows no rule has to be guessed, unless one of the passwords is known.
  var coreSeverity: Severity {
    exposure.isFound || affix?.kind != .opaque ? .high : Rule.sharedCore.severity
  }
}

/// One password that several services share.
struct SharedPassword: Sendable {
  /// The credentials that have it, in the order of the file.
  let members: [CredentialID]
  /// How many services they belong to.
  let services: Int
  /// Whether it is in a breach list.
  let exposure: Exposure
}

/// Two members of a cluster, and how their passwords are related.
public struct ClusterLink: Sendable {
  /// The one.
  public let left: CredentialID
  /// The other.
  public let right: CredentialID
  /// How their passwords are related.
  public let relation: Relation

  /// The other one.
  func end(oppositeTo id: CredentialID) -> CredentialID { id == left ? right : left }
}

/// A cluster's names in one report.
///
/// People read `G1`, `G2`, … in the order of weight. Programs read a name that is another in each
/// run (``RunKey``), so that no cluster of one report is taken for one of another.
public struct ClusterID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number, from 1.
  public let number: Int
  /// The name that other programs read.
  public let name: String

  /// The name that people read.
  public var description: String { "G\(number)" }

  /// The order of weight.
  public static func < (left: ClusterID, right: ClusterID) -> Bool { left.number < right.number }
}
