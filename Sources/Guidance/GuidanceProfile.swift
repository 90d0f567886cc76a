/// What one published document asks for, each requirement with its clause.
public struct GuidanceProfile: Sendable {
  /// The profile's name on the command line and in reports.
  public let id: ID
  /// The document's title.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// When: a year, or a year and a month.
  public let date: String
  /// Whom it speaks to.
  public let addressee: Addressee
  /// Where it is published.
  public let url: String
  /// What it asks for, in the document's order.
  public let requirements: [Requirement]

  /// A profile's name.
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    /// The name, in lower case with hyphens.
    public let name: String

    init(_ name: String) { self.name = name }

    /// The name.
    public var description: String { name }
  }

  /// Whom a document speaks to: advice to a person is not a rule for a site.
  public enum Addressee: String, Sendable {
    /// The person who chooses a password.
    case user
    /// The service that verifies it.
    case verifier
    /// The organisation that runs settings and procedures.
    case organisation
  }

  /// The profiles that hold where nobody names another.
  ///
  /// IPA's slides set the rules and give no number of characters; JPCERT/CC gives the number.
  public static let standard: [GuidanceProfile] = [.ipa10Threats2024Personal, .jpcert2018]

  /// The fewest characters that the document asks for, if it gives a number.
  public var minimumLength: (characters: Int, clause: Clause)? {
    for requirement in requirements {
      if case .minimumLength(let characters) = requirement.demand {
        return (characters, Clause(profile: id, number: requirement.clause))
      }
    }
    return nil
  }

  /// The clause in which the document makes this demand.
  public func clause(for demand: Demand) -> Clause? {
    requirements.first { $0.demand == demand }
      .map { Clause(profile: id, number: $0.clause) }
  }
}

/// One requirement of a document.
public struct Requirement: Sendable {
  /// What is asked.
  public let demand: Demand
  /// The clause, slide or item.
  public let clause: String
  /// How surely the text is known to say so.
  public let confidence: Confidence

  init(_ demand: Demand, clause: String, confidence: Confidence = .high) {
    self.demand = demand
    self.clause = clause
    self.confidence = confidence
  }

  /// How a requirement came to be known.
  public enum Confidence: String, Sendable {
    /// The primary text was read, or independent quotations agree.
    case high
    /// A retelling or a single quotation.
    case medium
  }
}

/// What a document can ask of the person who chooses and keeps passwords.
public enum Demand: Sendable, Equatable {
  /// Make passwords long.
  case long
  /// Use at least so many characters.
  case minimumLength(Int)
  /// Make passwords complex.
  case complex
  /// Use no password at two services.
  case unique
  /// Put nothing personal or guessable into a password.
  case impersonal
  /// Keep passwords in a password manager.
  case passwordManager
  /// Use passkeys where they are offered.
  case passkey
  /// Turn on multi-factor authentication.
  case secondFactor
  /// Leave services that are no longer used.
  case leaveUnused
  /// Change a password that leaked.
  case changeAfterLeak
  /// Change it at every service that shares it.
  case changeEverywhere
  /// Do not enter credentials where they are not safe.
  case careWhereEntered
  /// Tell nobody a password.
  case tellNobody
  /// Beware of lists of leaked passwords being tried.
  case expectLeakedLists
}

/// A clause of a document.
public struct Clause: Sendable, Hashable, CustomStringConvertible {
  /// The document's profile.
  public let profile: GuidanceProfile.ID
  /// The clause, as the document or its register numbers it.
  public let number: String

  /// Profile and clause: `jpcert-2018 1`.
  public var description: String { "\(profile) \(number)" }
}
