internal import Breach
public import Guidance
public import Vaults

/// All findings of one run, with the headline, the plan and the coverage.
public struct Assessment: Sendable {
  /// The format the export was read as.
  public let format: ExportFormat.ID
  /// What became of the records of the export.
  public let tally: Tally
  /// What was checked, and what was not.
  public let coverage: [Coverage]
  /// The breach lists that were asked, and how they answered.
  public let lists: [ConsultedList]
  /// The guidance the vault was held against.
  public let guidance: [GuidanceProfile]
  /// How the audited accounts fare, each counted once.
  public let headline: Headline
  /// What to change first.
  public let plan: Plan
  /// The passwords that several services share, the worst first.
  public let clusters: [Cluster]
  /// All findings, the worst rules first.
  public let findings: [Finding]

  /// What the reader noticed about the export.
  public var remarks: Remarks { inspection.vault.remarks }

  let inspection: Inspection
  private let worst: [Severity?]

  init(_ inspection: Inspection, _ findings: [Finding]) {
    let vault = inspection.vault
    let worst = Self.worst(of: findings, credentials: vault.credentials.count)
    self.inspection = inspection
    self.worst = worst
    format = vault.format
    tally = Tally(inspection)
    coverage = Coverage.all(of: inspection)
    lists = inspection.exposures.lists
    guidance = inspection.guidance
    headline = Headline(inspection.groups.audited, worst: worst)
    plan = Plan(inspection, findings)
    clusters = inspection.clusters.all
    self.findings = findings.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.severity != second.severity { return first.severity > second.severity }
      if first.rule != second.rule { return first.rule < second.rule }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The worst that was found about a credential; nil if nothing was.
  public func worstSeverity(of id: CredentialID) -> Severity? { worst[id.index] }

  /// The highest severity among the findings; nil without findings.
  public var highestSeverity: Severity? { findings.map(\.severity).max() }

  /// Whether a breach list that the user named could not answer in full or raised a doubt.
  public var isPartial: Bool {
    lists.contains { list in
      list.summary.form != .embedded
        && (list.notChecked > 0 || list.summary.doubts.contains { $0 != .fewHashes })
    }
  }

  /// What the breach lists say about the password of each audited credential, in the order of
  /// the file.
  public var exposures: [(id: CredentialID, exposure: Exposure)] {
    zip(inspection.groups.audited, inspection.groups.groupOfAudited).map { id, group in
      (id, Exposure(inspection.exposures[Int(group)]))
    }
  }

  /// All credentials of the vault, in the order of the file.
  public var credentials: [CredentialID] {
    inspection.vault.credentials.indices.map(CredentialID.init(index:))
  }

  private static func worst(of findings: [Finding], credentials: Int) -> [Severity?] {
    var worst = [Severity?](repeating: nil, count: credentials)
    for finding in findings {
      for subject in finding.subjects {
        worst[subject.index] =
          worst[subject.index].map { max($0, finding.severity) }
          ?? finding.severity
      }
    }
    return worst
  }
}

/// What became of the records of an export: the numbers add up to all records.
public struct Tally: Sendable, Equatable {
  /// Logins that were examined: those with a password, outside the bin.
  public let audited: Int
  /// Records that show one of these logins once more, for a further site or app.
  public let furtherSites: Int
  /// Logins without a password.
  public let withoutPassword: Int
  /// Logins that refer to another entry's password.
  public let references: Int
  /// Logins in the bin.
  public let trashed: Int
  /// Notes, cards, folders and the like.
  public let otherItems: [ItemKind: Int]
  /// Records that could not be read.
  public let skipped: [SkippedRecord]

  init(_ inspection: Inspection) {
    let vault = inspection.vault
    audited = inspection.groups.audited.count
    furtherSites = vault.furtherRowCount
    trashed = vault.credentials.count { $0.state == .trashed }
    references = vault.credentials.count { $0.state != .trashed && $0.refersToOtherPassword }
    withoutPassword = vault.credentials.count - trashed - references - audited
    otherItems = vault.otherItems
    skipped = vault.skipped
  }

  /// The logins in the file, each counted once however many records it has.
  public var credentials: Int { audited + withoutPassword + references + trashed }

  /// The items that are not logins.
  public var others: Int { otherItems.values.reduce(0, +) }

  /// All records of the file.
  public var records: Int { credentials + furtherSites + others + skipped.count }
}

/// How the audited accounts fare: each counts once, in its worst category.
public struct Headline: Sendable, Equatable {
  /// How many accounts were audited.
  public let audited: Int
  /// How many of them have no finding from `low` upwards.
  public let needNoAction: Int
  /// The others, by the worst finding of each.
  public let byWorst: [Severity: Int]

  /// Below so many accounts a percentage says nothing.
  static let fewestForPercentage = 5

  init(_ audited: [CredentialID], worst: [Severity?]) {
    var byWorst: [Severity: Int] = [:]
    for id in audited {
      if let severity = worst[id.index], severity > .info { byWorst[severity, default: 0] += 1 }
    }
    self.audited = audited.count
    self.byWorst = byWorst
    needNoAction = audited.count - byWorst.values.reduce(0, +)
  }

  /// The share of accounts that need no action, in whole per cent rounded down.
  public var percentage: Int? {
    audited < Self.fewestForPercentage ? nil : needNoAction * 100 / audited
  }
}
