import TestSupport
import Testing

@testable import Strength

@Suite("Passwords that are estimated together")
struct BatchTests {
  private struct Answer: Equatable {
    let estimate: Estimate
    let pieces: [Piece]
  }

  private static let methods: [EstimationMethod] = [.kagiban(year: 2026), .reference(year: 2026)]

  /// Passwords of all sorts, empty and very long ones among them.
  private func passwords(_ random: inout RandomSource) -> [[UInt8]] {
    (0..<100).map { number in
      switch number % 10 {
      case 0: []
      case 1: [UInt8(number)]
      case 2: Array("tanaka\(number)!".utf8)
      case 3: Array("さくら２０\(number)".utf8)
      case 4: Array(random.text("abc123", 2...3).utf8) + Array("password".utf8)
      case 5: Array(repeating: UInt8(ascii: "a"), count: number * 20)
      case 6: (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) }
      case 7: Array("p1a2s3s4w5o6r7d8".utf8)
      default: Array(random.text("abcdefgh4@0 -_ABC19", 6...30).utf8)
      }
    }
  }

  @Test("They have the estimates that each has alone", arguments: methods)
  func agrees(method: EstimationMethod) {
    let estimator = PasswordEstimator(lexicon: .embedded, method: method)
    var random = RandomSource(seed: 7)
    var batch = EstimatorBatch()
    var workspace = EstimatorWorkspace()
    let passwords = passwords(&random)
    // Batches of all sizes, the last one of all that is left.
    var expected: [Answer] = []
    var answers: [Answer] = []
    func end() {
      var numbers: [Int] = []
      let count = batch.count
      estimator.estimate(&batch) { index, estimate, workspace in
        numbers.append(index)
        answers.append(Answer(estimate: estimate, pieces: workspace.pieces))
      }
      #expect(numbers == Array(0..<count) && batch.count == 0)
      for index in 0..<count { #expect(batch.workspaces[index].pieceCount == 0) }
    }
    for (number, password) in passwords.enumerated() {
      var words = ContextWords()
      let name = Array("tanaka-\(number)".utf8)
      words.appendParts(of: name.span, kind: .userName)
      expected.append(
        Answer(
          estimate: estimator.estimate(password.span, context: words, workspace: &workspace),
          pieces: workspace.pieces))
      estimator.add(password.span, to: &batch) { $0.appendParts(of: name.span, kind: .userName) }
      if batch.isFull || number % 23 == 5 { end() }
    }
    end()
    #expect(answers == expected)
  }
}
