internal import Hygiene

/// The parser's help, in lines that fit.
///
/// The parser counts characters, and breaks at spaces alone: a line of Japanese, whose characters
/// are two columns wide, comes out too long.
struct HelpPage {
  private static let columns = 80
  /// Where the parser lets the explanation of an option begin.
  private static let explanation = String(repeating: " ", count: 26)

  private let message: String

  /// A page for what the parser has to say on success, which may be something else: a completion
  /// script has to stay as it is.
  init(_ message: String) { self.message = message }

  /// The text.
  var text: String {
    guard message.hasPrefix("OVERVIEW: ") else { return message }
    var lines: [String] = []
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      // The parser went on where it saw the line end, which is past the edge.
      if let last = lines.last, last.columns > Self.columns, line.hasPrefix(Self.explanation) {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line))
      }
    }
    return lines.flatMap { line in
      line.columns <= Self.columns
        ? [line] : line.wrapped(toColumns: Self.columns, hanging: Self.explanation.count)
    }.joined(separator: "\n")
  }
}
