internal import Hygiene

/// The parser's help, in the user's language and in lines that fit.
///
/// The parser counts characters, and breaks at spaces alone: a line of Japanese, whose characters
/// are two columns wide, comes out too long. Its own few words are English.
struct HelpPage {
  private static let columns = 80
  /// Where the parser lets the explanation of an option begin.
  private static let explanation = String(repeating: " ", count: 26)

  private let message: String

  /// A page for what the parser has to say on success, which may be something else: a completion
  /// script has to stay as it is.
  init(_ message: String) { self.message = message }

  /// The text in `language`.
  func text(in language: Language) -> String {
    guard message.hasPrefix("OVERVIEW: ") else { return message }
    return joinedLines.flatMap { line in
      let line = language == .japanese ? Self.translated(line) : line
      return line.columns <= Self.columns
        ? [line]
        : line.wrapped(
          toColumns: Self.columns, hanging: line.hasPrefix("  ") ? Self.explanation.count : 0)
    }.joined(separator: "\n")
  }

  /// The lines, those that the parser broke past the edge in one piece again.
  private var joinedLines: [String] {
    var lines: [String] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      if let last = lines.last, last.columns > Self.columns, line.hasPrefix(Self.explanation) {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }

  private static func translated(_ line: String) -> String {
    words.reduce(line) { $0.replacing($1.english, with: $1.japanese) }
  }

  private static let words: [(english: String, japanese: String)] = [
    ("OVERVIEW: ", "概要: "), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"),
    ("OPTIONS:", "オプション:"), ("SUBCOMMANDS:", "サブコマンド:"),
    ("Show the version.", "バージョンを表示"), ("Show help information.", "ヘルプを表示"),
    (
      "See 'kagiban help <subcommand>' for detailed help.",
      "詳しくは 'kagiban help <subcommand>' で表示します。"
    ),
    (
      "See 'kagiban help policy <subcommand>' for detailed help.",
      "詳しくは 'kagiban help policy <subcommand>' で表示します。"
    ),
    (
      "See 'kagiban help breach <subcommand>' for detailed help.",
      "詳しくは 'kagiban help breach <subcommand>' で表示します。"
    ),
    (
      "See 'kagiban help facts <subcommand>' for detailed help.",
      "詳しくは 'kagiban help facts <subcommand>' で表示します。"
    ),
    ("(values: ", "(値: "), ("; default: ", "; 既定値: "), ("(default: ", "(既定値: "),
  ]
}
