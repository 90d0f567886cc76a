/// Which scripts and widths a password is written in.
struct WritingSummary: BitwiseCopyable {
  /// Whether there are kana or kanji.
  private(set) var isJapanese = false
  /// Full-width twins of ASCII, and characters of ASCII.
  private var wide = 0
  private var narrow = 0
  /// How often the width changes.
  private var changes = 0
  private var lastIsWide = false

  mutating func note(_ symbol: UInt32) {
    switch symbol {
    case 0x21...0x7E: note(isWide: false)
    case 0xFF01...0xFF5E: note(isWide: true)
    case 0x3041...0x30FF, 0xFF66...0xFF9D, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      isJapanese = true
    default: break
    }
  }

  private mutating func note(isWide: Bool) {
    if wide + narrow > 0, isWide != lastIsWide { changes += 1 }
    if isWide { wide += 1 } else { narrow += 1 }
    lastIsWide = isWide
  }

  /// What widths make of a password: how many ways of writing it an attacker has to try.
  ///
  /// Among kana and kanji, letters and digits of either width are what an input method gives. By
  /// themselves, wide ones are a trick; with one change of width, or mixed at will, a better one.
  var widthVariations: Guesses {
    if wide == 0 || isJapanese { return .one }
    if changes == 0 { return Guesses(2) }
    if changes == 1 { return Guesses(4) }
    return Combinations.variations(wide, narrow)
  }
}
