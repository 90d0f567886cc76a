// Whether a password has enough length for its kinds of characters, as passwdqc counts them
// (`passwdqc_check.c`, version 2).
extension PasswdqcSettings {
  /// Whether the password is too simple.
  ///
  /// - Parameters:
  ///   - password: the password.
  ///   - skipped: a part that is taken out of it.
  ///   - bias: what is added to its length; a passphrase is not made shorter by it.
  /// - Returns: whether it is refused for that.
  func isTooSimple(
    _ password: Span<UInt8>, skipping skipped: Range<Int> = 0..<0, bias: Int = 0
  ) -> Bool {
    let traits = Traits(password, skipping: skipped)
    guard traits.length > 0 else { return true }
    var kinds = traits.kinds
    while kinds > 0 {
      // One kind, two kinds, a passphrase, three, four: the order of the option `min`.
      let place = kinds <= 2 ? kinds - 1 : kinds
      if traits.isEnough(
        length: bias, minimum: minimums[place], alphabet: [10, 36, 62, 95][kinds - 1])
      {
        return false
      }
      if kinds == 2, passphraseWords > 0, traits.words >= passphraseWords,
        traits.isEnough(length: max(bias, 0), minimum: minimums[2], alphabet: 27)
      {
        return false
      }
      kinds -= 1
    }
    return true
  }

  /// What passwdqc counts in a password.
  private struct Traits {
    var length = 0
    var words = 0
    var different = 0
    var kinds = 0

    init(_ password: Span<UInt8>, skipping skipped: Range<Int>) {
      var counts = [0, 0, 0, 0]
      var beyondASCII = 0
      var seen = InlineArray<256, Bool>(repeating: false)
      var first: UInt8?
      var previous: UInt8 = 0x20
      for index in password.indices where !skipped.contains(index) {
        let byte = password[index]
        length += 1
        first = first ?? byte
        if byte > 0x7F { beyondASCII += 1 } else { counts[Self.kind(byte)] += 1 }
        if Self.beginsWord(byte, after: previous) { words += 1 }
        if !seen[Int(byte)] { different += 1 }
        seen[Int(byte)] = true
        previous = byte
      }
      // A capital at the beginning and a digit at the end are what everybody does.
      if let first, first.isASCIIUpper { counts[Self.kind(first)] -= 1 }
      if length > 0, previous.isASCIIDigit { counts[Self.kind(previous)] -= 1 }
      kinds = counts.count { $0 > 0 }
      let hasDigits = counts[0] > 0
      if beyondASCII > 0, kinds <= 1, kinds == 0 || hasDigits || words >= 2 { kinds += 1 }
    }

    /// Whether the length is enough, and the characters are as different as nearly all random ones
    /// of the least length would be.
    func isEnough(length bias: Int, minimum: Int?, alphabet: Int) -> Bool {
      guard let minimum, length + bias >= minimum else { return false }
      return different >= Self.expectedDifferent(alphabet: alphabet, length: minimum) - 1
    }

    private static func kind(_ byte: UInt8) -> Int {
      byte.isASCIIDigit ? 0 : byte.isASCIILower ? 1 : byte.isASCIIUpper ? 2 : 3
    }

    private static func beginsWord(_ byte: UInt8, after previous: UInt8) -> Bool {
      guard previous <= 0x7F else { return false }
      if byte <= 0x7F { return byte.isASCIILetter && !previous.isASCIILetter }
      return previous == 0x20 || (0x09...0x0D).contains(previous)
    }

    /// How many different characters a random text of this length has on average, rounded down; in
    /// binary fractions of fifteen digits, since passwdqc rounds there.
    private static func expectedDifferent(alphabet: Int, length: Int) -> Int {
      let missed = ((alphabet - 1) << 15) / alphabet
      var allMissed = missed
      var count = 1
      while count < length, allMissed > 0 {
        allMissed = (allMissed * missed) >> 15
        count += 1
      }
      return (alphabet * ((1 << 15) - allMissed)) >> 15
    }
  }
}

// MARK: Based on something known

extension PasswdqcSettings {
  /// Whether the password is a common sequence and little else, forward or backward.
  func hasSequence(_ password: Span<UInt8>) -> Bool {
    let sequences = CommonSequences.keys + (matchLength <= 4 ? CommonSequences.years : [])
    var longest = 0
    for sequence in sequences {
      for isReversed in [false, true] {
        for start in password.indices {
          longest = max(
            longest,
            Self.longestMatch(of: password, from: start, isReversed, in: sequence.utf8.span))
        }
      }
    }
    // The matching part counts for one less than the least match.
    return longest >= matchLength && isTooSimple(password, bias: matchLength - longest - 1)
  }

  /// Whether the password without what it has in common with another text is too simple.
  func isNearly(_ password: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    for isReversed in [false, true] {
      for start in password.indices {
        let longest = Self.longestMatch(of: password, from: start, isReversed, in: other)
        guard longest >= matchLength else { continue }
        for length in matchLength...longest {
          let begin = isReversed ? password.count - start - length : start
          if isTooSimple(
            password, skipping: begin..<begin + length, bias: matchLength - 1)
          {
            return true
          }
        }
      }
    }
    return false
  }

  /// The most bytes of the password from a place on, or backward from its mirror image, that stand
  /// in a text, where look-alikes count as the same.
  private static func longestMatch(
    of password: Span<UInt8>, from start: Int, _ isReversed: Bool, in text: Span<UInt8>
  ) -> Int {
    var longest = 0
    for place in text.indices {
      var length = 0
      while start + length < password.count, place + length < text.count {
        let index = start + length
        let byte = password[isReversed ? password.count - 1 - index : index]
        guard fold(byte) == fold(text[place + length]) else { break }
        length += 1
      }
      longest = max(longest, length)
    }
    return longest
  }

  /// One byte for letters of both cases and the signs that are written for them.
  private static func fold(_ byte: UInt8) -> UInt8 {
    switch byte.lowered {
    case UInt8(ascii: "a"), UInt8(ascii: "@"): UInt8(ascii: "4")
    case UInt8(ascii: "e"): UInt8(ascii: "3")
    case UInt8(ascii: "i"), UInt8(ascii: "|"): UInt8(ascii: "!")
    case UInt8(ascii: "l"): UInt8(ascii: "1")
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "s"), UInt8(ascii: "$"): UInt8(ascii: "5")
    case UInt8(ascii: "t"), UInt8(ascii: "+"): UInt8(ascii: "7")
    default: byte.lowered
    }
  }
}

/// Sequences that passwdqc knows: the rows and columns of an American keyboard, and years.
private enum CommonSequences {
  static let keys = [
    "0123456789", "`1234567890-=", "~!@#$%^&*()_+", "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop[]\\asdfghjkl;'zxcvbnm,./", "qwertyuiop{}|asdfghjkl:\"zxcvbnm<>?",
    "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/-['=]\\",
    "qazwsxedcrfvtgbyhnujmikolp",
  ]
  static let years = (1900...2039).map(String.init)
}
