import TestSupport
import Testing

@testable import Strength

/// Where a first look says that a matcher has nothing to find, it finds nothing.
@Suite struct FirstLookTests {
  private static let alphabets = [
    "abcdefgh", "qwertyasdfgh123456", "13579", "acegi", "1234567890-+", "abcxyzABC019!@",
  ]

  private static func texts(_ alphabet: String) -> [[UInt8]] {
    let characters = Array(alphabet.utf8)
    var random = RandomSource(seed: characters.count)
    return (0..<400).map { index in
      (0..<2 + index % 11).map { _ in random.choose(characters) }
    }
  }

  private static func load(_ bytes: [UInt8]) -> PasswordText {
    var text = PasswordText()
    text.load(bytes.span, fullLowerCase: false, folds: true)
    return text
  }

  @Test(
    "Steps without a sequence have none, and without a pattern no pattern", arguments: alphabets)
  func steps(_ alphabet: String) {
    let pattern = PatternMatcher()
    let keyboards = KeyboardMatcher(KeyboardGraph.common + [.japanese], pattern)
    let sequence = SequenceMatcher(isReference: false)
    for bytes in Self.texts(alphabet) {
      let text = Self.load(bytes)
      let whole = 0..<text.count
      let steps = keyboards.steps(startingIn: whole, of: whole, in: text)
      var matches = MatchList()
      var cursor = 0
      if !steps.mayBeSequence {
        sequence.append(startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      cursor = 0
      if !steps.mayBePattern {
        pattern.append(startingIn: whole, of: whole, from: &cursor, in: text, to: &matches)
      }
      #expect(matches.count == 0)
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
