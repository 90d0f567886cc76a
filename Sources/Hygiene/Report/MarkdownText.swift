/// Text as Markdown shows it literally (CommonMark, with tables as GitHub has them).
enum MarkdownText {
  /// The text with everything escaped that could be taken for markup: HTML, links, also those that
  /// are made of bare addresses, and mathematics.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|~&@:$".contains(character) { escaped.append("\\") }
      escaped.append(character == "\n" ? " " : character)
    }
    return escaped.replacing("www.", with: "www\\.")
  }

  /// A row of a table; the cells are Markdown already.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// The line under a table's head.
  static func rule(columns: Int) -> String {
    row(Array(repeating: "---", count: columns))
  }
}
