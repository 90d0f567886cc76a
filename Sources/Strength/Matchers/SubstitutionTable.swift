/// Which signs stand for which letters: 4 for a, $ for s.
final class SubstitutionTable: Sendable {
  /// For each character of ASCII what it may stand for; `Reading.none` if it is no sign.
  private let readings: [Reading]
  /// For each letter, the signs that may stand for it, one bit each.
  private let masks: [UInt32]
  /// The signs, by their numbers.
  private let signs: [UInt32]
  /// Whether a password has to use signs by one rule for the whole of it, each letter having one sign.
  private let oneSignPerLetter: Bool

  /// - Parameters:
  ///   - pairs: letters from a to z, each with the signs that stand for it.
  ///   - oneSignPerLetter: whether, as in the reference, each letter has one sign throughout the
  ///     password.
  init(_ pairs: [(letter: Character, signs: String)], oneSignPerLetter: Bool) {
    self.oneSignPerLetter = oneSignPerLetter
    var readings = [Reading](repeating: .none, count: 128)
    var masks = [UInt32](repeating: 0, count: 26)
    var count = 0
    for pair in pairs {
      guard let letter = pair.letter.asciiValue, letter &- 0x61 < 26 else { continue }
      for sign in pair.signs.utf8 where sign < 0x80 {
        if readings[Int(sign)] == .none {
          precondition(count < Reading.mostSigns)
          readings[Int(sign)] = Reading(number: count)
          count += 1
        }
        readings[Int(sign)].append(letter)
        masks[Int(letter - 0x61)] |= 1 << UInt32(readings[Int(sign)].number)
      }
    }
    self.readings = readings
    self.masks = masks
    signs = (UInt32(0)..<128).filter { readings[Int($0)] != .none }
      .sorted { readings[Int($0)].number < readings[Int($1)].number }
  }

  /// The table of zxcvbn 4.4.
  static let common: [(letter: Character, signs: String)] = [
    ("a", "4@"), ("b", "8"), ("c", "({[<"), ("e", "3"), ("g", "69"), ("i", "1!|"), ("l", "1|7"),
    ("o", "0"), ("s", "$5"), ("t", "+7"), ("x", "%"), ("z", "2"),
  ]

  /// The signs of a part of a password.
  func presence(in text: borrowing PasswordText, _ range: Range<Int>) -> Presence {
    var signs: UInt32 = 0
    for index in range {
      let reading = reading(text.folded[index])
      if reading != .none { signs |= 1 << UInt32(reading.number) }
    }
    return Presence(table: self, signs: signs)
  }

  @inline(__always)
  private func reading(_ symbol: UInt32) -> Reading {
    symbol < 0x80 ? readings[Int(symbol)] : .none
  }

  /// What a sign may stand for: its number, and up to three letters.
  struct Reading: Equatable, BitwiseCopyable {
    /// The number plus one, then the letters from the lowest byte on.
    private var packed: UInt32

    static let none = Reading(packed: 0)
    static let mostSigns = 21
    static let mostLetters = 3

    private init(packed: UInt32) { self.packed = packed }

    init(number: Int) { packed = UInt32(number + 1) << 24 }

    mutating func append(_ letter: UInt8) {
      guard let choice = (0..<Self.mostLetters).first(where: { self.letter($0) == 0 }) else {
        preconditionFailure("a sign has at most three letters")
      }
      packed |= UInt32(letter) << UInt32(8 * choice)
    }

    @inline(__always)
    var number: Int { Int(packed &>> 24) &- 1 }

    /// The letter of a choice from 0 to 2; 0 if there are fewer.
    @inline(__always)
    func letter(_ choice: Int) -> UInt32 {
      packed &>> UInt32(truncatingIfNeeded: 8 &* choice) & 0xFF
    }
  }

  /// The signs that a password has, on which depends what each of them may mean.
  struct Presence {
    private let table: SubstitutionTable
    /// One bit for each sign that is there.
    private let signs: UInt32

    fileprivate init(table: SubstitutionTable, signs: UInt32) {
      self.table = table
      self.signs = signs
    }

    /// The same, as if there were none.
    var ignored: Self { Self(table: table, signs: 0) }

    /// What a symbol may stand for.
    @inline(__always)
    func reading(_ symbol: UInt32) -> Reading { signs == 0 ? .none : table.reading(symbol) }

    /// A sign by its number, and a letter that it may stand for.
    @inline(__always)
    func pair(_ number: Int, _ choice: Int) -> (sign: UInt32, letter: UInt32) {
      let sign = table.signs[number]
      return (sign, table.reading(sign).letter(choice))
    }

    /// Whether one rule for the whole password allows the use.
    ///
    /// In a rule, every letter of which signs are present is written with one of them. A sign that
    /// stands for itself is therefore none that a letter depends on: each of its letters needs
    /// another sign that is present and does not stand for itself in this word.
    func allows(_ use: SubstitutionUse) -> Bool {
      guard table.oneSignPerLetter else { return true }
      for mask in table.masks where mask & use.literal != 0 && mask & signs & ~use.literal == 0 {
        return false
      }
      return true
    }

    /// The use after a sign stood for one of its letters; nil if that contradicts what came before.
    @inline(__always)
    func use(_ use: SubstitutionUse, _ reading: Reading, for choice: Int) -> SubstitutionUse? {
      use.standing(reading, for: choice, oneSignPerLetter: table.oneSignPerLetter)
    }
  }
}
