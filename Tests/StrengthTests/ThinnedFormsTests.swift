import TestSupport
import Testing

@testable import Strength

/// Passwords that are something known once some of their symbols are left out.
@Suite struct ThinnedFormsTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "Two texts that stand in turn, symbol by symbol, are found",
    arguments: ["p1a2s3s4w5o6r7d8", "t1a2n3a4k5a6", "pmaiscshwaoerld1", "l1o2v3e4", "d1r2a3g4o5n6"])
  func interleaved(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.interleaving])
    #expect(estimate.score < 3)
    // Whoever mixes texts has tried simpler things before.
    #expect(estimate.guessesLog10 >= 4)
  }

  @Test("What is known about the account is found in turn with something else")
  func context() {
    let password = "q1u2i3b4b5l6e7f8a9x0"
    let known = Self.estimator.estimate(password, knowing: [("quibblefax", .userName)])
    #expect(known.pieces.map(\.kind) == [.interleaving])
    #expect(
      known.estimate.guessesLog10 < Self.estimator.estimate(password).estimate.guessesLog10 - 3)
  }

  @Test(
    "A text with one sign between its symbols is found",
    arguments: [
      "p.a.s.s.w.o.r.d", "P A S S W O R D", "t_a_n_a_k_a", "さ・く・ら", "s-a-k-u-r-a", "d*r*a*g*o*n",
    ])
  func spaced(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.interleaving])
    #expect(estimate.score < 3)
  }

  @Test("Something else may stand beside such a text")
  func beside() {
    let (estimate, pieces) = Self.estimator.estimate("s.a.k.u.r.a.2019")
    #expect(pieces.map(\.kind) == [.interleaving, .year])
    #expect(estimate.score < 3)
    #expect(
      Self.estimator.estimate("1985p-a-s-s-w-o-r-d").pieces.map(\.kind) == [.year, .interleaving])
  }

  @Test("Words with signs between them are no such text")
  func words() {
    for password in ["correct-horse-battery", "a-b-horse", "my.cat.and.dog"] {
      #expect(!Self.estimator.estimate(password).pieces.map(\.kind).contains(.interleaving))
    }
  }

  @Test(
    "Symbols that each come twice or three times are a repetition",
    arguments: ["ssaakkuurraa", "pppaaassswwwooorrrddd", "ttaannaakkaa", "DDrraaggoonn"])
  func doubled(_ password: String) {
    let (estimate, pieces) = Self.estimator.estimate(password)
    #expect(pieces.map(\.kind) == [.repetition])
    #expect(estimate.score < 3)
  }

  @Test("Digits in groups are what they are without the signs")
  func grouped() {
    let (estimate, pieces) = Self.estimator.estimate("1234-5678-9012-3456")
    #expect(pieces.count == 1 && pieces[0].kind != .unknown)
    #expect(estimate.score < 3)
    #expect(Self.estimator.estimate("7301-9486-2750-6148").estimate.score == 4)
  }

  @Test("Random passwords are no such texts, and hardly weaker for what stands there by chance")
  func random() {
    var random = RandomSource(seed: 11)
    let sorts = [
      "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz0123456789", "0123456789",
    ]
    for sort in sorts {
      let characters = Array(sort)
      for _ in 0..<300 {
        let password = String((0..<16).map { _ in random.choose(characters) })
        #expect(Self.estimator.estimate(password).estimate.score == 4, "a made-up password")
      }
    }
  }

  @Test("The reference knows of no such texts")
  func reference() {
    let reference = PasswordEstimator(lexicon: .embedded, method: .reference(year: 2026))
    for password in ["p1a2s3s4w5o6r7d8", "p.a.s.s.w.o.r.d", "ssaakkuurraa"] {
      #expect(!reference.estimate(password).pieces.map(\.kind).contains(.interleaving))
      #expect(reference.estimate(password).estimate.score == 4)
    }
  }

  @Test("Thousands of equal letters are no good password; small counts are tried one by one")
  func manyTimes() {
    let many = Self.estimator.guessesLog10(String(repeating: "a", count: 20_000))
    #expect(many < 6)
    #expect(RepeatMatcher.ways(ofCount: 16) == 16)
    let ways = (1...5_000).map { RepeatMatcher.ways(ofCount: $0) }
    #expect(ways == ways.sorted())
    #expect((ways.last ?? 0) < 200)
  }
}
