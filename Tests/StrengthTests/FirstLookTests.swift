import TestSupport
import Testing

@testable import Strength

/// Where a first look says that a matcher has nothing to find, it finds nothing.
@Suite struct FirstLookTests {
  private static let alphabets = [
    "abcdefgh", "qwertyasdfgh123456", "13579", "acegi", "1234567890-+", "abcxyzABC019!@",
    "1qazQAZ!2wsx@WSX", "plokmijn", "mayjun12-4th", "S5.5showaheirt3", "www.ht:/.com@163",
    "12/-. 90",
    "aab", "1a.",
  ]

  private static func texts(_ alphabet: String) -> [[UInt8]] {
    let characters = Array(alphabet.utf8)
    var random = RandomSource(seed: characters.count)
    // Some are longer than what is looked at step by step.
    return (0..<600).map { index in
      (0..<2 + (index % 50 == 0 ? FirstLook.longest + index % 7 : index % 11)).map { _ in
        random.choose(characters)
      }
    }
  }

  private static func load(_ bytes: [UInt8]) -> PasswordText {
    var text = PasswordText()
    text.load(bytes.span, fullLowerCase: false, folds: true)
    return text
  }

  private static let graphs = KeyboardGraph.common + [.japanese]

  /// Looks at texts of an alphabet.
  private static func forEachText(
    of alphabet: String, _ body: (borrowing PasswordText, Range<Int>, FirstLook.Found) -> Void
  ) {
    let look = FirstLook(graphs)
    for bytes in texts(alphabet) {
      let text = load(bytes)
      let whole = 0..<text.count
      body(text, whole, look(whole, in: text))
    }
  }

  @Test(
    "Where neighbours belong to no walk, pattern, stroke or sequence, there is none",
    arguments: alphabets)
  func steps(_ alphabet: String) {
    let look = FirstLook(Self.graphs)
    let keyboards = KeyboardMatcher(Self.graphs)
    Self.forEachText(of: alphabet) { text, whole, found in
      var matches = MatchList()
      var cursor = 0
      if !found.mayBeSequence {
        SequenceMatcher(isReference: false).append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
        cursor = 0
        SequenceMatcher(isReference: true).append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      cursor = 0
      if !found.mayBePattern {
        PatternMatcher().append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      cursor = 0
      if !found.mayBeStroke {
        StrokeMatcher().append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      if found.walked.isEmpty {
        var cursors = KeyboardMatcher.Cursors(repeating: 0)
        keyboards.append(
          startingIn: whole, of: whole, from: &cursors, look, in: text, to: &matches)
      }
      #expect(matches.count == 0)
    }
  }

  @Test(
    "Beside a key beyond ASCII, neighbours are on the keyboards that there are",
    arguments: ["¥¥¥", "a¥b", "pass¥¥word", "90-^¥"])
  func keyBeyondASCII(_ password: String) {
    let look = FirstLook(Self.graphs)
    let text = Self.load(Array(password.utf8))
    let whole = 0..<text.count
    let keyboards = Self.graphs.indices.reduce(FirstLook.Pair()) { $0.union(.keyboard($1)) }
    #expect(!look(whole, in: text).walked.isEmpty)
    #expect(look(whole, in: text).walked.isSubset(of: keyboards))
    var matches = MatchList()
    var cursors = KeyboardMatcher.Cursors(repeating: 0)
    KeyboardMatcher(Self.graphs).append(
      startingIn: whole, of: whole, from: &cursors, look, in: text, to: &matches)
    // Only the last one is a walk.
    #expect((matches.count > 0) == (password == "90-^¥"))
  }

  @Test(
    "Where neighbours begin no year, month, era or address, there is none", arguments: alphabets)
  func beginningsOfParts(_ alphabet: String) {
    Self.forEachText(of: alphabet) { text, whole, found in
      var matches = MatchList()
      var cursor = 0
      if !found.mayHave(.year) {
        YearMatcher(year: 2026, endsLikeReference: false).append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      if !found.mayHave(.shortYear) {
        ShortYearMatcher(year: 2026).append(
          startingIn: whole, of: whole, in: text, to: &matches)
      }
      if !found.mayHave(.era) {
        EraMatcher(year: 2026).append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      if !found.mayHave(.monthName) {
        MonthNameMatcher(year: 2026).append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      if !found.mayHave(.address) {
        AddressMatcher().append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      if !found.mayHave(.date), !text.mayHaveRow(DateMatcher.fewestDigits) {
        DateMatcher(year: 2026).append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      #expect(matches.count == 0)
    }
  }

  @Test(
    "What begins with two symbols is looked for",
    arguments: [
      "x1999", "ab85", "S55", "showa55", "Reiwa-3", "4july1776", "www.x", "x@gmail.com", "x.com",
      "10.0.0.1", "3/5/99", "qwe", "1q2w3e", "1qaz2wsx",
    ])
  func found(_ password: String) {
    let text = Self.load(Array(password.utf8))
    let found = FirstLook(Self.graphs)(0..<text.count, in: text)
    let parts: FirstLook.Pair = [.year, .shortYear, .era, .monthName, .address, .date]
    #expect(found.mayHave(parts) || !found.walked.isEmpty || found.mayBePattern)
  }

  @Test("What is repeated is found at first sight, and nothing else is", arguments: alphabets)
  func repetitions(_ alphabet: String) {
    for bytes in Self.texts(alphabet) {
      let text = Self.load(bytes)
      let whole = 0..<text.count
      let long = LongRepetitions(whole, in: text)
      var (all, some) = (RepeatMatcher(whole), [RepeatMatcher.Repetition]())
      while let next = all.next(long, in: text) { some.append(next) }
      let isLong = bytes.count > RepeatMatcher.mostCompared
      let candidates = RepeatMatcher.candidates(whole, in: text.symbols)
      // In a long row that is only a first sight.
      #expect(candidates == .none ? some.isEmpty : !some.isEmpty || isLong)
      var search = RepeatMatcher(whole, candidates)
      for found in some {
        let next = search.next(long, in: text)
        #expect(next?.range == found.range)
        #expect(next?.period == found.period)
      }
    }
  }

  @Test("Digits, doubles and separators are counted as they stand", arguments: alphabets)
  func summary(_ alphabet: String) {
    for bytes in Self.texts(alphabet) {
      let text = Self.load(bytes)
      let symbols = bytes.map(UInt32.init)
      let digits = symbols.map { $0 &- 0x30 < 10 }
      let row = digits.split(separator: false).map(\.count).max() ?? 0
      let count = digits.count { $0 }
      let separators = symbols.count { $0.isSeparator }
      let isLong = bytes.count > SymbolSummary.longest
      for fewest in [1, 2, 4, 7, 10] {
        let (mayHave, mayHaveRow) = (text.mayHaveDigits(fewest), text.mayHaveRow(fewest))
        #expect(mayHave == (count >= fewest) || isLong && mayHave)
        #expect(mayHaveRow == (row >= fewest) || isLong && mayHaveRow)
      }
      let small = symbols.map { $0.isCapital ? $0 | 0x20 : $0 }
      #expect(Int(text.summary.doubles) == zip(small, small.dropFirst()).count { $0 == $1 })
      #expect(text.hasSeparators == (separators > 0))
      let hasSeveral = text.summary.hasSeveralSeparators
      #expect(hasSeveral == (separators > 1) || isLong && hasSeveral)
    }
  }

  @Test("Years and days in figures are in rows that are long enough", arguments: alphabets)
  func rows(_ alphabet: String) {
    for bytes in Self.texts(alphabet) {
      let text = Self.load(bytes)
      let whole = 0..<text.count
      var matches = MatchList()
      var cursor = 0
      if !text.mayHaveRow(YearMatcher.digits) {
        YearMatcher(year: 2026, endsLikeReference: false).append(
          startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      if !text.mayHaveRow(MonthDayMatcher.digits) {
        MonthDayMatcher().append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      if !text.mayHaveRow(ShortYearMatcher.digits) {
        ShortYearMatcher(year: 2026).append(
          startingIn: whole, of: whole, in: text, to: &matches)
      }
      let fewest = DateMatcher.fewestDigits
      if !text.mayHaveDigits(fewest, inRow: fewest) {
        DateMatcher(year: 2026).append(startingIn: whole, of: whole, in: text, to: &matches)
      }
      #expect(matches.count == 0)
    }
  }

  @Test("The longest row of digits counts, whatever stands around it")
  func longestRow() {
    let text = Self.load(Array("a12b345c6".utf8))
    let mayHave = (three: text.mayHaveRow(3), four: text.mayHaveRow(4))
    #expect(mayHave.three)
    #expect(!mayHave.four)
    let without = text.mayHaveDigits(4, inRow: 4)
    #expect(!without)
    let with = Self.load(Array("1-2-34".utf8)).mayHaveDigits(4, inRow: 4)
    #expect(with)
  }

  @Test("Letters are counted in any part of a password as they stand")
  func letterCase() {
    let bytes = Array("aBCd1eF?G".utf8)
    let text = Self.load(bytes)
    for start in 0..<bytes.count {
      for end in start + 1...bytes.count {
        let part = bytes[start..<end].map(UInt32.init)
        let letters = text.letters(of: start..<end)
        #expect(Int(letters.capitals) == part.count { $0.isCapital })
        #expect(Int(letters.smalls) == part.count { $0.isSmall })
      }
    }
  }

  @Test("A letter and its signs in a long row are no stronger for one symbol more")
  func longRowOfOneLetter() {
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    for signs in ["a4@", "o0", "s5$"] {
      let characters = Array(signs.utf8)
      var random = RandomSource(seed: 5)
      let row = (0..<LexiconWalk.Disguise.ordinaryLength + 1).map { _ in random.choose(characters) }
      let last = estimator.estimate(bytes: row.dropLast()).estimate.guessesLog10
      let next = estimator.estimate(bytes: row).estimate.guessesLog10
      // Without any such word it would be about twice as much.
      #expect(next < 1.25 * last, "\(signs)")
    }
  }
}
