/// Japanese words in Roman letters, as they are typed.
enum RomanJapanese {
  /// The most letters that are taken for one word.
  private static let longestWord = 11

  /// Whether the characters at `range`, folded, are syllables of Japanese from the first to the last.
  static func mayBeWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard (3...longestWord).contains(range.count) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      guard let next = syllableEnd(text, index..<range.upperBound) else { return false }
      index = next
    }
    return true
  }

  /// Where the syllable ends with which the characters begin.
  private static func syllableEnd(_ text: Span<UInt8>, _ rest: Range<Int>) -> Int? {
    let first = letter(text, rest.lowerBound, rest)
    if isVowel(first) { return rest.lowerBound + 1 }
    var start = rest.lowerBound
    // A doubled consonant, as in `nippon`.
    if first != UInt8(ascii: "n"), letter(text, start + 1, rest) == first { start += 1 }
    for onset in onsets {
      let vowel = start + onset.utf8CodeUnitCount
      var isThere = true
      for offset in 0..<onset.utf8CodeUnitCount {
        // Read below the count of its own bytes.
        let wanted = unsafe onset.utf8Start[offset]
        if letter(text, start + offset, rest) != wanted { isThere = false }
      }
      // A word that was cut off may end with the beginning of a syllable.
      if isThere, vowel == rest.upperBound { return vowel }
      if isThere, isVowel(letter(text, vowel, rest)) { return vowel + 1 }
    }
    return first == UInt8(ascii: "n") ? rest.lowerBound + 1 : nil
  }

  /// The letter at `index`, a sign that stands for one taken for it; 0 behind the end.
  private static func letter(_ text: Span<UInt8>, _ index: Int, _ rest: Range<Int>) -> UInt8 {
    guard index < rest.upperBound else { return 0 }
    let byte = text[index]
    // Of letters only the case is folded: an `l` is no `i` here.
    if byte < 0x80, (0x41...0x5A).contains(byte & 0xDF) { return byte | 0x20 }
    return UInt8(truncatingIfNeeded: ScalarFolding.fold(UInt32(byte)))
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "e"),
      UInt8(ascii: "o"):
      true
    default: false
    }
  }

  private static let onsets: [StaticString] = [
    "ky", "gy", "sh", "sy", "ch", "ty", "ts", "ny", "hy", "my", "ry", "by", "py", "jy", "zy",
    "k", "g", "s", "z", "j", "t", "d", "n", "h", "f", "b", "p", "m", "y", "r", "w",
  ]
}
