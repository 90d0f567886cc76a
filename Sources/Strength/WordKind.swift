/// What sort of words a list holds.
public enum WordKind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Passwords that are common.
  case password
  /// Words of English.
  case word
  /// Words as they are spoken in films and on television.
  case film
  /// Family names.
  case surname
  /// Given names.
  case givenName
  /// Anything else.
  case other
  /// Words for passphrases, which dice choose.
  case passphraseWord
  /// Words of Japanese.
  case japaneseWord
  /// Japanese family names.
  case japaneseSurname
  /// Japanese given names.
  case japaneseGivenName
  /// Places in Japan.
  case japanesePlace
  /// Names of other things in Japanese: works, brands, companies.
  case japaneseProperNoun
  /// Japanese words in digits: 4649.
  case digitWordplay
  /// Sentences, titles, sayings and other rows of words that many people know.
  case phrase
  /// Names of other things than people's own: brands, games, clubs, public people.
  case properNoun
}

extension WordKind {
  /// The kind of that name, `surname` for example.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = kind
  }

  /// The kind of one of the reference's lists; other lists are of no particular kind.
  public init(referenceList name: String) {
    self =
      switch name {
      case "passwords": .password
      case "english_wikipedia": .word
      case "us_tv_and_film": .film
      case "surnames": .surname
      case "male_names", "female_names": .givenName
      default: .other
      }
  }

  /// Whether the words have a reading, by which they are also found in kana, in Latin letters and on
  /// the keys of a kana keyboard.
  public var hasReadings: Bool {
    switch self {
    case .japaneseWord, .japaneseSurname, .japaneseGivenName, .japanesePlace, .japaneseProperNoun:
      true
    default: false
    }
  }
}
