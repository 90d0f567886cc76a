import FoundationEssentials
import Testing

@testable import kagiban

private struct Answer: Decodable, Equatable {
  let line: Int, verdict: String
  let breached: Bool?
  let rules: [String], patterns: [String]
}

@Suite("kagiban check - answers each line, in order")
struct LineAnswersTests {
  private static func program(_ more: String...) -> Program {
    Program(arguments: ["check", "-", "--format", "ndjson"] + more)
  }

  private static func answers(_ input: [UInt8]) throws -> [Answer] {
    var program = program()
    program.input = .bytes(input)
    let outcome = try program.run()
    #expect(outcome.errors.isEmpty)
    return try answers(in: outcome.output)
  }

  private static func answers(in output: String) throws -> [Answer] {
    try output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test("An answer comes before the next line is asked for")
  func conversation() throws {
    var program = Self.program()
    program.input = .conversation
    let session = try Session(program)
    for number in 1...5 {
      session.send(number == 3 ? "password\r\n" : "q7x3z9w4v6j2h5q8x\(number)\n")
      let lines = try session.outputLines(number)
      #expect(lines.count == number)
      #expect(lines[number - 1].contains("\"line\":\(number),"))
    }
    session.send("the last line, with")
    session.send("out an end")
    session.endInput()
    let answers = try Self.answers(in: try session.finish().output)
    #expect(answers.count == 6)
    #expect(answers.map(\.breached) == [nil, nil, true, nil, nil, nil])
  }

  @Test("LF and CR LF end a line, and so does the end; an empty line is an empty password")
  func ends() throws {
    let answers = try Self.answers(Array("password\npassword\r\n\n\r\n\rx\npassword".utf8))
    #expect(answers.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(answers.map(\.breached) == [true, true, nil, nil, nil, true])
    #expect(answers[2].rules == ["KG205"] && answers[3].rules == ["KG205"])
    #expect(answers.allSatisfy { $0.verdict == "not-acceptable" })
    #expect(try Self.answers([]).isEmpty)
    #expect(try Self.answers([0x0A]).count == 1)
  }

  @Test("NUL bytes, invalid UTF-8 and controls are part of a password")
  func bytes() throws {
    let lines: [[UInt8]] = [
      [0], Array("password\u{0}".utf8), [0xFF, 0xFE, 0x80], Array("\u{1B}]0;x\u{7}".utf8),
      Array("password".utf8),
    ]
    let answers = try Self.answers(Array(lines.joined(separator: [0x0A])))
    #expect(answers.map(\.breached) == [nil, nil, nil, nil, true])
  }

  @Test("Ten thousand lines are answered, each once", .timeLimit(.minutes(1)))
  func many() throws {
    let lines = (0..<10_000).map { $0 % 1000 == 0 ? "password" : "q7x3z9w4v6j2h5q8x\($0)" }
    var program = Self.program()
    program.input = .bytes(Array(lines.joined(separator: "\n").utf8))
    let output = try program.run().output.split(separator: "\n")
    #expect(output.count == 10_000)
    for number in stride(from: 0, to: 10_000, by: 97) {
      #expect(output[number].hasPrefix("{\"line\":\(number + 1),"))
      #expect(output[number].contains("\"breached\":\(number % 1000 == 0 ? "true" : "null")"))
    }
  }

  @Test("A long line is a password; one over a megabyte is an error that names it")
  func longLine() throws {
    let megabyte = [UInt8](repeating: 0x78, count: 1 << 20)
    let answers = try Self.answers(megabyte.prefix(1 << 16) + [0x0A] + Array("password".utf8))
    #expect(answers.map(\.breached) == [nil, true])
    var program = Self.program()
    program.input = .bytes(Array("password\n".utf8) + megabyte + megabyte + megabyte + [0x0A])
    let outcome = try program.run()
    #expect(outcome.status == kagiban.ExitStatus.unreadableInput.rawValue)
    #expect(outcome.errors.contains("standard input: line 2 is longer than 1,048,576 bytes"))
    #expect(try Self.answers(in: outcome.output).map(\.line) == [1])
  }

  @Test("A dash that comes first is a password's, not an option's")
  func dashes() throws {
    #expect(try Self.answers(Array("--help\n-\n--\n".utf8)).count == 3)
  }

  @Test("Blanks at the ends are kept and remarked upon, once for each line, unless quiet")
  func blanks() throws {
    var program = Program("check", "-")
    program.input = .bytes(Array(" password\npassword\npassword\t\npassword\r\n".utf8))
    let outcome = try program.run()
    #expect(outcome.errors.split(separator: "\n").count == 2)
    #expect(outcome.errors.contains("line 1 ") && outcome.errors.contains("line 3 "))
    #expect(outcome.output.split(separator: "\n").count { $0.contains("KG301") } == 2)
    program.arguments.append("-q")
    #expect(try program.run().errors.isEmpty)
  }

  @Test("A byte order mark is no part of the first password")
  func byteOrderMark() throws {
    var program = Program("check", "-")
    program.input = .bytes([0xEF, 0xBB, 0xBF] + Array("password\npassword\n".utf8))
    let outcome = try program.run()
    #expect(outcome.errors.contains("byte order mark"))
    program.arguments.append("-q")
    #expect(try program.run().errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count { $0.contains("KG301") } == 2)
  }

  @Test("Characters that are not seen or in full width are kept and remarked upon")
  func slips() throws {
    var program = Program("check", "-")
    program.input = .bytes(Array("pass\u{200B}word\npassword\u{A0}\nｐassword\npässwörd\n".utf8))
    let lines = try program.run().errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("line 1 ") && lines[0].contains("not seen"))
    #expect(lines[1].contains("line 2 ") && lines[1].contains("not seen"))
    #expect(lines[2].contains("line 3 ") && lines[2].contains("full-width"))
  }

  @Test("The number of guesses is no hash, but in reference mode")
  func digits() throws {
    var program = Self.program()
    program.input = .bytes(Array("Verona48kick\nq7X3z9W4v6J2h5Q8x-Lm\n".utf8))
    let numbers = try program.run().output.matches(of: /"guesses_log10":([0-9.]+)/)
      .map { String($0.output.1) }
    #expect(numbers.count == 2)
    #expect(numbers[0].split(separator: ".").map(\.count).last == 2)
    #expect(numbers[1] == "20.00")
  }
}
