internal import JapaneseWriting

/// Figures that look like a day or a year, whatever day they mean.
///
/// One in thirty rows of four figures does by chance, so they mean something only beside a name.
enum PossibleDate {
  /// What a row of digits looks like: 0612, 1984, 840612, 198406, 19840612; nil if like no day.
  static func form(of digits: Range<Int>, in text: FoldedPassword) -> FactForm? {
    func number(_ range: Range<Int>) -> Int {
      var value = 0
      for place in range {
        value = value * 10 + Int(text.bytes[digits.lowerBound + place]) - 0x30
      }
      return value
    }
    func isYear(_ range: Range<Int>) -> Bool { (1900...2099).contains(number(range)) }
    // A leap year, since the year is not known of all of them.
    func isDay(month: Range<Int>, day: Range<Int>) -> Bool {
      CalendarDay(year: 2000, month: number(month), day: number(day)) != nil
    }
    switch digits.count {
    case 4:
      if isYear(0..<4) { return .year }
      return isDay(month: 0..<2, day: 2..<4) ? .monthDay : nil
    case 6:
      if isDay(month: 2..<4, day: 4..<6) { return .fullDate }
      return isYear(0..<4) && (1...12).contains(number(4..<6)) ? .yearMonth : nil
    case 8:
      let isDate =
        isYear(0..<4) && isDay(month: 4..<6, day: 6..<8)
        || isYear(4..<8)
          && (isDay(month: 0..<2, day: 2..<4) || isDay(month: 2..<4, day: 0..<2))
      return isDate ? .fullDate : nil
    default: return nil
    }
  }
}

extension Candidates {
  /// Takes figures that look like a day where they stand beside a name that counts, or behind one sign
  /// from it.
  mutating func takePossibleDates(in text: FoldedPassword) {
    for number in 0..<chosen.count where chosen[number].token.kind.rule == .personalName {
      let name = chosen[number].range
      takePossibleDate(from: name.upperBound, step: 1, in: text)
      takePossibleDate(from: name.lowerBound - 1, step: -1, in: text)
    }
  }

  private mutating func takePossibleDate(from place: Int, step: Int, in text: FoldedPassword) {
    var first = place
    if first >= 0, first < text.sorts.count, text.sorts[first] == .sign { first += step }
    var end = first
    while text.isDigit(end), !isCovered(end), abs(end - first) < 9 { end += step }
    // What is covered of the row says that it is another number.
    guard end != first, !text.isDigit(end) else { return }
    let digits = step > 0 ? first..<end : end + 1..<first + 1
    guard let form = PossibleDate.form(of: digits, in: text) else { return }
    take(
      TokenMatch(
        token: FactToken(
          offset: 0, count: UInt8(digits.count), weight: UInt8(digits.count),
          kind: .possibleDate, form: form, standing: .beside, rank: 1),
        start: UInt32(digits.lowerBound), end: UInt32(digits.upperBound), signs: 0))
  }
}
