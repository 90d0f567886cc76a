import TestSupport
import Testing

@testable import Strength

/// Where Kagiban's own mode differs from the reference on purpose (docs/strength.md).
@Suite struct DifferenceTests {
  private let reference = PasswordEstimator(lexicon: .small, method: .reference(year: 2026))
  private let exact = PasswordEstimator(lexicon: .small, method: .exact(year: 2026))
  private let own = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))

  @Test(
    "The true minimum is below what the reference arrives at", .enabled(if: Oracle.folder != nil))
  func minimum() throws {
    let row = try #require(Oracle.rows.first { $0.tags.contains("exact<ref") })
    let reference = PasswordEstimator(lexicon: Oracle.lexicon, method: .reference(year: 2017))
    let exact = PasswordEstimator(lexicon: Oracle.lexicon, method: .exact(year: 2017))
    #expect(exact.guessesLog10(row.pw) < reference.guessesLog10(row.pw) - 0.001)
  }

  @Test("Years go on after 2019")
  func years() {
    #expect(own.estimate("2026").pieces.map(\.kind) == [.year])
    #expect(exact.estimate("2026").pieces.map(\.kind) != [.year])
    #expect(own.estimate("２０２６").pieces.map(\.kind) == [.year])
    #expect(own.estimate("2100").pieces.map(\.kind) != [.year])
  }

  @Test("A word that stands backwards ends where letters or digits end")
  func reversed() {
    for password in ["drowssap", "drowssap7", "7drowssap", "DrowssapEsroh", "drowssap-x"] {
      #expect(own.estimate(password).pieces.contains { $0.isReversed })
    }
    #expect(!own.estimate("drowssapq").pieces.contains { $0.isReversed })
    #expect(exact.estimate("drowssapq").pieces.contains { $0.isReversed })
  }

  @Test("The sign between words goes along with the word before it")
  func joined() {
    #expect(own.estimate("correct-horse-battery").pieces.map(\.kind) == [.word, .word, .word])
    #expect(own.guessesLog10("correct-horse-battery") < exact.guessesLog10("correct-horse-battery"))
    #expect(own.guessesLog10("correct-horse") > own.guessesLog10("correcthorse"))
    #expect(own.estimate("battery-").pieces.map(\.kind) == [.word, .unknown])
  }

  @Test("The same sign between further words costs nothing")
  func sameSign() {
    let once = own.guessesLog10("correct-horse") - own.guessesLog10("correcthorse")
    let twice = own.guessesLog10("correct-horse-battery") - own.guessesLog10("correcthorsebattery")
    #expect(once > 0.1)
    // The sign of the first place, and no other, triples the guesses: a logarithm of 0.4771.
    #expect(twice < 0.4772)
    #expect(
      own.guessesLog10("correct-horse battery") > own.guessesLog10("correct-horse-battery"))
  }

  @Test("A short word between signs is no accident")
  func delimited() {
    let own = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    let phrase = own.estimate("my cat and dog")
    #expect(phrase.pieces.map(\.kind) == [.word, .word, .word, .word])
    #expect(phrase.estimate.guessesLog10 < own.guessesLog10("myx cat and dog"))
  }

  @Test(
    "Long pieces that follow each other take fewer guesses than pieces among unknown characters")
  func longPieces() {
    // Ten times the guesses for smith among unknown characters, twice behind a long word; the 10,000
    // that several pieces take count for little in a number as large as these.
    let pair = own.guessesLog10("qkxvqdragonsmith") - own.guessesLog10("qkxvqdragon")
    let apart = own.guessesLog10("dragonqkxvqsmith") - own.guessesLog10("dragonqkxvq")
    #expect(abs(apart - pair - 0.69897) < 0.01)
    #expect(own.estimate("dragonsmith1987").pieces.map(\.kind) == [.word, .word, .year])
  }

  @Test("Past 4,096 symbols any number of pieces is considered")
  func longOwn() {
    let words = ["dragon", "smith", "ocean", "horse", "mary", "staple", "letmein", "battery"]
    var random = RandomSource(seed: 3)
    let password = (0..<900).map { _ in random.choose(words) }.joined()
    let (estimate, pieces) = own.estimate(password)
    #expect(password.utf8.count > LongSearch.ordinaryLength)
    #expect(pieces.count > 600)
    #expect(estimate.guessesLog10 < 0.6 * Double(password.utf8.count))
  }

  @Test("İ is one symbol in lower case too, so what follows it is found where it stands")
  func dottedCapital() {
    #expect(own.estimate("İpassword").pieces.map(\.kind) == [.unknown, .word])
    #expect(reference.estimate("İpassword").pieces.map(\.kind) != [.unknown, .word])
  }

  @Test("A line feed behind digits is not part of a date, in the reference's mode either")
  func lineFeed() {
    #expect(reference.estimate("9141").pieces.map(\.kind) == [.date])
    #expect(reference.estimate("9141\n").pieces.map(\.kind) == [.unknown])
  }

  @Test("Past 256 symbols the reference's mode searches for the true minimum")
  func longReference() {
    let password = String(repeating: "dragon smith 1987 ", count: 20)
    #expect(reference.guessesLog10(password + "x") == exact.guessesLog10(password + "x"))
  }
}
