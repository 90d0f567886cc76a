import Streams

/// Vaults that nobody has: made to take long.
enum HostileVault: String, CaseIterable {
  /// One password over and over.
  case copies
  /// All within two changes of one password.
  case near
  /// All with one core.
  case core
  /// Numbers and years around one word.
  case numbers
  /// Ordinary ones, and three of a megabyte.
  case long

  /// Hands over the passwords.
  func forEach(_ count: Int, _ chance: inout SplitMix64, _ body: (String) -> Void) {
    if self == .long {
      body(String(repeating: "a", count: 1 << 20))
      body(String(repeating: "ab", count: 1 << 19))
      body(Self.text(of: 1 << 20, &chance))
    }
    for index in 0..<count {
      switch self {
      case .copies: body("Correct7horse!")
      case .near: body(Self.near("kR7wq2LmZx9p", &chance))
      case .core: body(Self.text(of: 3, &chance) + "Verona48x" + Self.text(of: 1, &chance))
      case .numbers: body("Veronakick\(index)")
      case .long: body(Self.text(of: 12, &chance))
      }
    }
  }

  private static func near(_ text: String, _ chance: inout SplitMix64) -> String {
    var units = Array(text.unicodeScalars)
    for _ in 0..<2 {
      let place = chance.below(units.count)
      let unit = UnicodeScalar(UInt16(0x4E00 + chance.below(0x5000))) ?? "x"
      if chance.happens(0.5) { units.insert(unit, at: place) } else { units[place] = unit }
    }
    var changed = ""
    changed.unicodeScalars.append(contentsOf: units)
    return changed
  }

  private static func text(of length: Int, _ chance: inout SplitMix64) -> String {
    let letters = Array(Characters.alphanumeric.unicodeScalars)
    var text = ""
    for _ in 0..<length { text.unicodeScalars.append(letters[chance.below(letters.count)]) }
    return text
  }
}
