import TestSupport
import Testing

@testable import Breach

/// Hashes of the range 5BAA6 as the range service orders them.
private let range: [SHA1Digest] = {
  var generator = RandomSource(seed: 21)
  return generator.digests(300).map {
    SHA1Digest(high: 0x5BAA6 << 44 | $0.high >> 20, middle: $0.middle, low: $0.low)
  }.sorted()
}()

private func body(_ digests: [SHA1Digest], separator: String = "\r\n") -> String {
  digests.enumerated().map { "\($1.suffix):\($0 + 1)" }.joined(separator: separator)
}

private let padding =
  "\r\n00000000000000000000000000000000001:0\r\nFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF:0"
  + "\r\n00000000000000000000000000000000000:0"

@Suite struct RangeDirectoryTests {
  private func prefix(_ value: UInt32) throws -> HashPrefix { try #require(HashPrefix(value)) }

  private func open(_ files: [(String, String)]) throws -> (RangeDirectory, TemporaryDirectory) {
    let directory = try TemporaryDirectory()
    for (name, text) in files { try directory.write(text, to: name) }
    let list = try directory.openList()
    return (list, directory)
  }

  private func refusal(
    _ prepare: (TemporaryDirectory) throws -> Void
  ) throws -> BreachListError.Reason? {
    let directory = try TemporaryDirectory()
    try prepare(directory)
    do {
      _ = try directory.openList()
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    "finds every row and nothing else, however the files are named",
    arguments: ["5BAA6.txt", "5BAA6", "5baa6.txt", "5baa6"])
  func names(name: String) throws {
    let (list, directory) = try open([(name, body(range)), ("sha1.index", "x"), ("readme", "")])
    let answers = directory.lookUp(range, in: list)
    #expect(answers == range.indices.map { .found(count: UInt64($0 + 1)) })
    #expect(directory.lookUp(range.map(\.successor), in: list).allSatisfy { $0 == .absent })
  }

  @Test(
    "reads every form of a range",
    arguments: [
      body(range), body(range) + "\r\n", body(range, separator: "\n"),
      body(range, separator: "\n") + "\n", byteOrderMark + body(range), body(range).lowercased(),
      body(range) + padding, body(range) + padding + "\r\n",
    ])
  func forms(text: String) throws {
    let (list, directory) = try open([("5BAA6.txt", text)])
    let answers = directory.lookUp([range[0], range[299]], in: list)
    #expect(answers == [.found(count: 1), .found(count: 300)])
    #expect(directory.lookUp([range[0].predecessor], in: list) == [.absent])
  }

  @Test("padding is absent") func noPadding() throws {
    let (list, directory) = try open([("5BAA6.txt", body(range) + padding)])
    let digest = try #require(SHA1Digest("5BAA6" + String(repeating: "F", count: 35)))
    #expect(directory.lookUp([digest], in: list) == [.absent])
  }

  @Test("a range without a file is not checked, and the others are") func missing() throws {
    let (list, directory) = try open([("5BAA6.txt", body(range))])
    let elsewhere = try #require(SHA1Digest("5BAA7" + range[0].suffix))
    let answers = directory.lookUp([elsewhere, range[7]], in: list)
    let error = BreachListError(list: "ranges", reason: .missingRange)
    #expect(answers == [.notChecked(error), .found(count: 8)])
  }

  @Test(
    "a damaged range is not checked, and the error does not tell which it is",
    arguments: [
      ("", BreachListError.Reason.emptyRange), ("\r\n\r\n", .emptyRange), ("junk", .malformedRow),
      (body(range.reversed()), .notSorted), (String(body(range).dropLast(20)), .truncated(.end)),
      (body(Array(range.prefix(150))), .truncated(.end)),
      (body(Array(range.suffix(150))), .truncated(.start)),
      (range.map(\.hexadecimal).joined(separator: "\r\n"), .malformedRow),
      ("8846F7EAEE8FB117AD06BDD830B:3\r\n", .ntlm), ("PK\u{3}\u{4}", .compressed(.zip)),
      (padding, .emptyRange),
    ])
  func damaged(text: String, reason: BreachListError.Reason) throws {
    let directory = try TemporaryDirectory()
    try directory.write(body(range), to: "5BAA6.txt")
    let list = try directory.openList()
    try directory.write(text, to: "5BAA6.txt")
    let error = BreachListError(list: "ranges", reason: reason)
    #expect(directory.lookUp([range[7]], in: list) == [.notChecked(error)])
  }

  @Test("a link to a file is followed, a FIFO and a folder are no range") func kinds() throws {
    let directory = try TemporaryDirectory()
    try directory.write(body(range), to: "5BAA6.txt")
    try directory.makeLink("00000.txt", to: "/dev/zero")
    try directory.makeFIFO("00001.txt")
    try directory.makeFolder("00002.txt")
    let list = try directory.openList()
    let error = BreachListError(list: "ranges", reason: .notAFile)
    for value in ["00000", "00001", "00002"] {
      let digest = try #require(SHA1Digest(value + range[0].suffix))
      #expect(directory.lookUp([digest], in: list) == [.notChecked(error)])
    }
  }

  @Test("a range file of more than 16 MiB is not read") func tooLarge() throws {
    let directory = try TemporaryDirectory()
    try directory.write(body(range), to: "5BAA6.txt")
    let list = try directory.openList()
    try directory.write([UInt8](repeating: 0x0A, count: 16 << 20 + 1), to: "5BAA6.txt")
    let error = BreachListError(list: "ranges", reason: .rangeTooLarge(limit: 16 << 20))
    #expect(directory.lookUp([range[7]], in: list) == [.notChecked(error)])
  }

  // MARK: - Opening

  @Test("says of how many ranges it looked for it missed the file") func doubt() throws {
    let (list, _) = try open([("5BAA6.txt", body(range))])
    #expect(list.summary.doubts == [.rangesMissing(count: 64, of: 64)])
    #expect(list.summary.form == .rangeDirectory)
    #expect(list.summary.byteCount == nil)
    #expect((list.summary.modified ?? 0) > 1_600_000_000)
  }

  @Test("raises no doubt if the 64 files it looks for are there") func noDoubt() throws {
    let directory = try TemporaryDirectory()
    for number in 0..<UInt32(64) {
      let name = try prefix(number * 16_384).description
      try directory.write(range[0].suffix + ":1", to: name + ".txt")
    }
    let list = try directory.openList()
    #expect(list.summary.doubts.isEmpty)
  }

  @Test("a directory without ranges is refused by name of what it holds") func noRanges() throws {
    #expect(try refusal { _ in } == .notARangeDirectory)
    #expect(try refusal { try $0.write("x", to: "notes.txt") } == .notARangeDirectory)
    #expect(try refusal { try $0.makeFolder("5B") } == .nestedRanges)
    #expect(try refusal { try $0.makeFolder("a") } == .nestedRanges)
    #expect(try refusal { try $0.write("x", to: "5BAA6.bz2") } == .compressed(.bzip2))
    #expect(try refusal { try $0.write("x", to: "5BAA6.txt.zst") } == .compressed(.zstandard))
  }

  @Test("a directory of NTLM ranges is refused") func ntlm() throws {
    let row = "8846F7EAEE8FB117AD06BDD830B:3\r\n"
    #expect(try refusal { try $0.write(row, to: "5BAA6.txt") } == .ntlm)
  }

  @Test("the error of opening names the range and the row") func position() throws {
    let directory = try TemporaryDirectory()
    try directory.write(range[0].suffix + ":1\r\njunk", to: "5BAA6.txt")
    let error = BreachListError(
      list: "ranges", reason: .malformedRow, position: .row(2, of: try prefix(0x5BAA6)))
    #expect(throws: error) {
      _ = try directory.openList()
    }
  }

  @Test("a file is no directory") func file() throws {
    let file = try TemporaryFile("x")
    #expect(throws: BreachListError(list: "ranges", reason: .notADirectory)) {
      _ = try RangeDirectory(directoryDescriptor: file.descriptor, name: "ranges")
    }
  }

  @Test("look-ups leave no descriptor behind") func descriptors() throws {
    let (list, directory) = try open([("5BAA6.txt", body(range))])
    let before = openDescriptorCount()
    for _ in 0..<500 { _ = directory.lookUp([range[0]], in: list) }
    if let before, let after = openDescriptorCount() { #expect(after < before + 400) }
  }
}
