internal import Vaults

/// One thing that an audit can look at, and whether this one did.
///
/// What was not checked is said, so that silence is never taken for “fine”.
public struct Coverage: Sendable, Equatable {
  /// What is looked at.
  public let topic: Topic
  /// Whether it was.
  public let status: Status

  /// What is looked at.
  public enum Topic: String, Sendable, CaseIterable {
    /// Equal passwords at several services.
    case reuse
    /// Length against the guidance.
    case length
    /// Breach lists.
    case exposure
    /// Addresses.
    case http
    /// Stored second factors.
    case secondFactor = "second-factor"
    /// Dates of last use.
    case lastUse = "last-use"
    /// Dates of password changes.
    case age
    /// How many guesses a password withstands.
    case strength
    /// Passwords that differ little.
    case nearReuse = "near-reuse"
    /// Names, dates and numbers of the owner.
    case personalFacts = "personal-facts"
  }

  /// Whether a topic was looked at.
  public enum Status: String, Sendable, CaseIterable {
    /// In full.
    case checked
    /// Not in full: a hit counts, no hit says little.
    case partly
    /// Not: the export does not hold what it takes.
    case formatCannotTell = "format-cannot-tell"
    /// Not: this version does not do it.
    case notInThisVersion = "not-in-this-version"
  }

  static func all(of inspection: Inspection) -> [Coverage] {
    let capabilities = inspection.vault.capabilities
    func told(by capability: Capabilities) -> Status {
      capabilities.contains(capability) ? .checked : .formatCannotTell
    }
    return Topic.allCases.map { topic in
      let status: Status =
        switch topic {
        case .reuse, .length: .checked
        case .exposure: exposure(inspection)
        case .http: told(by: .urls)
        case .secondFactor: told(by: .secondFactor)
        case .lastUse: told(by: .lastUsed)
        case .age: told(by: .passwordChanged)
        case .strength, .nearReuse, .personalFacts: .notInThisVersion
        }
      return Coverage(topic: topic, status: status)
    }
  }

  private static func exposure(_ inspection: Inspection) -> Status {
    let isSettled = (0..<inspection.groups.count).allSatisfy { group in
      switch inspection.exposures[group] {
      case .found, .notFound: true
      case .unknown, .notAsked: false
      }
    }
    return isSettled ? .checked : .partly
  }
}
