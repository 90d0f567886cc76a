/// What the characters of a password say beside what it is made of.
///
/// Two passwords of the same make are not chosen by equally many: most “name and two digits” look
/// like others, some do not. How likely the row of characters is says more about which one comes
/// first; what it is made of says why it is weak. So the guesses are a mean of the two on a scale of
/// logarithms, of which the make has three quarters. Measured in docs/strength-ranking.md.
enum Likelihood {
  /// The share of the characters.
  private static let share = 0.25

  /// The guesses for a password, given those for what it is made of.
  static func blended(_ guesses: Guesses, _ workspace: borrowing EstimatorWorkspace) -> Guesses {
    guard workspace.matches.symbolCosts.isModelled, workspace.path.steps.count > 0 else {
      return guesses
    }
    var surprise = workspace.matches.symbolCosts.endSurprise
    for index in 0..<workspace.path.steps.count {
      surprise += self.surprise(of: workspace.path.steps[index], workspace)
    }
    return guesses.scaled(byLog10: share * (surprise - guesses.decimalLogarithm))
  }

  /// The cost of a piece by its characters, as far as these can know.
  ///
  /// The model has learned how words and what is added to them look. It knows nothing of scripts
  /// beyond ASCII, of what is known about the account, or of keyboards in kana; and dates look more
  /// random to it than they are. There, what the piece is has the last word.
  private static func surprise(
    of piece: Match, _ workspace: borrowing EstimatorWorkspace
  ) -> Double {
    let guesses = piece.guesses.decimalLogarithm
    if piece.kind == .context || piece.traits.contains(.keyed) { return guesses }
    var range = piece.range
    // The same part again adds little, as often as it may come.
    if piece.kind == .repetition {
      range = range.lowerBound..<min(range.upperBound, range.lowerBound + 2 * Int(piece.detail))
    }
    guard let surprise = workspace.matches.symbolCosts.surprise(of: range) else { return guesses }
    switch piece.kind {
    // Trying out all characters does not take longer because they are unlikely.
    case .unknown: return min(surprise, workspace.matches.symbolCosts.most * Double(range.count))
    case .repetition: return surprise
    case .word, .context: return min(surprise, guesses + 5)
    case .keyboardWalk, .sequence, .year, .date: return min(surprise, guesses + 2)
    }
  }
}
