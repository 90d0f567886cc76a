public import Vaults

/// What happened to a password.
public enum Incident: Sendable {
  /// The site with this address or domain was breached.
  case site(String)
  /// Somebody quoted this password.
  case leaked(SecretStore)

  /// The breach of the site that an address, a host or a domain names; nil if it names none: an empty
  /// text, a scheme alone, or a suffix such as `co.jp` that many sites share.
  public init?(site: String) {
    guard let host = SiteAddress.host(namedBy: site) else { return nil }
    // A single name is a machine nearby, or a title.
    let isOne =
      !host.utf8.contains(0x2E) || host.utf8.allSatisfy { (0x2E...0x39).contains($0) }
      || PublicSuffixes.registrableDomain(of: host) != nil
    guard isOne else { return nil }
    self = .site(site)
  }
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
  /// The accounts whose entry has no address: they may be at the site that was named.
  public let withoutAddress: Int

  /// One account to change.
  public struct Step: Sendable {
    /// The account.
    public let account: CredentialID
    /// Why.
    public let reason: Reason
    /// The account of the mailbox with which its password can be set anew, if the vault holds it.
    public let mailbox: CredentialID?
    /// Whether the entry names an e-mail address.
    let namesMailbox: Bool
    /// Whether it is itself the mailbox of the address that it names.
    let isMailbox: Bool
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
    /// It has no address, and its title is the site's name.
    case titled
    /// It has the password.
    case samePassword
    /// It has a password that an account at the site had before.
    case formerPassword
    /// Its password is a variant of it, or shares its core.
    case related(Relation)
    /// Its password is related to one that is related to it: to that of this account, if it is among
    /// those that are told.
    case indirectly(Relation, beside: CredentialID)

    /// The order of urgency, the most urgent first.
    var rank: Int {
      switch self {
      case .atSite, .titled: 0
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
    let (accounts, titled) = (
      assessment.accounts(at: site), assessment.accounts(titledAs: site)
    )
    return Response(
      assessment, at: accounts, titled: titled,
      former: try await formerReasons(accounts + titled, assessment, vault, request))
  case .leaked(let password):
    let assessment = try await audit(try vault.adding(password), request)
    return Response(
      assessment, quoted: assessment.credentials.suffix(1),
      earlier: try await earlierHolders(of: password, in: vault, request))
  }
}

/// Who has a password that one of these accounts had before, or one that is related to it.
private func formerReasons(
  _ accounts: [CredentialID], _ assessment: Assessment, _ vault: Vault, _ request: AuditRequest
) async throws -> [CredentialID: Response.Reason] {
  let known = assessment.inspection.vault
  let past = accounts.flatMap { known.pastPasswords(of: known.credentials[$0.index]) }
  if past.isEmpty { return [:] }
  let more = try await audit(vault.adding(past.map(\.password)), request)
  let added = Array(more.credentials.suffix(past.count))
  var reasons = Sharers(more.inspection).reasons(from: added, in: more)
  for id in added { reasons[id] = nil }
  return reasons.mapValues { $0 == .samePassword ? .formerPassword : $0 }
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
  fileprivate init(
    _ assessment: Assessment, at accounts: [CredentialID], titled: [CredentialID],
    former: [CredentialID: Reason]
  ) {
    var reasons = Sharers(assessment.inspection).reasons(from: accounts + titled, in: assessment)
    reasons.merge(former) { $0.rank <= $1.rank ? $0 : $1 }
    for id in titled { reasons[id] = .titled }
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
      Step(
        account: $0.id, reason: $0.reason, mailbox: mailboxes.mailbox(of: $0.id),
        namesMailbox: inspection.vault.user(of: $0.id).utf8.contains(UInt8(ascii: "@")),
        isMailbox: mailboxes.isMailbox($0.id))
    }
    withoutAddress = inspection.groups.audited.count {
      inspection.vault.credentials[$0.index].urls.isEmpty && reasons[$0] == nil
    }
  }
}

extension Assessment {
  /// The audited accounts without an address whose title is the site's name.
  fileprivate func accounts(titledAs site: String) -> [CredentialID] {
    guard let service = inspection.services.service(titledAs: site) else { return [] }
    return inspection.groups.audited.filter {
      inspection.services.service(of: $0) == service
        && inspection.vault.credentials[$0.index].urls.isEmpty
    }
  }

  /// The audited accounts at a site.
  fileprivate func accounts(at site: String) -> [CredentialID] {
    guard let service = inspection.services.service(named: site) else { return [] }
    return inspection.groups.audited.filter { inspection.services.service(of: $0) == service }
  }
}
