/// KG301, KG303: passwords in breach lists, and passwords of which nobody knows.
struct ExposureCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    let groups = inspection.groups
    var exposed: [(count: UInt64?, members: [CredentialID])] = []
    var isUnknown = false
    for group in 0..<groups.count {
      switch inspection.exposures[group] {
      case .found(let count): exposed.append((count, groups.members(of: group)))
      case .unknown: isUnknown = true
      case .notFound, .notAsked: break
      }
    }
    exposed.sort { left, right in
      let (leftCount, rightCount) = (left.count ?? 0, right.count ?? 0)
      return leftCount == rightCount
        ? left.members[0] < right.members[0] : leftCount > rightCount
    }
    var findings = exposed.map { exposure in
      inspection.finding(.exposed, exposure.members, .exposure(count: exposure.count))
    }
    let notAsked = inspection.credentials { inspection.exposures[$0] == .notAsked }
    if !notAsked.isEmpty {
      findings.append(inspection.finding(.exposureNotChecked, notAsked))
    }
    // Without a complete list it is true of all others alike: one finding about the vault.
    if isUnknown { findings.append(inspection.finding(.exposureNotChecked)) }
    return findings
  }
}
