/// Finds characters that follow each other with equal steps: abc, 97531, あいうえお.
struct SequenceMatcher {
  private static let largestStep = 5

  /// Appends every sequence that begins in `starts`; two that touch share a character.
  ///
  /// - Parameters:
  ///   - starts: where sequences may begin.
  ///   - whole: the range of the password that is being analysed.
  ///   - cursor: where the last call left off.
  ///   - text: the password.
  ///   - matches: what was found.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, from cursor: inout Int,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    while cursor < starts.upperBound, cursor + 1 < whole.upperBound {
      let start = cursor
      let step = Self.step(text, to: start + 1)
      cursor += 1
      while cursor + 1 < whole.upperBound, Self.step(text, to: cursor + 1) == step { cursor += 1 }
      let length = cursor + 1 - start
      guard step != 0, abs(step) <= Self.largestStep, length > 2 || abs(step) == 1 else { continue }
      let points = startingPoints(text.symbols[start])
      let guesses = points * (step < 0 ? 2 : 1) * Double(length)
      matches.append(Match(start..<cursor + 1, .sequence, guesses: Guesses(guesses)), in: whole)
    }
  }

  private static func step(_ text: borrowing PasswordText, to index: Int) -> Int {
    Int(text.symbols[index]) - Int(text.symbols[index - 1])
  }

  /// How many characters a sequence like this might have begun with: few begin with others than the
  /// first and the last of their alphabet.
  private func startingPoints(_ symbol: UInt32) -> Double {
    switch symbol {
    case 0x61, 0x41, 0x7A, 0x5A, 0x30, 0x31, 0x39: 4
    default: Digit.value(symbol) == nil ? 26 : 10
    }
  }
}
