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
    // Something stands behind every name.
    for start in starts.lowerBound..<min(starts.upperBound, whole.upperBound - 1) {
      let symbol = text.folded[start]
      if !names.mayBegin(symbol, text.folded[start &+ 1]) { continue }
      append(symbol, start, of: whole, in: text, to: &matches)
    }
    if text.isASCII { return }
    for start in starts where text.folded[start] &- 0x30 < 10 {
      western(start, whole, text, &matches)
    }
  }

  /// Appends the years and days whose era's name begins at a place.
  @inline(never)
  private func append(
    _ symbol: UInt32, _ start: Int, of whole: Range<Int>, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    for candidate in names.candidates(symbol) {
      guard let end = names.end(of: candidate, at: start, whole, text) else { continue }
      var reader = DateReader(place: end, limit: whole.upperBound)
      let isLetter = end == start + 1
      guard let date = reader.date(in: names.era(candidate), text, isLetter: isLetter),
        !(isLetter && isDisguised(start..<reader.place, whole, text))
      else { continue }
      append(date, start..<reader.place, .era, of: whole, to: &matches)
    }
  }

  /// Whether a small letter and digits are rather the beginning of a word with signs: h3llo, m1llion.
  private func isDisguised(
    _ range: Range<Int>, _ whole: Range<Int>, _ text: borrowing PasswordText
  ) -> Bool {
    text.symbols[range.lowerBound].isSmall && range.upperBound < whole.upperBound
      && text.symbols[range.upperBound].isSmall
  }

  /// A Gregorian year or day with 年 behind the year, or a month and a day.
  private func western(
    _ start: Int, _ whole: Range<Int>, _ text: borrowing PasswordText, _ matches: inout MatchList
  ) {
    if start > whole.lowerBound, text.folded[start - 1] &- 0x30 < 10 { return }
    var reader = DateReader(place: start, limit: whole.upperBound)
    guard let date = reader.westernDate(text) else { return }
    append(date, start..<reader.place, [], of: whole, to: &matches)
  }

  private func append(
    _ date: DateReader.Date, _ range: Range<Int>, _ traits: Match.Traits, of whole: Range<Int>,
    to matches: inout MatchList
  ) {
    let years = date.year.map { Double(YearMatcher.space($0, from: year)) * Self.variations } ?? 1
    let guesses = years * (date.hasDay ? 365 : 1) * (date.hasSeparators ? 4 : 1)
    var match = Match(range, date.hasDay ? .date : .year, guesses: Guesses(guesses))
    match.detail = UInt32(date.year ?? 0)
    match.traits = traits
    matches.append(match, in: whole)
  }
}

/// The names of eras in every writing.
final class EraNames: Sendable {
  private struct Name: Sendable {
    let symbols: [UInt32]
    let era: Era
  }

  /// The names, those with the same first symbol together.
  private let names: [Name]
  /// For each character of ASCII, the names that begin with it.
  private let ranges: InlineArray<128, Range<Int>>
  /// For each letter of ASCII, by its last five bits, those that come second in names that begin with it,
  /// one bit each; the bit of no letter says that there is a name of that letter alone.
  private let seconds: [UInt32]
  /// The names by the other first symbols.
  private let otherRanges: [(symbol: UInt32, range: Range<Int>)]

  init() {
    var all: [Name] = []
    for era in Era.all {
      for name in [String(era.letter).lowercased(), era.name, era.reading] + era.romanNames {
        all.append(Name(symbols: name.unicodeScalars.map(\.value), era: era))
      }
    }
    all.sort { ($0.symbols[0], $0.symbols.count) < ($1.symbols[0], $1.symbols.count) }
    var ranges = InlineArray<128, Range<Int>>(repeating: 0..<0)
    var otherRanges: [(symbol: UInt32, range: Range<Int>)] = []
    var seconds = [UInt32](repeating: 0, count: 32)
    var start = 0
    while start < all.count {
      let symbol = all[start].symbols[0]
      var end = start + 1
      while end < all.count, all[end].symbols[0] == symbol { end += 1 }
      if symbol < 0x80 {
        ranges[Int(symbol)] = start..<end
        for name in all[start..<end] {
          seconds[Int(symbol & 31)] |= 1 << (name.symbols.count > 1 ? name.symbols[1] & 31 : 0)
        }
      } else {
        otherRanges.append((symbol, start..<end))
      }
      start = end
    }
    names = all
    self.ranges = ranges
    self.seconds = seconds
    self.otherRanges = otherRanges
  }

  /// What a name in letters begins with, or is with what may stand behind it.
  static let beginnings: [(UInt32, UInt32)] = {
    var pairs: [(UInt32, UInt32)] = []
    for name in EraNames().names where name.symbols[0] < 0x80 {
      let seconds =
        name.symbols.count > 1
        ? [name.symbols[1]] : Array(0x30...0x39) + DateReader.separators
      pairs += seconds.map { (name.symbols[0], $0) }
    }
    return pairs
  }()

  /// Whether names may begin with two symbols, or be the first one.
  @inline(__always)
  func mayBegin(_ symbol: UInt32, _ next: UInt32) -> Bool {
    // Beyond ASCII there are few symbols anyway.
    if symbol >= 0x80 { return true }
    return symbol.isSmall && seconds[Int(symbol & 31)] &>> (next.isSmall ? next & 31 : 0) & 1 != 0
  }

  /// The names that begin with a symbol, by number.
  @inline(__always)
  func candidates(_ symbol: UInt32) -> Range<Int> {
    if symbol < 0x80 { return ranges[Int(symbol)] }
    for (first, range) in otherRanges where first == symbol { return range }
    return 0..<0
  }

  /// The era that has a name.
  func era(_ candidate: Int) -> Era { names[candidate].era }

  /// The place behind a name, if that stands there with something behind it.
  @inline(__always)
  func end(
    of candidate: Int, at start: Int, _ whole: Range<Int>, _ text: borrowing PasswordText
  ) -> Int? {
    let count = names[candidate].symbols.count
    guard start + count < whole.upperBound else { return nil }
    // A single letter behind another one is a part of a word, and so is one before another.
    let isWithinWord =
      text.folded[start + 1].isSmall || start > whole.lowerBound && text.folded[start - 1].isSmall
    if count == 1 && isWithinWord { return nil }
    for index in 1..<max(count, 1)
    where text.folded[start + index] != names[candidate].symbols[index] { return nil }
    return start + count
  }
}
