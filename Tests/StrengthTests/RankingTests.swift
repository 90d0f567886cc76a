import TestSupport
import Testing

@testable import Strength

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// In which order passwords come, as far as it is certain.
@Suite struct RankingTests {
  private static let estimator = PasswordEstimator(
    lexicon: .embedded, method: .kagiban(year: 2026))

  @Test(
    "What people choose more often comes first",
    arguments: [
      ["123456", "dragon", "semperfi", "thunderbolt77", "k7#mQz!vW2xp"],
      // A listed password, its spellings and its mirror image.
      ["qwerty", "QWERTY", "QwErTy"], ["monkey", "Monkey", "yeknom"],
      ["password", "p@ssw0rd", "p@$$w0Rd"],
      // Of two of the same make, the one that looks like others.
      ["harmony1", "harmony9"], ["sunflower12", "sunflower47"], ["marbella1", "xqvkzjw1"],
    ])
  func order(_ passwords: [String]) {
    let guesses = passwords.map(Self.estimator.guessesLog10)
    #expect(zip(guesses, guesses.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(
    "A random password is strong, whatever its characters are",
    arguments: [
      ("abcdefghijklmnopqrstuvwxyz", 14), ("0123456789", 20),
      ("abcdefghijklmnopqrstuvwxyz0123456789", 12),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 12),
      (
        "!#$%&()*+,-./:;<=>?@[]^_{|}~abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        11
      ),
    ])
  func random(_ characters: String, _ length: Int) {
    var random = RandomSource(seed: length)
    let all = Double(length) * log10(Double(characters.count))
    for _ in 0..<300 {
      let password = random.text(characters, length...length)
      let (estimate, _) = Self.estimator.estimate(password)
      #expect(estimate.score == 4)
      #expect(estimate.guessesLog10 > 0.6 * all)
    }
  }

  @Test("A second list of passwords moves what both lists have forward")
  func secondOpinion() throws {
    var builder = LexiconBuilder(.full)
    let first = (0..<100).map { "word\($0)" }
    try builder.add(
      "first", kind: .password, ranking: .byLineAmongPasswords(every: 1),
      text: Array(first.joined(separator: "\n").utf8).span)
    try builder.add("second", kind: .password, text: Array("word50\nelsewhere\nword9".utf8).span)
    try builder.add("words", kind: .word, text: Array("ocean\nword9".utf8).span)
    let lexicon = try builder.lexicon()
    func whole(_ word: String) throws -> UInt32 {
      // The trie does not keep the memory of its lexicon.
      try withExtendedLifetime(lexicon) {
        let trie = lexicon.trie
        let cursor = word.utf8.reduce(trie.root) { trie.step($0, byte: UInt32($1)) }
        return try #require(trie.entry(at: cursor, asWhole: true)).rank
      }
    }
    #expect(try whole("word0") == 1)
    #expect(try whole("word50") < whole("word49"))
    #expect(try whole("word9") < whole("word8"))
    #expect(try whole("word51") > whole("word49"))
    // What only the second one has comes late; words come behind passwords.
    #expect(try whole("elsewhere") > whole("word50"))
    #expect(try whole("ocean") == 102)
  }

  @Test("What is known about the account never makes a password stronger", arguments: 1...5)
  func context(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let parts = ["dragon", "tanaka", "1985", "horse", "!", "12", "xq", "Summer", "4u"]
    for _ in 0..<60 {
      let password = (0...random.below(4)).map { _ in random.choose(parts) }.joined()
      let known = Self.estimator.estimate(
        password, knowing: [(random.choose(parts), .userName), (random.choose(parts), .title)])
      #expect(
        known.estimate.guessesLog10 <= Self.estimator.guessesLog10(password) + 1e-9)
    }
  }

  /// Fuzzing found it: NUL was taken for a letter that a sign stands for.
  @Test("Nor do known bytes around control characters")
  func contextAroundControls() {
    let password: [UInt8] = [0x31, 0x0C, 0, 0x32] + Array("exacple!".utf8)
    var context = ContextWords()
    for word: [UInt8] in [
      [0xB7, 0x73, 0x65, 0x72, 0x31],
      [0, 0xB7, 8, 0x61, 0x6D, 5, 0, 0x6D, 0x6F, 0x63, 0, 0x72],
    ] {
      context.append(word.span, kind: .userName)
      context.appendParts(of: word.span, kind: .userName)
    }
    var workspace = EstimatorWorkspace()
    let known = Self.estimator.estimate(password.span, context: context, workspace: &workspace)
    let alone = Self.estimator.estimate(password.span, workspace: &workspace)
    #expect(known.guessesLog10 <= alone.guessesLog10 + 1e-9)
  }
}
