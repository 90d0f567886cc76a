import Testing

@testable import Strength

@Suite struct EstimateTests {
  private let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))

  @Test("The empty password takes one guess and is told to use words")
  func empty() {
    let (estimate, pieces) = estimator.estimate("")
    #expect(estimate.guessesLog10 == 0)
    #expect(estimate.score == 0)
    #expect(pieces.isEmpty)
    #expect(estimate.feedback.suggestions == [.useFewWords, .noNeedForSymbols])
  }

  @Test("Pieces follow each other and cover the password, in symbols and in bytes")
  func ranges() {
    let (_, pieces) = estimator.estimate("é窓Smith1999\u{FFFD}xq")
    #expect(pieces.first?.symbols.lowerBound == 0)
    #expect(pieces.last?.symbols.upperBound == 14)
    #expect(pieces.last?.bytes.upperBound == Array("é窓Smith1999\u{FFFD}xq".utf8).count)
    for (one, next) in zip(pieces, pieces.dropFirst()) {
      #expect(one.symbols.upperBound == next.symbols.lowerBound)
      #expect(one.bytes.upperBound == next.bytes.lowerBound)
    }
    let name = pieces.first { $0.word == .surname }
    #expect(name?.symbols == 2..<7)
    #expect(name?.bytes == 5..<10)
  }

  @Test("Bytes that are not UTF-8 are a symbol each")
  func strayBytes() {
    let (estimate, pieces) = estimator.estimate(bytes: [0xC3, 0x28, 0xFF, 0xE3, 0x81, 0xF5])
    #expect(pieces.map(\.symbols) == [0..<6])
    #expect(pieces.map(\.bytes) == [0..<6])
    // One of ten for the sign, one of 128 for each byte.
    #expect(abs(estimate.guessesLog10 - (1 + 5 * 2.1072)) < 0.001)
  }

  @Test(
    "Scores begin where the reference has them begin",
    arguments: [
      ("xq", 0), ("xqj", 0), ("xqjv", 1), ("xqjvkw", 1), ("xqjvkwz", 2),
      ("xqjvkwzpb", 3), ("xqjvkwzpbhf", 4),
    ])
  func scores(_ password: String, _ score: Int) {
    #expect(estimator.estimate(password).estimate.score == score)
  }

  @Test("The time to crack is the guesses over the rate")
  func crackTimes() {
    let estimate = estimator.estimate("xqjvkwzp").estimate
    let seconds = AttackRate.all.map { estimate.crackTime(at: $0).seconds }
    let expected = [3.6e9, 1e7, 1e4, 1e-2]
    for (seconds, expected) in zip(seconds, expected) {
      #expect(abs(seconds / expected - 1) < 1e-6)
    }
  }

  @Test("A workspace that was used answers as a new one does")
  func reuse() {
    var workspace = EstimatorWorkspace()
    for password in ["password", String(repeating: "ab1", count: 2_000), "", "Tanaka1985", "窓窓"] {
      let bytes = Array(password.utf8)
      let estimate = estimator.estimate(bytes.span, workspace: &workspace)
      let (fresh, pieces) = estimator.estimate(password)
      #expect(estimate == fresh)
      #expect(workspace.pieces == pieces)
    }
  }

  @Test("After an estimate the workspace has nothing of the password")
  func overwritten() {
    var workspace = EstimatorWorkspace()
    _ = estimator.estimate(Array("Tanaka1985".utf8).span, workspace: &workspace)
    #expect(workspace.text.count == 0)
    #expect(workspace.matches.count == 0)
    #expect(workspace.path.steps.count == 0)
  }

  @Test("What was overwritten reads as zeros")
  func wiped() {
    var scratch = Scratch<UInt32>()
    for value in UInt32(1)...100 { scratch.append(value) }
    scratch.truncate(to: 10)
    scratch.wipe()
    #expect(scratch.leftovers(100) == [UInt32](repeating: 0, count: 100))
  }

  @Test(
    "Warnings name what the longest piece is",
    arguments: [
      ("password", Feedback.Warning.topTenPassword), ("Password!", .likeCommonPassword),
      ("battery", .singleWord), ("smith", .singleName), ("hanako~", .commonName),
      ("asdfghjkl", .straightRow), ("zaqwsx", .shortWalk), ("aaaaaa", .repeatedCharacter),
      ("xkxkxk", .repeatedPart), ("abcdefg", .sequence), ("2019", .recentYear),
      ("13.5.1991", .date),
    ])
  func warnings(_ password: String, _ warning: Feedback.Warning) {
    #expect(estimator.estimate(password).estimate.feedback.warning == warning)
  }

  @Test("A strong password gets no advice")
  func strong() {
    #expect(estimator.estimate("xqjvkwzpbhfdm").estimate.feedback == Feedback())
  }
}
