public import Guidance

/// One rule of the catalogue: what it finds, how bad that is, and by whose guidance.
///
/// The identifiers are stable and are never translated or used again for something else.
public enum Rule: String, Sendable, CaseIterable, Comparable {
  /// One password at several services.
  case reused = "KG101"
  /// One password at several services, and it is in a breach list.
  case reusedAndExposed = "KG102"
  /// A password that is a variant of another one.
  case nearReuse = "KG103"
  /// Passwords with a common core and something else for each service.
  case sharedCore = "KG104"
  /// A password that holds the name of its own service or user.
  case ownNameInside = "KG105"
  /// One password for several users of one service.
  case sharedByUsers = "KG106"
  /// A password that the same entry had before.
  case returned = "KG107"
  /// Guessed within a million tries.
  case guessable = "KG201"
  /// Fewer characters than the guidance asks for.
  case short = "KG202"
  /// Too simple to withstand the theft of a site's table of passwords.
  case notComplex = "KG203"
  /// Digits only, as in a PIN.
  case pinLike = "KG204"
  /// A login without a password.
  case empty = "KG205"
  /// The password is in a breach list.
  case exposed = "KG301"
  /// The password could not be looked up in a complete breach list.
  case exposureNotChecked = "KG303"
  /// A name of the owner, the family or a pet in a password.
  case personalName = "KG401"
  /// A birthday or another day of the owner in a password.
  case personalDate = "KG402"
  /// A telephone, postal, staff or car number in a password.
  case personalNumber = "KG403"
  /// Another fact about the owner in a password.
  case otherPersonalFact = "KG404"
  /// A user name or e-mail address in a password.
  case userNameInside = "KG405"
  /// The site's address is http.
  case http = "KG501"
  /// No second factor is stored with the login.
  case noSecondFactor = "KG502"
  /// Not used for a long time.
  case longUnused = "KG503"
  /// The password has not changed for years.
  case age = "KG504"
  /// The same user at the same service twice.
  case duplicateEntry = "KG601"
  /// A record that could not be read.
  case unreadableRecord = "KG602"
  /// Others can read the export.
  case exportReadableByOthers = "KG603"
  /// The export lies where files are copied or published from.
  case exportInSpreadingFolder = "KG604"
  /// A password stands in a title, an address or a user name.
  case passwordInVisibleField = "KG605"
  /// Nothing in the export says which encoding it is in.
  case encodingGuessed = "KG606"
  /// A policy does otherwise than a guidance demands.
  case policyConflicts = "KG701"
  /// A policy does otherwise than a guidance advises.
  case policyFallsShort = "KG702"
  /// A policy file says something else than what holds.
  case policyFlaw = "KG703"
  /// A service that does what a guidance demands would refuse the password.
  case refusedByGuidance = "KG704"

  /// The stable identifier, `KG101`.
  public var id: String { rawValue }

  /// The rule with this identifier, in either case and with or without `KG`.
  public init?(id: String) {
    let id = id.uppercased()
    self.init(rawValue: id.hasPrefix("KG") ? id : "KG" + id)
  }

  /// How bad a finding of this rule is, if nothing makes it worse (``Finding/severity``).
  public var severity: Severity {
    switch self {
    case .reusedAndExposed, .exposed: .critical
    case .reused, .guessable, .passwordInVisibleField, .policyConflicts, .personalName,
      .personalDate, .personalNumber, .otherPersonalFact, .userNameInside:
      .high
    case .nearReuse, .sharedCore, .sharedByUsers, .returned, .short, .notComplex, .pinLike,
      .exportReadableByOthers, .exportInSpreadingFolder, .policyFallsShort, .policyFlaw,
      .refusedByGuidance:
      .medium
    // Low and not for information: as with records that could not be read, part of the audit may
    // be wrong, and there is something to do.
    case .ownNameInside, .http, .longUnused, .duplicateEntry, .unreadableRecord,
      .encodingGuessed:
      .low
    case .empty, .exposureNotChecked, .noSecondFactor, .age: .info
    }
  }

  /// The demands of the guidance that stand behind the rule.
  var demands: [Demand] {
    switch self {
    case .reused: [.unique]
    case .reusedAndExposed: [.unique, .changeEverywhere, .expectLeakedLists]
    case .sharedCore: [.coreAndAffix]
    case .guessable, .notComplex: [.complex]
    case .short: [.long]
    case .pinLike: [.long, .complex]
    case .exposed: [.changeAfterLeak, .changeEverywhere, .expectLeakedLists]
    case .exposureNotChecked: [.expectLeakedLists]
    case .personalName, .personalDate, .personalNumber, .otherPersonalFact, .userNameInside:
      [.impersonal]
    case .http: [.careWhereEntered]
    case .noSecondFactor: [.secondFactor]
    case .longUnused: [.leaveUnused]
    case .passwordInVisibleField: [.tellNobody]
    // The slides speak of different services and of the same password, and not of exports.
    // Nothing in them about history either.
    case .nearReuse, .ownNameInside, .sharedByUsers, .returned, .duplicateEntry, .empty, .age,
      .unreadableRecord,
      .exportReadableByOthers, .exportInSpreadingFolder, .encodingGuessed,
      .policyConflicts, .policyFallsShort, .policyFlaw, .refusedByGuidance:
      []
    }
  }

  /// The clauses behind the rule in these documents, in their order.
  public func clauses(in profiles: [GuidanceProfile]) -> [Clause] {
    var clauses = profiles.flatMap { profile in demands.compactMap(profile.clause(for:)) }
    if self == .exposed || self == .reusedAndExposed {
      clauses += profiles.compactMap(\.clauseOnCommonPasswords)
    }
    if self == .short { clauses += profiles.compactMap { $0.minimumLength?.clause } }
    return clauses
  }

  /// The order of the identifiers.
  public static func < (left: Rule, right: Rule) -> Bool { left.rawValue < right.rawValue }
}

/// How bad a finding is; not a CVSS score.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// For information; nothing needs to be done.
  case info
  /// To be put right when there is time.
  case low
  /// To be changed.
  case medium
  /// To be changed soon.
  case high
  /// To be changed now.
  case critical

  private var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  /// From `info` up to `critical`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
