/// A change of a policy that would mend verdicts, with the guidance that asks for it.
public struct Change: Sendable {
  /// The setting to change.
  public let parameter: Parameter
  /// The requirements that it fails, the strongest first.
  public let failures: [Failure]

  /// A requirement that the policy fails, and whose it is.
  public struct Failure: Sendable {
    /// The guidance.
    public let profile: GuidanceProfile.ID
    /// The verdict.
    public let verdict: Verdict
  }

  /// Whether any guidance demands it.
  public var isDemanded: Bool { failures.contains { $0.verdict.outcome == .conflicts } }

  /// Whether all that asks for it is of low confidence: to be looked up before it decides anything.
  public var restsOnLowConfidence: Bool {
    failures.allSatisfy { $0.verdict.requirement?.confidence == .low }
  }
}

extension Conformance {
  /// The changes that the verdicts ask for, those that matter most first.
  ///
  /// What is demanded comes before what is advised, what is certain before what nobody looked up;
  /// then what weighs more against guessing and reuse, and what more documents ask for.
  public var changes: [Change] {
    var aims: [Change.Aim] = []
    var failures: [Change.Aim: [Change.Failure]] = [:]
    for judgement in judgements {
      for verdict in judgement.verdicts where verdict.outcome.isFailure && verdict.canBeMended {
        let aim = Change.Aim(of: verdict)
        if failures[aim] == nil { aims.append(aim) }
        failures[aim, default: []].append(
          Change.Failure(profile: judgement.profile.id, verdict: verdict))
      }
    }
    let changes = aims.map { aim in
      let demanded = failures[aim, default: []].filter { $0.verdict.outcome == .conflicts }
      let advised = failures[aim, default: []].filter { $0.verdict.outcome != .conflicts }
      return Change(parameter: aim.parameter, failures: demanded + advised)
    }
    // Of changes that weigh the same, that of the guidance that was named first comes first.
    return changes.enumerated().sorted {
      let (one, other) = ($0.element.weight, $1.element.weight)
      return one != other ? one > other : $0.offset < $1.offset
    }.map(\.element)
  }

  /// The changes that matter most: no more than so many, and none against another one of them.
  public func changes(atMost count: Int) -> [Change] {
    var chosen: [Change] = []
    for change in changes where chosen.count < count {
      if !chosen.contains(where: { $0.parameter == change.parameter }) { chosen.append(change) }
    }
    return chosen
  }
}

extension Verdict {
  /// Whether a setting could mend it: what a product counts follows from the product.
  fileprivate var canBeMended: Bool { parameter != .lengthUnit || setting.origin != .implied }
}

extension Change {
  /// What a change would do: one to a setting and in one direction, since documents that contradict
  /// each other do not ask for one and the same.
  fileprivate struct Aim: Hashable {
    let parameter: Parameter
    let isAgainst: Bool
    let isCeiling: Bool

    init(of verdict: Verdict) {
      // What serves in place of a list of common passwords is not what has to be changed.
      parameter = verdict.parameter == .commonRefused ? .commonRefused : verdict.judged
      isCeiling = verdict.parameter == .lengthCeiling
      switch verdict.requirement?.comparison {
      case .forbid?, .discourage?: isAgainst = true
      default: isAgainst = false
      }
    }
  }
}

extension Change {
  /// The weight among changes, heavier ones first.
  fileprivate var weight: (Int, Int, Int, Int) {
    (restsOnLowConfidence ? 0 : 1, isDemanded ? 1 : 0, parameter.importance, failures.count)
  }
}

extension Parameter {
  /// How much a parameter does against guessing, leaked lists and reuse, by what the documents say
  /// of why they ask for it.
  fileprivate var importance: Int {
    switch self {
    case .minimumLength, .truncation: 9
    case .commonRefused, .breachedRefused: 8
    case .secondFactor, .saltedHash, .reversibleStorage: 7
    case .maximumAge, .periodicChange: 6
    case .maximumLength: 5
    case .composition: 4
    case .lockoutAttempts, .throttle, .lockoutPerHour: 3
    case .unicodeAccepted, .spaceAccepted, .asciiAccepted, .lengthUnit, .paste, .passwordManager: 2
    default: 1
    }
  }
}
