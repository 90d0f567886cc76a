/// What to tell somebody about a password, as kinds; the sentences are the caller's.
public struct Feedback: Sendable, Equatable {
  /// What makes a password weak.
  public enum Warning: UInt8, Sendable, CaseIterable {
    /// One of the ten most common passwords.
    case topTenPassword
    /// One of the hundred most common passwords.
    case topHundredPassword
    /// A common password.
    case commonPassword
    /// Much like a common password.
    case likeCommonPassword
    /// A single word.
    case singleWord
    /// A single name.
    case singleName
    /// A common name, and something else.
    case commonName
    /// Keys in a row.
    case straightRow
    /// Neighbouring keys.
    case shortWalk
    /// The same character again and again.
    case repeatedCharacter
    /// The same part again and again.
    case repeatedPart
    /// Characters that follow each other.
    case sequence
    /// A year of our time.
    case recentYear
    /// A date.
    case date
    /// Something that is known about the account or its owner.
    case knownAboutAccount
    /// A telephone number, a postal code or the numbers of an address.
    case contactNumber
  }

  /// What would make it stronger.
  public struct Suggestions: OptionSet, Sendable, Hashable {
    /// One bit for each; those of lower bits come first.
    public let rawValue: UInt16

    /// A set by its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Use a few words that do not belong together.
    public static let useFewWords = Self(rawValue: 1 << 0)
    /// Symbols, digits and capitals are not needed.
    public static let noNeedForSymbols = Self(rawValue: 1 << 1)
    /// Add a word or two; uncommon ones are better.
    public static let addWords = Self(rawValue: 1 << 2)
    /// A capital at the start does little.
    public static let capitalAtStart = Self(rawValue: 1 << 3)
    /// Capitals throughout do little.
    public static let allCapitals = Self(rawValue: 1 << 4)
    /// Writing a word backwards does little.
    public static let reversedWord = Self(rawValue: 1 << 5)
    /// Signs for letters do little.
    public static let substitutions = Self(rawValue: 1 << 6)
    /// A longer walk over the keyboard with more turns.
    public static let longerWalk = Self(rawValue: 1 << 7)
    /// Avoid repeated words and characters.
    public static let avoidRepetition = Self(rawValue: 1 << 8)
    /// Avoid sequences.
    public static let avoidSequences = Self(rawValue: 1 << 9)
    /// Avoid years of our time.
    public static let avoidRecentYears = Self(rawValue: 1 << 10)
    /// Avoid years that have to do with oneself.
    public static let avoidOwnYears = Self(rawValue: 1 << 11)
    /// Avoid dates and years that have to do with oneself.
    public static let avoidOwnDates = Self(rawValue: 1 << 12)
    /// Avoid what is known about the account or about oneself.
    public static let avoidKnownFacts = Self(rawValue: 1 << 13)
  }

  /// The warning, if there is one.
  public var warning: Warning?
  /// The suggestions.
  public var suggestions: Suggestions = []
}

extension Feedback {
  /// What the reference says of an empty password.
  static let ofNothing = Feedback(suggestions: [.useFewWords, .noNeedForSymbols])

  /// Feedback on the longest piece of a sequence.
  ///
  /// - Parameters:
  ///   - match: the piece.
  ///   - isOnly: whether it is the only one.
  ///   - kind: for a word, what sort of list it is from.
  ///   - text: the password.
  init(on match: Match, isOnly: Bool, kind: WordKind, _ text: borrowing PasswordText) {
    suggestions = .addWords
    switch match.kind {
    case .unknown, .interleaving, .address:
      break
    case .word:
      warning = Self.warning(ofWord: match, isOnly: isOnly, kind: kind)
      suggestions.formUnion(Self.suggestions(ofWord: match, text))
    case .context:
      warning = .knownAboutAccount
      suggestions.formUnion(Self.suggestions(ofWord: match, text))
      suggestions.insert(.avoidKnownFacts)
    case .keyboardWalk:
      warning = match.detail == 1 ? .straightRow : .shortWalk
      suggestions.insert(.longerWalk)
    case .repetition:
      warning = match.detail == 1 ? .repeatedCharacter : .repeatedPart
      suggestions.insert(.avoidRepetition)
    case .sequence:
      warning = .sequence
      suggestions.insert(.avoidSequences)
    case .year:
      warning = .recentYear
      suggestions.formUnion([.avoidRecentYears, .avoidOwnYears])
    case .date:
      warning = .date
      suggestions.insert(.avoidOwnDates)
    case .phoneNumber, .postalCode:
      warning = .contactNumber
      suggestions.insert(.avoidKnownFacts)
    }
  }

  private static func warning(ofWord match: Match, isOnly: Bool, kind: WordKind) -> Warning? {
    switch kind {
    case .password:
      if isOnly && match.traits.isEmpty {
        return match.detail <= 10
          ? .topTenPassword : match.detail <= 100 ? .topHundredPassword : .commonPassword
      }
      return match.guesses <= Guesses(10_000) ? .likeCommonPassword : nil
    case .word, .passphraseWord, .japaneseWord, .japanesePlace, .japaneseProperNoun:
      return isOnly ? .singleWord : nil
    case .surname, .givenName, .japaneseSurname, .japaneseGivenName:
      return isOnly ? .singleName : .commonName
    case .film, .other, .digitWordplay, .phrase, .properNoun:
      return nil
    }
  }

  private static func suggestions(
    ofWord match: Match, _ text: borrowing PasswordText
  ) -> Suggestions {
    var suggestions: Suggestions = []
    let letters = LetterCase(text, match.range)
    if letters.startsOnlyCapital {
      suggestions.insert(.capitalAtStart)
    } else if letters.isAllCapitals {
      suggestions.insert(.allCapitals)
    }
    if match.traits.contains(.reversed) && match.range.count >= 4 {
      suggestions.insert(.reversedWord)
    }
    if match.traits.contains(.substituted) { suggestions.insert(.substitutions) }
    return suggestions
  }
}
