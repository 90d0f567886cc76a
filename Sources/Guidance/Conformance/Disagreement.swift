/// A matter on which documents ask for things that no policy can do at once.
public struct Disagreement: Sendable {
  /// The matter.
  public let topic: Topic
  /// The sides, each with the requirements that take it.
  public let sides: [Side]

  /// The matters on which published guidance disagrees.
  public enum Topic: String, Sendable, CaseIterable {
    /// Whether passwords have to be changed from time to time.
    case periodicChange = "rotation.periodic"
    /// Whether kinds of characters may be demanded.
    case composition = "composition.required"
    /// Whether former passwords are refused.
    case history = "history.depth"
    /// Whether there may be a maximum length.
    case maximumLength = "length.max"
    /// Which normal form counts.
    case normalization = "unicode.normalization"
    /// Whether the whole password is compared with a list, or a part of it is enough.
    case matching = "blocklist.match"
  }

  /// One side of a matter.
  public struct Side: Sendable {
    /// What it asks for.
    public let stance: Stance
    /// Who asks for it.
    public let holders: [Holder]
  }

  /// What a side asks for.
  public enum Stance: Sendable, Hashable {
    /// It must not be.
    case against
    /// It must be, in these bounds or of these kinds.
    case asked
    /// There must be no limit.
    case unlimited
    /// There must be a limit.
    case limited
    /// One of these normal forms.
    case normalForm([Normalization])
    /// Entries are compared in this way.
    case match(BlocklistMatch)
  }

  /// A requirement and whose it is.
  public struct Holder: Sendable {
    /// The guidance.
    public let profile: GuidanceProfile.ID
    /// The requirement.
    public let requirement: Requirement
  }

  /// The matters on which these profiles disagree; each is there once, however many take part.
  public static func among(
    _ profiles: [GuidanceProfile], factor: Conformance.Factor? = nil
  ) -> [Disagreement] {
    Topic.allCases.compactMap { topic in
      var sides: [(stance: Stance, holders: [Holder])] = []
      for profile in profiles {
        for requirement in profile.requirements where requirement.applies(to: factor) {
          guard let stance = topic.stance(of: requirement, to: profile.addressee) else { continue }
          let holder = Holder(profile: profile.id, requirement: requirement)
          if let index = sides.firstIndex(where: { $0.stance == stance }) {
            sides[index].holders.append(holder)
          } else {
            sides.append((stance, [holder]))
          }
        }
      }
      guard sides.count > 1 else { return nil }
      return Disagreement(
        topic: topic, sides: sides.map { Side(stance: $0.stance, holders: $0.holders) })
    }
  }
}

extension Disagreement.Topic {
  /// The side that a requirement takes; nil if it takes none.
  fileprivate func stance(
    of requirement: Requirement, to addressee: GuidanceProfile.Addressee
  ) -> Disagreement.Stance? {
    switch (self, requirement.parameter, requirement.comparison) {
    case (.periodicChange, .periodicChange, .forbid),
      (.periodicChange, .periodicChange, .discourage):
      .against
    case (.periodicChange, .maximumAge, .atMost): .asked
    case (.composition, .composition, .forbid): .against
    case (.composition, .composition, .kinds), (.composition, .composition, .advisedKinds):
      // “Mix kinds” said to people does not contradict “do not force them to” said to services.
      addressee == .user ? nil : .asked
    case (.history, .historyDepth, .forbid): .against
    case (.history, .historyDepth, .atLeast): .asked
    case (.maximumLength, .maximumLength, .noLimit): .unlimited
    case (.maximumLength, .lengthCeiling, .atMost): .limited
    case (.normalization, .normalization, .normalization(let forms)): .normalForm(forms)
    case (.matching, .blocklistMatch, .match(let match)): .match(match)
    // “Must not contain a name” compares parts.
    case (.matching, .contextRefused, .forbid): .match(.substring)
    default: nil
    }
  }
}

extension Requirement {
  /// Whether the requirement can hold for passwords that people choose, with this factor if it is
  /// known.
  fileprivate func applies(to factor: Conformance.Factor?) -> Bool {
    switch condition {
    case nil: true
    case .singleFactor: factor != .multi
    case .multiFactor: factor != .single
    case .chosenAtRandom: false
    }
  }
}
