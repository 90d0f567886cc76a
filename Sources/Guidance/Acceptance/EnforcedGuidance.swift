/// What a service refuses that does what a document demands of services.
///
/// Only what can be seen in a password by itself: kinds of characters that must be there, a length
/// that must be refused, the user's name inside. Advice to people refuses nothing.
public struct EnforcedGuidance: Sendable {
  /// The document.
  public let profile: GuidanceProfile
  private let policy: Policy
  private let requirements: [Parameter: Requirement]

  /// Nil if the document demands nothing of services that can be seen in a password.
  public init?(_ profile: GuidanceProfile) {
    guard profile.addressee != .user else { return nil }
    var policy = Policy(
      source: Policy.Source(format: .kagiban, file: profile.id.name),
      reach: PolicyFormat.kagiban.reach)
    var requirements: [Parameter: Requirement] = [:]
    for requirement in profile.requirements
    where requirement.modality.force == .must && requirement.condition != .multiFactor {
      switch (requirement.parameter, requirement.comparison) {
      case (.composition, .kinds(let kinds)):
        policy.set(.composition, Setting(.composition(kinds), .implied))
        requirements[.composition] = requirement
      case (.lengthCeiling, .atMost(let most)):
        policy.set(.maximumLength, Setting(.length(most, .codePoint), .implied))
        requirements[.maximumLength] = requirement
      case (.contextRefused, .require):
        policy.set(.contextRefused, Setting(.flag(true), .implied))
        requirements[.contextRefused] = requirement
      default: continue
      }
    }
    guard !requirements.isEmpty else { return nil }
    self.profile = profile
    self.policy = policy
    self.requirements = requirements
  }

  /// The demands that a password breaks; linear in its length.
  ///
  /// - Parameters:
  ///   - password: the password in UTF-8.
  ///   - user: the account's name, in UTF-8; empty if it is not known.
  /// - Returns: the parameters of these demands, in the order of all.
  public func refusals(of password: Span<UInt8>, user: Span<UInt8>) -> [Parameter] {
    var refusals = policy.answer(to: password).refusals
    if requirements[.contextRefused] != nil, Self.has(user, in: password) {
      refusals.insert(.contextRefused)
    }
    return Parameter.allCases.filter { refusals.contains($0) && requirements[$0] != nil }
  }

  /// The clause that makes a demand.
  public func clause(for parameter: Parameter) -> Clause? {
    requirements[parameter].map { Clause(profile: profile.id, number: $0.citation) }
  }

  /// The fewest bytes of a name that are more than chance, and the most that are looked for.
  private static let nameBytes = 4...64

  private static func has(_ user: Span<UInt8>, in password: Span<UInt8>) -> Bool {
    var name: [UInt8] = []
    // Of an address, what stands before the sign is the name.
    for index in user.indices {
      if user[index] == UInt8(ascii: "@") || name.count > nameBytes.upperBound { break }
      name.append(user[index].lowered)
    }
    return nameBytes.contains(name.count) && password.contains(lowered: name)
  }
}
