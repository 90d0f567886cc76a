/// Finds characters that follow each other with equal steps: abc, 97531, あいうえお.
struct SequenceMatcher {
  /// Whether every alphabet is that of its code points, and three letters with any steps are a
  /// sequence, as in the reference.
  let isReference: Bool

  private static let largestStep = 5
  /// The fewest letters that follow each other with steps over 1.
  ///
  /// Of any three in a row some do: ilo.
  private static let fewestInSteps = 4

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
    var step = difference(text, to: place)
    // Every run of equal steps ends where another step follows, or the text ends.
    while start < starts.upperBound, place < whole.upperBound {
      place &+= 1
      let next = place < whole.upperBound ? difference(text, to: place) : .max
      if next == step { continue }
      // Up or down by one, or more than two of them.
      if (step &+ 1) & ~2 == 0 || place &- start > 2 {
        append(start..<place, step, of: whole, in: text, to: &matches)
      }
      start = place &- 1
      step = next
    }
    cursor = start
  }

  /// Appends a row of equal steps if it is a sequence.
  @inline(never)
  private func append(
    _ range: Range<Int>, _ step: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard step != 0, abs(step) <= Self.largestStep,
      isReference || isSequence(text, range, step: abs(step))
    else { return }
    let points = startingPoints(text.symbols[range.lowerBound])
    let guesses = points * (step < 0 ? 2 : 1) * Double(range.count)
    matches.append(Match(range, .sequence, guesses: Guesses(guesses)), in: whole)
  }

  @inline(__always)
  private func difference(_ text: borrowing PasswordText, to index: Int) -> Int {
    // Symbols are below 2^21.
    let (last, next) = (text.symbols[index &- 1], text.symbols[index])
    if isReference || last | next < 0x80 { return Int(next) &- Int(last) }
    return KanaOrder.place(of: next) &- KanaOrder.place(of: last)
  }

  /// Whether so many equal steps are no accident.
  private func isSequence(_ text: borrowing PasswordText, _ range: Range<Int>, step: Int) -> Bool {
    let first = text.symbols[range.lowerBound]
    if first >= 0x80 { return range.count > 2 && (step == 1 || step == KanaOrder.row) }
    return step == 1 || Digit.value(first) != nil || range.count >= Self.fewestInSteps
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
