import TestSupport
import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("Bad input ends with a reason, never with a crash")
struct BadInputTests {
  @Test("What cannot be read is 65", arguments: BadInput.unreadable)
  func unreadable(_ input: BadInput) throws {
    let folder = try TemporaryFolder()
    try folder.write(input.bytes, to: "export.csv")
    for language in ["en", "ja"] {
      var program = Program("audit", "export.csv", "-o", "report", "--lang", language)
      program.directory = folder.path
      let outcome = try program.run()
      #expect(outcome.status == input.status)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("kagiban: export.csv: "))
      #expect(outcome.errors.split(separator: "\n").count <= 2)
      if language == "en" { #expect(outcome.errors.contains(input.said), "\(outcome.errors)") }
      for content in ["q7x", "w4v", "shop.example", "sato"] {
        #expect(!outcome.errors.contains(content))
      }
    }
    #expect(folder.names == ["export.csv"])
  }

  @Test("What can be read in part is reported, and so is the rest", arguments: BadInput.readable)
  func readable(_ input: BadInput) throws {
    var program = Program("audit", "-", "--format", "json", "--fail-on", "high")
    program.input = .bytes(input.bytes)
    let outcome = try program.run()
    // Two equal entries, a short password: below `high`.
    #expect(outcome.status == input.status)
    #expect(outcome.output.contains(input.said), "\(outcome.output.prefix(600))")
    #expect(outcome.errors.isEmpty)
    for content in ["q7x", "w4v6"] { #expect(!outcome.output.contains(content)) }
  }

  @Test("Traps take no more than a few passes", .timeLimit(.minutes(2)), arguments: BadInput.bombs)
  func bombs(_ input: BadInput) throws {
    var program = Program("audit", "-", "--fail-on", "none")
    program.input = .bytes(input.bytes)
    let outcome = try program.run(within: .seconds(60))
    #expect(outcome.signal == nil)
    #expect([0, 65].contains(outcome.status))
    #expect(outcome.outputBytes.count < 10_000)
  }

  @Test("Garbage of any length and kind ends by itself")
  func garbage() throws {
    var random = RandomSource(seed: 1)
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x5C], [0x3B],
      Array("password".utf8), Array("url".utf8), Array("name".utf8), Array("username".utf8),
      Array("sep=;".utf8), [0xE3, 0x81], [0xC0], [0xED, 0xA0, 0x80], Array("&amp;".utf8),
    ]
    for _ in 0..<60 {
      let count = Int.random(in: 0..<200, using: &random)
      var program = Program(
        "audit", "-", "--full", "--format", Bool.random(using: &random) ? "json" : "text")
      program.input = .bytes(
        Array((0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }))
      let outcome = try program.run()
      #expect([0, 1, 65].contains(outcome.status))
    }
  }

  // MARK: Where input comes from

  private static let export =
    "name,url,username,password\nShop,https://shop.example/,u,q7x3z9w4v6j2h5\n"

  @Test("A FIFO, a substituted process and the descriptors are read once, to the end")
  func streams() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export, to: "export.csv")
    _ = try folder.makeFIFO("fifo")
    for command in [
      "cat export.csv > fifo & \"$0\" audit fifo", "\"$0\" audit <(cat export.csv)",
      "cat export.csv | \"$0\" audit /dev/stdin", "\"$0\" audit /dev/stdin < export.csv",
      "\"$0\" audit /dev/fd/9 9< export.csv", "cat export.csv | \"$0\" audit -",
      "(sed 1q export.csv; sleep 0.2; sed 1d export.csv) | \"$0\" audit -",
    ] {
      var shell = Program("-c", command + " --format json --fail-on none", Program.kagiban)
      shell.path = "/bin/bash"
      shell.directory = folder.path
      let outcome = try shell.run()
      #expect(outcome.status == 0, "\(command) \(outcome.errors)")
      #expect(outcome.output.contains("\"audited\": 1,"))
      // What is no file of one's own cannot be open to others or in a wrong place.
      if !command.contains("< export.csv") { #expect(!outcome.output.contains("KG60")) }
    }
  }

  @Test("What cannot be opened is 66, and is named")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    try folder.write(Self.export, to: "export.csv")
    for (file, said) in [
      ("none.csv", "no such file"), ("folder", "is a folder"), ("", "cannot open"),
      ("export.csv/x", "cannot open"), ("/dev/zero", "is a device"), ("/dev/full", "is a device"),
    ] {
      var program = Program("audit", file, "-o", "report")
      program.directory = folder.path
      let outcome = try program.run()
      #expect(outcome.status == kagiban.ExitStatus.missingInput.rawValue)
      #expect(outcome.errors.contains(said), "\(outcome.errors)")
    }
    #expect(folder.names == ["export.csv", "folder"])
  }

  @Test("A file that may not be read is 66", .enabled(if: geteuid() != 0))
  func forbidden() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export, to: "export.csv", mode: 0)
    let outcome = try Program("audit", folder["export.csv"]).run()
    #expect(outcome.status == kagiban.ExitStatus.missingInput.rawValue)
    #expect(outcome.errors.contains("cannot open"))
  }

  @Test(
    "What stands for a closed stream is never a file of ours",
    arguments: [
      ("breach lookup list - <&-", 66), ("breach lookup list - </dev/null >&-", 0),
      ("check - <&-", 66), ("audit export.csv >&-", 74), ("audit export.csv -o report 2>&-", 0),
      ("audit none.csv -o report 2>&-", 66), ("audit export.csv -o report <&- >&- 2>&-", 0),
    ])
  func closedStreams(_ arguments: String, _ status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.export, to: "export.csv")
    try folder.write("0000000000000000000000000000000000000001:3\n", to: "list")
    var shell = Program("-c", "\"$0\" " + arguments, Program.kagiban)
    shell.path = "/bin/sh"
    shell.directory = folder.path
    let outcome = try shell.run()
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    if status == 66 || status == 74, !arguments.hasSuffix("2>&-") {
      #expect(outcome.errors.contains("not open"), "\(outcome.errors)")
    }
    if folder.names.contains("report") {
      #expect(try !folder.text(of: "report").contains("kagiban: "))
    }
  }

  @Test("A file that vanishes or grows while it is read is read as it was opened")
  func vanishing() throws {
    let folder = try TemporaryFolder()
    let fifo = try folder.makeFIFO("fifo")
    var shell = Program(
      "-c",
      "exec 9<> fifo; \"$0\" audit fifo --format json 9>&- & "
        + "printf 'name,url,username,password\\n' >&9; sleep 0.2; rm fifo; "
        + "printf 'Shop,https://shop.example/,u,q7x3z9w4v6j2h5\\n' >&9; exec 9>&-; wait $!",
      Program.kagiban)
    shell.path = "/bin/sh"
    shell.directory = folder.path
    let outcome = try shell.run()
    #expect(outcome.status == 0, "\(outcome.errors) \(fifo)")
    #expect(outcome.output.contains("\"audited\": 1,"))
  }

  @Test("A line of 64 MB is read within twice its size, or refused", .timeLimit(.minutes(1)))
  func longLine() throws {
    let folder = try TemporaryFolder()
    for content in ["name,url,username,password\nShop,u,https://shop.example/,", "q,"] {
      try folder.write(content, to: "long.csv")
      try succeed(unsafe truncate(folder["long.csv"], 64 << 20) == 0 ? 0 : errno)
      let outcome = try Program("audit", folder["long.csv"]).run()
      #expect([0, 65].contains(outcome.status))
      #expect(outcome.signal == nil)
    }
  }
}
