import Testing

@testable import kagiban

@Suite("An export is audited the same whatever it is written in")
struct EncodingTests {
  private static let header = Array("name,url,username,password\n".utf8)

  /// Three accounts of “銀行”, whose name is `name` and whose password is `made-` and “表”.
  private static func export(_ name: [UInt8], _ letter: [UInt8]) -> [UInt8] {
    header
      + ["a", "b", "c"].flatMap { site in
        name + Array(",https://\(site).example/,ann,made-".utf8) + letter + [0x0A]
      }
  }

  private static let cp932 = export([0x8B, 0xE2, 0x8D, 0x73], [0x95, 0x5C])
  private static let utf8 = export(Array("銀行".utf8), Array("表".utf8))

  private func report(_ bytes: [UInt8], _ arguments: String...) throws -> Outcome {
    var program = Program()
    program.arguments = ["audit", "-"] + arguments
    program.input = .bytes(bytes)
    return try program.run()
  }

  /// The report without the finding about the encoding.
  private func withoutGuess(_ report: String) -> String {
    report.split(separator: "\n").filter { !$0.contains("KG606") }.joined(separator: "\n")
      .replacing("},\n  ]", with: "}\n  ]")
  }

  @Test("An export in CP932 gives the report of its twin in UTF-8, and KG606")
  func twin() throws {
    let guessed = try report(Self.cp932, "--format", "json")
    let plain = try report(Self.utf8, "--format", "json")
    #expect(guessed.output.contains("KG606"))
    #expect(!plain.output.contains("KG606"))
    #expect(
      withoutGuess(guessed.output.withoutRunNames) == withoutGuess(plain.output.withoutRunNames))
    #expect(guessed.status == plain.status)
  }

  @Test(
    "With --encoding the report is the twin's to the letter", arguments: ["cp932", "SHIFT_JIS"])
  func override(_ name: String) throws {
    let named = try report(Self.cp932, "--format", "json", "--encoding", name)
    let twin = try report(Self.utf8, "--format", "json")
    #expect(named.output.withoutRunNames == twin.output.withoutRunNames)
  }

  @Test("A wrong encoding that is asked for is refused with the place")
  func misfit() throws {
    let outcome = try report(Self.cp932, "--encoding", "utf-8")
    #expect(outcome.status == kagiban.ExitStatus.unreadableInput.rawValue)
    #expect(outcome.errors.contains("line 2"))
    #expect(outcome.errors.contains("--encoding"))
  }

  @Test("The text report names the encoding that was guessed")
  func remark() throws {
    #expect(try report(Self.cp932).output.contains("Shift_JIS (CP932)"))
    #expect(!(try report(Self.cp932, "--encoding", "cp932")).output.contains("CP932"))
  }
}
