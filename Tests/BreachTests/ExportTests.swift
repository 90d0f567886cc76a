import TestSupport
import Testing

@testable import Breach

private let hashes: [SHA1Digest] = {
  var generator = RandomSource(seed: 95)
  let crowd = generator.digests(2_000).map { $0.moved(to: 0x5BAA6) }
  return (generator.digests(2_000) + crowd).sorted()
}()

/// The body of a range of these hashes.
private func body(of prefix: HashPrefix, count: (Int) -> UInt64 = madeUpCount) -> String {
  hashes.indices.filter { hashes[$0].prefix == prefix }
    .map { "\(hashes[$0].suffix):\(count($0))" }.joined(separator: "\r\n")
}

@Suite struct ExportTests {
  @Test("text comes back byte for byte", arguments: [1, 2, 80, 4_000]) func text(count: Int)
    async throws
  {
    let text = countedList(Array(hashes.prefix(count)))
    let output = try TemporaryFile([])
    try await BuiltList(text).openIndex().exportText(to: output.descriptor)
    #expect(try output.contents() == Array(text.utf8))
  }

  @Test("a list without counts comes back without counts") func uncounted() async throws {
    let text = hashes.map { $0.hexadecimal + "\n" }.joined()
    let output = try TemporaryFile([])
    try await BuiltList(text).openIndex().exportText(to: output.descriptor)
    #expect(try output.contents() == Array(text.utf8))
  }

  @Test("NTLM text comes back byte for byte") func ntlm() async throws {
    let text = hashes.map { $0.hexadecimal.prefix(32) + ":12\n" }.joined()
    let output = try TemporaryFile([])
    try await BuiltList(text).openIndex().exportText(to: output.descriptor)
    #expect(try output.contents() == Array(text.utf8))
  }

  @Test("ranges are those of the range service, each once and in order") func ranges() async throws
  {
    let index = try await BuiltList(countedList(hashes)).openIndex()
    var seen: [HashPrefix] = []
    try await index.exportRanges { range throws(IndexBuildError) in
      seen.append(range.prefix)
      #expect(String(decoding: range.bytes, as: UTF8.self) == body(of: range.prefix))
    }
    #expect(seen == Set(hashes.map(\.prefix)).sorted())
  }

  @Test("an error of the one who writes ends the export") func writeError() async throws {
    let index = try await BuiltList(countedList(hashes)).openIndex()
    await #expect(throws: IndexBuildError.cannotWrite(errno: 28)) {
      try await index.exportRanges { _ throws(IndexBuildError) in throw .cannotWrite(errno: 28) }
    }
  }

  @Test("a compact index has no whole hashes to give") func compact() async throws {
    let built = try await BuiltList(countedList(hashes), compact: true)
    let index = try built.openIndex()
    let error = BreachListError(list: "index", reason: .compact)
    let output = try TemporaryFile([])
    await #expect(throws: IndexBuildError.input(error)) {
      try await index.exportText(to: output.descriptor)
    }
    #expect(throws: error) { _ = try built.openList().rangeBody(of: hashes[0].prefix) }
  }

  @Test("a damaged index is not exported") func damaged() async throws {
    let built = try await BuiltList(countedList(hashes))
    try built.file.overwrite("damage", at: try built.file.contents().count - 100)
    let index = try built.openIndex()
    let output = try TemporaryFile([])
    await #expect(throws: IndexBuildError.self) {
      try await index.exportText(to: output.descriptor)
    }
  }
}

@Suite struct RangeAnswerTests {
  private let prefixes =
    [hashes[0].prefix, hashes[3_999].prefix] + [HashPrefix(0x5BAA6)].compactMap(\.self)

  private func answers(of list: any RangeSource) throws -> [String] {
    try prefixes.map { String(decoding: try list.rangeBody(of: $0).bytes, as: UTF8.self) }
  }

  @Test("an index answers as the range service does") func index() async throws {
    let list = try await BuiltList(countedList(hashes)).openList()
    #expect(try answers(of: list) == prefixes.map { body(of: $0) })
    let nothing = try #require(HashPrefix(0x5BAA5))
    #expect(try list.rangeBody(of: nothing).bytes.isEmpty)
  }

  @Test("a text answers as the range service does", arguments: [1, 10, 4_000]) func text(count: Int)
    throws
  {
    let file = try TemporaryFile(countedList(hashes))
    let list = try file.openList()
    #expect(try answers(of: list) == prefixes.map { body(of: $0) })
    let nothing = try #require(HashPrefix(0x5BAA5))
    #expect(try list.rangeBody(of: nothing).bytes.isEmpty)
  }

  @Test("every range of a text is found, whatever surrounds it") func everyRange() throws {
    var generator = RandomSource(seed: 96)
    let digests = generator.digests(30_000)
    let padding = String(repeating: SHA1Digest.least.hexadecimal + ":0\r\n\n", count: 60)
    let middle = digests.count / 2
    let file = try TemporaryFile(
      padding + plainList(Array(digests[..<middle])) + padding
        + plainList(Array(digests[middle...]))
        + padding)
    let list = try file.openList()
    for index in stride(from: 0, to: digests.count, by: 991) {
      let bytes = try list.rangeBody(of: digests[index].prefix).bytes
      let rows = digests.filter { $0.prefix == digests[index].prefix }.map(\.suffix)
      #expect(
        bytes.split(separator: 0x0A).map { String(decoding: $0.prefix(35), as: UTF8.self) } == rows)
    }
  }

  @Test("padding stands behind the rows, random and with the count 0") func padding() async throws {
    let list = try await BuiltList(countedList(hashes)).openList()
    let answer = try list.rangeBody(of: hashes[0].prefix)
    var generator = RandomSource(seed: 97)
    var sizes: Set<Int> = []
    for _ in 0..<50 {
      let padded = answer.padded(using: &generator).bytes
      #expect(padded.starts(with: answer.bytes))
      let rows = String(decoding: padded.dropFirst(answer.bytes.count), as: UTF8.self)
        .split(separator: "\r\n")
      #expect((10...209).contains(rows.count))
      #expect(rows.allSatisfy { $0.utf8.count == 37 && $0.hasSuffix(":0") })
      sizes.insert(rows.count)
    }
    #expect(sizes.count > 10)
  }
}
