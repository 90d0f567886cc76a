/// What a document can ask of the person who chooses and keeps passwords.
public enum Demand: Sendable, Equatable {
  /// Make passwords long.
  case long
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
  /// Put another part for each service beside a common core.
  case coreAndAffix
  /// Beware of lists of leaked passwords being tried.
  case expectLeakedLists

  /// The parameter under which documents make the demand.
  public var parameter: Parameter {
    switch self {
    case .long: .long
    case .complex: .complex
    case .unique: .reuse
    case .impersonal: .contextRefused
    case .passwordManager: .ownPasswordManager
    case .passkey: .passkey
    case .secondFactor: .secondFactor
    case .leaveUnused: .inactiveRemoval
    case .changeAfterLeak: .changeOnCompromise
    case .changeEverywhere: .changeEverywhere
    case .careWhereEntered: .careWhereEntered
    case .tellNobody: .sharing
    case .coreAndAffix: .coreAndAffix
    case .expectLeakedLists: .breachedRefused
    }
  }
}
