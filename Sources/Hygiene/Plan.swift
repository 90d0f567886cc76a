internal import Vaults

/// What to change first: the few changes that take away most of the open risk.
///
/// An action is a new password for every account that has the same one now: changing one of them
/// alone leaves the others open. Its priority is the weight of its worst finding, times the weight of
/// its most valuable account (``SiteClass``), times 1 + log2 of the number of accounts. After each
/// action the others are weighed anew: where two passwords are related, changing one of them frees
/// the other. The effect of the plan is its part of the risk of all accounts, each with the weight of
/// its worst finding and its own.
public struct Plan: Sendable {
  /// How many actions a plan has at most.
  public static let length = 5

  /// The actions, the most urgent first.
  public let actions: [Action]
  /// How much of the open risk these actions take away, in whole per cent rounded down.
  public let effect: Int

  /// One change: new passwords for these accounts.
  public struct Action: Sendable {
    /// The accounts, the most valuable first, otherwise in the order of the file.
    public let subjects: [CredentialID]
    /// The findings that the change removes, the worst first.
    public let findings: [Finding]
    /// The cluster that they are of, if several services share the password or have related ones.
    public let cluster: ClusterID?
    /// What the first account's site is for, where that makes it more valuable.
    public let siteClass: SiteClass?
  }

  init(_ inspection: Inspection, _ findings: [Finding]) {
    var risks = OpenRisks(inspection, findings)
    let total = risks.total
    var actions: [Action] = []
    while actions.count < Self.length, let group = risks.mostUrgent {
      actions.append(Self.action(for: group, inspection, findings))
      risks.close(group)
    }
    self.actions = actions
    effect = total == 0 ? 0 : (total - risks.total) * 100 / total
  }

  private static func action(
    for group: Int, _ inspection: Inspection, _ findings: [Finding]
  ) -> Action {
    let members = inspection.groups.members(of: group)
    // All members have one password, so what is said of it is said of the first of them; only what
    // stands in other fields can differ from member to member.
    let removed = findings.filter { finding in
      guard finding.weight > 0 else { return false }
      return finding.rule == .passwordInVisibleField
        ? finding.subjects.contains { members.sortedIndex(of: $0) != nil }
        : finding.subjects.sortedIndex(of: members[0]) != nil
    }
    let weights = members.map { inspection.services.siteClass(of: $0)?.weight ?? 1 }
    let order = members.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    let subjects = order.map { members[$0] }
    return Action(
      subjects: subjects, findings: removed.sorted { $0.weight > $1.weight },
      cluster: removed.lazy.compactMap(\.evidence.cluster).first,
      siteClass: inspection.services.siteClass(of: subjects[0]))
  }
}

/// The risk that is open, password by password.
private struct OpenRisks {
  /// For each password the weight of its worst finding that has nothing to do with relatives.
  private var own: [UInt8]
  /// For each password the weight of its worst finding about relatives.
  private var related: [UInt8]
  private var families: [Int32]
  /// For each cluster how many passwords are left in it.
  private var left: [Int32]
  /// For each password the weights of its accounts, all together and the largest.
  private var accounts: [(sum: Int32, largest: UInt8)]
  private let groups: PasswordGroups

  init(_ inspection: Inspection, _ findings: [Finding]) {
    groups = inspection.groups
    own = [UInt8](repeating: 0, count: groups.count)
    related = own
    families = [Int32](repeating: -1, count: groups.count)
    left = [Int32](repeating: 0, count: inspection.clusters.all.count)
    accounts = [(Int32, UInt8)](repeating: (0, 0), count: groups.count)
    var groupOf = [Int32](repeating: -1, count: inspection.vault.credentials.count)
    for (id, group) in zip(groups.audited, groups.groupOfAudited) {
      groupOf[id.index] = group
      let weight = inspection.services.siteClass(of: id)?.weight ?? 1
      accounts[Int(group)].sum += Int32(weight)
      accounts[Int(group)].largest = max(accounts[Int(group)].largest, UInt8(weight))
    }
    for finding in findings where finding.weight > 0 {
      for subject in finding.subjects where groupOf[subject.index] >= 0 {
        let group = Int(groupOf[subject.index])
        if case .variants = finding.evidence {
          related[group] = max(related[group], finding.weight)
        } else {
          own[group] = max(own[group], finding.weight)
        }
      }
    }
    for (number, cluster) in inspection.clusters.all.enumerated() {
      for member in cluster.members {
        let group = Int(groupOf[member.index])
        if families[group] >= 0 { continue }
        families[group] = Int32(number)
        left[number] += 1
      }
    }
  }

  /// The risk of all accounts.
  var total: Int { own.indices.reduce(0) { $0 + Int(worst($1)) * Int(accounts[$1].sum) } }

  /// The password whose change is the most urgent; nil if nothing is open.
  var mostUrgent: Int? {
    var best: (priority: Double, group: Int)?
    for group in own.indices where worst(group) > 0 {
      let priority =
        Double(worst(group)) * Double(accounts[group].largest)
        * (1 + Self.log2(groups.memberCount(of: group)))
      if priority > best?.priority ?? 0 { best = (priority, group) }
    }
    return best?.group
  }

  /// Takes a password away.
  mutating func close(_ group: Int) {
    own[group] = 0
    related[group] = 0
    if families[group] >= 0 { left[Int(families[group])] -= 1 }
  }

  /// The weight of the worst that is still true of a password: the last one of a cluster has no
  /// relatives any more.
  private func worst(_ group: Int) -> UInt8 {
    let family = families[group]
    return family >= 0 && left[Int(family)] > 1 ? max(own[group], related[group]) : own[group]
  }

  /// The whole part of the binary logarithm and a linear step to the next: exact at powers of two.
  private static func log2(_ count: Int) -> Double {
    let whole = Int.bitWidth - 1 - count.leadingZeroBitCount
    return Double(whole) + Double(count - (1 << whole)) / Double(1 << whole)
  }
}

extension Finding {
  /// How much risk the finding stands for, if a new password takes it away.
  fileprivate var weight: UInt8 {
    switch (rule, evidence) {
    case (.exposed, .exposure(let count)): (count ?? 0) >= 1000 ? 11 : 8
    case (.exposed, _): 8
    case (.reusedAndExposed, _): 7
    case (.reused, _), (.passwordInVisibleField, _): 5
    case (.nearReuse, .variants(let variants)), (.sharedCore, .variants(let variants)):
      variants.severity == .high ? 5 : 2
    case (_, .personal(let evidence)): evidence.degree == .broken ? 4 : 2
    case (.guessable, _): 4
    case (.short, _), (.notComplex, _), (.pinLike, _): 3
    case (.sharedByUsers, _), (.returned, _): 2
    case (.ownNameInside, _): 1
    // Another password is accepted there, and need not be harder to guess.
    case (.refusedByGuidance, _): 1
    default: 0
    }
  }
}

extension Evidence {
  /// The cluster that the subjects are of.
  var cluster: ClusterID? {
    switch self {
    case .shared(let cluster, _): cluster
    case .variants(let variants): variants.cluster
    default: nil
    }
  }
}
