/// What the characters of a password say beside what it is made of.
///
/// Two passwords of the same make are not chosen by equally many: most “name and two digits” look
/// like others, some do not. How likely the row of characters is says more about which one comes
/// first; what it is made of says why it is weak. So the guesses are a mean of the two on a scale of
/// logarithms. Measured in docs/strength.md.
enum Likelihood {
  /// The share of the characters.
  private static let share = 0.5
  /// Their share if the whole password is in a list of passwords: people's choices were counted there,
  /// and letters say little more.
  private static let shareIfListed = 0.05

  /// The guesses for a password, given those for what it is made of.
  static func blended(
    _ guesses: Guesses, _ workspace: borrowing EstimatorWorkspace, _ lists: [Lexicon.List]
  ) -> Guesses {
    let pieces = workspace.path.steps.count
    guard workspace.matches.symbolCosts.isModelled, pieces > 0 else { return guesses }
    var surprise = workspace.matches.symbolCosts.endSurprise
    for index in 0..<pieces {
      surprise += self.surprise(of: workspace.path.steps[index], workspace)
    }
    let difference = surprise - guesses.decimalLogarithm
    let first = workspace.path.steps[0]
    let isListed =
      pieces == 1 && first.kind == .word && lists[Int(first.list)].kind == .password
    // Nothing that is found in a list comes later for it.
    return guesses.scaled(
      byLog10: difference * (isListed && difference > 0 ? shareIfListed : share))
  }

  /// The cost of a piece by its characters, as far as these can know.
  ///
  /// The model has learned how words and what is added to them look. It knows nothing of scripts
  /// beyond ASCII, of what is known about the account, or of keyboards in kana; and dates look more
  /// random to it than they are. There, what the piece is has the last word. And trying out all
  /// characters does not take longer because they are unlikely.
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
    let most = workspace.matches.symbolCosts.most * Double(range.count)
    switch piece.kind {
    case .unknown, .repetition: return min(surprise, most)
    case .word, .context: return min(surprise, most, guesses + 5)
    case .keyboardWalk, .sequence, .year, .date: return min(surprise, most, guesses + 2)
    }
  }
}
