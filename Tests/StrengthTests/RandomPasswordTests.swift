import TestSupport
import Testing

@testable import Strength

/// Whatever patterns are looked for, a random password is never called weak because of one.
@Suite struct RandomPasswordTests {
  private let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))

  private static let sets: [(name: String, characters: String, length: Int)] = [
    ("letters", "abcdefghijklmnopqrstuvwxyz", 14),
    ("letters and digits", "abcdefghijklmnopqrstuvwxyz0123456789", 12),
    (
      "both cases and digits", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 12
    ),
    ("printable", String(String.UnicodeScalarView((0x21...0x7E).compactMap(Unicode.Scalar.init))), 12),
    ("digits", "0123456789", 20),
    (
      "hiragana", "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん", 12
    ),
    (
      "katakana", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", 12
    ),
    (
      "kanji", String(String.UnicodeScalarView((0x4E00...0x9FA0).compactMap(Unicode.Scalar.init))), 5
    ),
  ]

  @Test("A random password has the highest score", arguments: sets.indices)
  func strong(_ index: Int) {
    let set = Self.sets[index]
    let characters = Array(set.characters)
    var random = RandomSource(seed: index + 1)
    for _ in 0..<400 {
      let password = String((0..<set.length).map { _ in random.choose(characters) })
      #expect(estimator.estimate(password).estimate.score == 4, "\(set.name): a made-up password")
    }
  }
}
