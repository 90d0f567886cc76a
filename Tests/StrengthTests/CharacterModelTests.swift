import TestSupport
import Testing

@testable import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is written by the builder is what the reader reads.
@Suite struct CharacterModelTests {
  private static let words = [
    ("password", 9), ("passport", 3), ("dragon1", 4), ("dragon12", 1), ("abc", 2), ("s$p", 1),
  ]

  private static func bytes(bucketCount: Int = 1 << 12) -> [UInt8] {
    var builder = CharacterModelBuilder()
    for (word, weight) in words { builder.add(Array(word.utf8).span, weight: Float(weight)) }
    return builder.build(bucketCount: bucketCount)
  }

  @Test("Costs are those of the definition, to what a slot can hold")
  func costs() throws {
    let memory = LexiconMemory(copying: Self.bytes().span)
    let model = try #require(CharacterModel(memory, offset: 0))
    let definition = Definition(Self.words)
    for word in ["password", "passdragon", "abcs$", "dragon2", "zzzz", "port12"] {
      var row = CharacterModel.Row()
      var before = [CharacterClass.start, CharacterClass.start, CharacterClass.start]
      for next in word.utf8.map({ CharacterClass.of(UInt32($0)) }) + [CharacterClass.end] {
        // Three roundings at most, and costs that end at 4.2 and 5.1.
        let expected = -log10(definition.probability(of: next, after: before))
        let cost = model.cost(of: next, after: row)
        #expect(abs(cost - min(expected, 4.2)) < 0.08 || (expected > 4.2 && cost > 4.1))
        row.append(next)
        before = Array(before.dropFirst()) + [next]
      }
    }
    _ = memory
  }

  @Test("The same words yield the same bytes")
  func determinism() {
    #expect(Self.bytes() == Self.bytes())
  }

  @Test("With little room the rows that tell most are kept, and every cost is a number")
  func littleRoom() throws {
    let memory = LexiconMemory(copying: Self.bytes(bucketCount: 4).span)
    let model = try #require(CharacterModel(memory, offset: 0))
    for first in 0..<UInt32(CharacterClass.count) {
      var row = CharacterModel.Row()
      row.append(first)
      for next in 0..<UInt32(CharacterClass.count) {
        #expect((0...15).contains(model.cost(of: next, after: row)))
      }
    }
    _ = memory
  }

  @Test("A model that was cut off, lengthened or forged in its head is none", arguments: 0..<4)
  func damage(_ what: Int) {
    var bytes = Self.bytes(bucketCount: 16)
    switch what {
    case 0: bytes.removeLast(4)
    case 1: bytes += [0, 0, 0, 0]
    case 2: bytes[0] ^= 1
    default: bytes[7] = 0xFF
    }
    let memory = LexiconMemory(copying: bytes.span)
    #expect(CharacterModel(memory, offset: 0) == nil)
  }

  @Test("Forged buckets lead to numbers nevertheless", arguments: 1...10)
  func forged(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    var builder = LexiconBuilder(.full)
    try builder.add("words", kind: .password, text: Array("password\ndragon\nabc".utf8).span)
    var bytes = try builder.build()
    // The model is the end of the lexicon.
    for offset in bytes.count - 100_000..<bytes.count {
      bytes[offset] = UInt8(truncatingIfNeeded: random.next())
    }
    #expect(throws: LexiconError.damaged) { try Lexicon(copying: bytes.span) }
    let forged = try Lexicon(copying: bytes.withRightCheck.span)
    let estimator = PasswordEstimator(lexicon: forged, method: .kagiban(year: 2026))
    for _ in 0..<50 {
      let password = (0..<12).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      let guesses = estimator.estimate(bytes: password).estimate.guessesLog10
      #expect(guesses.isFinite && guesses >= 0)
    }
  }

  @Test("The probabilities behind a row add up to about one")
  func sums() throws {
    let model = try #require(Lexicon.embedded.characters)
    var sums: [Double] = []
    for word in ["", "a", "pas", "love", "123", "monkey", "199", "dragon1", "xq"] {
      var row = CharacterModel.Row()
      for byte in word.utf8 { row.append(CharacterClass.of(UInt32(byte))) }
      let costs = (1..<UInt32(CharacterClass.count)).map { model.cost(of: $0, after: row) }
      sums.append(costs.reduce(0) { $0 + pow(10, -$1) })
    }
    #expect(sums.allSatisfy { (0.7...1.4).contains($0) })
  }
}

/// Witten and Bell's smoothing, written down as it is defined.
private struct Definition {
  private var counts: [[UInt32]: [UInt32: Double]] = [:]

  init(_ words: [(String, Int)]) {
    for (word, weight) in words {
      var row = [CharacterClass.start, CharacterClass.start, CharacterClass.start]
      for next in word.utf8.map({ CharacterClass.of(UInt32($0)) }) + [CharacterClass.end] {
        for length in 0...3 {
          counts[Array(row.suffix(length)), default: [:]][next, default: 0] += Double(weight)
        }
        row = Array(row.dropFirst()) + [next]
      }
    }
  }

  func probability(of next: UInt32, after row: [UInt32]) -> Double {
    let seen = counts[row] ?? [:]
    let total = seen.values.reduce(0, +)
    guard !row.isEmpty else {
      return (seen[next] ?? 0) / total * 0.99 + 0.01 / Double(CharacterClass.count)
    }
    let shorter = probability(of: next, after: Array(row.dropFirst()))
    let kinds = Double(seen.count)
    return total == 0 ? shorter : ((seen[next] ?? 0) + kinds * shorter) / (total + kinds)
  }
}
