/// Everything that looks for something known in a password.
///
/// A matcher appends to the list of matches; another one is a file beside these and a line here.
struct Matchers: Sendable {
  private let dictionary: DictionaryMatcher
  private let reversed: ReversedMatcher
  private let context: ContextMatcher
  private let keyboards: [KeyboardMatcher]
  private let sequence: SequenceMatcher
  private let year: YearMatcher
  private let date: DateMatcher

  init(_ lexicon: Lexicon, _ method: EstimationMethod) {
    let isReference = method.matchesLikeReference
    let substitutions = SubstitutionTable(SubstitutionTable.common, isConsistent: isReference)
    dictionary = DictionaryMatcher(
      trie: lexicon.trie, longestWord: lexicon.longestWord, substitutions: substitutions)
    reversed = ReversedMatcher(trie: lexicon.trie, longestWord: lexicon.longestWord)
    context = ContextMatcher(substitutions: substitutions)
    keyboards = KeyboardGraph.common.map(KeyboardMatcher.init)
    sequence = SequenceMatcher(countsAllDigits: isReference)
    year = YearMatcher(year: method.year, isReference: isReference)
    date = DateMatcher(year: method.year, countsAllDigits: isReference)
  }

  /// Appends all matches within a part of the text.
  func append(
    to workspace: inout EstimatorWorkspace, _ whole: Range<Int>, _ words: borrowing ContextWords,
    _ estimator: PasswordEstimator
  ) {
    dictionary.append(
      startingIn: whole, of: whole, in: workspace.text, to: &workspace.matches)
    reversed.append(startingIn: whole, of: whole, in: workspace.text, to: &workspace.matches)
    context.append(
      words, startingIn: whole, of: whole, in: workspace.text, to: &workspace.matches)
    for keyboard in keyboards {
      var cursor = whole.lowerBound
      keyboard.append(
        startingIn: whole, of: whole, from: &cursor, in: workspace.text, to: &workspace.matches)
    }
    appendRepetitions(to: &workspace, whole, words, estimator)
    var cursor = whole.lowerBound
    sequence.append(
      startingIn: whole, of: whole, from: &cursor, in: workspace.text, to: &workspace.matches)
    cursor = whole.lowerBound
    year.append(
      startingIn: whole, of: whole, from: &cursor, in: workspace.text, to: &workspace.matches)
    date.append(startingIn: whole, of: whole, in: workspace.text, to: &workspace.matches)
  }

  private func appendRepetitions(
    to workspace: inout EstimatorWorkspace, _ whole: Range<Int>, _ words: borrowing ContextWords,
    _ estimator: PasswordEstimator
  ) {
    var cursor = whole.lowerBound
    while let found = RepeatMatcher.next(
      from: cursor, startsBefore: whole.upperBound, of: whole, in: workspace.text)
    {
      let part = found.range.lowerBound..<found.range.lowerBound + found.period
      let guesses = estimator.analyse(part, words, &workspace)
      var match = Match(found.range, .repetition, guesses: guesses * Double(found.count))
      match.detail = UInt32(truncatingIfNeeded: found.period)
      workspace.matches.append(match, in: whole)
      cursor = found.range.upperBound
    }
  }
}
