/// Many policies held against the same guidance: how many conform, how many conflict, on what.
public struct Population: Sendable {
  /// How many policies were judged.
  public private(set) var policies = 0
  /// How many files, or entries of files, could not be read.
  public private(set) var unreadable = 0
  /// The counts by guidance, in the order in which the guidance was named.
  public private(set) var tallies: [Tally]
  /// The flaws of all files by kind.
  public private(set) var lints: [Lint.Kind: Int] = [:]
  /// How many policies could be read only in part.
  public private(set) var partial = 0

  private let factor: Conformance.Factor?

  /// No policies yet, to be held against these profiles.
  public init(with profiles: [GuidanceProfile], factor: Conformance.Factor? = nil) {
    tallies = profiles.map(Tally.init)
    self.factor = factor
  }

  /// Judges one more policy.
  public mutating func add(_ policy: Policy) {
    let conformance = Conformance(of: policy, with: tallies.map(\.profile), factor: factor)
    policies += 1
    if conformance.isPartial { partial += 1 }
    for (index, judgement) in conformance.judgements.enumerated() { tallies[index].add(judgement) }
    for lint in policy.lints { lints[lint.kind, default: 0] += 1 }
  }

  /// Counts something that could not be read.
  public mutating func addUnreadable() { unreadable += 1 }

  /// The counts of one guidance.
  public struct Tally: Sendable {
    /// The guidance.
    public let profile: GuidanceProfile
    /// How many policies have which outcome, by parameter.
    ///
    /// Where a document asks for two things of one parameter, the worse outcome counts, so that the
    /// numbers of a parameter add up to the policies.
    public private(set) var counts: [Parameter: [Verdict.Outcome: Int]] = [:]
    /// How many policies have a conflict.
    public private(set) var conflicting = 0
    /// How many have none, and fall short somewhere.
    public private(set) var fallingShort = 0

    init(_ profile: GuidanceProfile) { self.profile = profile }

    fileprivate mutating func add(_ judgement: Conformance.Judgement) {
      var worst: [Parameter: Verdict.Outcome] = [:]
      for verdict in judgement.verdicts {
        // Advice to take a long password is a matter of the maximum that a site has.
        let isAdvice = verdict.parameter == .minimumLength && verdict.judged == .maximumLength
        let parameter = isAdvice ? .maximumLength : verdict.parameter
        let known = worst[parameter] ?? verdict.outcome
        worst[parameter] = known.weight > verdict.outcome.weight ? known : verdict.outcome
      }
      for (parameter, outcome) in worst {
        counts[parameter, default: [:]][outcome, default: 0] += 1
      }
      if worst.values.contains(.conflicts) {
        conflicting += 1
      } else if worst.values.contains(.fallsShort) {
        fallingShort += 1
      }
    }
  }
}

extension Verdict.Outcome {
  /// How much an outcome says, from “as asked” to “against it”.
  fileprivate var weight: Int {
    switch self {
    case .exceeds: 0
    case .conforms: 1
    case .guidanceSilent: 2
    case .notExpressible: 3
    case .policySilent: 4
    case .unclear: 5
    case .fallsShort: 6
    case .conflicts: 7
    }
  }
}
