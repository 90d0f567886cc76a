/// The signs of the two Japanese syllabaries, one at a time.
///
/// Signs are Unicode scalars by their numbers, so that text that is nobody's `String` can be folded
/// where it lies. Whatever is no kana is answered as it is.
public enum Kana {
  /// ー, which makes the vowel before it long.
  public static let longMark: UInt32 = 0x30FC
  /// っ, a mora of its own that doubles the consonant behind it.
  public static let smallTsu: UInt32 = 0x3063

  /// ぁ to ゖ.
  public static let hiragana: ClosedRange<UInt32> = 0x3041...0x3096
  /// ァ to ヶ, in the order of ``hiragana``; ヷ to ヺ have no hiragana.
  public static let katakana: ClosedRange<UInt32> = 0x30A1...0x30F6

  private static let step = katakana.lowerBound - hiragana.lowerBound

  /// The hiragana of a katakana.
  @inlinable
  public static func hiragana(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x30A1...0x30F6: scalar - 0x60
    // ヽ and ヾ, which repeat.
    case 0x30FD, 0x30FE: scalar - 0x60
    default: scalar
    }
  }

  /// The katakana of a hiragana.
  public static func katakana(_ scalar: UInt32) -> UInt32 {
    hiragana.contains(scalar) ? scalar + step : scalar
  }

  /// Whether a scalar is a hiragana, or ー.
  public static func isReading(_ scalar: UInt32) -> Bool {
    hiragana.contains(scalar) || scalar == longMark
  }

  // MARK: - Voicing

  /// A kana with the two strokes of a voiced sound, が for か.
  public static func voiced(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x304B...0x3061 where scalar % 2 == 1: scalar + 1
    case 0x3064, 0x3066, 0x3068: scalar + 1
    case 0x306F...0x307B where scalar % 3 == 0: scalar + 1
    case 0x3046: 0x3094
    case katakana: voiced(scalar - step).map { $0 + step }
    // ワ to ヲ: ヷ, ヸ, ヹ, ヺ stand apart.
    case 0x309D, 0x30FD: scalar + 1
    default: nil
    }
  }

  /// A kana with the circle of a p, ぱ for は.
  public static func halfVoiced(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x306F...0x307B where scalar % 3 == 0: scalar + 2
    case katakana: halfVoiced(scalar - step).map { $0 + step }
    default: nil
    }
  }

  /// A kana with a mark of voicing behind it, as one.
  ///
  /// - Parameters:
  ///   - scalar: the kana.
  ///   - mark: ゛ or ゜, in any of the forms that Unicode has for them.
  /// - Returns: the kana with the mark; nil if they do not go together.
  public static func composed(_ scalar: UInt32, _ mark: UInt32) -> UInt32? {
    switch mark {
    case 0x3099, 0x309B, 0xFF9E: voiced(scalar)
    case 0x309A, 0x309C, 0xFF9F: halfVoiced(scalar)
    default: nil
    }
  }

  /// A kana as the keys of a keyboard have it: the bare kana, and the mark that is typed behind it.
  ///
  /// - Returns: the mark as ゛ (U+309B) or ゜ (U+309C).
  public static func decomposed(_ scalar: UInt32) -> (base: UInt32, mark: UInt32?) {
    for distance: UInt32 in 1...2 {
      let base = scalar - min(distance, scalar)
      if voiced(base) == scalar { return (base, 0x309B) }
      if halfVoiced(base) == scalar { return (base, 0x309C) }
    }
    return scalar == 0x3094 ? (0x3046, 0x309B) : (scalar, nil)
  }
}
