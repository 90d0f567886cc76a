internal import Strength

/// Says which words a password is made of, where a fact may be a part of one by chance.
struct WordReader: ~Copyable {
  let estimator: PasswordEstimator
  /// The words that the password is cheapest made of, once somebody asked.
  private(set) var words: [Piece]?
  var workspace: EstimatorWorkspace

  init(estimator: PasswordEstimator, words: [Piece]?, workspace: consuming EstimatorWorkspace) {
    self.estimator = estimator
    self.words = words
    self.workspace = workspace
  }

  /// Whether a part lies within a longer word: ken in token, arashi in arashiyama, 太郎 in 桃太郎.
  mutating func hasLongerWord(
    around part: Range<Int>, in text: FoldedPassword, of password: Span<UInt8>
  ) -> Bool {
    let isListed = text.bytes.withSpan {
      estimator.lexicon.hasLongerWord(around: part, in: text.run(around: part), of: $0)
    }
    if isListed { return true }
    let start = Int(text.origins[part.lowerBound])
    let end = Int(text.origins[part.upperBound])
    let (goesOnLeft, goesOnRight) = (
      text.isInText(part.lowerBound - 1), text.isInText(part.upperBound)
    )
    // A piece may have a sign at its end, which makes no other word of it.
    func isLonger(_ word: Range<Int>) -> Bool {
      word.lowerBound <= start && word.upperBound >= end
        && (goesOnLeft && word.lowerBound < start || goesOnRight && word.upperBound > end)
    }
    for piece in pieces(of: password) {
      switch piece.kind {
      case .word: if isLonger(piece.bytes) { return true }
      case .repetition:
        // What is repeated is half of it at most, and the word may be in there.
        guard piece.bytes.lowerBound <= start, piece.bytes.upperBound >= end else { continue }
        let half = start..<min(start + piece.bytes.count / 2, piece.bytes.upperBound)
        guard half.count > end - start, half.count < piece.bytes.count else { continue }
        _ = estimator.estimate(password.extracting(half), workspace: &workspace)
        let first = workspace.pieces.first { $0.kind == .word }?.bytes
        if let first, isLonger(start + first.lowerBound..<start + first.upperBound) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a part is made of words and numbers, with nothing in between that is none.
  mutating func isWords(
    _ part: Range<Int>, in text: FoldedPassword, of password: Span<UInt8>
  ) -> Bool {
    let place = Int(text.origins[part.lowerBound])..<Int(text.origins[part.upperBound])
    _ = estimator.estimate(password.extracting(place), workspace: &workspace)
    return workspace.pieces.allSatisfy { $0.kind != .unknown || $0.bytes.count < 2 }
  }

  private mutating func pieces(of password: Span<UInt8>) -> [Piece] {
    if let words { return words }
    let start = password.extracting(0..<min(password.count, FoldedPassword.longest))
    _ = estimator.estimate(start, workspace: &workspace)
    let found = workspace.pieces.filter { $0.kind == .word || $0.kind == .repetition }
    words = found
    return found
  }
}
