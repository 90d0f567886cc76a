import FoundationEssentials
import Strength

/// Compiles ranked word lists into the form that the program embeds.
///
///     compile-lexicon OUTPUT KIND=FILE...
///
/// The kind is one of `WordKind`, the list takes the file's name without its ending.
@main
struct CompileLexicon {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { throw Failure.usage }
    var builder = LexiconBuilder()
    for argument in arguments.dropFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = WordKind(name: parts[0]) else { throw Failure.usage }
      let name = parts[1].split(separator: "/").last?.split(separator: ".").first ?? ""
      let text = try Data(contentsOf: URL(filePath: parts[1]))
      try builder.add(String(name), kind: kind, text: Array(text).span)
    }
    try Data(builder.build()).write(to: URL(filePath: output))
  }

  enum Failure: Error {
    case usage
  }
}
