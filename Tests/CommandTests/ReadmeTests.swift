import Testing

/// What README shows is what a reader gets; the version and the day aside.
@Suite("README shows what the program prints")
struct ReadmeTests {
  @Test("The session is the program's own output", arguments: ["README.md", "README.ja.md"])
  func session(file: String) throws {
    let session = try ReadmeSession(in: try Repository.text(of: file))
    var program = Program()
    program.arguments = session.arguments
    program.directory = Repository.folder
    let output = try program.run().output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(session.lines.map(Self.timeless) == output.prefix(session.count).map(Self.timeless))
  }

  /// The title's version and day vary: `kagiban 1.2.3  export.csv (Product)  2026-11-23`.
  private static func timeless(_ line: Substring) -> Substring {
    guard line.hasPrefix("kagiban ") else { return line }
    return line.dropFirst("kagiban ".count).drop { $0 != " " }.dropLast("2026-11-23".count)
  }
}

/// The first session of a text: `$ kagiban … | head -n COUNT`, and what it printed.
private struct ReadmeSession {
  let arguments: [String]
  let count: Int
  let lines: [Substring]

  init(in text: String) throws {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(rows.firstIndex { $0.hasPrefix("$ kagiban ") })
    let words = rows[start].split(separator: " ").map(String.init)
    let pipe = try #require(words.firstIndex(of: "|"))
    arguments = Array(words[2..<pipe])
    count = try #require(words.last.flatMap { Int($0) })
    lines = Array(rows[(start + 1)...].prefix { $0 != "```" })
  }
}
