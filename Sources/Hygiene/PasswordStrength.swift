internal import Strength

/// How strong a password is, and of what it is made: kinds, never what stands there.
public struct PasswordStrength: Sendable, Equatable {
  /// The decimal logarithm of the guesses that it withstands.
  public let guessesLog10: Double
  /// From 0 (guessed at once) to ``best``.
  public let score: Int
  /// The score of what nobody guesses.
  static let best = 4
  /// The most guesses that are told, a decimal logarithm: beyond, a random password's number would
  /// tell its exact length.
  static let mostTold = 20.0
  /// What it is made of.
  public let patterns: PasswordPatterns

  init(_ estimate: Estimate, _ patterns: PasswordPatterns) {
    guessesLog10 = estimate.guessesLog10
    score = estimate.score
    self.patterns = patterns
  }
}

/// The kinds of parts that make a password easier to guess.
public struct PasswordPatterns: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt32

  /// A set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A common password.
  public static let commonPassword = PasswordPatterns(rawValue: 1 << 0)
  /// A word of English.
  public static let word = PasswordPatterns(rawValue: 1 << 1)
  /// A family name.
  public static let surname = PasswordPatterns(rawValue: 1 << 2)
  /// Neighbouring keys.
  public static let keyboardWalk = PasswordPatterns(rawValue: 1 << 3)
  /// The same part again.
  public static let repetition = PasswordPatterns(rawValue: 1 << 4)
  /// Characters that follow each other.
  public static let sequence = PasswordPatterns(rawValue: 1 << 5)
  /// A year of our time.
  public static let year = PasswordPatterns(rawValue: 1 << 6)
  /// A date.
  public static let date = PasswordPatterns(rawValue: 1 << 7)
  /// The entry's own user name or e-mail address.
  public static let userName = PasswordPatterns(rawValue: 1 << 8)
  /// The entry's own title or site.
  public static let site = PasswordPatterns(rawValue: 1 << 9)
  /// A fact about the owner.
  public static let personal = PasswordPatterns(rawValue: 1 << 10)
  /// A word backwards.
  public static let reversed = PasswordPatterns(rawValue: 1 << 11)
  /// Signs in place of letters.
  public static let substitutions = PasswordPatterns(rawValue: 1 << 12)
  /// A given name.
  public static let givenName = PasswordPatterns(rawValue: 1 << 13)
  /// A word of Japanese.
  public static let japaneseWord = PasswordPatterns(rawValue: 1 << 14)
  /// A Japanese family name.
  public static let japaneseSurname = PasswordPatterns(rawValue: 1 << 15)
  /// A Japanese given name.
  public static let japaneseGivenName = PasswordPatterns(rawValue: 1 << 16)
  /// A place in Japan.
  public static let japanesePlace = PasswordPatterns(rawValue: 1 << 17)
  /// The name of something else in Japanese: a work, a brand, a company.
  public static let japaneseProperNoun = PasswordPatterns(rawValue: 1 << 18)
  /// A Japanese word in digits.
  public static let digitWordplay = PasswordPatterns(rawValue: 1 << 19)
  /// A year or a date that counts by a Japanese era.
  public static let eraDate = PasswordPatterns(rawValue: 1 << 20)
  /// A word on the keys of a kana keyboard whose input method was off.
  public static let kanaKeys = PasswordPatterns(rawValue: 1 << 21)
  /// A telephone number.
  public static let phoneNumber = PasswordPatterns(rawValue: 1 << 22)
  /// A postal code of Japan, or the numbers of an address there.
  public static let postalCode = PasswordPatterns(rawValue: 1 << 23)
  /// The user name or e-mail address of an entry, where several share the password.
  public static let sharedUserName = PasswordPatterns(rawValue: 1 << 24)
  /// The title or site of an entry, where several share the password.
  public static let sharedSite = PasswordPatterns(rawValue: 1 << 25)
  /// More than one of the names that the entry shows.
  public static let entryNames = PasswordPatterns(rawValue: 1 << 26)
  /// More than one of the names that the entries show that share the password.
  public static let sharedEntryNames = PasswordPatterns(rawValue: 1 << 27)

  /// What may be told beside the entry.
  ///
  /// There the user name and the site can be read. Said with them, how they are written and that both
  /// are in the password would be a recipe for it: it is only said that such names are in it.
  ///
  /// - Parameter holdsNames: whether another reason says that such a name is in it.
  /// - Returns: the kinds that are no recipe.
  func besideEntry(holdsNames: Bool) -> PasswordPatterns {
    let (own, shared): (PasswordPatterns, PasswordPatterns) = (
      [.userName, .site], [.sharedUserName, .sharedSite]
    )
    guard holdsNames || !isDisjoint(with: own.union(shared)) else { return self }
    var told = subtracting([.reversed, .substitutions, .repetition, .kanaKeys, .interleaved])
    for (names, several) in [
      (own, PasswordPatterns.entryNames), (shared, PasswordPatterns.sharedEntryNames),
    ] where told.isSuperset(of: names) {
      told = told.subtracting(names).union(several)
    }
    // That reason says it in the same words.
    if holdsNames { told.remove(.entryNames) }
    return told
  }
  /// Two texts in turn, or one with a sign between its symbols.
  public static let interleaved = PasswordPatterns(rawValue: 1 << 28)
  /// A part of a web, e-mail or network address.
  public static let address = PasswordPatterns(rawValue: 1 << 29)

  /// A sentence, a title or a saying that many people know.
  public static let phrase = PasswordPatterns(rawValue: 1 << 30)
  /// The name of something else: a brand, a game, a club, a public person.
  public static let properNoun = PasswordPatterns(rawValue: 1 << 31)

  /// The kinds by the names that other programs read, in the order in which they are told.
  var names: [String] {
    Self.allNames.filter { contains($0.key) }.map(\.value).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private static let allNames: KeyValuePairs<PasswordPatterns, String> = [
    .userName: "user-name", .sharedUserName: "user-name", .site: "site", .sharedSite: "site",
    .entryNames: "entry-names", .sharedEntryNames: "entry-names",
    .personal: "personal", .phoneNumber: "phone-number", .postalCode: "postal-code",
    .commonPassword: "common-password", .japaneseSurname: "japanese-surname", .surname: "surname",
    .japaneseGivenName: "japanese-given-name", .givenName: "given-name",
    .japaneseWord: "japanese-word", .word: "word", .phrase: "phrase",
    .japanesePlace: "japanese-place", .japaneseProperNoun: "japanese-proper-noun",
    .properNoun: "proper-noun", .date: "date", .eraDate: "era-date",
    .year: "year", .digitWordplay: "digit-wordplay", .keyboardWalk: "keyboard-walk",
    .sequence: "sequence", .repetition: "repetition", .interleaved: "interleaved",
    .address: "web-address", .kanaKeys: "kana-keys",
    .substitutions: "substitutions", .reversed: "reversed",
  ]

  /// The kinds of the pieces that the last estimate found.
  ///
  /// - Parameters:
  ///   - workspace: knows the pieces.
  ///   - isShared: whether what is known was taken from several entries that share the password.
  init(of workspace: borrowing EstimatorWorkspace, isShared: Bool = false) {
    self = []
    for index in 0..<workspace.pieceCount {
      let piece = workspace[piece: index]
      // A doubled character beside other parts makes nothing easier to guess.
      if piece.kind == .repetition, piece.symbols.count == 2, workspace.pieceCount > 1 { continue }
      // So does what stands in it by chance.
      if !piece.isTelling { continue }
      // Some name of four letters is another word backwards, or with a sign.
      let isLong = piece.symbols.count >= Self.fewestDisguised
      if piece.isReversed, !isLong, workspace.pieceCount > 1 { continue }
      formUnion(Self(of: piece))
      if piece.isReversed, isLong { insert(.reversed) }
      if piece.hasSubstitutions, isLong { insert(.substitutions) }
      if piece.isOnKanaKeys { insert(.kanaKeys) }
    }
    if isShared {
      if remove(.userName) != nil { insert(.sharedUserName) }
      if remove(.site) != nil { insert(.sharedSite) }
    }
  }

  private static let fewestDisguised = 5

  private init(of piece: Piece) {
    switch piece.kind {
    case .unknown: self = []
    case .word: self = piece.word.map { Self(of: $0) } ?? .word
    case .keyboardWalk: self = .keyboardWalk
    case .repetition: self = .repetition
    case .sequence: self = .sequence
    case .year: self = piece.countsByEra ? .eraDate : .year
    case .date: self = piece.countsByEra ? .eraDate : .date
    case .phoneNumber: self = .phoneNumber
    case .postalCode: self = .postalCode
    case .interleaving: self = .interleaved
    case .address: self = .address
    case .context: self = piece.context.map { Self(of: $0) } ?? .personal
    }
  }

  private init(of kind: WordKind) {
    switch kind {
    case .password: self = .commonPassword
    case .surname: self = .surname
    case .givenName: self = .givenName
    case .word, .film, .other, .passphraseWord: self = .word
    case .japaneseWord: self = .japaneseWord
    case .japaneseSurname: self = .japaneseSurname
    case .japaneseGivenName: self = .japaneseGivenName
    case .japanesePlace: self = .japanesePlace
    case .japaneseProperNoun: self = .japaneseProperNoun
    case .digitWordplay: self = .digitWordplay
    case .phrase: self = .phrase
    case .properNoun: self = .properNoun
    }
  }

  private init(of kind: ContextWords.Kind) {
    switch kind {
    case .userName, .email: self = .userName
    case .title, .site: self = .site
    case .personal: self = .personal
    }
  }
}
