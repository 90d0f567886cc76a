/// Everything that looks for something known in a password.
///
/// A matcher appends to the list of matches; another one is a file beside these and a line here.
struct Matchers: Sendable {
  private let substitutions: SubstitutionTable
  private let dictionary: DictionaryMatcher
  private let reversed: ReversedMatcher
  private let context = ContextMatcher()
  private let look: FirstLook
  private let keyboards: KeyboardMatcher
  private let sequence: SequenceMatcher
  private let year: YearMatcher
  private let date: DateMatcher
  private let isOwn: Bool
  private let own: OwnMatchers

  init(_ lexicon: Lexicon, _ method: EstimationMethod) {
    let isReference = method.matchesLikeReference
    substitutions = isReference ? .reference : .own
    let keepsDear = method.searchesLikeReference
    dictionary = DictionaryMatcher(
      trie: lexicon.trie, longestWord: lexicon.longestWord, keepsDear: keepsDear,
      disguise: isReference ? .reference : .forwards)
    reversed = ReversedMatcher(
      trie: lexicon.trie, longestWord: lexicon.longestWord, keepsDear: keepsDear,
      readsSigns: !isReference)
    let graphs = isReference ? KeyboardGraph.common : KeyboardGraph.common + [.japanese]
    own = OwnMatchers(lexicon, year: method.year)
    look = own.firstLook(graphs)
    keyboards = KeyboardMatcher(graphs)
    sequence = SequenceMatcher(isReference: isReference)
    year = YearMatcher(year: method.year, endsLikeReference: isReference)
    date = DateMatcher(year: method.year)
    isOwn = !isReference
  }

  /// A pass over a part of the text: how far the matchers that go from one find to the next have come.
  struct Pass {
    fileprivate let whole: Range<Int>
    fileprivate let signs: SubstitutionTable.Presence
    fileprivate let found: FirstLook.Found
    fileprivate var keyboards: KeyboardMatcher.Cursors
    fileprivate var sequence: Int
    fileprivate var year: Int
    fileprivate var own: OwnMatchers.Cursors
  }

  /// A pass that is at its beginning.
  func pass(over whole: Range<Int>, in text: borrowing PasswordText) -> Pass {
    Pass(
      whole: whole, signs: substitutions.presence(in: text, whole), found: look(whole, in: text),
      keyboards: InlineArray(repeating: whole.lowerBound), sequence: whole.lowerBound,
      year: whole.lowerBound, own: OwnMatchers.Cursors(whole.lowerBound))
  }

  /// Appends the matches that begin in `starts`, repetitions left out.
  ///
  /// - Parameters:
  ///   - workspace: holds the text and the list.
  ///   - starts: go on where those of the last call with this pass ended.
  ///   - words: what is known about the account.
  ///   - pass: knows the part of the text.
  func append(
    to workspace: inout EstimatorWorkspace, startingIn starts: Range<Int>,
    _ words: borrowing ContextWords, _ pass: inout Pass
  ) {
    append(startingIn: starts, words, &pass, in: workspace.text, to: &workspace.matches)
  }

  /// The same with the parts of the workspace by themselves: taking one of them out copies it.
  private func append(
    startingIn starts: Range<Int>, _ words: borrowing ContextWords, _ pass: inout Pass,
    in text: borrowing PasswordText, to matches: inout MatchList
  ) {
    let whole = pass.whole
    let first = matches.count
    dictionary.append(
      startingIn: starts, of: whole, pass.signs, in: text, to: &matches)
    reversed.append(
      startingIn: starts, of: whole, pass.signs, in: text, to: &matches)
    context.append(
      words, startingIn: starts, of: whole, pass.signs, in: text, to: &matches)
    // A single symbol is no pattern; passwords have many that are repeated once.
    if whole.count == 1 && text.isASCII { return }
    let found = pass.found
    if !found.walked.isEmpty {
      keyboards.append(
        startingIn: starts, of: whole, from: &pass.keyboards, look, in: text,
        to: &matches)
    }
    if found.mayBeSequence {
      sequence.append(
        startingIn: starts, of: whole, from: &pass.sequence, in: text,
        to: &matches)
    }
    if found.mayHave(.year) && text.mayHaveRow(YearMatcher.digits) {
      year.append(
        startingIn: starts, of: whole, from: &pass.year, in: text,
        to: &matches)
    }
    if found.mayHave(.date) && text.mayHaveDigits(DateMatcher.fewestDigits)
      || text.mayHaveRow(DateMatcher.fewestDigits)
    {
      date.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
    guard isOwn else { return }
    own.append(
      startingIn: starts, of: whole, pass.signs, from: &pass.own, found, beside: first,
      in: text, to: &matches)
  }

  /// Appends the repetitions within a part of the text, from the left.
  ///
  /// What is repeated is estimated as a password of its own.
  func appendRepetitions(
    to workspace: inout EstimatorWorkspace, in whole: Range<Int>, _ words: borrowing ContextWords,
    _ estimator: PasswordEstimator
  ) {
    let candidates = RepeatMatcher.candidates(whole, in: workspace.text.symbols)
    if candidates == .none { return }
    let long = LongRepetitions(whole, in: workspace.text)
    var search = RepeatMatcher(whole, candidates)
    while let found = search.next(long, in: workspace.text) {
      let part = found.range.lowerBound..<found.range.lowerBound + found.period
      let guesses = estimator.analyse(part, words, &workspace)
      let ways = isOwn ? RepeatMatcher.ways(ofCount: found.count) : found.count
      var match = Match(found.range, .repetition, guesses: guesses * Double(ways))
      match.detail = UInt32(truncatingIfNeeded: found.period)
      workspace.matches.append(match, in: whole)
    }
  }
}
