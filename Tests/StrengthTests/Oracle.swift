import Strength
import TestSupport

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What zxcvbn answers for made-up passwords, with the lists it answered by; not in the repository,
/// so the tests that need it are passed over where it is absent.
enum Oracle {
  /// A password with the answers.
  struct Row: Decodable {
    let id: Int
    let pw: String
    let guessesLog10: Double
    let score: Int
    let sequence: [Step]
    let warning: String
    let suggestions: [String]
    let exact: Exact
    let tags: [String]

    enum CodingKeys: String, CodingKey {
      case id, pw, score, sequence, warning, suggestions, exact, tags
      case guessesLog10 = "guesses_log10"
    }
  }

  struct Exact: Decodable {
    let guessesLog10: Double
    let score: Int
    let len: Int

    enum CodingKeys: String, CodingKey {
      case score, len
      case guessesLog10 = "guesses_log10"
    }
  }

  /// A piece of the decomposition.
  struct Step: Decodable {
    let pattern: String
    let i: Int
    let j: Int
    let guesses: String
    let list: String?
    let reversed: Bool?
    let l33t: Bool?

    enum CodingKeys: String, CodingKey {
      case pattern, i, j, guesses, reversed, l33t
      case list = "dictionary_name"
    }
  }

  static let folder = Repository.neighbour("strength")

  static let rows: [Row] = {
    guard let data = read("oracle_zxcvbn.jsonl") else { return [] }
    let decoder = JSONDecoder()
    return Array(data).split(separator: 0x0A).compactMap { line in
      try? decoder.decode(Row.self, from: Data(line))
    }
  }()

  /// The year the answers were given in.
  static let year = 2017

  static let listNames = [
    "passwords", "english_wikipedia", "female_names", "surnames", "us_tv_and_film", "male_names",
  ]

  /// The lists the answers were given by, compiled.
  static let lexicon: Lexicon = {
    var builder = LexiconBuilder()
    for name in listNames {
      guard let data = read("dicts/\(name).txt") else { continue }
      try? builder.add(name, kind: WordKind(referenceList: name), text: Array(data).span)
    }
    return (try? builder.lexicon()) ?? Lexicon()
  }()

  static func read(_ path: String) -> Data? {
    folder.flatMap { try? Data(contentsOf: $0.appending(path: path)) }
  }
}
