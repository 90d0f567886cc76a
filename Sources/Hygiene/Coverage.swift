internal import Guidance
internal import Vaults

/// One thing that an audit can look at, and whether this one did.
///
/// What was not checked is said, so that silence is never taken for “fine”.
public struct Coverage: Sendable, Equatable {
  /// What is looked at.
  public let topic: Topic
  /// Whether it was.
  public let status: Status
  /// For how many accounts the export, or the lists, told what it takes.
  public let extent: Extent
  /// For a topic that is about records beside the accounts, how many there were.
  public let records: Records?
  /// How many old passwords were looked at; nil for other topics.
  public let entries: Int?

  /// What is looked at.
  public enum Topic: String, Sendable, CaseIterable {
    /// Equal passwords, at several services and within one.
    case reuse
    /// Length against the guidance.
    case length
    /// Breach lists.
    case exposure
    /// Addresses.
    case http
    /// Stored second factors.
    case secondFactor = "second-factor"
    /// Dates of last use.
    case lastUse = "last-use"
    /// Dates of password changes, or of any change if that is long ago.
    case age
    /// Which entries are archived.
    case archived
    /// Which entries are in the bin, and so left out.
    case bin
    /// How many guesses a password withstands.
    case strength
    /// Passwords that differ little.
    case nearReuse = "near-reuse"
    /// User names and e-mail addresses in passwords.
    case userNames = "user-names"
    /// Names, dates and numbers of the owner in passwords.
    case personalFacts = "personal-facts"
    /// Passwords that logins had before.
    case history
    /// Facts from the identities that the export holds beside its logins.
    case identities
  }

  /// Whether a topic was looked at.
  public enum Status: String, Sendable, CaseIterable {
    /// In full.
    case checked
    /// Not in full: a hit counts, no hit says little.
    case partly
    /// Not: the export does not hold what it takes.
    case formatCannotTell = "format-cannot-tell"
    /// Not: there is no account in the export that it could be looked at in.
    case nothingToCheck = "nothing-to-check"
    /// Not: there was no breach list that answered.
    case noAnswer = "no-answer"
    /// Not: the user gave nothing to check with.
    case notGiven = "not-given"
    /// Not: this version does not do it.
    case notInThisVersion = "not-in-this-version"
  }

  /// How many accounts a topic is about, and for how many of them it was settled.
  public struct Extent: Sendable, Equatable {
    /// The accounts of which it is known after the audit.
    public let checked: Int
    /// The accounts that it is about: those with a password, an address and so on.
    public let accounts: Int
  }

  /// How many records a topic is about, and how many of them were made use of in full.
  public struct Records: Sendable, Equatable {
    /// Those that were made use of.
    public let checked: Int
    /// Those in the export.
    public let all: Int
  }

  static func all(of inspection: Inspection) -> [Coverage] {
    let extents = CoverageExtents(of: inspection)
    let topics: [Topic] =
      inspection.scope == .reuse ? [.reuse, .nearReuse, .history, .exposure] : Topic.allCases
    return topics.map { topic in
      let extent = extents[topic]
      return Coverage(
        topic: topic, status: status(of: topic, extent, inspection), extent: extent,
        records: inspection.records(for: topic),
        entries: topic == .history ? inspection.vault.history.entries.count : nil)
    }
  }

  private static func status(
    of topic: Topic, _ extent: Extent, _ inspection: Inspection
  ) -> Status {
    switch topic {
    case .personalFacts where inspection.facts == nil: return .notGiven
    // The product's export has them, in a form that nobody described.
    case .identities
    where !inspection.vault.capabilities.contains(.identities)
      && inspection.vault.otherItems[.identity] != nil:
      return .notInThisVersion
    default: break
    }
    let needed = topic.needs
    guard needed.isEmpty || !inspection.vault.capabilities.isDisjoint(with: needed) else {
      return .formatCannotTell
    }
    let records = inspection.records(for: topic)
    if extent.accounts == 0 || records?.all == 0 { return .nothingToCheck }
    if let records, records.checked < records.all { return .partly }
    if topic == .personalFacts, inspection.facts?.linesWithoutReading.isEmpty == false {
      return .partly
    }
    if extent.checked == extent.accounts { return .checked }
    if topic == .exposure { return inspection.exposures.hasAnswers ? .partly : .noAnswer }
    return extent.checked == 0 ? .formatCannotTell : .partly
  }
}

extension Coverage.Topic {
  /// Of what an export must tell at least one, or there is no use in looking.
  fileprivate var needs: Capabilities {
    switch self {
    case .http: .urls
    case .secondFactor: .secondFactor
    case .lastUse: .lastUsed
    case .age: [.passwordChanged, .modified]
    case .archived: .archived
    case .bin: .trashed
    case .userNames: .usernames
    case .identities: .identities
    case .history: .passwordHistory
    case .reuse, .length, .exposure, .strength, .nearReuse, .personalFacts: []
    }
  }
}

extension Assessment {
  /// How many accounts have this as their worst; nil if the export holds nothing by which one could
  /// be found, as without addresses, dates and user names.
  func count(ofWorst severity: Severity) -> Int? {
    let isKnown = Rule.allCases.contains { rule in
      rule.severity == severity && rule.isAboutAccounts && hasLookedFor(rule)
    }
    return isKnown ? headline.byWorst[severity] ?? 0 : nil
  }

  /// Whether an account that breaks the rule could have been found at all.
  func hasLookedFor(_ rule: Rule) -> Bool {
    func isChecked(_ topic: Coverage.Topic) -> Bool {
      coverage.contains { $0.topic == topic && [.checked, .partly].contains($0.status) }
    }
    return switch rule {
    case .exposed, .reusedAndExposed: isChecked(.exposure)
    case .http: isChecked(.http)
    case .noSecondFactor: isChecked(.secondFactor)
    case .longUnused: isChecked(.lastUse)
    case .age: isChecked(.age)
    case .userNameInside: isChecked(.userNames)
    case .personalName, .personalDate, .personalNumber, .otherPersonalFact:
      isChecked(.personalFacts) || isChecked(.identities)
    case .returned: isChecked(.history)
    case .sharedByUsers, .duplicateEntry:
      inspection.vault.capabilities.contains(.usernames)
    case .ownNameInside:
      !inspection.vault.capabilities.isDisjoint(with: [.urls, .usernames])
    case .refusedByGuidance:
      inspection.guidance.contains { EnforcedGuidance($0) != nil }
    case .reused, .nearReuse, .sharedCore, .guessable, .short, .notComplex, .pinLike, .empty,
      .exposureNotChecked,
      .unreadableRecord,
      .exportReadableByOthers, .exportInSpreadingFolder, .passwordInVisibleField, .encodingGuessed,
      .policyConflicts, .policyFallsShort, .policyFlaw:
      true
    }
  }
}

extension Rule {
  /// Whether it is found in accounts, and not in the export as a file.
  fileprivate var isAboutAccounts: Bool {
    let ofFile: [Rule] = [
      .unreadableRecord, .exportReadableByOthers, .exportInSpreadingFolder, .encodingGuessed,
      .policyConflicts, .policyFallsShort, .policyFlaw,
    ]
    return !ofFile.contains(self)
  }
}

extension Inspection {
  /// The records that a topic is about beside the accounts.
  fileprivate func records(for topic: Coverage.Topic) -> Coverage.Records? {
    switch topic {
    case .identities:
      Coverage.Records(
        checked: vault.identities.keptCount, all: vault.identities.recordCount)
    default: nil
    }
  }
}

extension Exposures {
  /// Whether a list answered about at least one password, even if only to say “not here”.
  fileprivate var hasAnswers: Bool { lists.contains { $0.found + $0.absent > 0 } }
}
