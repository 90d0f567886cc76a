/// Signs and digits that stand for letters: `4` for a, `$` for s.
///
/// Text is searched by classes, in which a letter and its signs are one; what was found by class is
/// then compared sign by sign, so that 5 is never a 7 where a number is meant.
enum Lookalikes {
  /// For each byte its class: itself, its small letter, or the letter that it looks like.
  static let classes: [UInt8] = {
    var classes = (0...UInt8.max).map { $0 }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(letter)] = letter + 0x20 }
    for (letter, signs) in signs {
      for sign in signs.utf8 { classes[Int(sign)] = UInt8(ascii: letter) }
    }
    // One sign is read as both.
    classes[Int(UInt8(ascii: "l"))] = UInt8(ascii: "i")
    return classes
  }()

  private static let signs: [(Unicode.Scalar, String)] = [
    ("a", "4@"), ("b", "8"), ("e", "3"), ("g", "69"), ("i", "1!|"), ("o", "0"), ("s", "5$"),
    ("t", "7"), ("z", "2"),
  ]

  /// How many signs stand for letters where a token was found by class; nil if it is another text.
  ///
  /// Half of its letters at least must be written out: digits alone are a number and no name.
  ///
  /// - Parameters:
  ///   - token: the folded text of the token.
  ///   - text: the folded password.
  ///   - start: where the token begins in it.
  /// - Returns: the number of signs, or nil.
  @inline(__always)
  static func signs(of token: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Int? {
    var (signs, letters) = (0, 0)
    for offset in 0..<token.count {
      let (wanted, found) = (token[offset], text[start + offset])
      let isLetter = wanted &- 0x61 < 26
      if isLetter { letters += 1 }
      if wanted == found { continue }
      // Another letter of the class, or a digit where a sign of a number should stand.
      guard isLetter, !(found &- 0x61 < 26) else { return nil }
      signs += 1
    }
    return signs * 2 > letters ? nil : signs
  }
}
