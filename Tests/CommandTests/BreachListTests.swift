import FoundationEssentials
import Testing

@testable import kagiban

@Suite("A named breach list answers, or the status says that it did not")
struct BreachListTests {
  private static let exposed = "q7x3z9w4v6j2h5q8x"
  private static let strange = "w4v6j2h5q8xq7x3z9"

  private static func export(_ password: String) -> [UInt8] {
    Array("name,url,username,password\nA,https://a.example/,u,\(password)\n".utf8)
  }

  private static let rows = RangeList.rows(including: [Array(exposed.utf8)])

  private func audit(
    _ list: String, in folder: TemporaryFolder, _ password: String = strange, _ more: String...
  ) throws -> Outcome {
    var program = Program(arguments: ["audit", "-", "--breach-list", list] + more)
    program.directory = folder.path
    program.input = .bytes(Self.export(password))
    return try program.run()
  }

  private func check(_ list: String, in folder: TemporaryFolder, _ text: String) throws -> Outcome {
    var program = Program("check", "-", "--format", "ndjson", "--breach-list", list)
    program.directory = folder.path
    program.input = .bytes(Array(text.utf8))
    return try program.run()
  }

  @Test(
    "Every way of ending lines is read",
    arguments: [("\n", ""), ("\n", "\n"), ("\r\n", ""), ("\r\n", "\r\n")], ["", "\u{FEFF}"])
  func newlines(_ ends: (between: String, last: String), _ mark: String) throws {
    let folder = try TemporaryFolder()
    let text = mark + Self.rows.joined(separator: ends.between) + ends.last
    try folder.write(text, to: "list")
    #expect(try audit("list", in: folder).status == 0)
    #expect(try audit("list", in: folder, Self.exposed).status == 1)
    #expect(try audit("list", in: folder, Self.exposed, "--fail-on", "none").status == 0)
  }

  @Test("A hit is true; without one, what is not known to be complete answers null")
  func semantics() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.rows.joined(separator: "\n"), to: "list")
    let outcome = try check("list", in: folder, "\(Self.exposed)\n\(Self.strange)\npassword\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].contains("\"breached\":true"))
    #expect(lines[1].contains("\"breached\":null,\"breach_count\":null"))
    #expect(lines[2].contains("\"breached\":true"))
  }

  /// Lists that cannot be used, and a word of the reason.
  static let unusable: [(name: String, content: [UInt8], reason: String)] = {
    let strangers = (0..<3000).map { "stranger \($0)" }
    let hashes = strangers.map { RangeList.hash(Array($0.utf8)) }
    let sorted = hashes.sorted()
    func text(_ rows: [String]) -> [UInt8] { Array((rows.joined(separator: "\n") + "\n").utf8) }
    let byCount = hashes.enumerated().map { "\($1):\(90000 - $0)" }
    return [
      ("NTLM", text(sorted.map { $0.prefix(32) + ":3" }), "NTLM"),
      ("ordered by count", text(byCount), "count"),
      ("not sorted", text(hashes.map { $0 + ":1" }), "order"),
      ("first part", text(sorted.prefix(700).map { $0 + ":1" }), "missing"),
      ("last part", text(sorted.suffix(700).map { $0 + ":1" }), "missing"),
      ("a single range", text(sorted.map { $0.suffix(35) + ":1" }), "range"),
      ("zip", [0x50, 0x4B, 3, 4] + text(sorted), "zip"),
      ("gzip", [0x1F, 0x8B, 8, 0] + text(sorted), "gzip"),
      ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + text(sorted), "7z"),
      ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0] + text(sorted), "xz"),
      ("bzip2", Array("BZh9".utf8) + text(sorted), "bzip2"),
      ("zstd", [0x28, 0xB5, 0x2F, 0xFD] + text(sorted), "zstd"),
      ("UTF-16", [0xFF, 0xFE] + text(sorted).flatMap { [$0, 0] }, "UTF-16"),
      ("empty", [], ""),
      ("passwords", text(strangers), "SHA-1"),
      ("random", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 7) }, ""),
    ]
  }()

  @Test("What is no list is refused with its reason", arguments: unusable)
  func refused(_ name: String, _ content: [UInt8], _ reason: String) throws {
    let folder = try TemporaryFolder()
    try Data(content).write(to: URL(filePath: folder["list"]))
    for outcome in [
      try audit("list", in: folder, "password"), try check("list", in: folder, "password"),
    ] {
      #expect(outcome.status == kagiban.ExitStatus.unavailableList.rawValue)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("kagiban: list: "))
      #expect(outcome.errors.lowercased().contains(reason.lowercased()), "\(outcome.errors)")
    }
  }

  @Test("A missing list, a device and an empty folder are refused")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    for list in ["none", "/dev/null", "/dev/zero", "empty"] {
      let outcome = try audit(list, in: folder)
      #expect(outcome.status == kagiban.ExitStatus.unavailableList.rawValue)
      #expect(outcome.output.isEmpty)
    }
  }

  // MARK: Range directories

  private func directory(
    in folder: TemporaryFolder, suffix: String = ".txt", omitting isOmitted: (Int) -> Bool
  ) throws {
    try folder.makeFolder("ranges")
    let wanted = [Self.exposed, Self.strange].map { RangeList.hash(Array($0.utf8)) }
    let sampled = (0..<64).map {
      String($0 * 0x4000 + 0x10_0000, radix: 16).dropFirst().uppercased()
    }
    for prefix in Set(wanted.map { String($0.prefix(5)) } + sampled)
    where !isOmitted(Int(prefix, radix: 16) ?? 0) {
      var rows = [
        String(repeating: "0", count: 35) + ":1", String(repeating: "F", count: 35) + ":0",
      ]
      if wanted[0].hasPrefix(prefix) { rows.insert(wanted[0].dropFirst(5) + ":7", at: 1) }
      try folder.write(rows.joined(separator: "\r\n"), to: "ranges/" + prefix + suffix)
    }
  }

  @Test("A directory of ranges answers", arguments: ["", ".txt"])
  func ranges(_ suffix: String) throws {
    let folder = try TemporaryFolder()
    try directory(in: folder, suffix: suffix) { _ in false }
    #expect(try audit("ranges", in: folder).status == 0)
    let hit = try audit("ranges", in: folder, Self.exposed)
    #expect(hit.status == 1)
    #expect(hit.output.contains("KG301"))
  }

  @Test("A directory without the range that is asked for is 3, and findings outrank it")
  func missingRange() throws {
    let folder = try TemporaryFolder()
    let asked = Int(RangeList.hash(Array(Self.strange.utf8)).prefix(5), radix: 16)
    try directory(in: folder) { $0 == asked }
    let outcome = try audit("ranges", in: folder)
    #expect(outcome.status == kagiban.ExitStatus.notAllChecked.rawValue)
    #expect(outcome.output.contains("ranges"))
    #expect(try audit("ranges", in: folder, Self.exposed).status == 1)
    #expect(try audit("ranges", in: folder, "q7x", "--fail-on", "medium").status == 1)
    #expect(try check("ranges", in: folder, Self.strange).status == 3)
    #expect(try check("ranges", in: folder, Self.strange + "\npassword\n").status == 1)
    let json = try audit("ranges", in: folder, Self.strange, "--format", "json")
    #expect(json.status == 3)
    #expect(json.output.contains("\"partial\": true"))
  }

  @Test("A directory with gaps elsewhere is doubtful: 3")
  func gaps() throws {
    let folder = try TemporaryFolder()
    try directory(in: folder) { $0 % 0x8000 == 0x4000 }
    let outcome = try audit("ranges", in: folder)
    #expect(outcome.status == kagiban.ExitStatus.notAllChecked.rawValue)
  }

  @Test(
    "A damaged range is not checked: 3",
    arguments: ["", "garbage", "0000:1\n", "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:1\n00000:2\n"])
  func damagedRange(_ content: String) throws {
    let folder = try TemporaryFolder()
    try directory(in: folder) { _ in false }
    let prefix = RangeList.hash(Array(Self.strange.utf8)).prefix(5)
    try folder.write(content, to: "ranges/\(prefix).txt")
    let outcome = try audit("ranges", in: folder)
    #expect([3, 69].contains(outcome.status))
    // Which range was asked for tells a part of the hash.
    #expect(!outcome.errors.contains(prefix) && !outcome.output.contains(prefix))
  }
}
