import FoundationEssentials
import Strength

/// What zxcvbn answers for made-up passwords, with the lists it answered by; not in the repository,
/// so the tests that need it are passed over where it is absent.
enum Oracle {
  /// A password with the answers.
  struct Row: Decodable {
    let id: Int
    let pw: String
    let guesses_log10: Double
    let score: Int
    let sequence: [Step]
    let warning: String
    let suggestions: [String]
    let exact: Exact
    let tags: [String]
  }

  struct Exact: Decodable {
    let guesses_log10: Double
    let score: Int
    let len: Int
  }

  /// A piece of the decomposition.
  struct Step: Decodable {
    let pattern: String
    let i: Int
    let j: Int
    let guesses: String
    let dictionary_name: String?
    let reversed: Bool?
    let l33t: Bool?
  }

  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appending(path: "../shared/data/strength").standardized
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

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
    guard let bytes = try? builder.build(), let lexicon = try? Lexicon(copying: bytes.span) else {
      return Lexicon()
    }
    return lexicon
  }()

  static func read(_ path: String) -> Data? {
    folder.flatMap { try? Data(contentsOf: $0.appending(path: path)) }
  }
}
