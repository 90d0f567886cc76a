import Strength

extension PasswordEstimator {
  /// The estimate of a made-up password, and what it is made of.
  func estimate(_ password: String) -> (estimate: Estimate, pieces: [Piece]) {
    estimate(bytes: Array(password.utf8))
  }

  func estimate(bytes: [UInt8]) -> (estimate: Estimate, pieces: [Piece]) {
    var workspace = EstimatorWorkspace()
    let estimate = estimate(bytes.span, workspace: &workspace)
    return (estimate, workspace.pieces)
  }

  /// The guesses alone.
  func guessesLog10(_ password: String) -> Double { estimate(password).estimate.guessesLog10 }

  /// The estimate of a made-up password of an account about which something is known.
  func estimate(
    _ password: String, knowing words: [(String, ContextWords.Kind)]
  ) -> (estimate: Estimate, pieces: [Piece]) {
    var context = ContextWords()
    for (word, kind) in words { context.append(Array(word.utf8).span, kind: kind) }
    var workspace = EstimatorWorkspace()
    let bytes = Array(password.utf8)
    let estimate = estimate(bytes.span, context: context, workspace: &workspace)
    return (estimate, workspace.pieces)
  }
}

extension Lexicon {
  /// A lexicon of made-up lists.
  init(_ lists: (name: String, kind: WordKind, words: [String])...) throws {
    var builder = LexiconBuilder()
    for list in lists {
      let text = Array(list.words.joined(separator: "\n").utf8)
      try builder.add(list.name, kind: list.kind, text: text.span)
    }
    self = try builder.lexicon()
  }

  /// A few words of each kind.
  static let small: Lexicon = {
    let lexicon = try? Lexicon(
      ("passwords", .password, ["password", "dragon", "letmein", "qwerty"]),
      ("words", .word, ["the", "correct", "horse", "battery", "staple", "ocean", "straße", "窓"]),
      ("surnames", .surname, ["smith", "tanaka"]), ("names", .givenName, ["mary", "hanako"]))
    return lexicon ?? Lexicon()
  }()
}

extension LexiconBuilder {
  /// What was added, compiled and opened.
  func lexicon() throws -> Lexicon {
    let bytes = try build()
    return try Lexicon(copying: bytes.span)
  }
}
