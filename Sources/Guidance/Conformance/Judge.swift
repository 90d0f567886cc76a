/// Holds one policy against requirements, by the rules of each kind of parameter.
struct Judge {
  let policy: Policy
  let factor: Conformance.Factor

  /// What came of a comparison, before the strength of the requirement is looked at.
  enum Result: Equatable {
    case holds, exceeds, fails
    case silent, notExpressible, unclear
  }

  /// What a comparison looked at and what came of it.
  struct Compared {
    var result: Result
    var judged: Parameter
    var setting: Setting
    var effective: PolicyValue?
    var remarks: [Verdict.Remark] = []
  }

  // MARK: What is judged

  /// Whether the requirement holds for passwords that people choose, with this factor.
  func applies(_ requirement: Requirement) -> Bool {
    switch requirement.condition {
    case nil: true
    case .singleFactor: factor == .single
    case .multiFactor: factor == .multi
    // Policies are about what people choose.
    case .chosenAtRandom: false
    }
  }

  /// Whether a policy can be judged by a requirement.
  ///
  /// Advice to people is no rule for a site: a site goes against it only where it makes the advice
  /// impossible to follow, or works against it.
  func judges(_ requirement: Requirement, of profile: GuidanceProfile) -> Bool {
    switch requirement.comparison {
    case .example, .silent: return false
    default: break
    }
    guard requirement.modality.force != .may else { return false }
    guard profile.addressee == .user else { return true }
    switch requirement.parameter {
    case .maximumLength, .asciiAccepted, .spaceAccepted, .unicodeAccepted, .allAccepted,
      .periodicChange, .paste, .passwordManager:
      return true
    case .minimumLength:
      if case .atLeast(.some) = requirement.comparison { return true }
      return false
    default: return false
    }
  }

  /// The verdict on a requirement.
  func verdict(on requirement: Requirement, of profile: GuidanceProfile) -> Verdict {
    let isAdvice = profile.addressee == .user && requirement.parameter == .minimumLength
    var compared =
      isAdvice
      ? advisedLength(requirement.comparison)
      : compare(requirement.parameter, requirement.comparison)
    if !policy.scope.isEnforced { withoutForce(requirement.comparison, &compared) }
    return Verdict(
      requirement.parameter, outcome(of: compared.result, requirement.modality.force), requirement,
      judged: compared.judged, setting: compared.setting, effective: compared.effective,
      remarks: compared.remarks)
  }

  private func outcome(of result: Result, _ force: Modality.Force) -> Verdict.Outcome {
    switch result {
    case .holds: .conforms
    case .exceeds: .exceeds
    case .fails: force == .must ? .conflicts : .fallsShort
    case .silent: .policySilent
    case .notExpressible: .notExpressible
    case .unclear: .unclear
    }
  }

  /// What a policy demands that only warns, nobody has to do: demands fail, and nothing is forced.
  private func withoutForce(_ comparison: Comparison, _ compared: inout Compared) {
    // What refuses nothing refuses nothing that is long, and no character.
    let isLimit = [.maximumLength, .lengthCeiling].contains(compared.judged)
    switch (comparison, compared.result) {
    case (.atLeast, .fails) where isLimit, (.noLimit, .fails) where isLimit, (.accept, .fails):
      compared.result = .holds
    case (.atLeast, _) where isLimit, (.noLimit, _) where isLimit: return
    case (.require, .unclear) where compared.setting.value == .flag(true):
      compared.result = .fails
    case (.atLeast, .holds), (.atLeast, .exceeds), (.require, .holds), (.kinds, .holds),
      (.kinds, .exceeds), (.atMost, .holds), (.atMost, .exceeds), (.anyOf, .holds):
      compared.result = .fails
    case (.forbid, .fails), (.discourage, .fails): compared.result = .holds
    default: return
    }
    compared.remarks.append(.notEnforced)
  }

  // MARK: Comparing

  /// Compares what the policy says on a parameter with what is asked.
  func compare(_ parameter: Parameter, _ comparison: Comparison) -> Compared {
    switch (parameter, comparison) {
    case (.minimumLength, .atLeast(let count)): minimum(atLeast: count)
    case (.maximumLength, .atLeast(let count?)): maximum(atLeast: count)
    case (.maximumLength, .noLimit): maximumWithoutLimit
    case (.lengthCeiling, .atMost(let count)): ceiling(atMost: count)
    case (.lengthUnit, .unit(let unit)): counting(in: unit)
    case (.composition, .forbid), (.composition, .discourage): noComposition
    case (.composition, .kinds(let kinds)): composition(of: kinds)
    case (.composition, .advisedKinds(let kinds)): composition(of: kinds)
    case (.periodicChange, .forbid), (.periodicChange, .discourage): noPeriodicChange
    case (.commonRefused, .require), (.commonRefused, .recommend): commonRefused
    case (.allAccepted, .accept): allAccepted
    case (.lockoutMinutes, .atLeast(let minutes?)): lockoutMinutes(atLeast: minutes)
    case (.lockoutPerHour, .atMost(let count)): lockoutPerHour(atMost: count)
    case (_, .anyOf(let ways)): anyOf(ways, parameter)
    default: plain(parameter, comparison)
    }
  }

  /// What comes of silence; nil if there is a value to compare.
  func silence(_ parameter: Parameter, _ setting: Setting) -> Compared? {
    let result: Result
    switch (setting.value, setting.origin) {
    case _ where setting.doubt != nil: result = .unclear
    case (_?, _): return nil
    case (nil, .notExpressible): result = .notExpressible
    case (nil, .notSet): result = .silent
    // A line that says something, and no value that could be told: as good as a doubt.
    case (nil, _): result = .unclear
    }
    return Compared(result: result, judged: parameter, setting: setting)
  }

  // MARK: Where the guidance is silent

  /// What the policy sets and the guidance has no word on.
  func silences(of profile: GuidanceProfile, besides requirements: [Requirement]) -> [Verdict] {
    let deliberate = Set(requirements.filter { $0.comparison == .silent }.map(\.parameter))
    var covered = Set(requirements.map(\.parameter)).subtracting(deliberate)
    for requirement in requirements {
      guard case .anyOf(let ways) = requirement.comparison else { continue }
      for case .parameter(let parameter, _) in ways.flatMap(\.parts) { covered.insert(parameter) }
    }
    if covered.contains(.periodicChange) { covered.insert(.maximumAge) }
    if covered.contains(.throttle) { covered.formUnion([.lockoutAttempts, .lockoutMinutes]) }
    if covered.contains(.lockoutPerHour) { covered.formUnion([.lockoutAttempts, .lockoutMinutes]) }
    return Parameter.allCases.compactMap { parameter in
      let setting = policy[parameter]
      // Nothing is set where all that is known is why nobody can tell.
      guard setting.origin == .explicit, setting.value != nil, !covered.contains(parameter) else {
        return nil
      }
      // Advice to people has no word on most of what a site sets; only what it leaves open on
      // purpose is worth saying.
      let isDeliberate =
        deliberate.contains(parameter)
        || parameter == .maximumAge && deliberate.contains(.periodicChange)
      guard profile.addressee != .user || isDeliberate else { return nil }
      return Verdict(parameter, .guidanceSilent, nil, judged: parameter, setting: setting)
    }
  }
}
