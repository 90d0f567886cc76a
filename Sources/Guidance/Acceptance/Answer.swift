/// What a policy's product would answer to a password.
public struct Answer: Sendable, Hashable {
  /// The rules that refuse it: only which, never anything of the password.
  public internal(set) var refusals: Set<Parameter>
  /// Rules that the policy has and that were not applied: they need the product's own lists, the
  /// former passwords, or names that are not known here.
  public internal(set) var unjudged: Set<Parameter>

  init(refusals: Set<Parameter> = [], unjudged: Set<Parameter> = []) {
    self.refusals = refusals
    self.unjudged = unjudged
  }

  /// Whether no rule that was applied refuses it.
  public var isAccepted: Bool { refusals.isEmpty }

  mutating func merge(_ other: Answer) {
    refusals.formUnion(other.refusals)
    unjudged.formUnion(other.unjudged)
  }
}

extension Policy {
  /// What the product would answer to this password.
  ///
  /// A policy that only warns refuses nothing.
  ///
  /// - Parameters:
  ///   - password: the password in UTF-8; nothing of it is kept or copied.
  ///   - old: the one that it replaces; empty if there is none.
  ///   - user: the account's name; empty if it is not known.
  /// - Returns: the rules that refuse it, and those that could not be applied.
  public func answer(
    to password: Span<UInt8>, replacing old: Span<UInt8>, user: String = ""
  ) -> Answer {
    var answer = Answer()
    if deciders.isEmpty { answer = settingsAnswer(to: password, user: user) }
    for decider in deciders {
      answer.merge(decider.answer(to: password, replacing: old, user: Array(user.utf8)))
    }
    for parameter in [Parameter.commonRefused, .breachedRefused, .dictionaryRefused]
    where self[parameter].value == .flag(true) { answer.unjudged.insert(parameter) }
    if case .number(let depth)? = self[.historyDepth].value, depth > 0 {
      answer.unjudged.insert(.historyDepth)
    }
    answer.unjudged.subtract(answer.refusals)
    if !scope.isEnforced { answer.refusals = [] }
    return answer
  }

  /// What the product would answer to a first password.
  public func answer(to password: Span<UInt8>, user: String = "") -> Answer {
    answer(to: password, replacing: Span(), user: user)
  }
}

/// How a product decides, where it does so by more than a list of settings.
enum Decider: Sendable, Hashable {
  case pwquality(PwqualitySettings)
  case passwdqc(PasswdqcSettings)
  case passwordRules(PasswordRules)
  /// A module that looks at nothing but the number of bytes.
  case bytes(atLeast: Int)

  func answer(
    to password: Span<UInt8>, replacing old: Span<UInt8>, user: [UInt8]
  ) -> Answer {
    switch self {
    case .pwquality(let settings): settings.answer(to: password, replacing: old, user: user)
    case .passwdqc(let settings): settings.answer(to: password, replacing: old, user: user)
    case .passwordRules(let rules): rules.answer(to: password)
    case .bytes(let least):
      password.count < least ? Answer(refusals: [.minimumLength]) : Answer()
    }
  }
}
