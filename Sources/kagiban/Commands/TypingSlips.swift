internal import Hygiene
internal import Vaults

/// Notes on characters of a password that are seldom meant: it is kept and judged as it is.
struct TypingSlips {
  /// Blanks at the ends, characters that are not seen, or that an input method left in full width.
  private enum Slip: CaseIterable {
    case blanksAtEnds, hidden, fullWidth

    /// The note on the one password that was typed, and the note on one of many lines.
    var notes: (one: CommandPhrase, line: CommandPhrase) {
      switch self {
      case .blanksAtEnds: (.blanksAtEnds, .lineHasBlanksAtEnds)
      case .hidden: (.hiddenCharacters, .lineHasHiddenCharacters)
      case .fullWidth: (.fullWidthCharacters, .lineHasFullWidthCharacters)
      }
    }
  }

  /// Notes what stands out in passwords.
  ///
  /// - Parameters:
  ///   - passwords: where they are.
  ///   - store: what they are in.
  ///   - done: how many lines came before; nil if it was asked for on the terminal.
  static func note(_ passwords: [Range<Int>], in store: SecretStore, from done: Int?) {
    store.withBytes { bytes in
      for (index, password) in passwords.enumerated() {
        for slip in Slip.allCases where has(slip, bytes.extracting(password)) {
          let notes = slip.notes
          let number = (done ?? 0) + index + 1
          Console.warn(
            (done == nil ? notes.one : notes.line).text(
              in: Console.language, ["line": .number(number)]))
        }
      }
    }
  }

  private static func has(_ slip: Slip, _ password: Span<UInt8>) -> Bool {
    if password.isEmpty { return false }
    if slip == .blanksAtEnds {
      return password[0].isBlank || password[password.count - 1].isBlank
    }
    return password.indices.dropLast(min(2, password.count)).contains { index in
      let scalar = (password[index], password[index + 1], password[index + 2])
      return slip == .hidden ? isHidden(scalar) : isFullWidth(scalar)
    } || slip == .hidden && password.endsInNoBreakSpace
  }

  /// No-break spaces, spaces and marks of no width, marks of direction: U+00A0, U+200B–U+200F,
  /// U+202A–U+202E, U+2060–U+2069 and U+FEFF in UTF-8.
  private static func isHidden(_ scalar: (UInt8, UInt8, UInt8)) -> Bool {
    switch scalar {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA0...0xA9), (0xEF, 0xBB, 0xBF):
      true
    default: false
    }
  }

  /// The ideographic space and the full-width twins of ASCII: U+3000, U+FF01–U+FF5E.
  private static func isFullWidth(_ scalar: (UInt8, UInt8, UInt8)) -> Bool {
    switch scalar {
    case (0xE3, 0x80, 0x80), (0xEF, 0xBC, 0x81...0xBF), (0xEF, 0xBD, 0x80...0x9E): true
    default: false
    }
  }
}

extension Span<UInt8> {
  fileprivate var endsInNoBreakSpace: Bool {
    count >= 2 && self[count - 2] == 0xC2 && self[count - 1] == 0xA0
  }
}

extension UInt8 {
  /// A space, a tab or a carriage return.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
