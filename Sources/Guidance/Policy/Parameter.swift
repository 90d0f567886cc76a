/// One thing that a guidance can ask for and a policy can set: the vocabulary that both share.
///
/// The raw values are the keys in reports, in guidance files and in policy files.
public enum Parameter: String, Sendable, Hashable, CaseIterable {
  // MARK: Length

  /// The fewest characters.
  case minimumLength = "length.min"
  /// The most characters.
  case maximumLength = "length.max"
  /// The number of characters beyond which a password must be refused.
  case lengthCeiling = "length.max_ceiling"
  /// What is counted.
  case lengthUnit = "length.unit"
  /// Whether what is too long is cut off without a word.
  case truncation = "length.truncate"
  /// “Make it long”, without a number.
  case long = "length.long"

  // MARK: Characters

  /// Whether the printable characters of ASCII are accepted.
  case asciiAccepted = "charset.ascii_printable"
  /// Whether the space is accepted.
  case spaceAccepted = "charset.space"
  /// Whether characters beyond ASCII are accepted.
  case unicodeAccepted = "charset.unicode"
  /// Whether every character is accepted.
  case allAccepted = "charset.all"
  /// The form into which characters are brought before they are compared.
  case normalization = "unicode.normalization"
  /// The kinds of characters that a password must have.
  case composition = "composition.required"
  /// “Make it complex”, without a list of kinds.
  case complex = "composition.complex"

  // MARK: Patterns

  /// The longest run of one character; with more, the password is refused.
  case maximumRepeat = "pattern.max_repeat"
  /// The longest run of characters of one kind.
  case maximumClassRepeat = "pattern.max_class_repeat"
  /// The longest run such as `1234`.
  case maximumSequence = "pattern.max_sequence"
  /// Whether runs such as `1234` are to be refused, without a number.
  case sequence = "pattern.sequence"
  /// Whether walks over the keyboard are refused.
  case keyboard = "pattern.keyboard"
  /// Whether palindromes are refused.
  case palindrome = "pattern.palindrome"
  /// Whether letters are replaced by look-alikes: `p@ssword`.
  case lookalikes = "substitution.leet"

  // MARK: Lists of what is refused

  /// Common passwords.
  case commonRefused = "blocklist.common"
  /// Passwords from breaches.
  case breachedRefused = "blocklist.breached"
  /// Words of a dictionary.
  case dictionaryRefused = "blocklist.dictionary"
  /// Names: of the user, the service, the organisation.
  case contextRefused = "blocklist.context"
  /// Repetitions and sequences, as entries of such a list.
  case sequentialRefused = "blocklist.sequential"
  /// Whether an entry must equal the password, or be a part of it.
  case blocklistMatch = "blocklist.match"
  /// The fewest entries of the list.
  case blocklistSize = "blocklist.min_size"
  /// Whether the user learns why a password is refused.
  case refusalExplained = "blocklist.explain"

  // MARK: Old passwords and change

  /// How much a new password must differ from the old one.
  case similarity = "similarity.old"
  /// How many former passwords are refused.
  case historyDepth = "history.depth"
  /// Whether passwords must be changed from time to time.
  case periodicChange = "rotation.periodic"
  /// The days after which a password must be changed.
  case maximumAge = "rotation.max_days"
  /// The days before which a password cannot be changed again.
  case minimumAge = "rotation.min_days"
  /// A change when a password has leaked.
  case changeOnCompromise = "rotation.on_compromise"
  /// A change wherever the leaked password is used too.
  case changeEverywhere = "rotation.cascade"
  /// One password at several services.
  case reuse = "reuse.cross_service"
  /// Passwords known to several people.
  case sharing
  /// Whether the user can change the password.
  case userCanChange = "user.can_change"
  /// Whether a change asks for the current password.
  case changeNeedsCurrent = "user.change_needs_current"

  // MARK: Signing in

  /// A second factor.
  case secondFactor = "mfa.required"
  /// Passkeys.
  case passkey = "mfa.passkey"
  /// The failed attempts after which an account is locked.
  case lockoutAttempts = "lockout.max_attempts"
  /// The minutes for which it stays locked.
  case lockoutMinutes = "lockout.min_duration_minutes"
  /// The failed attempts in an hour.
  case lockoutPerHour = "lockout.max_attempts_per_hour"
  /// Any brake on guessing.
  case throttle = "lockout.throttle"
  /// The minutes without activity after which a session is locked.
  case idleLockMinutes = "session.idle_lock_minutes"
  /// A hint at the password that anybody can see.
  case hint = "recovery.hint"
  /// Questions of the kind “name of your first pet”.
  case securityQuestions = "recovery.kba"

  // MARK: Handling

  /// Pasting into the password field.
  case paste = "ux.paste"
  /// Password managers at the password field.
  case passwordManager = "ux.password_manager"
  /// Showing the password while it is typed.
  case showPassword = "ux.show_password"
  /// A meter of strength.
  case strengthMeter = "ux.strength_meter"
  /// A field that hides what is typed.
  case maskedInput = "ux.masked_input"
  /// The user's own password manager.
  case ownPasswordManager = "tool.password_manager"
  /// Help for the user in choosing.
  case guidanceToUser = "guidance.to_user"
  /// Storage as a salted hash.
  case saltedHash = "storage.salted_hash"
  /// Storage from which the password can be read again.
  case reversibleStorage = "storage.reversible"
  /// A first password of its own for each account.
  case initialUnique = "initial.unique"
  /// A change of the first password at the first use.
  case initialChange = "initial.change_on_first_use"
  /// A change of passwords that a product came with.
  case defaultChange = "initial.change_default"
  /// The days without use after which an account is disabled.
  case inactiveDays = "inactive.disable_days"
  /// Removal of accounts that nobody uses.
  case inactiveRemoval = "inactive.remove"

  // MARK: Advice

  /// A common core with a part for each service.
  case coreAndAffix = "construction.core_plus_affix"
  /// Three random words.
  case threeWords = "construction.three_random_words"
  /// Quality that fits the need, without a number.
  case appropriateQuality = "quality.appropriate"
  /// A written procedure.
  case procedure = "procedure.exists"
  /// Care about where credentials are entered.
  case careWhereEntered = "user.care_where_entered"
  /// The fewest kinds of characters, as a part of alternatives.
  case classCount = "classes.min"
  /// Several ways, one of which must be taken.
  case alternatives = "option"

  /// The parameter with this key.
  public init?(key: some StringProtocol) { self.init(rawValue: String(key)) }

  /// The key in reports and files.
  public var key: String { rawValue }
}

extension Parameter {
  /// The shape of a parameter's values.
  public enum Kind: Sendable {
    /// A number of characters, with what is counted.
    case length
    /// A plain number; ``Parameter/unit`` says of what.
    case number
    /// Yes or no.
    case flag
    /// Kinds of characters.
    case composition
    /// A word of a fixed list: the unit of a length, a normal form, a way of matching.
    case word
    /// A list of ways.
    case alternatives
  }

  /// What a plain number counts.
  public enum Unit: String, Sendable {
    /// Days.
    case days = "day"
    /// Minutes.
    case minutes = "minute"
    /// Failed attempts to sign in.
    case attempts = "attempt"
    /// Passwords.
    case passwords = "password"
    /// Characters in a row.
    case characters = "character"
    /// Entries of a list.
    case entries = "entry"
    /// Kinds of characters.
    case classes = "class"
  }

  /// The shape of the parameter's values.
  public var kind: Kind {
    switch self {
    case .minimumLength, .maximumLength, .lengthCeiling: .length
    case .composition: .composition
    case .lengthUnit, .normalization, .blocklistMatch: .word
    case .alternatives: .alternatives
    default: unit == nil ? .flag : .number
    }
  }

  /// What the parameter's number counts; nil if it is no plain number.
  public var unit: Unit? {
    switch self {
    case .maximumAge, .minimumAge, .inactiveDays: .days
    case .lockoutMinutes, .idleLockMinutes: .minutes
    case .lockoutAttempts, .lockoutPerHour: .attempts
    case .historyDepth: .passwords
    case .maximumRepeat, .maximumClassRepeat, .maximumSequence, .similarity: .characters
    case .blocklistSize: .entries
    case .classCount: .classes
    default: nil
    }
  }
}
