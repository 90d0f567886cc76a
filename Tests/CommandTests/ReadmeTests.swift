import TestSupport
import Testing

/// What README shows is what a reader gets, but for the version and the day.
///
/// `RECORD=1` in the environment writes it anew, to be reviewed as a difference.
@Suite("README shows what the program prints")
struct ReadmeTests {
  @Test("The session is the program's own output", arguments: ["README.md", "README.ja.md"])
  func session(file: String) throws {
    let readme = try Readme(try Repository.text(of: file))
    var program = Program()
    program.arguments = readme.arguments
    program.directory = Repository.folder
    let printed = try program.run().output.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix(readme.count)
    if Repository.isRecording {
      try Repository.record(readme.showing(printed), to: file)
    } else {
      #expect(readme.shown.map(Self.timeless) == printed.map(Self.timeless))
    }
  }

  /// The title's version and day vary: `kagiban 1.2.3  export.csv (Product)  2026-11-23`.
  private static func timeless(_ line: Substring) -> Substring {
    guard line.hasPrefix("kagiban ") else { return line }
    return line.dropFirst("kagiban ".count).drop { $0 != " " }.dropLast("2026-11-23".count)
  }
}

/// A text with a session: `$ kagiban … | head -n COUNT`, and below it what was printed.
private struct Readme {
  let arguments: [String]
  let count: Int

  private let lines: [Substring]
  private let session: Range<Int>

  init(_ text: String) throws {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let command = try #require(lines.firstIndex { $0.hasPrefix("$ kagiban ") })
    let words = lines[command].split(separator: " ").map(String.init)
    let pipe = try #require(words.firstIndex(of: "|"))
    let end = try #require(lines[command...].firstIndex(of: "```"))
    arguments = Array(words[2..<pipe])
    count = try #require(words.last.flatMap { Int($0) })
    session = (command + 1)..<end
  }

  /// What the session shows.
  var shown: ArraySlice<Substring> { lines[session] }

  /// The text with these lines in the session.
  func showing(_ printed: ArraySlice<Substring>) -> String {
    (lines[..<session.lowerBound] + printed + lines[session.upperBound...])
      .joined(separator: "\n")
  }
}
