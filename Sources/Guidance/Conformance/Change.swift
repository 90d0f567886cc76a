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
    var failures: [Parameter: [Change.Failure]] = [:]
    for judgement in judgements {
      for verdict in judgement.verdicts where verdict.outcome.isFailure {
        failures[Self.setting(behind: verdict), default: []].append(
          Change.Failure(profile: judgement.profile.id, verdict: verdict))
      }
    }
    let changes = failures.map { parameter, failures in
      Change(
        parameter: parameter,
        failures: failures.enumerated().sorted {
          ($0.element.isAdvised, $0.offset) < ($1.element.isAdvised, $1.offset)
        }.map(\.element))
    }
    return changes.sorted { $0.weight > $1.weight }
  }

  /// The parameter that would have to be set otherwise: what was asked for, except where something
  /// else was judged in its place.
  private static func setting(behind verdict: Verdict) -> Parameter {
    verdict.parameter == .commonRefused ? .commonRefused : verdict.judged
  }
}

extension Change.Failure {
  fileprivate var isAdvised: Int { verdict.outcome == .conflicts ? 0 : 1 }
}

extension Change {
  /// The place among changes; the key at the end makes the order certain.
  fileprivate var weight: (Int, Int, Int, Int, String) {
    (
      restsOnLowConfidence ? 0 : 1, isDemanded ? 1 : 0, parameter.importance, failures.count,
      parameter.key
    )
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
