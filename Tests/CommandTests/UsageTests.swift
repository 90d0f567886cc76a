import Testing

@testable import kagiban

/// What was typed in the wrong place may be a password.
@Suite("Wrong usage is explained without what was typed")
struct UsageTests {
  private static let typed = "Zq7Xv3Wm9"

  static let commands: [[String]] = [
    ["audit", "export.csv", typed], ["audit", "export.csv", "--from", typed],
    ["audit", "export.csv", "--from=\(typed)"], ["audit", "export.csv", "--encoding", typed],
    ["audit", "export.csv", "--fail-on", typed],
    ["audit", "export.csv", "--fail-on=\(typed)"], ["audit", "export.csv", "--lang", typed],
    ["audit", "export.csv", "--format=\(typed)"], ["audit", "export.csv", "--color", typed],
    ["audit", "export.csv", "--report", typed],
    ["audit", "export.csv", "--report", "json'\(typed)"],
    ["audit", "export.csv", "--quiet=\(typed)"], ["audit", "export.csv", "--\(typed)"],
    ["audit", "export.csv", "-\(typed)"], ["audit", "export.csv", "--password=\(typed)"],
    ["audit", "export.csv", "--password", typed], ["audit", "export.csv", "--from \(typed)"],
    ["audit", "export.csv", "--fail-on <\(typed)>"], ["audit", "export.csv", "it's \(typed)"],
    ["audit", "export.csv", "a' \(typed) 'b"], ["audit", "export.csv", "a\n\(typed)"],
    ["audit", "export.csv", "a\nUsage: kagiban \(typed)"], ["audit", "export.csv", "a\r\(typed)"],
    ["audit", "export.csv", "--from='\(typed)'"], [typed], ["--\(typed)"], ["-\(typed)"],
    ["--generate-completion-script", typed], ["--generate-completion-script=\(typed)"],
    ["explain", typed], ["explain", "KG101", typed], ["formats", typed], ["formats", "--\(typed)"],
    ["formats", "firefox", typed], ["formats", "--format", typed],
    ["check", "--\(typed)"], ["check", "--fail-on", typed], ["check", "--format", typed],
    ["check", "-p\(typed)"],
    ["check", "--lang=\(typed)"], ["breach", typed], ["breach", "--\(typed)"],
    ["breach", "build", "list", "-o", "index", "--date", typed],
    ["breach", "build", "list", "-o", "index", "--top", typed],
    ["breach", "build", "list", "-o", "index", "--min-count=\(typed)"],
    ["breach", "build", "list", "-o", "index", "--\(typed)"], ["breach", "verify", "list", typed],
    ["breach", "info", "list", "--format", typed], ["breach", "lookup", "list", "--\(typed)"],
    ["breach", "lookup", "list", "--password=\(typed)"],
    ["breach", "export", "list", typed, "--text", "text"],
  ]

  @Test("It is 64, and nothing typed is repeated", arguments: commands, ["en", "ja"])
  func notRepeated(_ arguments: [String], _ language: String) throws {
    var program = Program()
    program.arguments = arguments
    program.environment["KAGIBAN_LANG"] = language
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.usage.rawValue)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
    #expect(Self.pieces.allSatisfy { !outcome.errors.contains($0) }, "\(outcome.errors)")
  }

  @Test(
    "A password as an argument of check is refused, and not repeated",
    arguments: [
      [typed], ["--", typed], ["-", typed], ["--lang", "ja", typed], ["it's \(typed)"],
      ["--password", typed], ["--password=\(typed)"], ["--pass", typed],
    ])
  func refused(_ arguments: [String]) throws {
    var program = Program()
    program.arguments = ["check"] + arguments
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.refused.rawValue)
    #expect(outcome.output.isEmpty)
    #expect(Self.pieces.allSatisfy { !outcome.errors.contains($0) }, "\(outcome.errors)")
  }

  @Test("Our own names and values are shown")
  func shown() throws {
    #expect(try Program("audit").run().errors.contains("Missing expected argument '<file>'"))
    #expect(
      try Program("breach", "build", "-o", "x").run().errors
        .contains("Missing expected argument '<input> ...'"))
    let color = try Program("audit", "--color", "red").run().errors
    #expect(color.contains("'--color <when>'"))
    #expect(color.contains("'auto', 'always' or 'never'"))
    #expect(try Program("audit", "--ouput", "a").run().errors.contains("Did you mean '--output'?"))
  }

  private static let pieces: [String] = {
    let letters = Array(typed)
    return (0...(letters.count - 4)).map { String(letters[$0..<($0 + 4)]) }
  }()
}
