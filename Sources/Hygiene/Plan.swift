internal import Vaults

/// What to change first: the few changes that take away most of the open risk.
///
/// An action is a new password for every account that has the same one now: changing one of them
/// alone leaves the others open. Its priority is the weight of its worst finding times
/// 1 + log2 of the number of accounts; its effect is its part of the risk of all accounts.
public struct Plan: Sendable {
  /// How many actions a plan has at most.
  public static let length = 5

  /// The actions, the most urgent first.
  public let actions: [Action]
  /// How much of the open risk these actions take away, in whole per cent rounded down.
  public let effect: Int

  /// One change: new passwords for these accounts.
  public struct Action: Sendable {
    /// The accounts, in the order of the file.
    public let subjects: [CredentialID]
    /// The findings that the change removes, the worst first.
    public let findings: [Finding]
    /// The cluster, if several services share the password.
    public let cluster: ClusterID?
  }

  init(_ inspection: Inspection, _ findings: [Finding]) {
    let groups = inspection.groups
    let weights = Self.weights(findings, credentials: inspection.vault.credentials.count)
    var risks = [Int32](repeating: 0, count: groups.count)
    var worst = [UInt8](repeating: 0, count: groups.count)
    for (id, group) in zip(groups.audited, groups.groupOfAudited) {
      let weight = weights[id.index]
      risks[Int(group)] += Int32(weight)
      worst[Int(group)] = max(worst[Int(group)], weight)
    }
    var total = 0
    var best: [(priority: Double, risk: Int, group: Int)] = []
    for (group, risk) in risks.enumerated() where risk > 0 {
      total += Int(risk)
      let priority = Double(worst[group]) * (1 + Self.log2(groups.memberCount(of: group)))
      guard best.count < Self.length || priority > best[best.count - 1].priority else { continue }
      let place = best.firstIndex { $0.priority < priority } ?? best.count
      best.insert((priority, Int(risk), group), at: place)
      if best.count > Self.length { best.removeLast() }
    }
    actions = best.map { Self.action(for: groups.members(of: $0.group), inspection, findings) }
    effect = total == 0 ? 0 : best.reduce(0) { $0 + $1.risk } * 100 / total
  }

  private static func action(
    for members: [CredentialID], _ inspection: Inspection, _ findings: [Finding]
  ) -> Action {
    // All members have one password, so what is said of it is said of the first of them; only what
    // stands in other fields can differ from member to member.
    let removed = findings.filter { finding in
      guard weight(of: finding) > 0 else { return false }
      return finding.rule == .passwordInVisibleField
        ? finding.subjects.contains { members.sortedContains($0) }
        : finding.subjects.sortedContains(members[0])
    }
    return Action(
      subjects: members, findings: removed.sorted { weight(of: $0) > weight(of: $1) },
      cluster: inspection.clusters.first { $0.members == members }?.id)
  }

  /// For each credential the weight of the worst finding that a new password removes.
  private static func weights(_ findings: [Finding], credentials: Int) -> [UInt8] {
    var weights = [UInt8](repeating: 0, count: credentials)
    for finding in findings {
      let weight = weight(of: finding)
      if weight == 0 { continue }
      for subject in finding.subjects {
        weights[subject.index] = max(weights[subject.index], weight)
      }
    }
    return weights
  }

  /// How much risk a finding stands for, if a new password takes it away.
  private static func weight(of finding: Finding) -> UInt8 {
    switch (finding.rule, finding.evidence) {
    case (.exposed, .exposure(let count)): (count ?? 0) >= 1000 ? 11 : 8
    case (.exposed, _): 8
    case (.reusedAndExposed, _): 7
    case (.reused, _), (.passwordInVisibleField, _): 5
    case (_, .personal(let evidence)): evidence.degree == .broken ? 4 : 2
    case (.guessable, _): 4
    case (.short, _), (.notComplex, _), (.pinLike, _): 3
    case (.sharedByUsers, _): 2
    default: 0
    }
  }

  /// The whole part of the binary logarithm and a linear step to the next: exact at powers of two.
  private static func log2(_ count: Int) -> Double {
    let whole = Int.bitWidth - 1 - count.leadingZeroBitCount
    return Double(whole) + Double(count - (1 << whole)) / Double(1 << whole)
  }
}

extension [CredentialID] {
  /// Whether this list, which is in the order of the file, holds `id`; O(log n).
  fileprivate func sortedContains(_ id: CredentialID) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == id
  }
}
