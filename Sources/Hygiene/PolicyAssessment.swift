public import Guidance

/// Policies held against guidance, for a report: one policy in full, or a population of many.
public struct PolicyAssessment: Sendable {
  /// The policies, in the order in which they were read.
  public let policies: [Policy]
  /// The guidance, in the order in which it was named.
  public let profiles: [GuidanceProfile]
  /// Whether there is a second factor; nil if each policy tells.
  public let factor: Conformance.Factor?
  /// The files that could not be read.
  public let unreadable: [PolicyError]
  /// Whether the policies are counted rather than shown one by one.
  public let isPopulation: Bool
  /// The counts, if it is a population.
  public let population: Population?

  /// Holds policies against guidance.
  ///
  /// - Parameters:
  ///   - policies: the policies.
  ///   - profiles: the guidance.
  ///   - factor: whether there is a second factor beside the passwords.
  ///   - unreadable: what could not be read.
  ///   - isPopulation: whether there may be many, even if only one is there.
  public init(
    _ policies: [Policy], with profiles: [GuidanceProfile], factor: Conformance.Factor? = nil,
    unreadable: [PolicyError] = [], isPopulation: Bool = false
  ) {
    self.policies = policies
    self.profiles = profiles
    self.factor = factor
    self.unreadable = unreadable
    self.isPopulation = isPopulation || policies.count != 1
    guard self.isPopulation else {
      population = nil
      return
    }
    var population = Population(with: profiles, factor: factor)
    for policy in policies { population.add(policy) }
    for _ in unreadable { population.addUnreadable() }
    self.population = population
  }

  /// The verdicts on each policy, made when they are asked for: thousands need not stand in memory
  /// at once.
  public var conformances: some Sequence<Conformance> {
    policies.lazy.map { Conformance(of: $0, with: profiles, factor: factor) }
  }

  /// The severest rule that is broken: KG701 for a conflict, KG702 where a policy falls short, KG703
  /// for a flaw of a file.
  public var highestSeverity: Severity? {
    conformances.flatMap { conformance in
      conformance.verdicts.compactMap { Rule(verdict: $0.outcome)?.severity }
        + conformance.policy.lints.map(Rule.severity)
    }.max()
  }

  /// Whether something could not be read or decided that was to be judged.
  public var isPartial: Bool {
    !unreadable.isEmpty || conformances.contains { $0.isPartial }
  }
}

extension Rule {
  /// The rule that an outcome breaks.
  init?(verdict outcome: Verdict.Outcome) {
    switch outcome {
    case .conflicts: self = .policyConflicts
    case .fallsShort: self = .policyFallsShort
    default: return nil
    }
  }

  /// How bad a finding of a flaw is; a note is for information.
  static func severity(of lint: Lint) -> Severity {
    lint.kind.severity == .note ? .info : Rule.policyFlaw.severity
  }
}
