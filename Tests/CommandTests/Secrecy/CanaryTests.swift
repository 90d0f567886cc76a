import FoundationEssentials
import Testing

@testable import kagiban

/// 200 passwords go in by every way there is, and nothing of them comes out.
@Suite("No password, no piece of one and no hash of one is ever written")
struct CanaryTests {
  private static let languages = ["en", "ja"]

  @Test("The search finds what it looks for")
  func search() {
    let canary = Canary.all[19]
    let text = canary.text
    func traces(_ written: String) -> [String] {
      Disclosure(Array(written.utf8)).traces(of: canary)
    }
    #expect(traces("nothing here").isEmpty)
    #expect(traces("a" + text.prefix(4) + "b") == ["bytes 0-3"])
    #expect(!traces(text.uppercased()).isEmpty)
    let hash = MD4.hash(Array("abc".utf8)).map { String($0, radix: 16) }.joined()
    #expect(hash == "a44817aaf21d8525fc1ae87aa6729d")
    #expect(Set(Canary.all.map(\.text)).count == 200)
  }

  @Test("Audits of a whole export", arguments: languages)
  func audits(_ language: String) throws {
    let room = try Room(language)
    try room.folder.write(CanaryExports.bitwarden, to: "export.csv", mode: 0o600)
    try room.folder.write(CanaryExports.bitwarden, to: "open.csv", mode: 0o644)
    let list = RangeList.text(including: Canary.all.prefix(150).map { Array($0.text.utf8) })
    try room.folder.write(list, to: "list.txt")
    let with = ["--breach-list", "list.txt"]
    let runs: [[String]] = [
      ["export.csv"], ["open.csv", "--full", "-v"], ["export.csv", "--full", "--color", "always"],
      ["export.csv", "--format", "json"], ["export.csv", "--full", "-v"] + with,
      ["export.csv", "--format", "json"] + with,
      ["export.csv", "-q", "--full", "-o", "report.txt", "--report", "json=report.json"] + with,
      ["export.csv", "-o", "/dev/full"], ["export.csv", "-o", "none/report.txt"],
      ["export.csv", "-o", "export.csv"],
    ]
    for run in runs { try room.run(["audit"] + run) }
    var program = Program(arguments: ["audit", "export.csv", "--full"] + with)
    program.output = .terminal
    program.errors = .terminal
    program.hasTerminal = true
    try room.run(program)
    #expect(room.statuses == [1, 1, 1, 1, 1, 1, 1, 74, 73, 77, 1])
    for file in ["report.txt", "report.json"] {
      room.note(Array(try room.folder.text(of: file).utf8))
    }
    room.expectNothing(besides: ["export.csv", "list.txt", "open.csv", "report.json", "report.txt"])
  }

  @Test("Variants of passwords, and passwords that somebody quoted", arguments: languages)
  func variants(_ language: String) throws {
    let room = try Room(language)
    try room.folder.write(CanaryExports.variants, to: "export.csv", mode: 0o600)
    for more in [[], ["--full"], ["--format", "json"], ["--format", "csv"]] {
      try room.run(["reuse", "export.csv"] + more)
    }
    try room.run(["audit", "export.csv", "--format", "json"])
    try room.run(["respond", "export.csv", "--site", "site0.example0.com"])
    for canary in CanaryExports.withVariants.prefix(3) {
      var program = Program("respond", "export.csv", "--leaked")
      program.hasTerminal = true
      let session = try Session(room.prepared(program))
      try session.waitForEcho(false)
      session.type(canary.text + "\n")
      room.note(try session.finish())
    }
    #expect(room.statuses.count == 9 && Set(room.statuses) == [1])
    room.expectNothing(besides: ["export.csv"])
  }

  @Test("People and old passwords that an export tells of", arguments: languages)
  func peopleAndHistory(_ language: String) throws {
    let room = try Room(language)
    try room.folder.write(CanaryExports.people, to: "people.csv", mode: 0o600)
    try room.folder.write(CanaryExports.history, to: "history.txt", mode: 0o600)
    for file in ["people.csv", "history.txt"] {
      for more in [["--full", "-v"], ["--format", "json"]] { try room.run(["audit", file] + more) }
    }
    for more in [[], ["--format", "json"], ["--format", "csv"]] {
      try room.run(["reuse", "history.txt", "--fail-on", "none"] + more)
    }
    for form in ["text", "json"] {
      try room.run(["respond", "history.txt", "--site", "t1.example", "--format", form])
      var program = Program("respond", "history.txt", "--leaked", "--format", form)
      program.hasTerminal = true
      let session = try Session(room.prepared(program))
      try session.waitForEcho(false)
      session.type(CanaryExports.oldPassword + "\n")
      room.note(try session.finish())
    }
    #expect(room.statuses == [1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1])
    room.expectNothing(besides: ["history.txt", "people.csv"])
  }

  @Test("Files that cannot be read", arguments: languages)
  func damagedFiles(_ language: String) throws {
    let room = try Room(language)
    for (name, content) in CanaryExports.damaged {
      try Data(content).write(to: URL(filePath: room.folder[name]))
      try room.run(["audit", name, "--full", "-v"])
      try room.run(["audit", name, "--format", "json"])
      try room.run(["audit", name, "--breach-list", name])
    }
    for format in ["bitwarden-csv", "firefox", "generic", "keepassxc-csv", "lastpass"] {
      try room.run(["audit", "headerless", "--from", format, "--full"])
      try room.run(["audit", "header-of-passwords", "--from", format, "--full"])
    }
    #expect(room.statuses.allSatisfy { [0, 1, 3, 65, 69].contains($0) })
    room.expectNothing(besides: CanaryExports.damaged.map(\.name))
  }

  @Test("Passwords on standard input", arguments: languages)
  func lines(_ language: String) throws {
    let room = try Room(language)
    let lines = Canary.all.filter(\.isLine).map(\.text)
    let list = RangeList.text(including: lines.prefix(100).map { Array($0.utf8) })
    try room.folder.write(list, to: "list.txt")
    let input = Array((lines + lines).joined(separator: "\n").utf8)
    for form in ["text", "ndjson"] {
      for more in [[], ["-v", "--breach-list", "list.txt"], ["--breach-list", "none.txt"]] {
        var program = Program(arguments: ["check", "-", "--format", form] + more)
        program.input = .bytes(input)
        try room.run(program)
      }
      var program = Program("check", "-", "--format", form)
      program.input = .bytes(Array(String(repeating: lines[17], count: 400_000).utf8))
      try room.run(program)
    }
    #expect(room.statuses == [1, 1, 69, 65, 1, 1, 69, 65])
    room.expectNothing(besides: ["list.txt"])
  }

  @Test("Passwords at the prompt", arguments: languages)
  func prompt(_ language: String) throws {
    let room = try Room(language)
    let typed = Canary.all.filter { $0.isLine && !$0.text.utf8.contains { $0 < 0x20 } }
    for (number, canary) in typed.enumerated() where number % 10 < 2 {
      var program = Program("check", "-v", "--format", number % 20 == 0 ? "ndjson" : "text")
      program.hasTerminal = true
      if number % 3 == 0 { program.output = .terminal }
      program = room.prepared(program)
      let session = try Session(program)
      try session.waitForEcho(false)
      session.type(canary.text + "\n")
      room.note(try session.finish())
    }
    #expect(Set(room.statuses).isSubset(of: [0, 1]))
    room.expectNothing(besides: [])
  }

  @Test("Facts, and passwords made of them", arguments: languages)
  func facts(_ language: String) throws {
    let room = try Room(language)
    let texts = Canary.all.filter(\.isFact).map(\.text)
    let rows = texts.enumerated().map { "S\($0),https://s\($0).example/,u\($0),\($1)99" }
    try room.folder.write(
      "name,url,username,password\n" + rows.joined(separator: "\n") + "\n", to: "export.csv",
      mode: 0o600)
    let names = texts.map { "\"\($0)\"" }.joined(separator: ", ")
    let head = "schema: kagiban/facts/1\n"
    let files = [
      ("facts.yaml", head + "family: \(texts[0])\nnicknames: [\(names)]\nwords: [\(names)]\n"),
      ("key.yaml", head + "\(texts[1]): \(texts[2])\n"), ("open.yaml", head + "pets: [\(names)\n"),
      ("day.yaml", head + "birthday: \(texts[3])\n"),
      ("number.yaml", head + "phones: \(texts[4].filter(\.isLetter))\n"),
      ("tag.yaml", head + "pets: !\(texts[5]) \(texts[6])\n"),
      ("alias.yaml", head + "pets: *\(texts[5])\n"), ("schema.yaml", "schema: \(texts[7])\n"),
      ("quote.yaml", head + "pets: \"\(names)\n"), ("list.yaml", "- \(texts[8])\n"),
      ("kanji.yaml", head + "family: 山\(texts[9])\n"),
      ("twice.yaml", head + "pets: \(texts[9])\npets: \(texts[10])\n"),
    ]
    for (name, text) in files {
      try room.folder.write(text, to: name, mode: 0o600)
      for more in [["--full", "-v"], ["--format", "json"]] {
        try room.run(["audit", "export.csv", "--facts", name] + more)
      }
      var program = Program("check", "-", "--facts", name)
      program.input = .bytes(Array(texts.joined(separator: "\n").utf8))
      try room.run(program)
    }
    try room.folder.write(files[0].1, to: "open.yaml", mode: 0o644)
    try room.run(["audit", "export.csv", "--facts", "open.yaml"])
    #expect(room.statuses.count == files.count * 3 + 1)
    #expect(room.statuses.prefix(3) == [1, 1, 1])
    #expect(Set(room.statuses) == [0, 1, 77, 78])
    room.expectNothing(besides: files.map(\.0) + ["export.csv"])
  }

  @Test("Passwords where none belong", arguments: languages)
  func arguments(_ language: String) throws {
    let room = try Room(language)
    let texts = Canary.all.map(\.text)
    try room.run(["audit", "export.csv"] + texts)
    try room.run(["check", "--"] + texts)
    try room.run(["check", "-"] + texts.filter { !$0.hasPrefix("-") })
    for text in texts.prefix(20) {
      try room.run(["audit", "export.csv", "--from", text])
      try room.run(["check", "--fail-on=" + text])
      try room.run(["explain", text])
    }
    #expect(Set(room.statuses).isSubset(of: [64, 77]))
    room.expectNothing(besides: [])
  }

  @Test("Lengths are told as ranges only", arguments: languages)
  func lengths(_ language: String) throws {
    let room = try Room(language)
    try room.folder.write(CanaryExports.bitwarden, to: "export.csv")
    try room.run(["audit", "export.csv", "--full"])
    try room.run(["audit", "export.csv", "--format", "json"])
    let numbers = Canary.characteristicLengths + [4, 5, 6, 17, 18]
    let words = numbers.map(String.init).joined(separator: "|")
    let exact = try Regex("(^|[^-0-9])(\(words)) ?(characters|chars|bytes|文字|字|バイト)")
    #expect(!String(decoding: room.written, as: UTF8.self).contains(exact))
    let json = String(decoding: room.written, as: UTF8.self)
    let buckets = json.matches(of: /"length": "([^"]*)"/).map { String($0.output.1) }
    #expect(!buckets.isEmpty)
    #expect(Set(buckets).isSubset(of: ["1-7", "8-11", "12-15", "16+"]))
  }
}

/// A folder with nothing else in it, in which runs are made, and all that they wrote.
private final class Room {
  let folder: TemporaryFolder
  private let temporary: TemporaryFolder
  private let language: String
  private(set) var written: [UInt8] = []
  private(set) var statuses: [Int32] = []

  init(_ language: String) throws {
    self.language = language
    folder = try TemporaryFolder()
    temporary = try TemporaryFolder()
  }

  func prepared(_ program: Program) -> Program {
    var program = program
    program.directory = folder.path
    program.environment["KAGIBAN_LANG"] = language
    program.environment["TMPDIR"] = temporary.path
    program.environment["HOME"] = temporary.path
    return program
  }

  func run(_ arguments: [String]) throws { try run(Program(arguments: arguments)) }

  func run(_ program: Program) throws { note(try prepared(program).run()) }

  func note(_ outcome: Outcome) {
    statuses.append(outcome.status)
    for bytes in [outcome.outputBytes, outcome.errorBytes, outcome.terminalBytes] { note(bytes) }
  }

  func note(_ bytes: [UInt8]) { written += bytes + [0x0A] }

  /// Nothing of any canary was written, and no file is there that nobody asked for.
  func expectNothing(
    besides files: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let disclosure = Disclosure(written)
    #expect(written.count > 100, sourceLocation: sourceLocation)
    for (number, canary) in Canary.all.enumerated() {
      let traces = disclosure.traces(of: canary)
      #expect(traces.isEmpty, "canary \(number)", sourceLocation: sourceLocation)
    }
    #expect(folder.names == files.sorted(), sourceLocation: sourceLocation)
    #expect(temporary.names.isEmpty, sourceLocation: sourceLocation)
  }
}
