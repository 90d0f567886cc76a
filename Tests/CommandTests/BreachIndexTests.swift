import FoundationEssentials
import TestSupport
import Testing

@testable import kagiban

@Suite("An index answers for sure, or the status says that it does not")
struct BreachIndexTests {
  private static let exposed = "q7x3z9w4v6j2h5q8x"
  private static let strange = "w4v6j2h5q8xq7x3z9"

  private func run(
    _ arguments: String..., in folder: TemporaryFolder, input: String = ""
  ) throws -> Outcome {
    var program = Program(arguments: arguments)
    program.directory = folder.path
    program.input = .bytes(Array(input.utf8))
    return try program.run()
  }

  /// A list with a hash in each of the 16^5 ranges, and a password.
  private static func completeList() -> String {
    let exposed = RangeList.hash(Array(exposed.utf8))
    let prefix = Int(exposed.prefix(5), radix: 16)
    var text = ""
    text.reserveCapacity(44 << 20)
    for number in 0..<(1 << 20) {
      let digits = String(number, radix: 16, uppercase: true)
      text += String(repeating: "0", count: 5 - digits.count) + digits
      text += number == prefix ? exposed.dropFirst(5) : "80000000000000000000000000000000000"
      text += ":3\n"
    }
    return text
  }

  @Test("A complete one says false of what it lacks, and is said to be complete")
  func complete() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.completeList(), to: "list.txt")
    let built = try run("breach", "build", "list.txt", "-o", "index", in: folder)
    #expect(built.status == 0)
    #expect(try run("breach", "verify", "index", in: folder).status == 0)
    let info = try run("breach", "info", "index", "--format", "json", in: folder)
    #expect(info.output.contains("\"known_complete\": true"))
    // Whole in itself, but a release has hundreds of hashes where this list has one.
    #expect(info.output.contains("\"few-hashes\""))
    let answers = try run(
      "check", "-", "--breach-list", "index", "--format", "ndjson", in: folder,
      input: "\(Self.strange)\n\(Self.exposed)\n")
    #expect(answers.output.contains("\"breached\":false,\"breach_count\":0"))
    #expect(answers.output.contains("\"breached\":true,\"breach_count\":3"))
    let lookup = try run("breach", "lookup", "index", "-", in: folder, input: Self.strange)
    #expect(lookup.status == 0)
    #expect(lookup.output == "1: not found\n")
    #expect(lookup.errors.contains("far fewer hashes than any release"))
    let audit = try run(
      "audit", "-", "--breach-list", "index", in: folder,
      input: "name,url,username,password\nA,https://a.example/,u,\(Self.strange)\n")
    #expect(audit.status == 0)
    #expect(!audit.output.contains("no list here is known to be complete"))
    #expect(audit.output.contains("doubtful: it has far fewer hashes than any release"))
  }

  @Test("A damaged one never says that something is absent")
  func damaged() throws {
    let folder = try TemporaryFolder()
    try folder.write(RangeList.text(including: [Array(Self.exposed.utf8)]), to: "list.txt")
    #expect(try run("breach", "build", "list.txt", "-o", "index", in: folder).status == 0)
    let whole = [UInt8](try Data(contentsOf: URL(filePath: folder["index"])))
    var random = RandomSource(seed: 9)
    for number in 0..<24 {
      var bytes = whole
      if number % 3 == 0 {
        bytes.removeLast(random.below(whole.count) + 1)
      } else {
        bytes[random.below(whole.count)] ^= 1 << UInt8(random.below(8))
      }
      try folder.write(bytes, to: "damaged")
      let verified = try run("breach", "verify", "damaged", in: folder)
      #expect(verified.status == kagiban.ExitStatus.unavailableList.rawValue)
      for arguments in [
        ["check", "-", "--breach-list", "damaged"], ["breach", "lookup", "damaged", "-"],
      ] {
        var program = Program(arguments: arguments)
        program.directory = folder.path
        program.input = .bytes(Array(Self.exposed.utf8))
        let outcome = try program.run()
        #expect([1, 69].contains(outcome.status), "\(number): \(outcome.output)")
        #expect(!outcome.output.contains("not found"))
      }
    }
  }

  @Test("What is looked up is written nowhere", arguments: ["en", "ja"])
  func secrecy(_ language: String) throws {
    let folder = try TemporaryFolder()
    let canaries = Canary.all.filter(\.isLine)
    let known = canaries.prefix(canaries.count / 2).map { Array($0.text.utf8) }
    try folder.write(RangeList.text(including: known), to: "list.txt")
    #expect(try run("breach", "build", "list.txt", "-o", "index", in: folder).status == 0)
    let passwords = canaries.map { $0.text + "\n" }.joined()
    let hashes = canaries.map { RangeList.hash(Array($0.text.utf8)) + "\n" }.joined()
    for format in ["text", "ndjson"] {
      for (input, options) in [(passwords, []), (hashes, ["--hashes"]), (passwords, ["--hashes"])] {
        var program = Program("breach", "lookup", "index", "-", "--format", format)
        program.arguments += ["--lang", language] + options
        program.directory = folder.path
        program.input = .bytes(Array(input.utf8))
        let outcome = try program.run()
        let written = Disclosure(outcome.outputBytes + outcome.errorBytes)
        for canary in canaries { #expect(written.traces(of: canary).isEmpty) }
      }
    }
  }
}
