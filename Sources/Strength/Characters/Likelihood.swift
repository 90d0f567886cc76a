/// What the characters of a password say beside what it is made of.
///
/// Two passwords of the same make are not chosen by equally many: most “name and two digits” look
/// like others, some do not. How likely the row of characters is says more about which one comes
/// first; what it is made of says why it is weak. So the guesses are a mean of the two on a scale of
/// logarithms. Measured in docs/strength.md.
///
/// The characters' part depends on the password and the model alone, apart from what is known about the
/// account. So the mean grows with the guesses for the make, and whatever makes those fewer makes it
/// smaller.
enum Likelihood {
  /// The share of the characters.
  private static let share = 0.5
  /// Their share if the whole password is in a list of passwords: people's choices were counted there,
  /// and letters say little more.
  private static let shareIfListed = 0.05
  /// How far apart the two may be, so that what is found in a password has most of the say.
  private static let most = 3.0

  /// The guesses for a password, given those for what it is made of.
  ///
  /// - Parameters:
  ///   - guesses: those.
  ///   - costs: what the characters take.
  ///   - path: what the password is made of.
  ///   - lists: the lists of the lexicon.
  /// - Returns: the mean.
  static func blended(
    _ guesses: Guesses, _ costs: borrowing SymbolCosts, _ path: borrowing SearchPath,
    _ lists: [Lexicon.List]
  ) -> Guesses {
    guard let surprise = costs.surprise, path.steps.count > 0 else { return guesses }
    let difference = min(surprise - guesses.decimalLogarithm, most)
    let first = path.steps[0]
    let isListed =
      path.steps.count == 1 && first.kind == .word
      && lists[Int(first.list)].kind == .password
    // Nothing that is found in a list comes later for it.
    return guesses.scaled(
      byLog10: difference * (isListed && difference > 0 ? shareIfListed : share))
  }
}
