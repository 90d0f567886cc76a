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
    look = FirstLook(graphs)
    keyboards = KeyboardMatcher(graphs)
    sequence = SequenceMatcher(isReference: isReference)
    year = YearMatcher(year: method.year, endsLikeReference: isReference)
    date = DateMatcher(year: method.year)
    isOwn = !isReference
    own = OwnMatchers(lexicon, year: method.year)
  }

  /// The matchers, in the order in which they are asked.
  private enum Step: CaseIterable {
    case dictionary, reversed, context, keyboards, sequence, year, date

    static let all = Array(allCases)
  }

  /// A pass over a part of the text: how far the matchers that go from one find to the next have come.
  struct Pass: Sendable {
    let whole: Range<Int>
    fileprivate let signs: SubstitutionTable.Presence
    /// Where the matches of the present places begin in the list.
    fileprivate var first = 0
    fileprivate var found = FirstLook.Found()
    fileprivate var keyboards: KeyboardMatcher.Cursors
    fileprivate var sequence: Int
    fileprivate var year: Int
    fileprivate var own: OwnMatchers.Cursors

    /// A pass over nothing.
    static let none = Self(
      whole: 0..<0, signs: SubstitutionTable.own.noSigns, keyboards: InlineArray(repeating: 0),
      sequence: 0, year: 0, own: OwnMatchers.Cursors(0))
  }

  /// A pass that is at its beginning.
  func pass(over whole: Range<Int>, in text: borrowing PasswordText) -> Pass {
    Pass(
      whole: whole, signs: substitutions.presence(in: text, whole),
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
    begin(&workspace, startingIn: starts, &pass)
    for step in Step.all { append(step, to: &workspace, startingIn: starts, words, &pass) }
    // A single symbol is no pattern; passwords have many that are repeated once.
    guard isOwn, starts.count > 1 || !workspace.text.isASCII else { return }
    for step in OwnMatchers.Step.all { append(step, to: &workspace, startingIn: starts, &pass) }
  }

  /// Appends the matches of the whole of each part, matcher by matcher.
  ///
  /// The processor has the code of one matcher at hand then, rather than of all of them in turn.
  func append(to batch: inout EstimatorBatch) {
    for index in 0..<batch.count where batch.isTogether(index) {
      begin(&batch.workspaces[index], startingIn: batch.passes[index].whole, &batch.passes[index])
    }
    for step in Step.all {
      for index in 0..<batch.count where batch.isTogether(index) {
        append(
          step, to: &batch.workspaces[index], startingIn: batch.passes[index].whole,
          batch.words[index], &batch.passes[index])
      }
    }
    for step in OwnMatchers.Step.all {
      for index in 0..<batch.count where batch.isTogether(index) {
        append(
          step, to: &batch.workspaces[index], startingIn: batch.passes[index].whole,
          &batch.passes[index])
      }
    }
  }

  private func append(
    _ step: Step, to workspace: inout EstimatorWorkspace, startingIn starts: Range<Int>,
    _ words: borrowing ContextWords, _ pass: inout Pass
  ) {
    let whole = pass.whole
    switch step {
    case .dictionary:
      dictionary.append(
        startingIn: starts, of: whole, pass.signs, in: workspace.text, to: &workspace.matches)
    case .reversed:
      reversed.append(
        startingIn: starts, of: whole, pass.signs, in: workspace.text, to: &workspace.matches)
    case .context:
      context.append(
        words, startingIn: starts, of: whole, pass.signs, in: workspace.text,
        to: &workspace.matches)
    case .keyboards:
      if pass.found.walked.isEmpty { return }
      keyboards.append(
        startingIn: starts, of: whole, from: &pass.keyboards, look, in: workspace.text,
        to: &workspace.matches)
    case .sequence:
      guard pass.found.mayBeSequence else { return }
      sequence.append(
        startingIn: starts, of: whole, from: &pass.sequence, in: workspace.text,
        to: &workspace.matches)
    case .year:
      guard pass.found.mayHave(.year), workspace.text.mayHaveRow(YearMatcher.digits)
      else { return }
      year.append(
        startingIn: starts, of: whole, from: &pass.year, in: workspace.text,
        to: &workspace.matches)
    case .date:
      guard
        workspace.text.mayHaveDigits(DateMatcher.fewestDigits, inRow: DateMatcher.fewestDigits)
      else { return }
      date.append(startingIn: starts, of: whole, in: workspace.text, to: &workspace.matches)
    }
  }

  private func append(
    _ step: OwnMatchers.Step, to workspace: inout EstimatorWorkspace,
    startingIn starts: Range<Int>, _ pass: inout Pass
  ) {
    own.append(
      step, startingIn: starts, of: pass.whole, pass.signs, from: &pass.own, pass.found,
      beside: pass.first, in: workspace.text, to: &workspace.matches)
  }

  private func begin(
    _ workspace: inout EstimatorWorkspace, startingIn starts: Range<Int>, _ pass: inout Pass
  ) {
    pass.first = workspace.matches.count
    // Where stretch follows stretch, anything may lie across their ends.
    if starts == pass.whole { pass.found = look(starts, in: workspace.text) }
  }
  /// Appends the repetitions within a part of the text, from the left.
  ///
  /// What is repeated is estimated as a password of its own.
  func appendRepetitions(
    to workspace: inout EstimatorWorkspace, in whole: Range<Int>, _ words: borrowing ContextWords,
    _ estimator: PasswordEstimator
  ) {
    let candidates = RepeatMatcher.candidates(whole, in: workspace.text)
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
