/// How a Japanese word is said, in hiragana and ー.
///
/// Written as it is for a keyboard: とうきょう, not とーきょー, and こんにちは. What people make of it in
/// Latin letters is ``spellings(limit:)``, on a keyboard in kana ``KanaKeyboard``, in digits
/// ``DigitWordplay``.
public struct Reading: Sendable, Hashable {
  /// The reading in hiragana.
  public let kana: String
  /// Its morae: しゃ is one, and so are っ, ん and ー.
  public let morae: [Mora]

  /// A reading from any kana: half width and full width, hiragana and katakana.
  ///
  /// Repetition marks (ゝ, ヾ) are written out. Nil if anything else is among them, or nothing is there.
  public init?(_ text: some StringProtocol) {
    var scalars: [UInt32] = []
    for scalar in CompatibilityForm.of(text).unicodeScalars {
      let kana = Kana.hiragana(scalar.value)
      if kana == Self.repetition || kana == Self.voicedRepetition, let last = scalars.last {
        let base = Kana.decomposed(last).base
        scalars.append(kana == Self.repetition ? base : Kana.voiced(base) ?? base)
      } else if Kana.isReading(kana) {
        scalars.append(kana)
      } else {
        return nil
      }
    }
    guard !scalars.isEmpty else { return nil }
    let kana = scalars.map(Self.string).joined()
    self.kana = kana
    morae = Mora.sequence(scalars)
  }

  private static let repetition: UInt32 = 0x309D
  private static let voicedRepetition: UInt32 = 0x309E

  static func string(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String($0) } ?? ""
  }
}

/// The unit in which Japanese is counted: a vowel with or without a consonant, or a half of a long
/// sound.
public struct Mora: Sendable, Hashable {
  /// One or two hiragana, or ー.
  public let kana: String
  /// The vowel it ends with; ん, っ and ー have none of their own.
  public let vowel: Vowel?

  /// The five vowels.
  public enum Vowel: Character, Sendable, CaseIterable {
    /// あ
    case a = "a"
    /// い
    case i = "i"
    /// う
    case u = "u"
    /// え
    case e = "e"
    /// お
    case o = "o"
  }

  /// Takes scalars apart: the longest unit that the table of spellings has, or a kana by itself.
  static func sequence(_ scalars: [UInt32]) -> [Mora] {
    var morae: [Mora] = []
    var index = 0
    while index < scalars.count {
      let one = Reading.string(scalars[index])
      let two = index + 1 < scalars.count ? one + Reading.string(scalars[index + 1]) : ""
      let kana = MoraSpellings.all[two] == nil ? one : two
      index += kana == two ? 2 : 1
      morae.append(Mora(kana: kana, vowel: MoraSpellings.all[kana]?.vowel))
    }
    return morae
  }
}
