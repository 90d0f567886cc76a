/// Passwords of which every second symbol, or what is left without a sign, is known.
extension PasswordEstimator {
  /// Appends the parts of a password that are something known once some of their symbols are left out.
  func appendThinnedForms(
    _ words: borrowing ContextWords, _ workspace: inout EstimatorWorkspace
  ) {
    guard var search = ThinnedForms(workspace.text) else { return }
    let whole = 0..<workspace.text.count
    while let form = search.next(workspace.text) {
      let (guesses, longest) = estimateThinned(
        at: form.kept.places, without: form.kept.sign, words, &workspace)
      guard let match = form.match(guesses * form.variations, longest: longest) else { continue }
      workspace.matches.append(match, in: whole)
      // Shorter ones (11223344) are in the lists, which know better how often they are chosen.
      if match.range.count >= ThinnedForms.fewestUnlisted || match.kind == .interleaving {
        workspace.matches.symbolCosts.noteKnown(
          match.range, guessesLog10: match.guesses.decimalLogarithm)
      }
    }
  }

  /// Takes a password for two that stand in turn, symbol by symbol (p1a2s3s4), if that is cheaper.
  ///
  /// - Parameters:
  ///   - guesses: what the password takes otherwise.
  ///   - words: what is known about the account.
  ///   - workspace: its path becomes that single piece then.
  /// - Returns: the smaller number of guesses.
  func leastInterleaved(
    _ guesses: Guesses, _ words: borrowing ContextWords, _ workspace: inout EstimatorWorkspace
  ) -> Guesses {
    let whole = 0..<workspace.text.count
    guard guesses > Interleaving.least, let model = lexicon.characters,
      let surprise = workspace.matches.symbolCosts.surprise,
      Interleaving.isLikely(
        workspace.text.symbols, workspace.text.alphabet.choicesLog10, surprise, model)
    else { return guesses }
    let (first, _) = estimateThinned(
      at: stride(from: 0, to: whole.count, by: 2), words, &workspace)
    // Half of it would do.
    guard first < guesses else { return guesses }
    let (second, _) = estimateThinned(
      at: stride(from: 1, to: whole.count, by: 2), words, &workspace)
    let together =
      first * second * Interleaving.variations(ofLength: whole.count) + Interleaving.least
    guard together < guesses, together < Interleaving.most else { return guesses }
    workspace.path.truncate(to: 0)
    workspace.path.append(Match(whole, .interleaving, guesses: together))
    return together
  }

  /// The guesses for some of the symbols as a password of their own, and its longest piece.
  private func estimateThinned(
    at places: StrideTo<Int>, without sign: UInt32? = nil, _ words: borrowing ContextWords,
    _ workspace: inout EstimatorWorkspace
  ) -> (Guesses, longest: Match) {
    workspace.enterThinned(at: places, without: sign, lexicon.characters)
    defer { workspace.leaveThinned() }
    let whole = 0..<workspace.text.count
    if lexicon.ranksWholePasswords { workspace.matches.password = whole }
    let guesses = analyse(whole, words, &workspace)
    var longest = Match(0..<0, .unknown, guesses: .one)
    for index in 0..<workspace.path.steps.count
    where workspace.path.steps[index].range.count > longest.range.count {
      longest = workspace.path.steps[index]
    }
    // A word is a word, however unlikely its letters; but of short rows of them any is some.
    if whole.count >= Interleaving.fewestOfWord { return (guesses, longest) }
    return (
      Likelihood.blended(
        guesses, workspace.matches.symbolCosts, workspace.path, lexicon.lists), longest
    )
  }
}

/// Whether a password may be two that stand in turn, by how likely their rows of characters are.
enum Interleaving {
  /// Whoever thinks of such a thing has tried everything simple before.
  static let least = ProductCost.beforeSeveral
  /// What takes more is strong either way, and in turn by chance: nothing to tell anybody.
  static let most = Guesses(1e10)

  private static let lengths = 8...64
  /// Four or five characters are something known by accident.
  private static let fewestOfLong = 10
  /// How much of what the password's row of characters takes that of each half takes at most.
  private static let mostOfPassword = 0.43
  /// How much of what a random password takes the password's row of characters has to take.
  private static let leastOfRandom = 0.75

  /// From so many symbols on, something known in every second one is no accident.
  static let fewestOfWord = 6

  /// What mixing makes of two texts: an attacker tries few ways.
  static func variations(ofLength count: Int) -> Double { count < fewestOfLong ? 20 : 2 }

  /// Whether the row of every second character is likely, and that of the others, whereas the password
  /// looks random.
  ///
  /// It depends on the password alone, so more words make nothing stronger. Of random passwords the
  /// halves are as unlikely as the whole.
  ///
  /// - Parameters:
  ///   - symbols: those of the password.
  ///   - most: the decimal logarithm of how many characters there are for each place.
  ///   - surprise: the cost of all symbols in a row.
  ///   - model: says what is likely.
  /// - Returns: whether both halves are likely.
  static func isLikely(
    _ symbols: borrowing Scratch<UInt32>, _ most: Double, _ surprise: Double,
    _ model: CharacterModel
  ) -> Bool {
    guard lengths.contains(symbols.count) else { return false }
    guard surprise > leastOfRandom * most * Double(symbols.count) else { return false }
    for first in 0..<2 {
      var sum = 0.0
      var row = CharacterModel.Row()
      for place in stride(from: first, to: symbols.count, by: 2) {
        let next = CharacterClass.of(symbols[place])
        sum += min(model.cost(of: next, after: row), most)
        guard sum < mostOfPassword * surprise else { return false }
        row.append(next)
      }
    }
    return true
  }
}
