import TestSupport
import Testing

@testable import Strength

/// Signs for letters: the forks of the walk, held against the reference's way of enumerating rules.
@Suite struct SubstitutionTests {
  @Test("Forks find what translating by every rule finds, with the same guesses", arguments: 1...15)
  func enumeration(_ seed: Int) throws {
    var random = RandomSource(seed: seed)
    let words = (0..<300).map { _ in random.text("ailsto17$", 2...5) }
    let lexicon = try Lexicon(("words", .word, words))
    for _ in 0..<25 {
      let password = random.text("ailot1!|7$540", 1...9)
      #expect(lexicon.substituted(password) == RuleEnumeration(words).matches(password))
    }
  }

  @Test("One letter and its signs are a word where the text is not long")
  func oneLetter() {
    let own = PasswordEstimator(lexicon: .embedded, method: .kagiban(year: 2026))
    var random = RandomSource(seed: 2)
    #expect(own.estimate("kqv@a4a").pieces.last?.kind == .word)
    let long = own.estimate("kqv@a4a" + random.text("a4@", 300...300))
    #expect(long.estimate.guessesLog10 > 100)
  }

  @Test("Words that stand backwards and Japanese ones have no signs for letters in a long text")
  func longText() {
    let matchers = Matchers(.embedded, .kagiban(year: 2026))
    let limit = LexiconWalk.Disguise.ordinaryLength
    /// The traits of the matches of a text of so many symbols, which begins with `words`.
    func traits(_ words: String, _ count: Int) -> [Match.Traits] {
      var random = RandomSource(seed: 3)
      let text = words + random.text("bcdfghjk", (count - words.utf8.count)...count)
      let password = Array(text.utf8.prefix(count))
      var workspace = EstimatorWorkspace()
      workspace.text.load(password.span, fullLowerCase: false, folds: true)
      var pass = matchers.pass(over: 0..<count, in: workspace.text)
      matchers.append(to: &workspace, startingIn: 0..<count, ContextWords(), &pass)
      return (0..<workspace.matches.count).map { workspace.matches[$0].traits }
    }
    func finds(_ wanted: Match.Traits, _ words: String, _ count: Int) -> Bool {
      traits(words, count).contains { $0.isSuperset(of: wanted) }
    }
    for (words, sort) in [("tan4ka-", Match.Traits.romanised), ("dr0wss4p-", .reversed)] {
      #expect(finds([sort, .substituted], words, limit))
      #expect(!finds([sort, .substituted], words, limit + 1))
    }
    #expect(finds(.romanised, "tanaka-", limit + 1))
    #expect(finds(.reversed, "drowssap-", limit + 1))
    #expect(finds(.substituted, "p4ssw0rd-", limit + 1))
  }

  @Test("A rule gives each letter one sign, so two signs for i are one too many for the reference")
  func oneSignPerLetter() throws {
    let lexicon = try Lexicon(("words", .word, ["admin", "administrator"]))
    let reference = PasswordEstimator(lexicon: lexicon, method: .exact(year: 2026))
    let own = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    #expect(reference.estimate("adm1n!strator").pieces.count > 1)
    #expect(own.estimate("adm1n!strator").pieces.map(\.kind) == [.word])
  }

  @Test("A sign that stands for itself does not have to leave the letter another sign")
  func elsewhere() throws {
    let lexicon = try Lexicon(("words", .word, ["core4"]))
    let reference = PasswordEstimator(lexicon: lexicon, method: .exact(year: 2026))
    let own = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    // By a rule of the reference, the 4 would have to be an a, as there is no other sign for it.
    #expect(reference.estimate("c0re4").pieces.map(\.kind) == [.unknown])
    #expect(own.estimate("c0re4").pieces.map(\.kind) == [.word])
  }

  @Test("In one word a sign has one meaning")
  func oneMeaning() throws {
    let lexicon = try Lexicon(("words", .word, ["million", "mi1lion"]))
    let own = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    #expect(own.estimate("mi11ion").pieces.map(\.hasSubstitutions) == [true])
    #expect(own.estimate("m1llion").pieces.map(\.hasSubstitutions) == [true])
    // l and i at once.
    #expect(own.estimate("m11lion").pieces.map(\.hasSubstitutions) == [false])
  }

  @Test("Signs do not hide a word that stands backwards")
  func reversed() throws {
    let lexicon = try Lexicon(("words", .word, ["password"]))
    let own = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    let pieces = own.estimate("drow$$@p").pieces
    #expect(pieces.map(\.kind) == [.word])
    #expect(pieces.allSatisfy { $0.isReversed && $0.hasSubstitutions })
    // Three signs and no letter, reading from the end.
    let bare = try PasswordEstimator(
      lexicon: Lexicon(("words", .word, ["assqmk"])), method: .kagiban(year: 2026))
    #expect(bare.estimate("kmq$$@").pieces.map(\.kind) == [.unknown])
    let reference = PasswordEstimator(lexicon: lexicon, method: .exact(year: 2026))
    #expect(reference.estimate("drow$$@p").pieces.allSatisfy { $0.kind == .unknown })
  }

  @Test("A row of four signs is the beginning of no word")
  func rowsOfSigns() throws {
    let lexicon = try Lexicon(("words", .word, ["salty"]))
    let own = PasswordEstimator(lexicon: lexicon, method: .kagiban(year: 2026))
    let exact = PasswordEstimator(lexicon: lexicon, method: .exact(year: 2026))
    #expect(own.estimate("s417y").pieces.map(\.kind) == [.word])
    #expect(own.estimate("$417y").pieces.map(\.kind) != [.word])
    #expect(exact.estimate("$417y").pieces.map(\.kind) == [.word])
    let bare = try PasswordEstimator(
      lexicon: Lexicon(("words", .word, ["salt"])), method: .kagiban(year: 2026))
    #expect(bare.estimate("$417").pieces.allSatisfy { $0.kind != .word })
  }
}

/// A match by the reference's definition.
private struct Found: Hashable {
  let start: Int
  let end: Int
  let guesses: Double
}

extension Lexicon {
  /// What the forks find, all of it.
  fileprivate func substituted(_ password: String) -> Set<Found> {
    let matchers = Matchers(self, .reference(year: 2017))
    var workspace = EstimatorWorkspace()
    workspace.text.load(Array(password.utf8).span, fullLowerCase: false)
    let whole = 0..<workspace.text.count
    var pass = matchers.pass(over: whole, in: workspace.text)
    matchers.append(to: &workspace, startingIn: whole, ContextWords(), &pass)
    var found: Set<Found> = []
    for index in 0..<workspace.matches.count {
      let match = workspace.matches[index]
      guard match.traits == .substituted else { continue }
      found.insert(
        Found(start: Int(match.start), end: Int(match.end), guesses: match.guesses.significand))
    }
    return found
  }
}

/// The definition: the password is translated by every rule and looked up.
///
/// A rule gives each letter of which signs are present one of them; where letters share a sign, one of
/// them has it.
private struct RuleEnumeration {
  private let ranks: [String: Int]

  init(_ words: [String]) {
    ranks = Dictionary(
      zip(words, 1...words.count).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  func matches(_ password: String) -> Set<Found> {
    let text = Array(password)
    var found: Set<Found> = []
    for rule in rules(Set(text)) where !rule.isEmpty {
      let translated = text.map { rule[$0] ?? $0 }
      for start in text.indices {
        for end in start + 1...text.count where end - start > 1 {
          let word = String(translated[start..<end])
          guard let rank = ranks[word], word != String(text[start..<end]) else { continue }
          let guesses = Double(rank) * variations(Array(text[start..<end]), rule)
          let floor = end - start < text.count ? 50.0 : 1
          found.insert(Found(start: start, end: end, guesses: max(floor, guesses)))
        }
      }
    }
    return found
  }

  private func rules(_ characters: Set<Character>) -> [[Character: Character]] {
    var choices: [[Character: Set<Character>]] = [[:]]
    for (letter, signs) in SubstitutionTable.common {
      let present = characters.intersection(signs)
      if present.isEmpty { continue }
      choices = choices.flatMap { rule in
        present.map { sign in rule.merging([sign: [letter]]) { $0.union($1) } }
      }
    }
    return choices.flatMap { choice in
      choice.reduce([[:]]) { rules, entry in
        rules.flatMap { rule in entry.value.map { rule.merging([entry.key: $0]) { $1 } } }
      }
    }
  }

  private func variations(_ token: [Character], _ rule: [Character: Character]) -> Double {
    rule.reduce(1) { product, entry in
      let marked = token.count { $0 == entry.key }
      let plain = token.count { $0 == entry.value }
      if marked == 0 { return product }
      if plain == 0 { return product * 2 }
      return product
        * (1...min(marked, plain)).reduce(0) { $0 + binomial(marked + plain, $1) }
    }
  }

  private func binomial(_ all: Int, _ chosen: Int) -> Double {
    (0..<chosen).reduce(1) { $0 * Double(all - $1) / Double($1 + 1) }
  }
}

extension RandomSource {
  /// A text of some of these characters.
  mutating func text(_ characters: String, _ lengths: ClosedRange<Int>) -> String {
    let characters = Array(characters)
    let length = lengths.lowerBound + below(lengths.count)
    return String((0..<length).map { _ in choose(characters) })
  }
}
