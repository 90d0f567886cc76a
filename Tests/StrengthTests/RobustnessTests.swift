import TestSupport
import Testing

@testable import Strength

/// Whatever the bytes are, there is an answer that makes sense.
@Suite struct RobustnessTests {
  /// Fuzzing found it: dots went on into a symbol that is written as `a.m.`.
  @Test("No piece is empty where one begins within a symbol that stands for several")
  func withinOneSymbol() {
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let password = "........a〕\u{12}\u{12}\u{12}\u{12}\u{12}㏂...."
    let pieces = estimator.estimate(password).pieces
    #expect(pieces.allSatisfy { !$0.bytes.isEmpty && !$0.symbols.isEmpty })
    #expect(pieces.last?.bytes.upperBound == password.utf8.count)
  }

  @Test(
    "Characters that stand for many make no text of another size", arguments: ["\u{FDFA}", "㌖"])
  func expansion(character: String) {
    var text = PasswordText()
    for length in [1, 10, 2_000] {
      let password = Array(String(repeating: character, count: length).utf8)
      text.load(password.span, fullLowerCase: false, folds: true)
      #expect(text.count <= 2 * length + PasswordText.mostExpansion + 18)
      #expect(length > 10 || text.count >= 6 * length)
    }
  }

  @Test(
    "The matches of a row of signs and vowels grow with its length, not faster",
    arguments: ["a4@", "ou0", "ol10|i", "s$5t+7", "aA4@eE3", "4@8({[<3691!|17$0$5+7%2"])
  func matchesOfSigns(_ characters: String) {
    let matchers = Matchers(.embedded, .kagiban(year: 2026))
    var random = RandomSource(seed: 1)
    var workspace = EstimatorWorkspace()
    func count(_ length: Int) -> Int {
      let password = Array(random.text(characters, length...length).utf8)
      workspace.text.load(password.span, fullLowerCase: false, folds: true)
      let whole = 0..<length
      var pass = matchers.pass(over: whole, in: workspace.text)
      matchers.append(to: &workspace, startingIn: whole, ContextWords(), &pass)
      let count = workspace.matches.count
      workspace.matches.truncate(to: 0)
      return count
    }
    let (short, long) = (count(500), count(1_500))
    #expect(long < 5 * short)
    #expect(long < 100 * 1_500)
  }

  @Test(
    "Any bytes have finite guesses, a score that fits and pieces that cover them", arguments: 1...25
  )
  func anyBytes(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let methods = [
      EstimationMethod.kagiban(year: 2026), .exact(year: 2017), .reference(year: 2017),
    ]
    let estimator = PasswordEstimator(lexicon: .small, method: methods[seed % 3])
    var workspace = EstimatorWorkspace()
    for _ in 0..<60 {
      let password = random.hostileBytes()
      let estimate = estimator.estimate(password.span, workspace: &workspace)
      #expect(estimate.guessesLog10.isFinite && estimate.guessesLog10 >= 0)
      #expect(estimate.score == Self.score(estimate.guessesLog10))
      let pieces = workspace.pieces
      #expect(pieces.map(\.bytes.count).reduce(0, +) == password.count)
      #expect(pieces.allSatisfy { $0.guessesLog10.isFinite && $0.guessesLog10 >= 0 })
      #expect(
        zip(pieces, pieces.dropFirst()).allSatisfy { $0.bytes.upperBound == $1.bytes.lowerBound })
    }
  }

  @Test(
    "The true minimum is at most what the reference arrives at, and trying all out at most 10^n")
  func bounds() {
    var random = RandomSource(seed: 3)
    let reference = PasswordEstimator(lexicon: .small, method: .reference(year: 2017))
    let exact = PasswordEstimator(lexicon: .small, method: .exact(year: 2017))
    for _ in 0..<150 {
      let password = random.text("drago4n@19horse8/\n", 1...24)
      let minimum = exact.guessesLog10(password)
      #expect(minimum <= reference.guessesLog10(password) + 1e-12)
      #expect(minimum <= Double(password.count) + 0.1)
    }
  }

  @Test("More lists never make a password stronger", arguments: 1...10)
  func moreLists(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    let words = (0..<60).map { _ in random.text("abnu", 1...4) }
    let few = PasswordEstimator(
      lexicon: try Lexicon(("a", .word, words)), method: .kagiban(year: 2026))
    let many = PasswordEstimator(
      lexicon: try Lexicon(
        ("a", .word, words), ("b", .other, (0..<60).map { _ in random.text("abnu", 1...5) })),
      method: .kagiban(year: 2026))
    for _ in 0..<30 {
      let password = random.text("abnuA4@", 1...14)
      #expect(many.guessesLog10(password) <= few.guessesLog10(password))
    }
  }

  @Test(
    "Long input of every sort has an answer",
    arguments: [
      "a", "ab", "4@8({[<3691!|17$0$5+7%2", "password", "1|", "qwertyuiop", "\u{3042}\u{3044}",
      "\n", "\0",
    ])
  func longInput(_ part: String) {
    let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))
    let bytes = Array(String(repeating: part, count: 6_000 / part.utf8.count).utf8) + [0xFF]
    #expect(estimator.estimate(bytes: bytes).estimate.guessesLog10.isFinite)
  }

  @Test(
    "A long row finds no more for each character than a short one does, in the embedded lists",
    arguments: ["a", "o", "n", "1", "n'", "si", "\u{3063}", "o0u", "a4@", "1|!", "qwertyuiop"])
  func workGrowsWithLength(_ part: String) {
    let estimator = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    func found(_ length: Int) -> Int {
      var workspace = EstimatorWorkspace()
      let bytes = Array(String(repeating: part, count: length).utf8)
      workspace.text.load(bytes.span, fullLowerCase: true, folds: true)
      let whole = 0..<workspace.text.count
      workspace.matches.symbolCosts.load(workspace.text, estimator.lexicon.characters)
      var pass = estimator.matchers.pass(over: whole, in: workspace.text)
      estimator.matchers.append(to: &workspace, startingIn: whole, ContextWords(), &pass)
      return workspace.matches.count
    }
    // Beyond the longest word, twice the length is twice the finds and no more.
    let growth = found(400) - found(200)
    #expect(found(600) <= found(400) + growth + 8)
  }

  private static func score(_ guessesLog10: Double) -> Int {
    let limits = [1_005.0, 1_000_005, 100_000_005, 10_000_000_005]
    return limits.firstIndex { guessesLog10 < Guesses($0).decimalLogarithm } ?? 4
  }
}

extension RandomSource {
  /// Bytes as somebody might send them who wants to see the program fall over.
  fileprivate mutating func hostileBytes() -> [UInt8] {
    let parts: [[UInt8]] = [
      Array("p4ssw0rd".utf8), Array("19/12/1999".utf8), Array("aaaa".utf8), Array("qaz".utf8),
      [0xFF], [0xE3, 0x81], [0xF4, 0x90, 0x80, 0x80], [0], [0x0A], [0xED, 0xA0, 0x80],
      Array("\u{130}\u{1F512}\u{200D}\u{FEFF}\u{202E}\u{FF11}\u{0663}".utf8), Array("ﾊﾟｽ".utf8),
    ]
    var bytes: [UInt8] = []
    for _ in 0..<below(12) {
      if happens(onceIn: 3) {
        for _ in 0..<below(8) { bytes.append(UInt8(truncatingIfNeeded: next())) }
      } else {
        bytes += choose(parts)
      }
    }
    return bytes
  }
}
