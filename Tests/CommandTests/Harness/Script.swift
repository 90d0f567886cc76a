import FoundationEssentials
import TestSupport
import Testing

/// A test written as a session: a comment, commands, and files after them, each begun by a line
/// `-- name --`.
///
/// A command is a word and its arguments, separated by spaces; `'…'` keeps spaces, `''` in it is an
/// apostrophe, and `$WORK` is the folder in which the script runs. `!` before a command expects the
/// opposite. `#` begins a comment. ``ScriptRun`` explains the commands.
struct Script: CustomTestStringConvertible, Sendable {
  /// A command and the line it stands on.
  struct Step: Sendable {
    let line: Int
    let isNegated: Bool
    let words: [String]
  }

  let name: String
  let steps: [Step]
  let files: [(name: String, text: String)]

  var testDescription: String { name }

  /// All scripts of the folder `Scripts` beside these sources.
  static let all: [Script] = {
    let folder = Repository.url.appending(path: "Tests/CommandTests/Scripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return Script(name: String(name.dropLast(4)), text: String(decoding: data, as: UTF8.self))
    }
  }()

  init(name: String, text: String) {
    self.name = name
    var steps: [Step] = []
    var files: [(name: String, text: String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      } else {
        let words = Self.words(of: line)
        guard let first = words.first else { continue }
        let isNegated = first == "!"
        let command = isNegated ? Array(words.dropFirst()) : words
        steps.append(Step(line: index + 1, isNegated: isNegated, words: command))
      }
    }
    // The text's own last line feed has begun a line of nothing.
    if !files.isEmpty, text.hasSuffix("\n") { files[files.count - 1].text.removeLast() }
    self.steps = steps
    self.files = files
  }

  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var rest = line
    while let character = rest.popFirst() {
      switch character {
      case "'" where isQuoted && rest.first == "'":
        rest.removeFirst()
        word = (word ?? "") + "'"
      case "'":
        word = word ?? ""
        isQuoted.toggle()
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      case "#" where !isQuoted && word == nil:
        return words
      default:
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap { $0 }
  }
}
