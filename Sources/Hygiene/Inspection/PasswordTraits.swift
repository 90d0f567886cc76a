internal import Vaults

/// What can be seen of a password without guessing it: its length and its kinds of characters.
///
/// Counts are of Unicode code points (NIST SP 800-63B-4, 3.1.1.2).
struct PasswordTraits {
  /// The number of code points.
  let characters: Int32
  /// Whether all of them are the digits 0 to 9.
  let isDigitsOnly: Bool

  /// Up to so many digits and nothing else are taken for a PIN.
  private static let longestPIN: Int32 = 8

  /// Whether it looks like a PIN.
  var isPINLike: Bool { isDigitsOnly && characters <= Self.longestPIN }

  /// The traits of each distinct password, in O(bytes).
  static func all(of groups: PasswordGroups, in vault: Vault) -> [PasswordTraits] {
    vault.withRawBytes { bytes in
      groups.passwords.map { PasswordTraits(of: $0, in: bytes) }
    }
  }

  init(of password: SecretRange, in bytes: RawSpan) {
    let range = password.bytes
    var characters: Int32 = 0
    var isDigitsOnly = !range.isEmpty
    for index in range {
      let byte = bytes.byte(at: index)
      if byte & 0xC0 != 0x80 { characters += 1 }
      if byte < 0x30 || byte > 0x39 { isDigitsOnly = false }
    }
    self.characters = characters
    self.isDigitsOnly = isDigitsOnly
  }
}

/// A password's length as reports may tell it: a range, never the exact number.
public enum LengthBucket: String, Sendable, CaseIterable, Comparable {
  /// One to seven characters.
  case upTo7 = "1-7"
  /// Eight to eleven.
  case upTo11 = "8-11"
  /// Twelve to fifteen.
  case upTo15 = "12-15"
  /// Sixteen and more.
  case from16 = "16+"

  init(characters: Int32) {
    self =
      switch characters {
      case ..<8: .upTo7
      case ..<12: .upTo11
      case ..<16: .upTo15
      default: .from16
      }
  }

  /// Shorter is less.
  public static func < (left: LengthBucket, right: LengthBucket) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
