internal import CUTF8Proc

/// One scalar of a password in the form in which variants of it are equal.
///
/// Letter case, signs that stand for letters (`@` for `a`, `1` for `i`), full and half width and
/// the two kinds of kana fall together. One scalar always becomes one: what is within a distance of
/// another password stays so when both are folded. Two digits never become one, so that a number
/// keeps all it says.
enum ScalarFolding {
  /// The folded scalar.
  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar < 0x80 ? ascii[Int(scalar)] : foldWide(scalar)
  }

  /// What kind of character a scalar is for those who type it.
  static func kind(of scalar: UInt32) -> CharacterKind {
    if scalar < 0x80 { return asciiKinds[Int(scalar)] }
    let narrow = narrowed(scalar)
    if narrow < 0x80 { return asciiKinds[Int(narrow)] }
    // The library takes any number; what is no scalar has no category.
    switch utf8proc_category(Int32(bitPattern: scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LT: return .upper
    case UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO,
      UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC:
      return .lower
    case UTF8PROC_CATEGORY_ND: return .digit
    default: return .sign
    }
  }

  /// The scalar in ordinary width.
  static func narrowed(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0xFF66...0xFF9D: katakana[Int(scalar - 0xFF66)]
    default: scalar
    }
  }

  /// The scalar in lower case and ordinary width, in hiragana where it is kana.
  static func caseFolded(_ scalar: UInt32) -> UInt32 {
    let narrow = narrowed(scalar)
    if (0x41...0x5A).contains(narrow) { return narrow + 0x20 }
    if narrow < 0x80 { return narrow }
    // U+30A1 to U+30F6 stand in the order of U+3041 to U+3096.
    if (0x30A1...0x30F6).contains(narrow) { return narrow - 0x60 }
    return UInt32(bitPattern: utf8proc_tolower(Int32(bitPattern: narrow)))
  }

  /// Whether the sign or digit may stand for a letter.
  static func mayStandForLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x80 && letterOfSign(UInt8(scalar)) != nil
  }

  private static func foldWide(_ scalar: UInt32) -> UInt32 {
    let folded = caseFolded(scalar)
    return folded < 0x80 ? ascii[Int(folded)] : folded
  }

  /// The letter that a sign or digit stands for, or the one among alike letters that stands for all.
  private static func letterOfSign(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "9"): UInt8(ascii: "g")
    case UInt8(ascii: "1"), UInt8(ascii: "!"), UInt8(ascii: "|"): UInt8(ascii: "i")
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"), UInt8(ascii: "+"): UInt8(ascii: "t")
    case UInt8(ascii: "2"): UInt8(ascii: "z")
    default: nil
    }
  }

  private static let ascii: [UInt32] = (0..<0x80).map { (byte: UInt8) in
    if let letter = letterOfSign(byte) { return UInt32(letter) }
    let lower = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    // `1` may stand for `l` as well as for `i`.
    return lower == UInt8(ascii: "l") ? UInt32(UInt8(ascii: "i")) : UInt32(lower)
  }

  private static let asciiKinds: [CharacterKind] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    default: .sign
    }
  }

  /// Katakana for U+FF66 to U+FF9D.
  private static let katakana: [UInt32] =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map(\.value)
}

/// A kind of character, as far as it matters to who builds passwords.
enum CharacterKind: UInt8 {
  case sign, digit, lower, upper

  var isLetter: Bool { self == .lower || self == .upper }
}
