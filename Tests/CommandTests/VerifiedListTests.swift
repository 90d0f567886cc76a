import FoundationEssentials
import Testing

@testable import kagiban

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("A list that was verified is known to be complete until it changes")
struct VerifiedListTests {
  private static let exposed = "q7x3z9w4v6j2h5q8x"
  private static let strange = "w4v6j2h5q8xq7x3z9"

  /// A list with a hash in each of the 16^5 ranges, of which one is that of a password.
  private static let completeList: [UInt8] = {
    let exposed = RangeList.hash(Array(Self.exposed.utf8))
    let prefix = Int(exposed.prefix(5), radix: 16)
    var text: [UInt8] = []
    text.reserveCapacity(44 << 20)
    let digits = Array("0123456789ABCDEF".utf8)
    let other = Array("80000000000000000000000000000000000:3\n".utf8)
    for number in 0..<(1 << 20) {
      for shift in [16, 12, 8, 4, 0] { text.append(digits[number >> shift & 15]) }
      text += number == prefix ? Array("\(exposed.dropFirst(5)):3\n".utf8) : other
    }
    return text
  }()

  private func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String = ""
  ) throws -> Outcome {
    var program = Program(arguments: arguments)
    program.directory = folder.path
    program.input = .bytes(Array(input.utf8))
    return try program.run()
  }

  /// What `check` says of a password that is in no list.
  private func answer(_ list: String, in folder: TemporaryFolder) throws -> String {
    try run(
      ["check", "-", "--breach-list", list, "--format", "ndjson"], in: folder, input: Self.strange
    ).output
  }

  private static let cleared = "\"breached\":false,\"breach_count\":0"
  private static let unknown = "\"breached\":null,\"breach_count\":null"

  @Test("A text list is, and a change of any kind ends that", arguments: ["en", "ja"])
  func text(_ language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.completeList, to: "list.txt")
    #expect(unsafe chmod(folder["list.txt"], 0o644) == 0)
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))

    let verified = try run(["breach", "verify", "list.txt", "--lang", language], in: folder)
    #expect(verified.status == 0)
    #expect(verified.output.contains("list.txt.verified"))
    #expect(verified.errors.isEmpty)
    #expect(try folder.mode(of: "list.txt.verified") == 0o600)
    #expect(try answer("list.txt", in: folder).contains(Self.cleared))
    let lookup = try run(["breach", "lookup", "list.txt", "-"], in: folder, input: Self.strange)
    #expect(lookup.output == "1: not found\n")
    #expect(lookup.errors.contains("far fewer hashes than any release"))
    let info = try run(["breach", "info", "list.txt", "--format", "json"], in: folder)
    #expect(info.output.contains("\"known_complete\": true"))
    // By another name of the list, too.
    #expect(unsafe symlink("list.txt", folder["link"]) == 0)
    #expect(try answer("link", in: folder).contains(Self.cleared))

    // Of the same size, and modified at another time.
    var changed = Self.completeList
    changed[changed.count / 3] = 0x58
    try folder.write(changed, to: "list.txt")
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))
    // Verified again, it is found damaged, and the record goes.
    let damaged = try run(["breach", "verify", "list.txt", "--lang", language], in: folder)
    #expect(damaged.status == kagiban.ExitStatus.unavailableList.rawValue)
    #expect(!folder.names.contains("list.txt.verified"))
  }

  @Test("A record that is damaged, another's, a link or open to others counts for nothing")
  func doubtfulRecords() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.completeList, to: "list.txt")
    #expect(try run(["breach", "verify", "list.txt"], in: folder).status == 0)
    let record = folder["list.txt.verified"]
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: record)))
    for place in stride(from: 0, to: bytes.count, by: 5) {
      var damaged = bytes
      damaged[place] ^= 4
      try folder.write(damaged, to: "list.txt.verified")
      #expect(unsafe chmod(record, 0o644) == 0)
      #expect(try answer("list.txt", in: folder).contains(Self.unknown))
    }
    try folder.write(bytes, to: "list.txt.verified")
    #expect(unsafe chmod(record, 0o666) == 0)
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))
    #expect(unsafe chmod(record, 0o644) == 0)
    #expect(try answer("list.txt", in: folder).contains(Self.cleared))
    #expect(unsafe rename(record, folder["elsewhere"]) == 0)
    #expect(unsafe symlink("elsewhere", record) == 0)
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))
    // A FIFO does not hold up the opening.
    #expect(unsafe unlink(record) == 0)
    _ = try folder.makeFIFO("list.txt.verified")
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))
  }

  @Test("A file of the record's name that is something else is left alone and said")
  func otherFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.completeList, to: "list.txt")
    try folder.write("mine", to: "list.txt.verified")
    let verified = try run(["breach", "verify", "list.txt"], in: folder)
    #expect(verified.status == 0)
    #expect(verified.errors.contains("cannot create list.txt.verified"))
    #expect(verified.errors.contains("\nhint: "))
    #expect(try folder.text(of: "list.txt.verified") == "mine")
    #expect(try answer("list.txt", in: folder).contains(Self.unknown))
  }
}
