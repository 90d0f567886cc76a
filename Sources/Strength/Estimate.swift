/// How many guesses a password withstands, and why.
///
/// Holds nothing of the password's text. What it is made of stands in the workspace until the next
/// estimate: ``EstimatorWorkspace/pieces``.
public struct Estimate: Sendable, Equatable {
  /// The decimal logarithm of the guesses an attacker needs; finite, and not below 0.
  public let guessesLog10: Double
  /// From 0 (below about 10^3 guesses) over 1 (10^6), 2 (10^8) and 3 (10^10) to 4.
  public let score: Int
  /// What to tell about it.
  public let feedback: Feedback

  /// Where the scores end; five guesses beside each power of ten, so that a password of, say, three
  /// unknown characters is on the lower side.
  private static let scoreLimits = [1e3, 1e6, 1e8, 1e10].map { Guesses($0 + 5) }

  static var bestScore: Int { scoreLimits.count }

  init(_ guesses: Guesses, feedback: (_ score: Int) -> Feedback) {
    guessesLog10 = max(0, guesses.decimalLogarithm)
    score = Self.scoreLimits.firstIndex { guesses < $0 } ?? Self.bestScore
    self.feedback = feedback(score)
  }
}
