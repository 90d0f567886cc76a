/// Which signs stood for which letters on the way to a word.
///
/// In one word a sign has one meaning: one of its letters, or itself.
struct SubstitutionUse: BitwiseCopyable {
  /// Three bits for each sign: which of its letters it stood for.
  private var meanings: UInt64 = 0
  /// The signs that stood for themselves.
  private(set) var literal: UInt32 = 0
  /// The letters that a sign stood for.
  private var letters: UInt32 = 0

  init() {}

  /// The use of signs that all stood for themselves.
  @inline(__always)
  init(literal: UInt32) { self.literal = literal }

  private typealias Reading = SubstitutionTable.Reading

  var hasSubstitutions: Bool { meanings != 0 }

  // Shifts that do not ask how far they go: numbers are below 21, choices below 3.

  @inline(__always)
  private func meaning(of number: Int) -> UInt64 {
    meanings &>> UInt64(number * Reading.mostLetters) & 0b111
  }

  /// The letter that a sign stood for before; 0 if it has not stood for one.
  @inline(__always)
  func letter(_ reading: SubstitutionTable.Reading) -> UInt32 {
    let meaning = meaning(of: reading.number)
    return meaning == 0 ? 0 : reading.letter(meaning.trailingZeroBitCount)
  }

  /// Whether a sign stood for itself before.
  @inline(__always)
  func isLiteral(_ reading: SubstitutionTable.Reading) -> Bool {
    literal & 1 &<< UInt32(truncatingIfNeeded: reading.number) != 0
  }

  /// The use after a sign stood for one of its letters; nil if that contradicts what came before.
  @inline(__always)
  func standing(
    _ reading: SubstitutionTable.Reading, for choice: Int, oneSignPerLetter: Bool
  ) -> Self? {
    let number = reading.number
    if literal & 1 &<< UInt32(number) != 0 { return nil }
    let before = meaning(of: number)
    if before == 1 &<< UInt64(choice) { return self }
    if before != 0 { return nil }
    let letter: UInt32 = 1 &<< (reading.letter(choice) - 0x61)
    if oneSignPerLetter && letters & letter != 0 { return nil }
    var next = self
    next.meanings |= 1 &<< UInt64(number * Reading.mostLetters + choice)
    next.letters |= letter
    return next
  }

  /// Notes that a sign stood for itself; whether that contradicts the rest is asked later.
  @inline(__always)
  mutating func noteLiteral(_ reading: SubstitutionTable.Reading) {
    literal |= 1 &<< UInt32(reading.number)
  }

  /// Whether a sign stood both for itself and for a letter.
  var isContradictory: Bool {
    var rest = literal
    while rest != 0 {
      if meaning(of: rest.trailingZeroBitCount) != 0 { return true }
      rest &= rest - 1
    }
    return false
  }

  /// How many ways of substituting an attacker has to try.
  func variations(
    _ signs: SubstitutionTable.Presence, in text: borrowing PasswordText, _ range: Range<Int>
  ) -> Guesses {
    var factor = Guesses.one
    var rest = meanings
    while rest != 0 {
      // Two signs at a time, each with its letter, since texts of few characters have many such words.
      var counted = SIMD4<UInt32>(repeating: .max)
      (counted[0], counted[1]) = Self.pair(rest.trailingZeroBitCount, signs)
      rest &= rest &- 1
      let isPair = rest != 0
      if isPair { (counted[2], counted[3]) = Self.pair(rest.trailingZeroBitCount, signs) }
      rest &= rest &- 1
      var counts = SIMD4<UInt32>.zero
      for index in range {
        let isEqual = SIMD4(repeating: text.folded[index]) .== counted
        counts.replace(with: counts &+ 1, where: isEqual)
      }
      factor = factor * Self.variations(counts[0], counts[1])
      if isPair { factor = factor * Self.variations(counts[2], counts[3]) }
    }
    return factor
  }

  /// A sign and its letter, by the place of a meaning.
  @inline(__always)
  private static func pair(
    _ bit: Int, _ signs: SubstitutionTable.Presence
  ) -> (sign: UInt32, letter: UInt32) {
    let (number, choice) = bit.quotientAndRemainder(dividingBy: Reading.mostLetters)
    return signs.pair(number, choice)
  }

  @inline(__always)
  private static func variations(_ substituted: UInt32, _ plain: UInt32) -> Guesses {
    substituted == 0 || plain == 0
      ? Guesses(2) : Combinations.variations(Int(substituted), Int(plain))
  }
}
