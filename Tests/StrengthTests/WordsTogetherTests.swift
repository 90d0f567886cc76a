import TestSupport
import Testing

@testable import Strength

/// Words that are strung together without a sign, and what stands behind them.
@Suite struct WordsTogetherTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "Sentences of short words are words, and weak",
    arguments: [
      "mydogisbrown", "iloveyousomuch", "ilovemydog", "happybirthday0503", "inugasuki",
      "mydogspot",
    ])
  func sentences(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.allSatisfy { $0.kind == .word || $0.kind == .date })
    #expect(estimate.score < 3)
  }

  @Test(
    "A year of two digits and a sign at the end go along with a word",
    arguments: ["Winter23!", "Sony2023!", "tigers85", "hanako0315!", "winter2023?", "hanako0315?"])
  func behindWords(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.count == 2)
    #expect(pieces.last?.kind == .year || pieces.last?.kind == .date)
    #expect(estimate.score < 3)
  }

  @Test("Letters in steps are a sequence from four on, and kana in their own order")
  func sequences() {
    func kinds(_ password: String) -> [Piece.Kind] {
      Self.estimator.estimate(password).pieces.map(\.kind)
    }
    #expect(kinds("aceg") == [.sequence])
    #expect(!kinds("iloqx").contains(.sequence))
    #expect(kinds("あいうえおかき") == [.sequence])
    #expect(kinds("なにぬねのはひ") == [.sequence])
    #expect(!kinds("ぎこじゆじど").contains(.sequence))
  }

  @Test("A row of random digits has few numbers, dates and years in it that count")
  func digits() {
    var random = RandomSource(seed: 11)
    let weak = (0..<1_000).count { _ in
      Self.estimator.estimate(random.text("123456789", 10...10)).estimate.score < 3
    }
    #expect(weak <= 20)
  }
}
