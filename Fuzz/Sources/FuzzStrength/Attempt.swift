import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// One input, estimated in one way; whatever does not hold ends the program, which is what libFuzzer
/// looks for.
///
/// The first byte says by which method and with how many words of context; the words stand before
/// the password, each behind its length.
struct Attempt {
  private let method: Int
  private var words: [[UInt8]] = []
  private let password: [UInt8]

  private static let mostWords: UInt8 = 8
  private static let reference = 2

  init(at input: [UInt8]) {
    var rest = input[...]
    let first = rest.popFirst() ?? 0
    method = Int(first & 3)
    for _ in 0..<(first >> 2) % Self.mostWords {
      let word = rest.dropFirst().prefix(Int(rest.first ?? 0))
      words.append(Array(word))
      rest = rest.dropFirst(1 + word.count)
    }
    password = Array(rest)
  }

  /// Made once: the embedded lists with all three methods, and no lists at all.
  private static let estimators = [
    PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026)),
    PasswordEstimator(lexicon: .embedded, method: .exact(year: 2017)),
    PasswordEstimator(lexicon: .embedded, method: .reference(year: 2017)),
    PasswordEstimator(lexicon: Lexicon(), method: .kagiban(year: 2026)),
  ]

  /// The seconds that an answer may take.
  ///
  /// Far more than any took, far less than quadratic time would take. The cube of the length, which is
  /// the time of the reference's search, ends with 256 symbols.
  private static func bound(_ bytes: Int) -> Double { 2 + 20e-6 * Double(bytes) }

  func check() {
    var workspace = EstimatorWorkspace()
    let alone = Answer(estimate(with: ContextWords(), &workspace), workspace.pieces)
    var known = alone
    if !words.isEmpty {
      var context = ContextWords()
      tell(&context)
      known = Answer(estimate(with: context, &workspace), workspace.pieces)
      // The reference's search passes over what would have been cheaper.
      if method != Self.reference {
        expect(known.guesses <= alone.guesses + 1e-9, "stronger for what is known")
      }
      let again = Answer(estimate(with: ContextWords(), &workspace), workspace.pieces)
      expect(again == alone, "another answer the second time")
    }
    var batch = EstimatorBatch()
    // Twice, since nothing of the first time may be left; others of other lengths stand beside it.
    checkTogether([known, alone], &batch)
    checkTogether([alone, known, alone], &batch)
  }

  /// Adds what is known about the account.
  private func tell(_ context: inout ContextWords) {
    for (index, word) in words.enumerated() {
      let kind = ContextWords.Kind.allCases[index % ContextWords.Kind.allCases.count]
      context.append(word.span, kind: kind)
      context.appendParts(of: word.span, kind: kind)
    }
  }

  /// Estimates the password together with the words of context as passwords, some of the times with the
  /// words as its context: the answers have to be those that each has by itself.
  private func checkTogether(_ answers: [Answer], _ batch: inout EstimatorBatch) {
    let estimator = Self.estimators[method]
    var expected: [Answer] = []
    var workspace = EstimatorWorkspace()
    for (index, answer) in answers.enumerated() {
      let isKnown = (answers.count + index).isMultiple(of: 2)
      estimator.add(password.span, to: &batch) { context in if isKnown { tell(&context) } }
      expected.append(answer)
      guard index < words.count else { continue }
      let word = words[index]
      estimator.add(word.span, to: &batch)
      let guesses = estimator.estimate(word.span, workspace: &workspace).guessesLog10
      expected.append(Answer(guesses, workspace.pieces))
    }
    var count = 0
    estimator.estimate(&batch) { index, estimate, workspace in
      expect(index == count, "a password of a batch out of its turn")
      expect(
        Answer(estimate.guessesLog10, workspace.pieces) == expected[index],
        "another answer in a batch")
      count += 1
    }
    expect(count == expected.count && batch.count == 0, "a batch without some of its passwords")
  }

  /// What is said of a password.
  private struct Answer: Equatable {
    let guesses: Double
    let pieces: [Piece]

    init(_ guesses: Double, _ pieces: [Piece]) {
      self.guesses = guesses
      self.pieces = pieces
    }
  }

  private func estimate(
    with context: borrowing ContextWords, _ workspace: inout EstimatorWorkspace
  ) -> Double {
    let start = clock()
    let estimate = Self.estimators[method].estimate(
      password.span, context: context, workspace: &workspace)
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    expect(seconds < Self.bound(password.count), "too slow")
    let guesses = estimate.guessesLog10
    expect(guesses.isFinite && guesses >= 0, "no number of guesses")
    expect(0...4 ~= estimate.score, "no score")
    var end = 0
    for index in 0..<workspace.pieceCount {
      let piece = workspace[piece: index]
      expect(piece.bytes.lowerBound == end && !piece.bytes.isEmpty, "a gap between pieces")
      expect(piece.guessesLog10.isFinite && piece.guessesLog10 >= 0, "no guesses for a piece")
      end = piece.bytes.upperBound
    }
    expect(end == password.count, "pieces that do not cover the password")
    return guesses
  }
}

/// Ends the program, and says why, if something does not hold.
private func expect(_ holds: Bool, _ what: StaticString) {
  guard holds else { fatalError("\(what)") }
}
