/// A part of a password as the cheapest way to guess it takes it apart.
///
/// Says what kind of thing stands where, and nothing of what stands there.
public struct Piece: Sendable, Equatable, BitwiseCopyable {
  /// What a part of a password is.
  public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Nothing that is known: characters an attacker has to try out.
    case unknown
    /// A word of a list; ``Piece/word`` says of what sort.
    case word
    /// Neighbouring keys of a keyboard, one after the other.
    case keyboardWalk
    /// The same part several times.
    case repetition
    /// Characters that follow each other in their alphabet, with equal steps.
    case sequence
    /// A year of our time.
    case year
    /// A day, written in numbers.
    case date
    /// Something that is known about the account or its owner; ``Piece/context`` says what.
    case context
    /// A telephone number.
    case phoneNumber
    /// A postal code of Japan, or the numbers of an address there.
    case postalCode
    /// Two texts whose symbols stand in turn, or one with the same sign between its symbols.
    case interleaving
    /// A part of the address of a site, of an e-mail address, or a network address.
    case address
  }

  /// What the part is.
  public let kind: Kind
  let firstSymbol: Int
  let symbolCount: Int
  let firstByte: Int
  let byteCount: Int
  /// The decimal logarithm of the guesses that the part takes by itself.
  public var guessesLog10: Double { guesses.decimalLogarithm }
  let guesses: Guesses
  /// For a word, what sort of word it is.
  public let word: WordKind?
  /// For something known about the account, what that is.
  public let context: ContextWords.Kind?
  /// Whether the part stands there backwards.
  public let isReversed: Bool
  /// Whether signs stand for letters in it, as `4` for `a`.
  public let hasSubstitutions: Bool
  /// Whether it is a Japanese word on the keys of a kana keyboard whose input method was off.
  public let isOnKanaKeys: Bool
  /// Whether it is a year or a date that counts by a Japanese era.
  public let countsByEra: Bool
  /// Whether the part says what the password is made of: in any random password something known stands
  /// by chance.
  ///
  /// One of four symbols or more, or of three that are a quarter of the password, and clearly cheaper than
  /// its symbols by themselves; the stronger the password, the clearer.
  public let isTelling: Bool

  /// Which symbols: Unicode scalars, and single bytes where the password is not UTF-8.
  public var symbols: Range<Int> { firstSymbol..<firstSymbol + symbolCount }
  /// Which bytes of the password.
  public var bytes: Range<Int> { firstByte..<firstByte + byteCount }
}
