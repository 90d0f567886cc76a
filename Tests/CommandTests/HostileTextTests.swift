import FoundationEssentials
import Testing

@testable import kagiban

/// What others wrote into titles, user names, addresses and file names cannot act.
@Suite("Hostile text is shown, not obeyed")
struct HostileTextTests {
  private static func export(_ text: String) -> String {
    func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    // Among ordinary entries: a short file full of controls would not count as text.
    let ordinary = (0..<40).map { "Shop \($0),https://s\($0).example/,u,q7x3z9w4v6j2\($0)" }
    let lines =
      ["name,url,username,password"] + ordinary + [
        [cell(text), cell("https://" + text + "/"), cell(text), "q7x3z9"].joined(separator: ","),
        [cell("Other"), cell("https://other.example/" + text), cell(text + "@x.example"), "q7x3z9"]
          .joined(separator: ","),
        ["\"unclosed \(text)", "x"].joined(separator: ","),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What must not be in the output at all, colours of our own left out.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: return false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x115F, 0x1160, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xE000...0xF8FF, 0xFEFF, 0xFFA0, 0xFFFE, 0xFFFF,
      0xE0000...0xE00FF, 0xF0000...0x10FFFF:
      return true
    default: return false
    }
  }

  private func expectHarmless(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let harmful = plain.unicodeScalars.filter(Self.isHarmful)
    #expect(
      harmful.isEmpty, "\(harmful.map { String($0.value, radix: 16) })",
      sourceLocation: sourceLocation)
    var marks = 0
    var most = 0
    for scalar in plain.unicodeScalars {
      marks = [0x0301, 0x0489].contains(scalar.value) ? marks + 1 : 0
      most = max(most, marks)
    }
    #expect(most <= 4, sourceLocation: sourceLocation)
    #expect(text.utf8.count < 60_000, sourceLocation: sourceLocation)
  }

  @Test("On a pipe and as JSON", arguments: HostileText.all, ["en", "ja"])
  func piped(_ hostile: HostileText, _ language: String) throws {
    for more in [["--full"], ["--format", "json"]] {
      var program = Program(arguments: ["audit", "-", "-v", "--lang", language] + more)
      program.input = .bytes(Array(Self.export(hostile.text).utf8))
      let outcome = try program.run()
      #expect(outcome.status == 1)
      // None of the texts has a right to a colour here.
      #expect(!outcome.output.contains("\u{1B}"))
      expectHarmless(outcome.output)
      expectHarmless(outcome.errors)
    }
  }

  @Test("On a terminal, in colour", arguments: HostileText.all)
  func terminal(_ hostile: HostileText) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export(hostile.text), to: "export.csv")
    var program = Program("audit", "export.csv", "--full", "--color", "always")
    program.directory = folder.path
    program.hasTerminal = true
    program.output = .terminal
    program.errors = .terminal
    let outcome = try program.run()
    let shown = outcome.terminal.replacing("\r\n", with: "\n")
    #expect(shown.contains("\u{1B}[") && shown.contains("KG101"))
    expectHarmless(shown)
    // Only bold, the plain colours and their end.
    for match in shown.matches(of: /\u{1B}\[([0-9;]*)m/) {
      #expect(["0", "1", "2", "31", "32", "33", "34", "1;31"].contains(match.output.1))
    }
  }

  @Test("In file names, as inputs, lists and outputs", arguments: HostileText.all)
  func fileNames(_ hostile: HostileText) throws {
    let folder = try TemporaryFolder()
    // A name has no slash, no NUL and 255 bytes at most.
    var fileName = hostile.text.replacing("/", with: "_")
    while fileName.utf8.count > 200 { fileName.removeLast() }
    if fileName.utf8.isEmpty { return }
    // Nor anything that the file system would call by another name.
    fileName = "./x" + fileName
    try folder.write(Self.export("Shop"), to: fileName)
    let runs: [[String]] = [
      ["audit", fileName, "--full", "-v"], ["audit", fileName, "--format", "json"],
      ["audit", fileName, "-o", fileName], ["audit", fileName + "2"],
      ["audit", fileName, "--breach-list", fileName],
    ]
    for arguments in runs {
      var program = Program(arguments: arguments)
      program.directory = folder.path
      let outcome = try program.run()
      #expect([1, 66, 69, 77].contains(outcome.status))
      #expect(!outcome.errors.contains("\u{1B}") && !outcome.output.contains("\u{1B}"))
      expectHarmless(outcome.output)
      expectHarmless(outcome.errors)
      // A message stays a line and a hint, however many lines the name has.
      if outcome.status > 1 { #expect(outcome.errors.split(separator: "\n").count <= 2) }
    }
    #expect(folder.names.count == 1)
  }

  @Test(
    "A command is suggested only if it can be typed as it stands",
    arguments: [
      "a b.csv", "$(x).csv", "-x.csv", "a;b.csv", "a'b.csv", "a\"b.csv", "~.csv", "秘.csv",
    ])
  func commands(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export("Shop"), to: name)
    var program = Program("audit", "--", name)
    program.directory = folder.path
    let output = try program.run().output
    #expect(!output.contains("kagiban audit \(name)"))
    #expect(!output.contains("chmod 600 \(name)"))
    #expect(!output.contains("rm \(name)"))
  }
}
