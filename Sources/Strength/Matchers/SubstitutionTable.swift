/// Which signs stand for which letters: 4 for a, $ for s.
struct SubstitutionTable: Sendable {
  /// The letters of each sign, with room for `mostLetters`, and how many those are.
  private var letters: [UInt8] = []
  private var letterCounts: [UInt8] = []
  /// For each character of ASCII its number as a sign, or `none`.
  private var numbers = [UInt8](repeating: none, count: 128)
  /// For each letter, the signs that may stand for it, one bit each.
  private var masks = [UInt32](repeating: 0, count: 26)
  /// Whether a password has to use signs by one rule for the whole of it, each letter having one sign.
  fileprivate let oneSignPerLetter: Bool

  private static let none: UInt8 = 0xFF
  /// A sign has a bit for each of its letters, and 64 bits have to do.
  private static let mostLetters = 3

  /// - Parameters:
  ///   - pairs: letters, each with the signs that stand for it.
  ///   - oneSignPerLetter: whether, as in the reference, each letter has one sign throughout the
  ///     password.
  init(_ pairs: [(letter: Character, signs: String)], oneSignPerLetter: Bool) {
    self.oneSignPerLetter = oneSignPerLetter
    var letters: [(sign: UInt8, letters: [UInt8])] = []
    for pair in pairs {
      guard let letter = pair.letter.asciiValue else { continue }
      for sign in pair.signs.utf8 {
        if let index = letters.firstIndex(where: { $0.sign == sign }) {
          letters[index].letters.append(letter)
        } else {
          letters.append((sign, [letter]))
        }
      }
    }
    precondition(letters.count <= 21 && letters.allSatisfy { $0.letters.count <= Self.mostLetters })
    for (number, entry) in letters.enumerated() {
      numbers[Int(entry.sign)] = UInt8(number)
      letterCounts.append(UInt8(entry.letters.count))
      self.letters += entry.letters
      self.letters += [UInt8](repeating: 0, count: Self.mostLetters - entry.letters.count)
      for letter in entry.letters { masks[Int(letter - 0x61)] |= 1 << UInt32(number) }
    }
  }

  /// The table of zxcvbn 4.4.
  static let common: [(letter: Character, signs: String)] = [
    ("a", "4@"), ("b", "8"), ("c", "({[<"), ("e", "3"), ("g", "69"), ("i", "1!|"), ("l", "1|7"),
    ("o", "0"), ("s", "$5"), ("t", "+7"), ("x", "%"), ("z", "2"),
  ]

  /// The signs of a part of a password.
  func presence(in text: borrowing PasswordText, _ range: Range<Int>) -> Presence {
    var present: UInt32 = 0
    for index in range {
      let symbol = text.folded[index]
      if symbol < 0x80, numbers[Int(symbol)] != Self.none {
        present |= 1 << UInt32(numbers[Int(symbol)])
      }
    }
    return Presence(table: self, signs: present)
  }

  /// The signs that a password has, on which depends what each of them may mean.
  struct Presence {
    fileprivate let table: SubstitutionTable
    /// One bit for each sign that is there.
    fileprivate let signs: UInt32

    /// The same, as if there were none.
    var ignored: Self { Self(table: table, signs: 0) }

    var isEmpty: Bool { signs == 0 }

    @inline(__always)
    func isSign(_ symbol: UInt32) -> Bool {
      signs != 0 && symbol < 0x80 && table.numbers[Int(symbol)] != SubstitutionTable.none
    }

    @inline(__always)
    func sign(_ symbol: UInt32) -> Int? {
      isSign(symbol) ? Int(table.numbers[Int(symbol)]) : nil
    }

    func choices(of sign: Int) -> Range<Int> { 0..<Int(table.letterCounts[sign]) }

    func choice(of sign: Int, for letter: UInt32) -> Int? {
      choices(of: sign).first { UInt32(self.letter(of: sign, $0)) == letter }
    }

    func letter(of sign: Int, _ choice: Int) -> UInt8 { table.letters[sign * mostLetters + choice] }

    /// The use after a sign stood for one of its letters; nil if that contradicts what came before.
    ///
    /// In one word a sign has one meaning.
    func use(_ use: SubstitutionUse, standing sign: Int, for choice: Int) -> SubstitutionUse? {
      if use.literal & 1 << UInt32(sign) != 0 { return nil }
      let meaning: UInt64 = 1 << UInt64(choice)
      let meanings = use.pairs >> UInt64(sign * mostLetters) & 0b111
      if meanings == meaning { return use }
      if meanings != 0 { return nil }
      let letter: UInt32 = 1 << UInt32(self.letter(of: sign, choice) - 0x61)
      if table.oneSignPerLetter && use.letters & letter != 0 { return nil }
      var next = use
      next.pairs |= meaning << UInt64(sign * mostLetters)
      next.letters |= letter
      return next
    }

    /// The use after a sign stood for itself; nil if that contradicts what came before.
    func use(_ use: SubstitutionUse, asItIs sign: Int) -> SubstitutionUse? {
      if use.pairs >> UInt64(sign * mostLetters) & 0b111 != 0 { return nil }
      var next = use
      next.literal |= 1 << UInt32(sign)
      return next
    }

    /// Whether no sign stood both for itself and for a letter, and a rule allows the use.
    func isConsistent(_ use: SubstitutionUse) -> Bool {
      var literal = use.literal
      while literal != 0 {
        let sign = literal.trailingZeroBitCount
        literal &= literal - 1
        if use.pairs >> UInt64(sign * mostLetters) & 0b111 != 0 { return false }
      }
      return isPossible(use)
    }

    /// Whether one rule for the whole password allows the use.
    ///
    /// In a rule, every letter of which signs are present is written with one of them. A sign that
    /// stands for itself is therefore none that a letter depends on: each of its letters needs
    /// another sign that is present and does not stand for itself in this word.
    func isPossible(_ use: SubstitutionUse) -> Bool {
      guard table.oneSignPerLetter else { return true }
      var literal = use.literal
      while literal != 0 {
        let sign = literal.trailingZeroBitCount
        literal &= literal - 1
        for choice in choices(of: sign) {
          let letter = Int(letter(of: sign, choice) - 0x61)
          if table.masks[letter] & signs & ~use.literal == 0 { return false }
        }
      }
      return true
    }

    /// How many ways of substituting an attacker has to try.
    func variations(
      _ use: SubstitutionUse, in text: borrowing PasswordText, _ range: Range<Int>
    ) -> Guesses {
      var factor = Guesses.one
      var pairs = use.pairs
      while pairs != 0 {
        let bit = pairs.trailingZeroBitCount
        pairs &= pairs - 1
        let sign = bit / mostLetters
        let letter = UInt32(self.letter(of: sign, bit % mostLetters))
        var substituted = 0
        var plain = 0
        for index in range {
          let symbol = text.folded[index]
          if self.sign(symbol) == sign { substituted += 1 } else if symbol == letter { plain += 1 }
        }
        factor =
          factor
          * (substituted == 0 || plain == 0
            ? Guesses(2) : Combinations.variations(substituted, plain))
      }
      return factor
    }
  }
}

/// Which signs stood for which letters on the way to a word.
struct SubstitutionUse {
  /// Three bits for each sign: which of its letters it stood for.
  fileprivate var pairs: UInt64 = 0
  /// The signs that stood for themselves.
  fileprivate var literal: UInt32 = 0
  /// The letters that a sign stood for.
  fileprivate var letters: UInt32 = 0

  var hasSubstitutions: Bool { pairs != 0 }

  mutating func noteLiteral(_ sign: Int) { literal |= 1 << UInt32(sign) }
}
