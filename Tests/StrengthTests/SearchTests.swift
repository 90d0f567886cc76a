import TestSupport
import Testing

@testable import Strength

@Suite struct SearchTests {
  @Test("The search for long texts finds what the other one finds", arguments: 1...30)
  func longSearch(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let words = ["password", "dragon", "correct", "horse", "1999", "aaa", "qwer", "abc", "x", "_7"]
    var text = ""
    // Up to 32 symbols both allow as many pieces as could matter.
    while text.count < 20 { text += random.choose(words) }
    let password = Array(text.utf8.prefix(32))
    let matchers = Matchers(.small, .exact(year: 2026))
    var workspace = EstimatorWorkspace()
    workspace.text.load(password.span, fullLowerCase: false)
    let whole = 0..<password.count
    var pass = matchers.pass(over: whole, in: workspace.text)
    matchers.append(to: &workspace, startingIn: whole, ContextWords(), &pass)

    let short = workspace.exactSearch.minimum(
      of: whole, matchesFrom: 0, &workspace.matches, path: &workspace.path)
    let pieces = workspace.pathRanges
    workspace.path.truncate(to: 0)
    var search = LongSearch(whole, repetitions: 0..<0)
    search.advance(over: whole, matchesFrom: 0, &workspace.matches)
    let long = search.finish(&workspace.path)

    #expect(abs(short.decimalLogarithm - long.decimalLogarithm) < 1e-9)
    #expect(workspace.pathRanges.count == pieces.count)
  }

  @Test("Products in one number and in two lead to the same pieces", arguments: 1...30)
  func numbers(_ seed: Int) {
    var random = RandomSource(seed: seed)
    let words = ["password", "dragon", "love", "1999", "aaa", "qwer", "abc", "x", "_7", "-", "q$"]
    var text = ""
    while text.count < 6 + seed { text += random.choose(words) }
    let password = Array(text.utf8.prefix(36))
    let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))
    var workspace = EstimatorWorkspace()
    workspace.text.load(password.span, fullLowerCase: false, folds: true)
    workspace.matches.symbolCosts.load(workspace.text, estimator.lexicon.characters)
    let whole = 0..<password.count
    var pass = estimator.matchers.pass(over: whole, in: workspace.text)
    estimator.matchers.append(to: &workspace, startingIn: whole, ContextWords(), &pass)

    var one = CheapestProducts<Double>()
    let guesses = one.minimum(
      of: whole, matchesFrom: 0, &workspace.matches, in: workspace.text.folded,
      path: &workspace.path)
    let pieces = workspace.pathRanges
    workspace.path.truncate(to: 0)
    var two = CheapestProducts<Guesses>()
    let others = two.minimum(
      of: whole, matchesFrom: 0, &workspace.matches, in: workspace.text.folded,
      path: &workspace.path)
    #expect(guesses == others)
    #expect(workspace.pathRanges == pieces)
    // In stretches too.
    workspace.path.truncate(to: 0)
    two.begin(whole, keepsMatches: true)
    let count = workspace.matches.count
    for stretch in [0..<password.count / 2, password.count / 2..<password.count] {
      var starting: [Match] = []
      for index in 0..<count where stretch.contains(Int(workspace.matches[index].start)) {
        starting.append(workspace.matches[index])
      }
      var part = MatchList()
      part.symbolCosts.load(workspace.text, estimator.lexicon.characters)
      for match in starting { part.append(match, in: whole, most: .infinity) }
      two.sort(0..<part.count, of: whole, &part)
      two.advance(over: stretch, of: whole, part, in: workspace.text.folded)
      two.keep(over: stretch, of: whole, 0..<part.count, 0..<0, part)
    }
    let inStretches = two.finish(
      whole, workspace.matches, in: workspace.text.folded, &workspace.path)
    #expect(inStretches == others)
    #expect(workspace.pathRanges == pieces)
  }

  @Test("In stretches, matches across their borders count too")
  func borders() {
    let estimator = PasswordEstimator(lexicon: .small, method: .exact(year: 2026))
    // Past the length up to which all is searched at once, with the word on each side of a border.
    let fill = String(repeating: "k", count: LongSearch.stretchLength - 4)
    let rest = String(repeating: "m", count: 2 * LongSearch.stretchLength)
    let (_, pieces) = estimator.estimate(fill + "password" + rest)
    #expect(pieces.map(\.kind) == [.repetition, .word, .repetition])
  }

  @Test("A long password is as weak as what it is made of, wherever that stands")
  func longWeak() {
    let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))
    for count in [200, 1_000, 9_000] {
      let many = String(repeating: "a", count: count)
      #expect(estimator.guessesLog10(many) < 8)
      #expect(estimator.guessesLog10(many + "dragon" + many) < 15)
      // Random characters at the end are worth what they are worth.
      let strong = estimator.guessesLog10(many + "kq83hxn2m1zv94pw7t")
      #expect((18..<30).contains(strong))
    }
  }

  @Test("More symbols never make the guesses of one character repeated fewer")
  func growth() {
    let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))
    var last = 0.0
    for count in [1, 2, 3, 10, 100, 128, 129, 255, 256, 257, 1_000, 4_096, 4_097, 6_000] {
      let guesses = estimator.guessesLog10(String(repeating: "~", count: count))
      #expect(guesses >= last)
      last = guesses
    }
  }

  @Test("Random characters count for what they are at every length")
  func random() {
    var random = RandomSource(seed: 1)
    let estimator = PasswordEstimator(lexicon: .small, method: .kagiban(year: 2026))
    for count in [20, 128, 129, 300, 4_096, 4_097, 6_000] {
      let password = random.text("bdfhjmpvwzBDFHJMPVWZ?&%)", count...count)
      let guesses = estimator.guessesLog10(password)
      #expect(guesses > Double(count) * 0.95 && guesses <= Double(count) + 1e-6)
    }
  }
}

extension EstimatorWorkspace {
  fileprivate var pathRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in 0..<path.steps.count { ranges.append(path.steps[index].range) }
    return ranges
  }
}
