internal import JapaneseWriting

/// Finds years and days as Japanese people write them: by eras, in letters, in Latin letters and in
/// kanji (S55, heisei5, 令和6年, 昭和55年3月5日), and Gregorian ones with 年, 月 and 日.
struct EraMatcher {
  let year: Int
  private let names = EraNames()

  init(year: Int) { self.year = year }

  /// An attacker thinks of Gregorian years first.
  private static let variations = 2.0

  /// Appends the longest year or day that begins at each place of `starts`.
  func append(
    startingIn starts: Range<Int>, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    for start in starts {
      let symbol = text.folded[start]
      guard let found = names.find(symbol, start, whole, text) else {
        if !text.isASCII, symbol &- 0x30 < 10 { western(start, whole, text, &matches) }
        continue
      }
      for (era, end) in found {
        var reader = DateReader(place: end, limit: whole.upperBound)
        guard let date = reader.date(in: era, text, isLetter: end == start + 1) else { continue }
        append(date, start..<reader.place, of: whole, to: &matches)
      }
    }
  }

  /// A Gregorian year or day with 年 behind the year, or a month and a day.
  private func western(
    _ start: Int, _ whole: Range<Int>, _ text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    if start > whole.lowerBound, text.folded[start - 1] &- 0x30 < 10 { return }
    var reader = DateReader(place: start, limit: whole.upperBound)
    guard let date = reader.westernDate(text) else { return }
    append(date, start..<reader.place, of: whole, to: &matches)
  }

  private func append(
    _ date: DateReader.Date, _ range: Range<Int>, of whole: Range<Int>, to matches: inout MatchList
  ) {
    let years = date.year.map { Double(YearMatcher.space($0, from: year)) * Self.variations } ?? 1
    let guesses = years * (date.hasDay ? 365 : 1) * (date.hasSeparators ? 4 : 1)
    var match = Match(range, date.hasDay ? .date : .year, guesses: Guesses(guesses))
    match.detail = UInt32(date.year ?? 0)
    matches.append(match, in: whole)
  }
}

/// The names of eras in every writing.
struct EraNames: Sendable {
  /// Names by their first symbol.
  private let names: [UInt32: [(name: [UInt32], era: Era)]]

  init() {
    var names: [UInt32: [(name: [UInt32], era: Era)]] = [:]
    for era in Era.all {
      let roman = Reading(era.reading)?.spellings(limit: 16).map(\.text) ?? []
      for name in [String(era.letter).lowercased(), era.name, era.reading] + roman {
        let symbols = name.unicodeScalars.map(\.value)
        if let first = symbols.first { names[first, default: []].append((symbols, era)) }
      }
    }
    self.names = names
  }

  /// The eras whose name stands at a place, with the place behind it.
  func find(
    _ symbol: UInt32, _ start: Int, _ whole: Range<Int>, _ text: borrowing PasswordText
  ) -> [(Era, Int)]? {
    guard let candidates = names[symbol] else { return nil }
    // A single letter behind another one is a part of a word.
    let isWithinWord = start > whole.lowerBound && text.folded[start - 1].isSmall
    var found: [(Era, Int)]?
    for (name, era) in candidates where !isWithinWord || name.count > 1 {
      let end = start + name.count
      guard end < whole.upperBound, isEqual(name, start, text) else { continue }
      found = (found ?? []) + [(era, end)]
    }
    return found
  }

  private func isEqual(_ name: [UInt32], _ start: Int, _ text: borrowing PasswordText) -> Bool {
    for index in name.indices where text.folded[start + index] != name[index] { return false }
    return true
  }
}
