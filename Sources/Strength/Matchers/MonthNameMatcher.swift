/// Finds days whose month has its English name: 23nov1987, july4th, Sept-11-2001, 1985apr12.
struct MonthNameMatcher {
  let year: Int

  private static let names: [[UInt32]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { $0.unicodeScalars.map(\.value) }
  private static let days: InlineArray<12, Int> = [
    31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]
  /// The letters that months begin with, one bit each.
  private static let firsts: UInt32 = names.reduce(0) { $0 | 1 << ($1[0] - 0x61) }
  private static let shortest = 3

  /// The name before the day or behind it; at full length or short.
  private static let variations = 4.0
  private static let variationsOfSeparators = 2.0
  private static let daysOfYear = 366.0

  /// What the names of months begin with.
  static let beginnings = names.map { ($0[0], $0[1]) }

  /// Appends every day that begins in `starts`, unless its month's name lies within a longer word.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    guard text.alphabet.contains(.smalls) || text.hasCapitals else { return }
    // What stands before the name may begin in an earlier stretch, or the name lie in the next one.
    let last = min(starts.upperBound + Self.longestBefore, whole.upperBound - Self.shortest)
    for place in starts.lowerBound..<max(last + 1, starts.lowerBound) {
      let first = text.folded[place] &- 0x61
      guard first < 26, Self.firsts >> first & 1 != 0,
        let (month, end) = month(text, at: place, of: whole)
      else { continue }
      append(month, place..<end, startingIn: starts, of: whole, in: text, to: &matches)
    }
  }

  /// A year and a sign, or a day with its ending and a sign.
  private static let longestBefore = 5

  /// The month whose name, whole or short, stands at a place by itself.
  private func month(
    _ text: borrowing PasswordText, at start: Int, of whole: Range<Int>
  ) -> (number: Int, end: Int)? {
    let (first, second, third) = (
      text.folded[start], text.folded[start + 1], text.folded[start + 2]
    )
    guard first | second | third < 0x80,
      let index = Self.index(first << 16 | second << 8 | third)
    else { return nil }
    let name = Self.names[index]
    var count = Self.shortest
    while count < name.count, start + count < whole.upperBound,
      text.folded[start + count] == name[count]
    {
      count += 1
    }
    let isSept = index == 8 && count == 4
    let end = start + count
    guard count == name.count || count == Self.shortest || isSept,
      end == whole.upperBound || !text.isLetter(end)
    else { return nil }
    return (index + 1, end)
  }

  /// The month by its first three letters, a byte each.
  @inline(__always)
  private static func index(_ letters: UInt32) -> Int? {
    switch letters {
    case 0x6A616E: 0
    case 0x666562: 1
    case 0x6D6172: 2
    case 0x617072: 3
    case 0x6D6179: 4
    case 0x6A756E: 5
    case 0x6A756C: 6
    case 0x617567: 7
    case 0x736570: 8
    case 0x6F6374: 9
    case 0x6E6F76: 10
    case 0x646563: 11
    default: nil
    }
  }

  private func append(
    _ month: Int, _ name: Range<Int>, startingIn starts: Range<Int>, of whole: Range<Int>,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let most = Self.days[month - 1]
    var back = Reader(place: name.lowerBound, whole: whole, isBackwards: true)
    let day = back.number(text, 1...most, digits: 1...2, isOrdinal: true)
    if let day {
      append(day, nil, day.end..<name.upperBound, startingIn: starts, of: whole, to: &matches)
      var on = Reader(place: name.upperBound, whole: whole)
      if let year = on.number(text, Self.years, digits: 4...4)
        ?? on.number(text, 0...99, digits: 2...2)
      {
        append(day, year, day.end..<year.end, startingIn: starts, of: whole, to: &matches)
      }
      return
    }
    let before = back.number(text, Self.years, digits: 4...4)
    for digits in [1, 2] {
      var on = Reader(place: name.upperBound, whole: whole)
      guard
        let day = on.number(text, 1...most, digits: digits...digits, isOrdinal: true, goesOn: true)
      else { continue }
      if let before {
        append(day, before, before.end..<day.end, startingIn: starts, of: whole, to: &matches)
      }
      if on.endsDigits(text) {
        append(day, nil, name.lowerBound..<day.end, startingIn: starts, of: whole, to: &matches)
      }
      if let year = on.number(text, Self.years, digits: 4...4)
        ?? on.number(text, 0...99, digits: 2...2)
      {
        append(
          day, year, name.lowerBound..<year.end, startingIn: starts, of: whole, to: &matches)
      }
    }
  }

  /// Those of history too: 4july1776.
  private static let years = 1700...2099

  private func append(
    _ day: Reader.Number, _ found: Reader.Number?, _ range: Range<Int>,
    startingIn starts: Range<Int>, of whole: Range<Int>, to matches: inout MatchList
  ) {
    guard starts.contains(range.lowerBound) else { return }
    var guesses = Self.daysOfYear * Self.variations
    if let found {
      let full =
        found.value > 99 ? found.value : found.value > 50 ? 1900 + found.value : 2000 + found.value
      guesses *= Double(YearMatcher.space(full, from: year))
    }
    if day.hasSeparator || found?.hasSeparator == true { guesses *= Self.variationsOfSeparators }
    let match = Match(range, .date, guesses: Guesses(guesses))
    matches.append(match, in: whole)
    if found != nil {
      matches.symbolCosts.noteKnown(range, guessesLog10: match.guesses.decimalLogarithm)
    }
  }

  /// Reads the numbers around a name.
  private struct Reader {
    struct Number {
      let value: Int
      /// Where it ends in the direction of reading.
      let end: Int
      let hasSeparator: Bool
    }

    /// What was read ends here.
    private(set) var place: Int
    let whole: Range<Int>
    var isBackwards = false

    /// A number behind what was read, with a sign between or none.
    ///
    /// - Parameters:
    ///   - text: the password.
    ///   - values: what it may be.
    ///   - digits: how many digits it may have; as many as there are.
    ///   - isOrdinal: whether letters may make it an ordinal: 4th.
    ///   - goesOn: whether digits may follow that belong to something else.
    /// - Returns: the number; nil if there is none.
    mutating func number(
      _ text: borrowing PasswordText, _ values: ClosedRange<Int>, digits: ClosedRange<Int>,
      isOrdinal: Bool = false, goesOn: Bool = false
    ) -> Number? {
      var at = place
      let hasSeparator = symbol(text, at).map(Self.isSeparator) == true
      if hasSeparator { at = next(at) }
      if isOrdinal && isBackwards { at = skipOrdinal(text, at) }
      var value = 0
      var scale = 1
      var count = 0
      while count < digits.upperBound, let digit = symbol(text, at), digit &- 0x30 < 10 {
        let number = Int(digit & 0xF)
        value = isBackwards ? value + number * scale : value * 10 + number
        scale *= 10
        count += 1
        at = next(at)
      }
      guard digits.contains(count), values.contains(value), goesOn || !isDigit(text, at) else {
        return nil
      }
      if isOrdinal && !isBackwards { at = skipOrdinal(text, at) }
      place = at
      return Number(value: value, end: at, hasSeparator: hasSeparator)
    }

    func endsDigits(_ text: borrowing PasswordText) -> Bool { !isDigit(text, place) }

    private func isDigit(_ text: borrowing PasswordText, _ at: Int) -> Bool {
      symbol(text, at).map { $0 &- 0x30 < 10 } ?? false
    }

    private func next(_ at: Int) -> Int { isBackwards ? at - 1 : at + 1 }

    private func symbol(_ text: borrowing PasswordText, _ at: Int) -> UInt32? {
      let index = isBackwards ? at - 1 : at
      return whole.contains(index) ? text.folded[index] : nil
    }

    /// Behind st, nd, rd or th.
    private func skipOrdinal(_ text: borrowing PasswordText, _ at: Int) -> Int {
      guard let one = symbol(text, at), let other = symbol(text, next(at)) else { return at }
      switch isBackwards ? (other, one) : (one, other) {
      case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return next(next(at))
      default: return at
      }
    }

    private static func isSeparator(_ symbol: UInt32) -> Bool {
      // Space , - . / _
      symbol == 0x20 || symbol == 0x5F || 0x2C...0x2F ~= symbol
    }
  }
}
