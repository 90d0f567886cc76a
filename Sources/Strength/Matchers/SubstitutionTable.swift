/// Which signs stand for which letters: 4 for a, $ for s.
///
/// There are two, and they stay as long as the program: whoever walks has an address, and counts no
/// references.
@safe
struct SubstitutionTable: Sendable {
  private struct Content {
    /// For each character of ASCII what it may stand for; `Reading.none` if it is no sign.
    var readings = InlineArray<128, Reading>(repeating: .none)
    /// For each letter, the signs that may stand for it, one bit each.
    var masks = InlineArray<26, UInt32>(repeating: 0)
    /// The signs, by their numbers.
    var signs = InlineArray<21, UInt32>(repeating: 0)
    /// Whether a password has to use signs by one rule for the whole of it, each letter having one
    /// sign.
    let oneSignPerLetter: Bool
  }

  // Safe to share: nobody writes there after `init`, and it is never given back.
  private nonisolated(unsafe) let content: UnsafePointer<Content>

  /// The table of the reference, and its rule: each letter has one sign throughout the password.
  static let reference = Self(common, oneSignPerLetter: true)
  /// The same signs, as people use them.
  static let own = Self(common, oneSignPerLetter: false)

  /// - Parameters:
  ///   - pairs: letters from a to z, each with the signs that stand for it.
  ///   - oneSignPerLetter: whether, as in the reference, each letter has one sign throughout the
  ///     password.
  private init(_ pairs: [(letter: Character, signs: String)], oneSignPerLetter: Bool) {
    var content = Content(oneSignPerLetter: oneSignPerLetter)
    var count = 0
    for pair in pairs {
      guard let letter = pair.letter.asciiValue, letter &- 0x61 < 26 else { continue }
      for sign in pair.signs.utf8 where sign < 0x80 {
        if content.readings[Int(sign)] == .none {
          content.readings[Int(sign)] = Reading(number: count)
          content.signs[count] = UInt32(sign)
          count += 1
        }
        content.readings[Int(sign)].append(letter)
        content.masks[Int(letter - 0x61)] |= 1 << UInt32(content.readings[Int(sign)].number)
      }
    }
    let memory = UnsafeMutablePointer<Content>.allocate(capacity: 1)
    unsafe memory.initialize(to: content)
    unsafe self.content = UnsafePointer(memory)
  }

  /// The table of zxcvbn 4.4.
  static let common: [(letter: Character, signs: String)] = [
    ("a", "4@"), ("b", "8"), ("c", "({[<"), ("e", "3"), ("g", "69"), ("i", "1!|"), ("l", "1|7"),
    ("o", "0"), ("s", "$5"), ("t", "+7"), ("x", "%"), ("z", "2"),
  ]

  /// The signs of a password that has none.
  var noSigns: Presence { Presence(table: self, signs: 0) }

  /// The signs of a part of a password.
  func presence(in text: borrowing PasswordText, _ range: Range<Int>) -> Presence {
    var signs: UInt32 = 0
    for index in range {
      let reading = reading(text.folded[index])
      if reading != .none { signs |= 1 << UInt32(reading.number) }
    }
    return Presence(table: self, signs: signs)
  }

  /// The letters that a sign may stand for.
  func letters(of sign: UInt32) -> [UInt32] {
    (0..<Reading.mostLetters).map { reading(sign).letter($0) }.filter { $0 != 0 }
  }

  @inline(__always)
  private func reading(_ symbol: UInt32) -> Reading {
    symbol < 0x80 ? unsafe content.pointee.readings[Int(symbol)] : .none
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

    /// Whether there are none.
    var isEmpty: Bool { signs == 0 }

    /// The same, as if there were none.
    var ignored: Self { Self(table: table, signs: 0) }

    /// What a symbol may stand for.
    @inline(__always)
    func reading(_ symbol: UInt32) -> Reading { signs == 0 ? .none : table.reading(symbol) }

    /// A sign by its number, and a letter that it may stand for.
    @inline(__always)
    func pair(_ number: Int, _ choice: Int) -> (sign: UInt32, letter: UInt32) {
      let sign = unsafe table.content.pointee.signs[number]
      return (sign, table.reading(sign).letter(choice))
    }

    /// Whether one rule for the whole password allows the use.
    ///
    /// In a rule, every letter of which signs are present is written with one of them. A sign that
    /// stands for itself is therefore none that a letter depends on: each of its letters needs
    /// another sign that is present and does not stand for itself in this word.
    func allows(_ use: SubstitutionUse) -> Bool {
      guard isByOneRule else { return true }
      for letter in 0..<26 {
        let mask = unsafe table.content.pointee.masks[letter]
        if mask & use.literal != 0 && mask & signs & ~use.literal == 0 { return false }
      }
      return true
    }

    /// The use after a sign stood for one of its letters; nil if that contradicts what came before.
    @inline(__always)
    func use(_ use: SubstitutionUse, _ reading: Reading, for choice: Int) -> SubstitutionUse? {
      use.standing(reading, for: choice, oneSignPerLetter: isByOneRule)
    }

    private var isByOneRule: Bool { unsafe table.content.pointee.oneSignPerLetter }
  }
}
