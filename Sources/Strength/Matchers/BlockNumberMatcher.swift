/// Finds the numbers of a Japanese address: district, block and house with hyphens between, and perhaps
/// a room: 1-2-3 in shibuya1-2-3, 5-27-5, 9-7-1-2203.
struct BlockNumberMatcher {
  /// The fewest digits.
  static let fewestDigits = 3

  private static let groups = 3...4
  /// The most digits of a district, a block, a house and a room.
  private static let mostDigits: InlineArray<4, Int> = [2, 3, 3, 4]
  /// All groups with the hyphens between.
  private static let longest = 15
  private static let hyphen: UInt32 = 0x2D
  /// Some write it otherwise.
  private static let variations = 2.0

  /// Appends every such number that begins in `starts`, unless digits or hyphens go on beside it.
  @inline(never)
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let end = min(whole.upperBound, starts.upperBound + Self.longest)
    if !hasHyphens(text, starts.lowerBound..<end) { return }
    for start in starts
    where text.isDigit(start) && (start == whole.lowerBound || !goesOn(text, start - 1)) {
      guard let (end, digits) = number(text, at: start, of: whole) else { continue }
      var guesses = Self.variations
      for _ in 0..<digits { guesses *= 10 }
      matches.append(Match(start..<end, .postalCode, guesses: Guesses(guesses)), in: whole)
      matches.symbolCosts.noteKnown(
        start..<end, guessesLog10: Guesses(guesses).decimalLogarithm)
    }
  }

  /// Whether there are as many hyphens as such a number has.
  @inline(__always)
  private func hasHyphens(_ text: borrowing PasswordText, _ range: Range<Int>) -> Bool {
    var count = 0
    for index in range where text.folded[index] == Self.hyphen { count &+= 1 }
    return count + 1 >= Self.groups.lowerBound
  }

  /// Where the number ends that begins at a place, and how many digits it has.
  private func number(
    _ text: borrowing PasswordText, at start: Int, of whole: Range<Int>
  ) -> (end: Int, digits: Int)? {
    var (end, digits, count) = (start, 0, 0)
    while true {
      let first = end
      while end < whole.upperBound, text.isDigit(end) { end += 1 }
      // No number of a block begins with 0.
      guard 1...Self.mostDigits[count] ~= end - first, text.folded[first] != 0x30 else {
        return nil
      }
      digits += end - first
      count += 1
      guard count < Self.groups.upperBound, end < whole.upperBound,
        text.folded[end] == Self.hyphen
      else { break }
      end += 1
    }
    guard Self.groups.contains(count), end == whole.upperBound || !goesOn(text, end) else {
      return nil
    }
    return (end, digits)
  }

  private func goesOn(_ text: borrowing PasswordText, _ place: Int) -> Bool {
    text.isDigit(place) || text.folded[place] == Self.hyphen
  }
}
