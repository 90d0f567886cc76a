import TestSupport
import Testing

@testable import Strength

@Suite struct ContextTests {
  private let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))

  @Test(
    "What is known about the account is found, with its kind",
    arguments: [
      ("Yamada_T", ContextWords.Kind.userName), ("yamada_t!", .userName), ("t_adamay", .userName),
      ("y4m4d4_t", .userName), ("bank99", .site),
    ])
  func kinds(_ password: String, _ kind: ContextWords.Kind) {
    let words = [("yamada_t", ContextWords.Kind.userName), ("Bank", .site)]
    let pieces = estimator.estimate(password, knowing: words).pieces
    #expect(pieces.contains { $0.kind == .context && $0.context == kind })
  }

  @Test("Kana and widths are alike in what is known about the account, too")
  func folded() {
    let words = [("タロウ", ContextWords.Kind.personal), ("Ｔａｒｏ", .userName)]
    #expect(estimator.estimate("たろう!", knowing: words).pieces.first?.context == .personal)
    #expect(estimator.estimate("ﾀﾛｳ!", knowing: words).pieces.first?.context == .personal)
    #expect(estimator.estimate("taro!", knowing: words).pieces.first?.context == .userName)
  }

  @Test("The first words are guessed first")
  func order() {
    let first = estimator.estimate("kurosawa", knowing: [("kurosawa", .userName)])
    let second = estimator.estimate(
      "kurosawa", knowing: [("mifune", .userName), ("kurosawa", .title)])
    #expect(first.estimate.guessesLog10 < second.estimate.guessesLog10)
  }

  @Test("A word may come with a rank of its own")
  func rank() {
    func guesses(_ rank: Int?) -> Double {
      var context = ContextWords()
      var workspace = EstimatorWorkspace()
      context.append(Array("kurosawa".utf8).span, kind: .personal, rank: rank)
      return estimator.estimate(
        Array("kurosawa".utf8).span, context: context, workspace: &workspace
      ).guessesLog10
    }
    #expect(guesses(nil) == guesses(1))
    #expect(guesses(1) < guesses(50))
    #expect(guesses(-3) == guesses(1))
    #expect(guesses(.max) <= estimator.guessesLog10("kurosawa"))
  }

  @Test(
    "Whether a word of the lists goes beyond a part",
    arguments: [
      ("password", 0..<4, true), ("xpasswordx", 1..<5, true), ("xpasswordx", 1..<9, false),
      ("staple", 0..<6, false), ("tapler", 0..<5, false), ("stapler", 1..<5, true),
      ("", 0..<0, false),
    ])
  func longerWords(_ text: String, _ part: Range<Int>, _ isThere: Bool) {
    let bytes = Array(text.utf8)
    let found = Lexicon.small.hasLongerWord(around: part, in: bytes.indices, of: bytes.span)
    #expect(found == isThere)
  }

  @Test("Knowing more never makes a password stronger", arguments: 1...30)
  func monotone(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let password = random.text("abc1@4AB", 1...12)
    var words: [(String, ContextWords.Kind)] = []
    var last = estimator.guessesLog10(password)
    for _ in 0..<6 {
      words.append((random.text("abc14", 1...4), .personal))
      let guesses = estimator.estimate(password, knowing: words).estimate.guessesLog10
      #expect(guesses <= last)
      last = guesses
    }
  }

  @Test("A context word ranks and varies as a word of a list does, in the reference's mode too")
  func likeAList() throws {
    let words = ["mifune", "t0shiro", "kurosawa"]
    let lexicon = try Lexicon(("words", .other, words))
    for method in [EstimationMethod.reference(year: 2017), .kagiban(year: 2026)] {
      let listed = PasswordEstimator(lexicon: lexicon, method: method)
      let bare = PasswordEstimator(lexicon: Lexicon(), method: method)
      for password in [
        "Mifune7", "m!fune", "enufim", "T0SHIRO", "xkuro5awax", "kUrOsawA", "m1fun3i",
      ] {
        let known = bare.estimate(password, knowing: words.map { ($0, .personal) })
        #expect(known.estimate.guessesLog10 == listed.guessesLog10(password))
      }
    }
  }

  @Test("A word of the context has a warning and a suggestion of its own")
  func warning() {
    let feedback = estimator.estimate("Kurosawa", knowing: [("kurosawa", .userName)]).estimate
      .feedback
    #expect(feedback.warning == .knownAboutAccount)
    #expect(feedback.suggestions == [.addWords, .capitalAtStart, .avoidKnownFacts])
  }

  @Test("Parts of a text stand between separators and between letters and digits")
  func parts() {
    var context = ContextWords()
    context.appendParts(of: Array("taro.Yamada1985@ex.jp".utf8).span, kind: .email)
    // The whole, then taro, yamada and 1985; the rest is too short.
    #expect(context.count == 4)
    context.removeAll()
    #expect(context.count == 0)
  }

  @Test("A repeated word of the context is a repetition of something known")
  func repeated() {
    let words = [("kurosawa", ContextWords.Kind.userName)]
    let (estimate, pieces) = estimator.estimate("kurosawakurosawa", knowing: words)
    #expect(pieces.map(\.kind) == [.repetition])
    #expect(estimate.guessesLog10 < 1)
  }
}
