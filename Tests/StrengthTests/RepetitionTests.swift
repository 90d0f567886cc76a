import TestSupport
import Testing

@testable import Strength

@Suite struct RepetitionTests {
  @Test("Repetitions are those of the reference's two expressions", arguments: 1...60)
  func definition(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let text = random.text(seed.isMultiple(of: 3) ? "ab\n" : "ab", 1...60)
    #expect(repetitions(text) == expressions(text))
  }

  @Test("They are in long passwords too, where every symbol is looked at once", arguments: 1...6)
  func longDefinition(_ seed: Int) {
    var random = RandomSource(seed: seed)
    var text = random.text(seed.isMultiple(of: 3) ? "ab\n" : "abc", 257...300)
    // Parts of lengths that are looked for so and of longer ones; the last symbol is missing once.
    for period in stride(from: seed, through: 40, by: 7) {
      let part = random.text("abcdefgh", period...period)
      text += part + part + part.dropLast() + "z"
    }
    #expect(repetitions(text) == expressions(text))
  }

  @Test(
    "Whatever repeats in a long password is found, however long it is", arguments: [40, 300, 4000])
  func longParts(_ period: Int) {
    var random = RandomSource(seed: period)
    let part = random.text("abcdefgh", period...period)
    let text = "xyz" + part + part + part + part.prefix(period / 2)
    #expect(repetitions(text).contains([3, period, 3]))
  }

  @Test("A part that is nearly one character repeats all the same")
  func nearlyUniform() {
    let part = String(repeating: "a", count: 299) + "b"
    #expect(repetitions(String(repeating: part, count: 4)) == [[0, 300, 4]])
  }

  @Test("What is repeated is estimated as a password of its own")
  func part() {
    let estimator = PasswordEstimator(lexicon: .small, method: .exact(year: 2026))
    let once = estimator.estimate("dragon12").estimate.guessesLog10
    let thrice = estimator.estimate("dragon12dragon12dragon12")
    #expect(thrice.pieces.map(\.kind) == [.repetition])
    // Three times as many, and the one guess that every sequence of one piece costs.
    #expect(abs(thrice.estimate.guessesLog10 - once - 0.4771) < 0.001)
  }

  /// Start, period and count of each repetition.
  private func repetitions(_ password: String) -> [[Int]] {
    var text = PasswordText()
    text.load(Array(password.utf8).span, fullLowerCase: false)
    let whole = 0..<text.count
    let long = LongRepetitions(whole, in: text)
    var search = RepeatMatcher(whole)
    var found: [[Int]] = []
    while let next = search.next(long, in: text) {
      found.append([next.range.lowerBound, next.period, next.count])
    }
    return found
  }

  /// The same by the definition: at the leftmost place where (.+)\1+ matches, the shortest part, or
  /// what the longest part reaches if that is farther.
  private func expressions(_ password: String) -> [[Int]] {
    let text = Array(password)
    var found: [[Int]] = []
    var start = 0
    while start < text.count {
      let parts = (1..<max(1, (text.count - start) / 2 + 1)).filter { count in
        let part = text[start..<start + count]
        return !part.contains("\n") && Array(part) == Array(text[start + count..<start + 2 * count])
      }
      guard let shortest = parts.first, let longest = parts.last else {
        start += 1
        continue
      }
      let near = length(of: shortest, at: start, text)
      let far = length(of: longest, at: start, text)
      var period = shortest
      let total = max(near, far)
      if far > near {
        while total % period != 0 || length(of: period, at: start, text) < total { period += 1 }
      }
      found.append([start, period, total / period])
      start += total
    }
    return found
  }

  private func length(of period: Int, at start: Int, _ text: [Character]) -> Int {
    var end = start + period
    while end + period <= text.count,
      text[end..<end + period].elementsEqual(text[start..<start + period])
    {
      end += period
    }
    return end - start
  }
}
