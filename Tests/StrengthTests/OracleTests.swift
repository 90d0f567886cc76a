import Testing

@testable import Strength

/// The numbers, decompositions and advice of zxcvbn 4.4 over its own lists.
@Suite(.enabled(if: Oracle.folder != nil))
struct OracleTests {
  @Test("The lists of the reference have the words they are known to have")
  func lists() {
    #expect(Oracle.rows.count == 5_000)
    #expect(Oracle.lexicon.count == 93_855)
  }

  @Test("In reference mode, guesses and scores are those of the reference")
  func reference() {
    let estimator = PasswordEstimator(
      lexicon: Oracle.lexicon, method: .reference(year: Oracle.year))
    var workspace = EstimatorWorkspace()
    var wrong: [Int] = []
    for row in Oracle.rows {
      let estimate = estimator.estimate(Array(row.pw.utf8).span, workspace: &workspace)
      if abs(estimate.guessesLog10 - row.guessesLog10) > 1e-9 || estimate.score != row.score {
        wrong.append(row.id)
      }
    }
    #expect(wrong == [])
  }

  @Test("In reference mode, passwords are taken apart as the reference does")
  func decomposition() {
    let estimator = PasswordEstimator(
      lexicon: Oracle.lexicon, method: .reference(year: Oracle.year))
    var workspace = EstimatorWorkspace()
    var wrong: [Int] = []
    for row in Oracle.rows where !row.tags.contains("ref!=py") {
      _ = estimator.estimate(Array(row.pw.utf8).span, workspace: &workspace)
      let pieces = workspace.pieces
      if !(pieces.count == row.sequence.count
        && zip(pieces, row.sequence).allSatisfy { $0.isLike($1) })
      {
        wrong.append(row.id)
      }
    }
    #expect(wrong == [])
  }

  @Test("In reference mode, warnings and suggestions are those of the reference")
  func feedback() {
    let estimator = PasswordEstimator(
      lexicon: Oracle.lexicon, method: .reference(year: Oracle.year))
    var workspace = EstimatorWorkspace()
    var wrong: [Int] = []
    // The oracle's program has no answer for the empty password.
    for row in Oracle.rows where !row.pw.isEmpty && !row.tags.contains("ref!=py") {
      let feedback = estimator.estimate(Array(row.pw.utf8).span, workspace: &workspace).feedback
      let suggestions = row.suggestions.compactMap(OracleTexts.suggestion)
      if feedback.warning != OracleTexts.warning(row.warning)
        || feedback.suggestions != Feedback.Suggestions(suggestions)
        || suggestions.count != row.suggestions.count
      {
        wrong.append(row.id)
      }
    }
    #expect(wrong == [])
  }

  @Test("In exact mode, guesses and scores are the true minimum over the reference's matches")
  func exact() {
    let estimator = PasswordEstimator(lexicon: Oracle.lexicon, method: .exact(year: Oracle.year))
    var workspace = EstimatorWorkspace()
    var wrong: [Int] = []
    for row in Oracle.rows {
      let estimate = estimator.estimate(Array(row.pw.utf8).span, workspace: &workspace)
      if abs(estimate.guessesLog10 - row.exact.guessesLog10) > 1e-9
        || estimate.score != row.exact.score || workspace.pieceCount != row.exact.len
      {
        wrong.append(row.id)
      }
    }
    #expect(wrong == [])
  }
}

extension Piece {
  fileprivate func isLike(_ step: Oracle.Step) -> Bool {
    let patterns: [Kind: String] = [
      .unknown: "bruteforce", .word: "dictionary", .keyboardWalk: "spatial", .repetition: "repeat",
      .sequence: "sequence", .year: "regex", .date: "date",
    ]
    guard patterns[kind] == step.pattern, symbols == step.i..<step.j + 1,
      isReversed == step.reversed ?? false, hasSubstitutions == step.l33t ?? false,
      word == step.list.map(WordKind.init(referenceList:))
    else { return false }
    return abs(guessesLog10 - Oracle.log10(ofDecimal: step.guesses)) < 1e-9
  }
}
