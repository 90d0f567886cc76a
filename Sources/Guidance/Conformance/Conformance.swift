/// A policy held against guidance, requirement by requirement.
public struct Conformance: Sendable {
  /// The policy.
  public let policy: Policy
  /// Whether there is a second factor beside the password.
  public let factor: Factor
  /// The verdicts by guidance, in the order in which the guidance was named.
  public let judgements: [Judgement]

  /// Holds a policy against profiles.
  ///
  /// - Parameters:
  ///   - policy: the policy.
  ///   - profiles: the guidance.
  ///   - factor: whether there is a second factor; without it, there is one if the policy itself
  ///     demands one.
  public init(of policy: Policy, with profiles: [GuidanceProfile], factor: Factor? = nil) {
    let factor = factor ?? (policy[.secondFactor].value == .flag(true) ? .multi : .single)
    self.policy = policy
    self.factor = factor
    judgements = profiles.map { Judgement(of: policy, with: $0, factor: factor) }
  }

  /// Whether a second factor stands beside the password.
  public enum Factor: String, Sendable, Hashable, CaseIterable {
    /// The password stands alone.
    case single
    /// Another factor is always asked for.
    case multi
  }

  /// The verdicts of one guidance.
  public struct Judgement: Sendable {
    /// The guidance.
    public let profile: GuidanceProfile
    /// The verdicts, in the document's order; what it is silent on comes last.
    public let verdicts: [Verdict]
    /// Requirements that no policy can be judged by: advice to people, examples.
    public let advice: [Requirement]

    init(of policy: Policy, with profile: GuidanceProfile, factor: Factor) {
      let judge = Judge(policy: policy, factor: factor)
      let applying = profile.requirements.filter { judge.applies($0) }
      self.profile = profile
      advice = applying.filter { !judge.judges($0, of: profile) }
      verdicts =
        applying.filter { judge.judges($0, of: profile) }.map { judge.verdict(on: $0, of: profile) }
        + judge.silences(of: profile, besides: applying)
    }
  }

  /// The verdicts of all guidance.
  public var verdicts: [Verdict] { judgements.flatMap(\.verdicts) }

  /// Whether any requirement conflicts.
  public var hasConflicts: Bool {
    judgements.contains { $0.verdicts.contains { $0.outcome == .conflicts } }
  }

  /// Whether something could not be read or decided that a guidance demands: the verdicts are then
  /// partial.
  public var isPartial: Bool {
    !policy.gaps.isEmpty
      || judgements.contains { judgement in
        judgement.verdicts.contains {
          $0.outcome == .unclear && $0.requirement?.modality.force == .must
        }
      }
  }
}
