// Kinds of characters: a demand is a demand, however mild.
extension Judge {
  /// That no kinds be demanded.
  var noComposition: Compared {
    let setting = policy[.composition]
    if let silence = silence(.composition, setting) { return silence }
    var compared = Compared(result: .holds, judged: .composition, setting: setting)
    guard case .composition(let demanded)? = setting.value, !demanded.isEmpty else {
      return compared
    }
    compared.result = .fails
    if let minimum = demanded.passphraseMinimum { compared.remarks.append(.passphraseWay(minimum)) }
    if demanded.quotas.map(\.classes) == [[.nonDigit]], demanded.variety == nil,
      demanded.tiers.isEmpty
    {
      compared.remarks.append(.onlyDigitsRefused)
    }
    return compared
  }

  /// That these kinds be demanded; without any, that there be some demand.
  func composition(of required: Composition?) -> Compared {
    let setting = policy[.composition]
    if let silence = silence(.composition, setting) { return silence }
    guard case .composition(let demanded)? = setting.value else {
      return Compared(result: .unclear, judged: .composition, setting: setting)
    }
    let holds = required.map(demanded.implies) ?? !demanded.isEmpty
    return Compared(result: holds ? .holds : .fails, judged: .composition, setting: setting)
  }
}

extension Composition {
  /// The least length of a passphrase for which no kinds are demanded; nil if there is no such way.
  var passphraseMinimum: Int? { tiers.first { $0.classes == nil }?.minimum }

  /// The fewest kinds that any way of ``tiers`` lets through.
  private var fewestKindsOfTiers: Int? {
    if passphraseMinimum != nil { return nil }
    return tiers.filter { $0.minimum != nil }.compactMap(\.classes).min()
  }

  /// Whether every password that meets this demand meets the other one too.
  func implies(_ other: Composition) -> Bool {
    other.quotas.allSatisfy { implies($0) } && implies(other.variety)
  }

  private func implies(_ quota: Quota) -> Bool {
    if quota.count <= 0 { return true }
    let wanted = quota.classes.reduce(into: Set<CharacterClass>()) { $0.formUnion($1.parts) }
    let inside = quotas.filter { own in
      own.classes.reduce(into: Set<CharacterClass>()) { $0.formUnion($1.parts) }
        .isSubset(of: wanted)
    }
    let sum = inside.reduce(0) { sum, own in
      let (total, overflows) = sum.addingReportingOverflow(max(0, own.count))
      return overflows ? .max : total
    }
    if sum >= quota.count { return true }
    guard quota.count == 1 else { return false }
    // So many kinds that they cannot all lie outside.
    return varieties.contains { variety in
      variety.classes.count { !$0.parts.isSubset(of: wanted) } < variety.count
    }
  }

  private func implies(_ variety: Variety?) -> Bool {
    guard let variety, variety.count > 1 else { return true }
    if varieties.contains(where: {
      $0.count >= variety.count && Set($0.classes).isSubset(of: variety.classes)
    }) {
      return true
    }
    let kinds = quotas.filter { $0.count > 0 && $0.classes.count == 1 }.flatMap(\.classes)
    return Set(kinds).intersection(variety.classes).count >= variety.count
  }

  /// The demand of so many kinds, said outright or through ``tiers``.
  private var varieties: [Variety] {
    [variety, fewestKindsOfTiers.map { Variety($0) }].compactMap(\.self)
  }
}

extension CharacterClass {
  /// The kinds that overlap with no other, of which this one consists.
  fileprivate var parts: Set<CharacterClass> {
    switch self {
    case .alpha: [.upper, .lower, .other]
    case .nonAlpha: [.digit, .special]
    case .nonDigit: [.upper, .lower, .special, .other]
    case .oneOf: [self]
    default: [self]
    }
  }
}
