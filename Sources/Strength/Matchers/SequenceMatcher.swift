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
    guard cursor < starts.upperBound, cursor + 1 < whole.upperBound else { return }
    var start = cursor
    var place = cursor + 1
    var step = Self.step(text, to: place)
    // Every run of equal steps ends where another step follows, or the text ends.
    while start < starts.upperBound, place < whole.upperBound {
      place &+= 1
      let next = place < whole.upperBound ? Self.step(text, to: place) : .max
      if next == step { continue }
      if step != 0, abs(step) <= Self.largestStep, place &- start > 2 || abs(step) == 1 {
        append(start..<place, isDescending: step < 0, of: whole, in: text, to: &matches)
      }
      start = place &- 1
      step = next
    }
    cursor = start
  }

  private func append(
    _ range: Range<Int>, isDescending: Bool, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let points = startingPoints(text.symbols[range.lowerBound])
    let guesses = points * (isDescending ? 2 : 1) * Double(range.count)
    matches.append(Match(range, .sequence, guesses: Guesses(guesses)), in: whole)
  }

  @inline(__always)
  private static func step(_ text: borrowing PasswordText, to index: Int) -> Int {
    // Symbols are below 2^21.
    Int(text.symbols[index]) &- Int(text.symbols[index &- 1])
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
