internal import Hygiene

/// Help as the parser writes it, with its own few English words in the user's language.
///
/// The parser counts characters where a terminal counts columns, so Japanese is broken once more.
struct HelpText {
  private let english: String

  init(_ english: String) { self.english = english }

  /// The help in `language`.
  func text(in language: Language) -> String {
    guard language == .japanese else { return english }
    var text = english
    for (word, translation) in Self.words {
      text = text.replacing(word, with: translation)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { String($0).wrapped(toColumns: 80, hanging: Self.hanging) }
      .joined(separator: "\n")
  }

  /// Where the parser begins what it says of an option.
  private static let hanging = 26

  private static let words: [(String, String)] = [
    ("OVERVIEW: ", "概要: "), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"),
    ("OPTIONS:", "オプション:"), ("SUBCOMMANDS:", "サブコマンド:"),
    ("Show the version.", "バージョンを表示"), ("Show help information.", "ヘルプを表示"),
    (
      "See 'kagiban help <subcommand>' for detailed help.",
      "詳しくは 'kagiban help <subcommand>' で表示します。"
    ),
    ("(values: ", "(値: "), ("; default: ", "; 既定値: "), ("(default: ", "(既定値: "),
  ]
}
