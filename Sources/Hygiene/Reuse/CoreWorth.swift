internal import Strength

/// How unlikely it is that strangers have the same piece in their passwords.
///
/// The fewer guesses a piece takes, the more people have it: among n passwords, about n / guesses
/// others have it by chance. So a piece is worth a link only where its guesses are ``margin`` times
/// the number of passwords, and a thousand in any case.
///
/// What the word lists do not hold and yet reads like a Japanese word in Roman letters (`momiji`)
/// counts as a word that is.
struct CoreWorth: ~Copyable {
  private let estimator: PasswordEstimator
  private var workspace = EstimatorWorkspace()
  /// The decimal logarithm of the guesses from which on a piece is worth a link.
  let threshold: Double

  /// Of a piece that is just worth a link, one stranger in so many passwords of the vault has it.
  private static let margin = 8.0
  private static let leastThreshold = 3.0
  /// What a word takes that reads like a common one and stands in no list.
  private static let wordGuesses = 3.5
  private static let perDigit = 1.0
  private static let perSign = 1.5

  /// - Parameters:
  ///   - estimator: what estimates guesses.
  ///   - count: among how many passwords chance has its way.
  init(_ estimator: PasswordEstimator, among count: Int) {
    self.estimator = estimator
    threshold = max(Self.leastThreshold, Self.log10(Double(max(count, 1)) * Self.margin))
  }

  /// The decimal logarithm of the guesses that a piece takes.
  mutating func guesses(_ piece: Span<UInt8>) -> Double {
    let estimate = estimator.estimate(piece, workspace: &workspace).guessesLog10
    return min(estimate, Self.guessesReadAsWord(piece) ?? estimate)
  }

  /// The guesses of one word in Roman letters with digits and signs around it; nil for other pieces.
  ///
  /// Digits and signs between letters stand for letters, and so may those after the last one.
  private static func guessesReadAsWord(_ piece: Span<UInt8>) -> Double? {
    var (first, end): (Int?, Int) = (nil, 0)
    for index in piece.indices where isLetter(piece[index]) {
      first = first ?? index
      end = index + 1
    }
    guard let first else { return nil }
    for end in [end, piece.count] where RomanJapanese.mayBeWord(piece, first..<end) {
      var guesses = wordGuesses
      for index in piece.indices where !(first..<end).contains(index) {
        guesses += (0x30...0x39).contains(piece[index]) ? perDigit : perSign
      }
      return guesses
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Exact enough, and without a library of mathematics: powers of two, and a line between them.
  private static func log10(_ value: Double) -> Double {
    (Double(value.exponent) + value.significand - 1) * 0.301_03
  }
}
