import TestSupport
import Testing

@testable import Strength

/// Whatever patterns are looked for, a random password is never called weak because of one.
@Suite struct RandomPasswordTests {
  private let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))

  private static let sets: [(name: String, characters: String, length: Int)] = [
    ("letters", characters(0x61...0x7A), 14),
    ("letters and digits", characters(0x61...0x7A) + digits, 12),
    ("both cases and digits", characters(0x41...0x5A) + characters(0x61...0x7A) + digits, 12),
    ("printable", characters(0x21...0x7E), 12), ("digits", digits, 20),
    ("hiragana", characters(0x3042...0x3093), 12), ("katakana", characters(0x30A2...0x30F3), 12),
    ("kanji", characters(0x4E00...0x9FA0), 5),
  ]

  private static let digits = characters(0x30...0x39)

  private static func characters(_ range: ClosedRange<UInt32>) -> String {
    String(String.UnicodeScalarView(range.compactMap(Unicode.Scalar.init)))
  }

  @Test("A random password has the highest score", arguments: sets.indices)
  func strong(_ index: Int) {
    let set = Self.sets[index]
    let characters = Array(set.characters)
    var random = RandomSource(seed: index + 1)
    for _ in 0..<250 {
      let password = String((0..<set.length).map { _ in random.choose(characters) })
      #expect(estimator.estimate(password).estimate.score == 4, "\(set.name): a made-up password")
    }
  }
}
