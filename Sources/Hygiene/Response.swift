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
  /// The accounts that had the quoted password earlier, or one that is related to it: the closest
  /// first.
  public let earlier: [Earlier]
  /// What became of the search in old passwords.
  public let history: History

  /// One account to change.
  public struct Step: Sendable {
    /// The account.
    public let account: CredentialID
    /// Why.
    public let reason: Reason
    /// The account of the mailbox with which its password can be set anew, if the vault holds it.
    public let mailbox: CredentialID?
  }

  /// An account that had the quoted password earlier.
  public struct Earlier: Sendable {
    /// The account.
    public let account: CredentialID
    /// What the closest of its old passwords has to do with the quoted one.
    public let reason: Reason
  }

  /// How far old passwords were searched.
  public struct History: Sendable, Equatable {
    /// The old passwords in the export.
    public let entries: Int
    /// The records whose history could not be read.
    public let unreadable: Int
  }

  /// Why an account is to be changed.
  public enum Reason: Sendable, Equatable {
    /// It is at the site itself.
    case atSite
    /// It has the password.
    case samePassword
    /// It has a password that an account at the site had before.
    case formerPassword
    /// Its password is a variant of it, or shares its core.
    case related(Relation)
    /// Its password is related to one that is related to it.
    case indirectly

    fileprivate var rank: Int {
      switch self {
      case .atSite: 0
      case .samePassword: 1
      case .formerPassword: 2
      case .related(let relation): relation.isCore ? 4 : 3
      case .indirectly: 5
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
    return Response(assessment, at: assessment.accounts(at: site))
  case .leaked(let password):
    let assessment = try await audit(try vault.adding(password), request)
    return Response(
      assessment, quoted: assessment.credentials.suffix(1),
      earlier: try await earlierHolders(of: password, in: vault, request))
  }
}

/// Who had a password before, or a related one.
///
/// Old passwords are held against the quoted one in a vault of their own: beside those in use they
/// would hide how these are related to it.
private func earlierHolders(
  of password: SecretStore, in vault: Vault, _ request: AuditRequest
) async throws -> [Response.Earlier] {
  if vault.history.entries.isEmpty { return [] }
  let (past, owners) = vault.ofPastPasswords()
  let assessment = try await audit(try past.adding(password), request)
  let quoted = Array(assessment.credentials.suffix(1))
  var closest: [CredentialID: Response.Reason] = [:]
  for (id, reason) in Sharers(assessment.inspection).reasons(from: quoted, in: assessment)
  where !quoted.contains(id) {
    let owner = CredentialID(index: owners[id.index])
    if let known = closest[owner], known.rank <= reason.rank { continue }
    closest[owner] = reason
  }
  return closest.map { Response.Earlier(account: $0.key, reason: $0.value) }
    .sorted { ($0.reason.rank, $0.account) < ($1.reason.rank, $1.account) }
}

extension Response {
  /// What the breach of a site endangers.
  fileprivate init(_ assessment: Assessment, at accounts: [CredentialID]) {
    let sharers = Sharers(assessment.inspection)
    var reasons = sharers.reasons(from: accounts, in: assessment)
    for id in sharers.holders(ofOldPasswordsOf: accounts, in: assessment.inspection) {
      if let known = reasons[id], known.rank <= Reason.formerPassword.rank { continue }
      reasons[id] = .formerPassword
    }
    for id in accounts { reasons[id] = .atSite }
    self.init(assessment, reasons, isQuoted: false, earlier: [])
  }

  /// What a quoted password endangers.
  fileprivate init(
    _ assessment: Assessment, quoted: some Sequence<CredentialID>, earlier: [Earlier]
  ) {
    let quoted = Array(quoted)
    var reasons = Sharers(assessment.inspection).reasons(from: quoted, in: assessment)
    for id in quoted { reasons[id] = nil }
    self.init(assessment, reasons, isQuoted: true, earlier: earlier)
  }

  private init(
    _ assessment: Assessment, _ reasons: [CredentialID: Reason], isQuoted: Bool,
    earlier: [Earlier]
  ) {
    self.assessment = assessment
    self.isQuoted = isQuoted
    self.earlier = earlier
    let inspection = assessment.inspection
    history = History(
      entries: inspection.vault.history.entries.count,
      unreadable: inspection.vault.history.unreadable.count)
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

  /// The logins that have the passwords of these, or related ones, each with the closest reason.
  func reasons(
    from origins: [CredentialID], in assessment: Assessment
  ) -> [CredentialID: Response.Reason] {
    var reasons: [CredentialID: Response.Reason] = [:]
    func note(_ ids: some Sequence<CredentialID>, _ reason: Response.Reason) {
      for id in ids {
        if let known = reasons[id], known.rank <= reason.rank { continue }
        reasons[id] = reason
      }
    }
    let same = Set(origins.flatMap(sharers(of:)))
    note(same, .samePassword)
    for cluster in assessment.clusters where cluster.members.contains(where: same.contains) {
      note(cluster.members, .indirectly)
      // A link joins the first logins that have each of its two passwords.
      for link in cluster.links where !link.relation.steps.isEmpty {
        if same.contains(link.left) { note(sharers(of: link.right), .related(link.relation)) }
        if same.contains(link.right) { note(sharers(of: link.left), .related(link.relation)) }
      }
    }
    return reasons
  }

  /// The logins that have a password now that one of these had before.
  func holders(
    ofOldPasswordsOf logins: [CredentialID], in inspection: Inspection
  ) -> [CredentialID] {
    let vault = inspection.vault
    let past = logins.flatMap { vault.pastPasswords(of: vault.credentials[$0.index]) }
    if past.isEmpty { return [] }
    let ranges = past.map(\.password.packed) + groups.passwords.map(\.packed)
    let numbers = vault.withRawBytes {
      DistinctStrings(ranges, equality: .bytes, expected: ranges.count, in: $0).numbers
    }
    let wanted = Set(numbers.prefix(past.count))
    return numbers.dropFirst(past.count).enumerated().filter { wanted.contains($0.element) }
      .flatMap { groups.members(of: $0.offset) }
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
