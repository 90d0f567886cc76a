internal import JapaneseWriting

extension RomanWalk {
  /// What depends on the letters around.
  struct Tables {
    let nasal = UInt32(SoundTable.shared["ん"])
    let smallTsu = UInt32(SoundTable.shared["っ"])
    let passport = Departures(RomanSystems(.passport))
    let typed = Departures(RomanSystems(.typed))
    let passportOrTyped = Departures([RomanSystems(.passport), RomanSystems(.typed)])

    /// For each vowel the letters that may make it longer, one bit each.
    private var longer = InlineArray<6, UInt32>(repeating: 0)

    init() {
      for vowel in [RomanAutomaton.Vowel.a, .i, .u, .e, .o] {
        for number in UInt32(1)...28
        where lengthening(vowel, RomanAutomaton.symbol(number)) != nil {
          longer[Int(vowel.rawValue)] |= 1 << number
        }
      }
    }

    /// Whether the letter of a number makes a vowel longer.
    @inline(__always)
    func lengthens(_ vowel: RomanAutomaton.Vowel, _ number: UInt32) -> Bool {
      longer[Int(vowel.rawValue)] &>> number & 1 != 0
    }

    /// A letter that makes a vowel longer: what it departs from, and the vowel behind it.
    func lengthening(
      _ vowel: RomanAutomaton.Vowel, _ letter: UInt32
    ) -> (Departures, RomanAutomaton.Vowel)? {
      switch (vowel, letter) {
      case (.none, _): nil
      case (_, 0x2D): (typed, .none)
      case (.o, 0x75): (typed, .u)
      case (.o, 0x6F): (passportOrTyped, .o)
      case (.o, 0x68): (passport, .o)
      case (.u, 0x75): (typed, .u)
      case (.e, 0x69), (.i, 0x69): (.none, .i)
      case (.e, 0x65): (.none, .e)
      case (.a, 0x61): (.none, .a)
      default: nil
      }
    }
  }
}

extension RomanAutomaton {
  /// Whether one of the letters that a sign may stand for leads on.
  @inline(__always)
  func mayStep(_ node: UInt16, _ reading: SubstitutionTable.Reading) -> Bool {
    for choice in 0..<SubstitutionTable.Reading.mostLetters {
      let letter = reading.letter(choice)
      if letter == 0 { return false }
      if step(node, Self.number(letter)) != Self.root { return true }
    }
    return false
  }
}
