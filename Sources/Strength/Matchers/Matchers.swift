/// Everything that looks for something known in a password.
///
/// A matcher appends to the list of matches; another one is a file beside these and a line here.
struct Matchers: Sendable {
  private let substitutions: SubstitutionTable
  private let dictionary: DictionaryMatcher
  private let reversed: ReversedMatcher
  private let context = ContextMatcher()
  private let firstLook: FirstLook
  private let keyboards: KeyboardMatcher
  private let sequence: SequenceMatcher
  private let year: YearMatcher
  private let date: DateMatcher
  private let isOwn: Bool
  private let own: OwnMatchers

  init(_ lexicon: Lexicon, _ method: EstimationMethod) {
    let isReference = method.matchesLikeReference
    own = OwnMatchers(lexicon, year: method.year)
    substitutions = isReference ? .reference : .own
    let keepsDear = method.searchesLikeReference
    dictionary = DictionaryMatcher(
      trie: lexicon.trie, beginnings: own.beginnings, longestWord: lexicon.longestWord,
      keepsDear: keepsDear,
      disguise: isReference ? .reference : .forwards)
    reversed = ReversedMatcher(
      trie: lexicon.trie, beginnings: own.beginnings, longestWord: lexicon.longestWord,
      keepsDear: keepsDear,
      readsSigns: !isReference)
    let graphs = isReference ? KeyboardGraph.common : KeyboardGraph.common + [.japanese]
    firstLook = own.firstLook(graphs)
    keyboards = KeyboardMatcher(graphs)
    sequence = SequenceMatcher(isReference: isReference)
    year = YearMatcher(year: method.year, endsLikeReference: isReference)
    date = DateMatcher(year: method.year)
    isOwn = !isReference
  }

  /// Groups of matchers, in the order in which they are asked.
  private enum Stage: CaseIterable {
    case words, patterns, japanese, numbers, keys, others

    static let all = Array(allCases)
    /// Those of the reference.
    static let reference = [words, patterns]
  }

  /// A pass over a part of the text: how far the matchers that go from one find to the next have come.
  struct Pass: Sendable {
    let whole: Range<Int>
    fileprivate let signs: SubstitutionTable.Presence
    fileprivate let found: FirstLook.Found
    /// Where the matches of the present places begin in the list.
    fileprivate var first = 0
    fileprivate var keyboards: KeyboardMatcher.Cursors
    fileprivate var sequence: Int
    fileprivate var year: Int
    fileprivate var own: OwnMatchers.Cursors

    /// A pass over nothing.
    static let none = Self(
      whole: 0..<0, signs: SubstitutionTable.own.noSigns, found: .nothing,
      keyboards: InlineArray(repeating: 0), sequence: 0, year: 0, own: OwnMatchers.Cursors(0))
  }

  /// A pass that is at its beginning.
  func pass(over whole: Range<Int>, in text: borrowing PasswordText) -> Pass {
    Pass(
      whole: whole, signs: substitutions.presence(in: text, whole),
      found: firstLook(whole, in: text),
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
    for stage in isOwn ? Stage.all : Stage.reference {
      append(stage, to: &workspace, startingIn: starts, words, &pass)
    }
  }

  /// Appends the matches of all of each password, one group of matchers after the other.
  ///
  /// The processor has the code of a few matchers at hand then, rather than that of all of them in
  /// turn.
  func append(to batch: inout EstimatorBatch) {
    for index in 0..<batch.count where batch.isTogether(index) {
      begin(
        &batch.workspaces[index], startingIn: batch.passes[index].whole, &batch.passes[index])
    }
    for stage in Stage.all {
      for index in 0..<batch.count where batch.isTogether(index) {
        let starts = batch.passes[index].whole
        append(
          stage, to: &batch.workspaces[index], startingIn: starts, batch.words[index],
          &batch.passes[index])
      }
    }
  }

  /// Begins with `starts`: looks at where words may begin or end there.
  private func begin(
    _ workspace: inout EstimatorWorkspace, startingIn starts: Range<Int>, _ pass: inout Pass
  ) {
    pass.first = workspace.matches.count
    // What begins in `starts` may end far behind them.
    let end = starts.upperBound + max(dictionary.longestWord, RomanWalk.longest)
    guard isOwn else { return workspace.possibleWords.forget() }
    workspace.possibleWords.look(
      own.beginnings, at: starts.lowerBound..<min(end, pass.whole.upperBound), of: pass.whole,
      in: workspace.text, &workspace.matches)
  }

  private func append(
    _ stage: Stage, to workspace: inout EstimatorWorkspace, startingIn starts: Range<Int>,
    _ words: borrowing ContextWords, _ pass: inout Pass
  ) {
    append(
      stage, startingIn: starts, words, &pass, workspace.possibleWords, in: workspace.text,
      to: &workspace.matches)
  }

  // By itself, since each use of the text out of the workspace would copy it.
  @inline(never)
  private func append(
    _ stage: Stage, startingIn starts: Range<Int>, _ words: borrowing ContextWords,
    _ pass: inout Pass, _ rows: borrowing PossibleWords.Rows, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let whole = pass.whole
    switch stage {
    case .words:
      dictionary.append(startingIn: starts, of: whole, rows, pass.signs, in: text, to: &matches)
      reversed.append(startingIn: starts, of: whole, rows, pass.signs, in: text, to: &matches)
      context.append(words, startingIn: starts, of: whole, pass.signs, in: text, to: &matches)
    case .patterns:
      appendPatterns(startingIn: starts, &pass, in: text, to: &matches)
    case .japanese:
      own.appendJapanese(startingIn: starts, of: whole, rows, pass.signs, in: text, to: &matches)
    case .numbers:
      own.appendNumbers(startingIn: starts, of: whole, pass.found, in: text, to: &matches)
    case .keys:
      own.appendKeys(
        startingIn: starts, of: whole, from: &pass.own, pass.found, in: text, to: &matches)
    case .others:
      own.appendOthers(
        startingIn: starts, of: whole, pass.found, beside: pass.first, in: text, to: &matches)
    }
  }

  private func appendPatterns(
    startingIn starts: Range<Int>, _ pass: inout Pass, in text: borrowing PasswordText,
    to matches: inout MatchList
  ) {
    let (whole, found) = (pass.whole, pass.found)
    if !found.walked.isEmpty {
      keyboards.append(
        startingIn: starts, of: whole, from: &pass.keyboards, firstLook, in: text, to: &matches)
    }
    if found.mayBeSequence {
      sequence.append(startingIn: starts, of: whole, from: &pass.sequence, in: text, to: &matches)
    }
    if found.mayHave(.year) && text.mayHaveRow(YearMatcher.digits) {
      year.append(startingIn: starts, of: whole, from: &pass.year, in: text, to: &matches)
    }
    if found.mayHave(.date) && text.mayHaveDigits(DateMatcher.fewestDigits)
      || text.mayHaveRow(DateMatcher.fewestDigits)
    {
      date.append(startingIn: starts, of: whole, in: text, to: &matches)
    }
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
