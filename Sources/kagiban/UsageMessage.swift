/// A parser's message about wrong usage.
///
/// It quotes what was typed, and what was typed in the wrong place may be a password: everything
/// quoted that is not a word of ours is left out.
struct UsageMessage {
  private let message: String
  private let isReadable: Bool

  /// A message on these arguments.
  init(_ message: String, arguments: some Sequence<String>) {
    self.message = message
    // Inside an argument that has quotes or lines itself, the message's own cannot be told.
    isReadable = !arguments.contains { argument in
      argument.unicodeScalars.contains { $0 == "'" || $0.value < 0x20 }
    }
  }

  /// The message without words of the user's.
  var withoutArguments: String {
    // The first paragraph is about the arguments; the usage after it is our own text.
    let parts = message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = parts[0].split(separator: "'", omittingEmptySubsequences: false)
    // An even number of pieces has a quotation mark too many: an apostrophe.
    guard isReadable, pieces.count % 2 == 1 else { return Self.general + usage }
    var shown = ""
    for (index, piece) in pieces.enumerated() {
      let isQuoted = index % 2 == 1
      shown += isQuoted ? (Self.isOurs(piece) ? "'\(piece)'" : "(not shown)") : piece
    }
    return ([shown] + parts.dropFirst().map(String.init)).joined(separator: "\n")
  }

  private static let general = "Error: these arguments are not understood; they are not shown"

  /// From the usage on, which nobody but the parser writes: after the last line that begins it.
  private var usage: String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard let start = lines.lastIndex(where: { $0.hasPrefix("Usage: kagiban") }) else { return "" }
    lines = lines[start...]
    return "\n" + lines.joined(separator: "\n")
  }

  /// Whether the whole of a quotation is ours: an option, perhaps with its placeholder, a
  /// placeholder (of one or more), a subcommand or a value that we know.
  private static func isOurs(_ quoted: Substring) -> Bool {
    let words = quoted.split(separator: " ", omittingEmptySubsequences: false)
    switch words.count {
    case 1: return isOption(quoted) || isPlaceholder(quoted) || values.contains(String(quoted))
    case 2:
      return isOption(words[0]) && isPlaceholder(words[1])
        || isPlaceholder(words[0]) && words[1] == "..."
    default: return false
    }
  }

  private static func isOption(_ word: Substring) -> Bool {
    word.hasPrefix("-") && options.contains(String(word.drop { $0 == "-" }))
  }

  private static func isPlaceholder(_ word: Substring) -> Bool {
    word.first == "<" && word.last == ">"
      && placeholders.contains(String(word.dropFirst().dropLast()))
  }

  private static let options: Set<String> = [
    "base", "breach-list", "color", "compact", "date", "encoding", "estimator", "factor", "facts",
    "fail-on", "format", "from", "full", "guidance", "hashes", "help", "important", "lang",
    "leaked", "min-count", "no-progress", "output", "o", "padding", "pass", "password", "plain",
    "policy", "prefixes",
    "quiet", "q", "ranges", "reference-year", "rejected", "report", "same-service", "site",
    "site-data", "sort",
    "source", "text", "top", "verbose", "v", "version", "wordlists",
  ]
  private static let placeholders = Set(HelpPhrase.ValueName.allCases.map(\.rawValue))
  private static let values: Set<String> = [
    "audit", "check", "reuse", "respond", "explain", "formats", "breach", "build", "verify", "info",
    "lookup", "export", "facts", "template", "policy", "list", "show", "csv", "markdown", "sarif",
    "yaml", "single", "multi", "help", "auto", "always", "never", "en", "ja", "text", "json",
    "ndjson", "kagiban", "reference",
  ]
}
