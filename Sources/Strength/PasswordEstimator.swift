/// Estimates how many guesses a password withstands.
///
/// Immutable, and meant to be made once: tasks that work side by side share it, each with an
/// ``EstimatorWorkspace`` of its own.
///
///     let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
///     var workspace = EstimatorWorkspace()
///     let estimate = estimator.estimate(bytes.span, workspace: &workspace)
public struct PasswordEstimator: Sendable {
  /// The words that are looked up.
  public let lexicon: Lexicon
  /// What is looked for, and how.
  public let method: EstimationMethod

  let matchers: Matchers

  /// An estimator.
  public init(lexicon: Lexicon, method: EstimationMethod) {
    self.lexicon = lexicon
    self.method = method
    matchers = Matchers(lexicon, method)
  }

  private static let nothingKnown = ContextWords()

  /// Estimates a password about which nothing else is known.
  public func estimate(
    _ password: Span<UInt8>, workspace: inout EstimatorWorkspace
  ) -> Estimate {
    estimate(password, context: Self.nothingKnown, workspace: &workspace)
  }

  /// Estimates a password.
  ///
  /// - Parameters:
  ///   - password: its bytes, UTF-8 or not.
  ///   - context: what an attacker knows about the account.
  ///   - workspace: where to work; afterwards it says what the password is made of.
  /// - Returns: the estimate.
  public func estimate(
    _ password: Span<UInt8>, context: borrowing ContextWords, workspace: inout EstimatorWorkspace
  ) -> Estimate {
    begin(password, &workspace)
    if !method.matchesLikeReference { appendThinnedForms(context, &workspace) }
    let whole = 0..<workspace.text.count
    let guesses = whole.isEmpty ? .one : analyse(whole, context, &workspace, matchesFrom: 0)
    return conclude(guesses, context, &workspace)
  }

  /// Takes a password.
  func begin(_ password: Span<UInt8>, _ workspace: inout EstimatorWorkspace) {
    let isOwn = !method.matchesLikeReference
    workspace.text.load(password, fullLowerCase: !isOwn, folds: isOwn)
    guard isOwn else { return }
    workspace.matches.symbolCosts.load(workspace.text, lexicon.characters)
    if lexicon.ranksWholePasswords { workspace.matches.password = 0..<workspace.text.count }
    workspace.matches.joinsWords = workspace.text.joinsWords
  }

  /// The estimate of a password, given the guesses for what it is made of; its pieces stay in the
  /// workspace.
  func conclude(
    _ guesses: Guesses, _ context: borrowing ContextWords, _ workspace: inout EstimatorWorkspace
  ) -> Estimate {
    var guesses = guesses
    if !method.matchesLikeReference {
      guesses = guesses * workspace.text.writing.widthVariations
      guesses = Likelihood.blended(
        guesses, workspace.matches.symbolCosts, workspace.path, lexicon.lists)
      guesses = leastInterleaved(guesses, context, &workspace)
    }
    let estimate = Estimate(guesses) { score in feedback(score, workspace) }
    workspace.finish(lexicon.lists, isStrong: estimate.score == Estimate.bestScore)
    return estimate
  }

  private func feedback(_ score: Int, _ workspace: borrowing EstimatorWorkspace) -> Feedback {
    let count = workspace.path.steps.count
    if count == 0 { return .ofNothing }
    if score > 2 { return Feedback() }
    // The path begins with the last piece; of two that are equally long the first one counts.
    var longest = workspace.path.steps[count - 1]
    for index in stride(from: count - 2, through: 0, by: -1) {
      let match = workspace.path.steps[index]
      if match.range.count > longest.range.count { longest = match }
    }
    let kind = longest.kind == .word ? lexicon.lists[Int(longest.list)].kind : .other
    return Feedback(on: longest, isOnly: count == 1, kind: kind, workspace.text)
  }

  /// The least number of guesses for a part of the text, as if it were the whole password.
  ///
  /// Leaves the pieces of the part in the workspace's path, and the list of matches as it was; those
  /// from `first` on belong to the part, and are taken away.
  func analyse(
    _ whole: Range<Int>, _ words: borrowing ContextWords, _ workspace: inout EstimatorWorkspace,
    matchesFrom first: Int? = nil
  ) -> Guesses {
    let first = first ?? workspace.matches.count
    matchers.appendRepetitions(to: &workspace, in: whole, words, self)
    workspace.path.truncate(to: 0)
    var pass = matchers.pass(over: whole, in: workspace.text)
    let guesses: Guesses
    if whole.count > LongSearch.ordinaryLength {
      guesses = searchInStretches(whole, words, matchesFrom: first, &pass, &workspace)
    } else {
      matchers.append(to: &workspace, startingIn: whole, words, &pass)
      if method.searchesLikeReference && whole.count <= ReferenceSearch.longest {
        guesses = workspace.referenceSearch.minimum(
          of: whole, matchesFrom: first, &workspace.matches, path: &workspace.path)
      } else if !method.matchesLikeReference {
        return search(whole, matchesFrom: first, &workspace)
      } else {
        guesses = workspace.exactSearch.minimum(
          of: whole, matchesFrom: first, &workspace.matches, path: &workspace.path)
      }
    }
    workspace.matches.truncate(to: first)
    return guesses
  }

  /// The least number of guesses with the matches that are there, which are taken away.
  func search(
    _ whole: Range<Int>, matchesFrom first: Int, _ workspace: inout EstimatorWorkspace
  ) -> Guesses {
    let guesses = workspace.productSearch.minimum(
      of: whole, matchesFrom: first, &workspace.matches, in: workspace.text,
      path: &workspace.path)
    workspace.matches.truncate(to: first)
    return guesses
  }

  /// The same for a text whose matches do not all have to be there at once.
  private func searchInStretches(
    _ whole: Range<Int>, _ words: borrowing ContextWords, matchesFrom first: Int,
    _ pass: inout Matchers.Pass, _ workspace: inout EstimatorWorkspace
  ) -> Guesses {
    // Repetitions are there already, from the left.
    let mark = workspace.matches.count
    if method.matchesLikeReference {
      var search = LongSearch(whole, repetitions: first..<mark)
      for stretch in LongSearch.stretches(of: whole) {
        matchers.append(to: &workspace, startingIn: stretch, words, &pass)
        search.advance(over: stretch, matchesFrom: mark, &workspace.matches)
        workspace.matches.truncate(to: mark)
      }
      return search.finish(&workspace.path)
    }
    var repetition = first
    workspace.productSearch.begin(whole)
    for stretch in LongSearch.stretches(of: whole) {
      matchers.append(to: &workspace, startingIn: stretch, words, &pass)
      let begun = repetition
      while repetition < mark, workspace.matches[repetition].start < stretch.upperBound {
        repetition += 1
      }
      workspace.productSearch.advance(
        over: stretch, of: whole, begun..<repetition, mark..<workspace.matches.count,
        &workspace.matches, in: workspace.text)
      workspace.matches.truncate(to: mark)
    }
    return workspace.productSearch.finish(
      whole, workspace.matches, in: workspace.text, &workspace.path)
  }
}
