internal import Strength
internal import Vaults

/// Says how much of a password is about its owner.
///
/// Covers the password with tokens, longest first, and weighs what is left. Coverage is Li, Wang
/// and Sun's (INFOCOM 2016): the sum of the squares of the lengths, over the square of the whole.
struct PersonalJudge: Sendable {
  let index: FactIndex
  let estimator: PasswordEstimator

  /// A judge by an automaton that is made.
  init(index: FactIndex, estimator: PasswordEstimator) {
    self.index = index
    self.estimator = estimator
  }

  /// A judge by what the user told and what the vault shows.
  init(_ facts: PersonalFacts?, _ vault: Vault, _ estimator: PasswordEstimator) {
    self.init(index: FactSource.index(facts, vault, estimator), estimator: estimator)
  }

  /// What is left is worth nothing below so many bits.
  private static let remainderBits = 20.0

  /// The memory for one password after the other.
  struct Workspace: ~Copyable {
    var text = FoldedPassword()
    var candidates = Candidates()
    var estimator = EstimatorWorkspace()
    /// The words of the password, if somebody asked.
    var words: [Piece]?

    /// Overwrites what is left of the last password.
    mutating func wipe() {
      text.wipe()
      candidates.wipe()
    }
  }

  /// Judges a password.
  ///
  /// - Parameters:
  ///   - password: its bytes.
  ///   - own: what its entry says of itself, looked for in this password only.
  ///   - workspace: where to work; afterwards it holds the tokens that count.
  /// - Returns: what was found, rule by rule.
  func judge(
    _ password: Span<UInt8>, own: OwnFacts? = nil, _ workspace: inout Workspace
  ) -> PersonalJudgement {
    workspace.candidates.wipe()
    workspace.text.load(password)
    workspace.words = nil
    search(own, &workspace)
    let whole = own?.isWhole(workspace.text) ?? .no
    guard !workspace.candidates.isEmpty || whole != .no else { return .clean }
    choose(password, &workspace)
    return judgement(password, whole, &workspace)
  }

  /// Adds what a password has of the facts to the words that its estimate takes for known.
  ///
  /// Only what counts there is handed over, a few words of an automaton's many: the estimate tries
  /// each word at each place.
  func addWords(
    of password: Span<UInt8>, to words: inout ContextWords, _ workspace: inout Workspace
  ) {
    workspace.candidates.wipe()
    workspace.text.load(password)
    workspace.words = nil
    search(nil, &workspace)
    guard !workspace.candidates.isEmpty else { return }
    choose(password, &workspace)
    let (chosen, origins) = (workspace.candidates.chosen, workspace.text.origins)
    for number in 0..<chosen.count {
      let match = chosen[number]
      // Nobody knows it: the estimate has dates of its own.
      if match.token.kind == .possibleDate { continue }
      let place = Int(origins[Int(match.start)])..<Int(origins[Int(match.end)])
      // What several forms must be tried for is guessed later.
      words.append(
        password.extracting(place), kind: match.token.kind.contextKind,
        rank: Int(match.token.rank) << min(Int(match.signs), 4))
    }
  }

  private func search(_ own: OwnFacts?, _ workspace: inout Workspace) {
    let text = workspace.text.bytes
    text.withSpan { bytes in
      own?.search(bytes) { token, start, signs in
        workspace.candidates.append(Self.match(token, start, signs))
      }
      index.search(bytes) { token, start, signs in
        workspace.candidates.append(Self.match(token, start, signs))
      }
    }
  }

  private static func match(_ token: FactToken, _ start: Int, _ signs: Int) -> TokenMatch {
    TokenMatch(
      token: token, start: UInt32(start), end: UInt32(start + Int(token.count)),
      signs: UInt8(clamping: signs))
  }

  private func choose(_ password: Span<UInt8>, _ workspace: inout Workspace) {
    let text = workspace.text
    var reader = WordReader(
      estimator: estimator, words: workspace.words, workspace: EstimatorWorkspace())
    swap(&reader.workspace, &workspace.estimator)
    workspace.candidates.choose(
      in: text, isInWord: { reader.hasLongerWord(around: $0, in: text, of: password) },
      restIsWords: { reader.isWords($0, in: text, of: password) })
    swap(&reader.workspace, &workspace.estimator)
    workspace.words = reader.words
  }

  // MARK: - Weighing

  private func judgement(
    _ password: Span<UInt8>, _ whole: OwnFacts.Whole, _ workspace: inout Workspace
  ) -> PersonalJudgement {
    let chosen = workspace.candidates.chosen
    var squares = 0
    var longest = 0
    var found: [Rule: (kinds: CaseSet<FactKind>, forms: CaseSet<FactForm>)] = [:]
    func note(_ match: TokenMatch) {
      guard let rule = match.token.kind.rule else { return }
      longest = max(longest, Int(match.token.weight))
      found[rule, default: (CaseSet(), CaseSet())].kinds.insert(match.token.kind)
      found[rule]?.forms.insert(match.token.form)
      if match.signs > 0 { found[rule]?.forms.insert(.signsForLetters) }
    }
    for number in 0..<chosen.count {
      let match = chosen[number]
      squares += Int(match.token.weight) * Int(match.token.weight)
      note(match)
    }
    let alike = workspace.candidates.alike
    for number in 0..<alike.count { note(alike[number]) }
    if whole != .no, found[.userNameInside] == nil {
      let kind: FactKind = whole == .userName ? .userName : .surroundings
      found[.userNameInside, default: (CaseSet(), CaseSet())].kinds.insert(kind)
    }
    guard !found.isEmpty else { return .clean }
    let total = workspace.text.weight
    let isBroken =
      whole != .no || squares * 2 >= total * total || isLittle(password, &workspace)
    guard isBroken || longest > 3 else { return .clean }
    return PersonalJudgement(
      evidence: found.sorted { $0.key < $1.key }.map { rule, found in
        (
          rule,
          PersonalEvidence(
            degree: isBroken ? .broken : .sign, kinds: found.kinds, forms: found.forms,
            isWhole: rule == .userNameInside && whole != .no)
        )
      })
  }

  /// Whether what the tokens leave is worth few bits.
  private func isLittle(_ password: Span<UInt8>, _ workspace: inout Workspace) -> Bool {
    if workspace.text.isCut { return false }
    var gaps: [Range<Int>] = []
    var bits = 0.0
    var place = 0
    let text = workspace.text
    while place < text.bytes.count {
      guard !workspace.candidates.isCovered(place) else {
        place += 1
        continue
      }
      let start = place
      while place < text.bytes.count, !workspace.candidates.isCovered(place) { place += 1 }
      gaps.append(Int(text.origins[start])..<Int(text.origins[place]))
      bits += Self.bits(of: start..<place, in: text)
    }
    if bits < Self.remainderBits { return true }
    var guesses = 0.0
    for gap in gaps {
      let estimate = estimator.estimate(
        password.extracting(gap), workspace: &workspace.estimator)
      guesses += estimate.guessesLog10
      if guesses * Self.bitsPerDigit >= Self.remainderBits { return false }
    }
    return true
  }

  private static let bitsPerDigit = 3.321928094887362

  /// What the characters would be worth if they were drawn by chance; repeated and following ones
  /// are worth little.
  private static func bits(of range: Range<Int>, in text: FoldedPassword) -> Double {
    var bits = 0.0
    for place in range {
      let byte = text.bytes[place]
      if place > range.lowerBound {
        let step = Int(byte) - Int(text.bytes[place - 1])
        if (-1...1).contains(step) {
          bits += 1
          continue
        }
      }
      switch text.sorts[place] {
      case .digit: bits += 3.32
      case .smallLetter, .capital: bits += 4.7
      case .sign: bits += 5.04
      case .wide: bits += 10
      case .continuation: break
      }
    }
    return bits
  }
}

extension FactKind {
  /// What the estimate calls it.
  fileprivate var contextKind: ContextWords.Kind {
    switch self {
    case .userName, .otherUserName: .userName
    case .email: .email
    case .surroundings: .site
    default: .personal
    }
  }
}
