public import Vaults

/// What happened to a password.
public enum Incident: Sendable {
  /// The site with this address or domain was breached.
  case site(String)
  /// Somebody quoted this password.
  case leaked(SecretStore)
}

/// What to change after a breach, or after a mail that quotes a password: in which order, and why.
public struct Response: Sendable {
  /// The assessment of reuse that this is taken from.
  public let assessment: Assessment
  /// Whether a password was quoted, rather than a site named.
  public let isQuoted: Bool
  /// The accounts to change, the most urgent first.
  public let steps: [Step]

  /// One account to change.
  public struct Step: Sendable {
    /// The account.
    public let account: CredentialID
    /// Why.
    public let reason: Reason
    /// The account of the mailbox with which its password can be set anew, if the vault holds it.
    public let mailbox: CredentialID?
  }

  /// Why an account is to be changed.
  public enum Reason: Sendable, Equatable {
    /// It is at the site itself.
    case atSite
    /// It has the password.
    case samePassword
    /// Its password is a variant of it, or shares its core.
    case related(Relation)
    /// Its password is related to one that is related to it.
    case indirectly

    fileprivate var rank: Int {
      switch self {
      case .atSite: 0
      case .samePassword: 1
      case .related(let relation): relation.isCore ? 3 : 2
      case .indirectly: 4
      }
    }
  }
}

/// Finds what a breach or a quoted password endangers.
///
/// - Throws: what ``audit(_:_:)`` throws.
public func respond(
  to incident: Incident, _ vault: Vault, _ request: AuditRequest
) async throws -> Response {
  var request = request
  request.scope = .reuse
  switch incident {
  case .site(let site):
    let assessment = try await audit(vault, request)
    return Response(assessment, from: assessment.accounts(at: site), isQuoted: false)
  case .leaked(let password):
    let assessment = try await audit(try vault.adding(password), request)
    return Response(assessment, from: assessment.credentials.suffix(1), isQuoted: true)
  }
}

extension Response {
  fileprivate init(
    _ assessment: Assessment, from origins: [CredentialID], isQuoted: Bool
  ) {
    self.assessment = assessment
    self.isQuoted = isQuoted
    let inspection = assessment.inspection
    let sharers = Sharers(inspection)
    var reasons: [CredentialID: Reason] = [:]
    func note(_ ids: some Sequence<CredentialID>, _ reason: Reason) {
      for id in ids where !isQuoted || id != origins.first {
        if let known = reasons[id], known.rank <= reason.rank { continue }
        reasons[id] = reason
      }
    }
    if !isQuoted { note(origins, .atSite) }
    let same = Set(origins.flatMap(sharers.sharers(of:)))
    note(same, .samePassword)
    for cluster in assessment.clusters where cluster.members.contains(where: same.contains) {
      note(cluster.members, .indirectly)
      // A link joins the first logins that have each of its two passwords.
      for link in cluster.links where !link.relation.steps.isEmpty {
        if same.contains(link.left) {
          note(sharers.sharers(of: link.right), .related(link.relation))
        }
        if same.contains(link.right) {
          note(sharers.sharers(of: link.left), .related(link.relation))
        }
      }
    }
    let services = inspection.services
    let ordered = reasons.map { id, reason in
      (id: id, reason: reason, weight: services.siteClass(of: id)?.weight ?? 1)
    }.sorted { left, right in
      (left.reason.rank, -left.weight, left.id) < (right.reason.rank, -right.weight, right.id)
    }
    let mailboxes = Mailboxes(of: ordered.map(\.id), in: inspection)
    steps = ordered.map {
      Step(account: $0.id, reason: $0.reason, mailbox: mailboxes.mailbox(of: $0.id))
    }
  }
}

extension Assessment {
  /// The audited accounts at a site.
  fileprivate func accounts(at site: String) -> [CredentialID] {
    guard let service = inspection.services.service(named: site) else { return [] }
    return inspection.groups.audited.filter { inspection.services.service(of: $0) == service }
  }
}

/// Who has the same password as whom.
private struct Sharers {
  private let groups: PasswordGroups
  private var groupOf: [Int32]

  init(_ inspection: Inspection) {
    groups = inspection.groups
    groupOf = [Int32](repeating: -1, count: inspection.vault.credentials.count)
    for (id, group) in zip(groups.audited, groups.groupOfAudited) { groupOf[id.index] = group }
  }

  /// All logins with the password of this one.
  func sharers(of id: CredentialID) -> [CredentialID] {
    groupOf[id.index] < 0 ? [] : groups.members(of: Int(groupOf[id.index]))
  }
}

/// The mailboxes with which passwords are set anew, as far as the vault holds them.
private struct Mailboxes {
  private var byAccount: [CredentialID: CredentialID] = [:]

  /// Looks for the mailboxes of these accounts, in O(accounts of the vault).
  init(of accounts: [CredentialID], in inspection: Inspection) {
    let services = inspection.services
    var wanted: [Key: [CredentialID]] = [:]
    for id in accounts {
      let address = inspection.vault.user(of: id)
      guard let at = address.lastIndex(of: "@") else { continue }
      let domain = String(address[address.index(after: at)...])
      guard let service = services.service(named: Self.accountDomain(of: domain)),
        service != services.service(of: id)
      else { continue }
      for user in [address, String(address[..<at])] {
        wanted[Key(service: service, user: user), default: []].append(id)
      }
    }
    if wanted.isEmpty { return }
    let asked = Set(wanted.keys.map(\.service))
    for other in inspection.groups.audited where asked.contains(services.service(of: other)) {
      let key = Key(service: services.service(of: other), user: inspection.vault.user(of: other))
      for id in wanted[key] ?? [] where byAccount[id] == nil { byAccount[id] = other }
    }
  }

  /// The login of an account's mailbox.
  func mailbox(of id: CredentialID) -> CredentialID? { byAccount[id] }

  private struct Key: Hashable {
    let service: Int32
    let user: String
  }

  /// The domain at which one logs in to read mail to this domain.
  private static func accountDomain(of domain: String) -> String { byDomain[domain] ?? domain }

  private static let byDomain = [
    "gmail.com": "google.com", "googlemail.com": "google.com", "icloud.com": "apple.com",
    "me.com": "apple.com", "mac.com": "apple.com", "outlook.com": "live.com",
    "outlook.jp": "live.com", "hotmail.com": "live.com", "hotmail.co.jp": "live.com",
    "msn.com": "live.com", "protonmail.com": "proton.me", "pm.me": "proton.me",
    "ymail.ne.jp": "yahoo.co.jp", "ezweb.ne.jp": "au.com", "i.softbank.jp": "softbank.jp",
  ]
}
