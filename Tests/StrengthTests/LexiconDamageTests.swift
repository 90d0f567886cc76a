import TestSupport
import Testing

@testable import Strength

/// Lexicons that come from outside.
@Suite struct LexiconDamageTests {
  private static let bytes: [UInt8] = {
    var builder = LexiconBuilder()
    let words = (0..<400).map { "word\($0)" }.joined(separator: "\n")
    try? builder.add("words", kind: .word, text: Array(words.utf8).span)
    return (try? builder.build()) ?? []
  }()

  @Test("Bytes of something else are called that", arguments: [[], [0x4B], Array("KGLY".utf8)])
  func somethingElse(_ bytes: [UInt8]) {
    #expect(throws: LexiconError.notALexicon) { try Lexicon(copying: bytes.span) }
  }

  @Test("A later version is named")
  func laterVersion() {
    var bytes = Self.bytes
    bytes[4] = 9
    #expect(throws: LexiconError.unknownVersion(9)) { try Lexicon(copying: bytes.span) }
  }

  @Test("A lexicon that was cut off or lengthened is refused", arguments: [-4, -1, 1, 4])
  func wrongSize(_ difference: Int) {
    let bytes =
      difference < 0
      ? Array(Self.bytes.dropLast(-difference))
      : Self.bytes + [UInt8](repeating: 0, count: difference)
    #expect(throws: LexiconError.damaged) { try Lexicon(copying: bytes.span) }
  }

  @Test("Every changed byte behind the header is noticed")
  func changedBytes() {
    for offset in stride(from: LexiconFormat.headerSize, to: Self.bytes.count, by: 37) {
      var bytes = Self.bytes
      bytes[offset] ^= 0x10
      #expect(throws: LexiconError.damaged) { try Lexicon(copying: bytes.span) }
    }
  }

  @Test("A forged lexicon of random units leads nowhere bad", arguments: 1...20)
  func forged(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    var bytes = Self.bytes
    let units = LexiconFormat.headerSize + LexiconFormat.listSize
    for offset in units..<bytes.count where random.happens(onceIn: 3) {
      bytes[offset] = UInt8(truncatingIfNeeded: random.next())
    }
    let forged = bytes.withRightCheck
    let lexicon = try Lexicon(copying: forged.span)
    let estimator = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    for _ in 0..<50 {
      let password = (0..<12).map { _ in UInt8(truncatingIfNeeded: random.next()) & 0x7F }
      #expect(estimator.estimate(bytes: password).estimate.guessesLog10.isFinite)
    }
  }
}

extension [UInt8] {
  /// The same with the check that belongs to the content.
  var withRightCheck: [UInt8] {
    var state = LexiconFormat.checkStart
    for offset in stride(from: LexiconFormat.headerSize, to: count - 3, by: 4) {
      let word = (0..<4).reduce(UInt32(0)) { $0 | UInt32(self[offset + $1]) << UInt32(8 * $1) }
      state = LexiconFormat.check(state, word)
    }
    var bytes = self
    for index in 0..<4 { bytes[28 + index] = UInt8(truncatingIfNeeded: state >> UInt32(8 * index)) }
    return bytes
  }
}
