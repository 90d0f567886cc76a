import TestSupport
import Testing

@testable import Breach

@Suite("What a list looked like when it was complete can be told from what it looks like now")
struct CompletenessRecordTests {
  /// Hashes of the range 5BAA6 in order.
  private static let digests: [SHA1Digest] = {
    var generator = RandomSource(seed: 21)
    return generator.digests(300).map {
      SHA1Digest(high: 0x5BAA6 << 44 | $0.high >> 20, middle: $0.middle, low: $0.low)
    }.sorted()
  }()

  private static func body(_ digests: some Sequence<SHA1Digest>) -> String {
    digests.map { "\($0.suffix):1" }.joined(separator: "\r\n")
  }

  private static func text(_ count: Int) -> String {
    var generator = RandomSource(seed: 22)
    return generator.digests(count).sorted().map { "\($0.hexadecimal):1\n" }.joined()
  }

  private func record(of file: TemporaryFile) throws -> CompletenessRecord {
    try #require(try CompletenessRecord(fileDescriptor: file.descriptor, name: "list"))
  }

  private func read(_ bytes: [UInt8]) -> CompletenessRecord? {
    CompletenessRecord(bytes: bytes.span)
  }

  private func isKnownComplete(
    _ file: TemporaryFile, as record: CompletenessRecord
  ) throws -> Bool {
    try openBreachList(fileDescriptor: file.descriptor, name: "list", verifiedAs: record)
      .summary.isKnownComplete
  }

  @Test("A text is known as long as nothing of it changes", arguments: [3, 300, 30_000])
  func texts(_ count: Int) throws {
    let file = try TemporaryFile(Self.text(count))
    let record = try record(of: file)
    #expect(try isKnownComplete(file, as: record))
    let size = try file.contents().count
    try file.truncate(to: size - 43)
    #expect(try !isKnownComplete(file, as: record))
  }

  @Test("A text of the same size is another")
  func sameSize() throws {
    let file = try TemporaryFile(Self.text(300))
    let record = try record(of: file)
    // The last count: an edit that leaves the list sound.
    try file.overwrite("2", at: file.contents().count - 2)
    #expect(try !isKnownComplete(file, as: record))
  }

  @Test("A record survives being written; damaged or cut it is none")
  func bytes() throws {
    let record = try record(of: try TemporaryFile(Self.text(300)))
    let bytes = record.bytes
    #expect(read(bytes) == record)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(read(damaged) == nil)
      #expect(read(Array(bytes[..<place])) == nil)
    }
  }

  @Test("A directory that lacks ranges has no record")
  func partialDirectory() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.body(Self.digests), to: "5BAA6.txt")
    #expect(try CompletenessRecord(fileDescriptor: directory.descriptor, name: "list") == nil)
  }

  @Test("A range whose file has changed is not checked, never absent")
  func changedRange() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.body(Self.digests), to: "5BAA6.txt")
    let list = try directory.openList()
    let prefix = try #require(HashPrefix(0x5BAA6))
    var stamps = [UInt32](repeating: 0, count: HashPrefix.count)
    stamps[0x5BAA6] = try #require(try CompletenessRecord.stamp(of: prefix, in: list.files))
    let made = CompletenessRecord(stamps: stamps)
    let record = try #require(read(made.bytes))
    #expect(record == made)
    let verified = VerifiedBreachList(
      list, record, files: list.files, rows: BreachListSummary.fewestHashes)
    #expect(verified.summary.isKnownComplete && verified.summary.doubts.isEmpty)
    let strangers = Self.digests.map(\.successor)
    #expect(verified.lookUp(strangers).allSatisfy { $0 == .absent })

    // Sound by itself, but rows were taken out of the middle.
    try directory.write(
      Self.body(Self.digests[..<100] + Self.digests[110...]), to: "5BAA6.txt")
    for answer in verified.lookUp(Self.digests) {
      guard case .notChecked(let error) = answer else {
        Issue.record("\(answer)")
        continue
      }
      #expect(error.reason == .changedSinceVerified)
      #expect(error.position == nil)
    }
  }
}
