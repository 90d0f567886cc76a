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

    /// The order of urgency, the most urgent first.
    var rank: Int {
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
