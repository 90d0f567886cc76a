/// What a policy sets a parameter to.
///
/// A length cannot be given without saying what is counted.
public enum PolicyValue: Sendable, Hashable {
  /// So many characters, counted in this unit.
  case length(Int, LengthUnit)
  /// So many days, attempts, passwords …: ``Parameter/unit`` says of what. 0 is none of them; what
  /// never happens (no expiry, no lock-out) is ``unlimited``.
  case number(Int)
  /// No limit: no maximum length, no expiry, no lock-out.
  case unlimited
  /// Yes or no: refused, accepted, required, as the parameter says.
  case flag(Bool)
  /// These kinds of characters are demanded.
  case composition(Composition)
  /// What is counted.
  case unit(LengthUnit)
  /// The form into which characters are brought.
  case normalization(Normalization)
  /// How a list of refused passwords is compared.
  case match(BlocklistMatch)

  /// Whether the value has the shape that the parameter's values have.
  public func suits(_ parameter: Parameter) -> Bool {
    switch (self, parameter.kind) {
    case (.length, .length), (.unlimited, .length): true
    case (.number, .number), (.unlimited, .number): true
    // A policy may say how far a new password must be from the old one, or only that it must.
    case (.flag, .number): parameter == .similarity
    case (.flag, .flag), (.composition, .composition): true
    case (.unit, .word): parameter == .lengthUnit
    case (.normalization, .word): parameter == .normalization
    case (.match, .word): parameter == .blocklistMatch
    default: false
    }
  }
}

/// What a product counts when it says “characters”.
public enum LengthUnit: String, Sendable, Hashable, CaseIterable {
  /// Unicode code points, as NIST SP 800-63B-4 counts.
  case codePoint = "codepoint"
  /// Bytes, in UTF-8 as a rule: a kana has three.
  case byte
  /// UTF-16 units, as Windows, Java and JavaScript count: an emoji has two.
  case utf16
  /// What a reader takes for a character.
  case grapheme
}

/// A normal form of Unicode (UAX #15).
public enum Normalization: String, Sendable, Hashable, CaseIterable {
  /// Canonical composition.
  case nfc = "NFC"
  /// Compatibility composition.
  case nfkc = "NFKC"
  /// Compatibility decomposition.
  case nfkd = "NFKD"
  /// Characters stay as they were typed.
  case none
}

/// How a list of refused passwords is compared with a password.
public enum BlocklistMatch: String, Sendable, Hashable, CaseIterable {
  /// The whole password is an entry.
  case whole
  /// An entry is a part of the password.
  case substring
  /// The password is derived from an entry: reversed, with digits added, a few letters changed.
  case derived
}
