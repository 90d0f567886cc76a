/// How the morae are written that depend on what is around them.
///
/// The spellings are bits of text that stand between those of the morae around; an empty one
/// means that the mora is not written.
public enum RomanRules {
  /// ん before a spelling; before the end, that is empty.
  public static func nasal(before next: Substring) -> [MoraSpellings.Spelling] {
    switch next.first {
    case "b", "m", "p":
      [spelling("n", [.hepburn, .kunrei, .nihon, .typed]), spelling("m", [.passport])]
        + doubledNasal
    case "a", "i", "u", "e", "o", "y":
      [
        spelling("n", [.hepburn, .passport]),
        spelling("n'", [.hepburn, .kunrei, .nihon, .typed]), spelling("n-", []),
      ] + doubledNasal
    default:
      [spelling("n", RomanSystem.allCases)] + doubledNasal
    }
  }

  private static let doubledNasal = [spelling("nn", [.typed]), spelling("xn", [])]

  /// っ before a spelling; before the end, that is empty.
  public static func doubling(before next: Substring) -> [MoraSpellings.Spelling] {
    guard let first = next.first, isDoubled(first) else { return smallTsu }
    if next.hasPrefix("ch") {
      return [spelling("t", [.hepburn, .passport]), spelling("c", [.typed])] + smallTsu
    }
    return [spelling(String(first), RomanSystem.allCases)] + smallTsu
  }

  /// Whether a consonant is written twice for っ; n is not, since nn is ん.
  public static func isDoubled(_ letter: Character) -> Bool {
    "kstcpgzjdbhfrmwvqy".contains(letter)
  }

  private static let smallTsu = [
    spelling("xtu", [.typed]), spelling("ltu", [.typed]), spelling("xtsu", [.typed]),
    spelling("ltsu", [.typed]),
  ]

  /// A mora that may make the vowel before it long: all its spellings, those of the mora by itself
  /// included; nil if it does not.
  ///
  /// Whether it belongs to the vowel is not known (松浦 is Matsuura), so both are there.
  public static func lengthening(
    _ kana: String, after vowel: Mora.Vowel
  ) -> [MoraSpellings.Spelling]? {
    switch (kana, vowel) {
    case ("う", .o):
      [omitted, spelling("u", [.typed]), spelling("h", [.passport]), spelling("o", [])]
    case ("お", .o):
      [omitted, spelling("o", [.passport, .typed]), spelling("h", [.passport])]
    case ("う", .u):
      [omitted, spelling("u", [.typed])]
    case ("い", .e), ("い", .i):
      [spelling(kana == "い" ? "i" : "", RomanSystem.allCases), spelling("", [])]
    case ("あ", .a), ("え", .e):
      [spelling(String(vowel.rawValue), RomanSystem.allCases), spelling("", [.hepburn])]
    case ("ー", .o):
      [omitted, spelling("o", [.typed]), spelling("-", [.typed]), spelling("h", [.passport])]
        + [spelling("u", [])]
    case ("ー", _):
      [omitted, spelling(String(vowel.rawValue), [.typed]), spelling("-", [.typed])]
    default:
      nil
    }
  }

  /// ー as it is typed, whatever stands before it.
  public static let longMark = spelling("-", [.typed])

  private static let omitted = spelling("", [.hepburn, .passport, .kunrei, .nihon])

  /// は and へ at the end of a phrase, as particles: wa, e.
  public static func particle(_ kana: String) -> MoraSpellings.Spelling? {
    switch kana {
    case "は": spelling("wa", [.hepburn, .passport, .kunrei])
    case "へ": spelling("e", [.hepburn, .passport, .kunrei])
    default: nil
    }
  }

  private static func spelling(_ text: String, _ systems: [RomanSystem]) -> MoraSpellings.Spelling {
    MoraSpellings.Spelling(
      text: text, systems: systems.reduce(into: []) { $0.insert(RomanSystems($1)) })
  }
}
