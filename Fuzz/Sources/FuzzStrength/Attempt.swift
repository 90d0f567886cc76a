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
    let alone = estimate(with: ContextWords(), &workspace)
    guard !words.isEmpty else { return }
    var context = ContextWords()
    for (index, word) in words.enumerated() {
      let kind = ContextWords.Kind.allCases[index % ContextWords.Kind.allCases.count]
      context.append(word.span, kind: kind)
      context.appendParts(of: word.span, kind: kind)
    }
    let known = estimate(with: context, &workspace)
    // The reference's search passes over what would have been cheaper.
    if method != Self.reference { expect(known <= alone + 1e-9, "stronger for what is known") }
    expect(estimate(with: ContextWords(), &workspace) == alone, "another answer the second time")
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
