import TestSupport
import Testing

@testable import Breach

/// Three ranges as the range service answers them, with their hashes.
private let ranges: [(prefix: HashPrefix, digests: [SHA1Digest])] = {
  var generator = RandomSource(seed: 91)
  return [0x00000, 0x5BAA6, 0xFFFFF].compactMap { value in
    let digests = generator.digests(300).map { $0.moved(to: UInt64(value)) }.sorted()
    return HashPrefix(UInt32(value)).map { ($0, digests) }
  }
}()

private let bodies: [RangeBody] = ranges.map { range in
  let rows = range.digests.enumerated().map { "\($1.suffix):\(madeUpCount($0))" }
  return RangeBody(prefix: range.prefix, bytes: Array(rows.joined(separator: "\r\n").utf8))
}

private let padding = Array("\r\n00000000000000000000000000000000000:0".utf8)

@Suite struct RangeInputTests {
  private func isWhole(_ built: BuiltList) throws -> Bool {
    let list = try built.openList()
    return ranges.allSatisfy { range in
      list.lookUp(range.digests)
        == range.digests.indices.map { .found(count: madeUpCount($0)) }
    }
  }

  @Test("reads ranges one after the other") func supplied() async throws {
    let built = try await BuiltList(.supplied(bodies))
    #expect(try isWhole(built))
    let report = built.built.inputs[0]
    #expect(report.form == .ranges)
    #expect(report.rows == 900)
    #expect(report.coveredRanges == 3)
    #expect(report.isSound)
    #expect(!report.isComplete)
  }

  @Test(
    "reads every tree that ranges are kept in",
    arguments: [
      "{UPPER}.txt", "{UPPER}", "{lower}", "{UPPER2}/{UPPER}", "{lower2}/{lower22}/{lower}.txt",
      "{UPPER1}/{UPPER11}/{UPPER}",
    ])
  func trees(form: String) async throws {
    let directory = try TemporaryDirectory()
    for body in bodies { try directory.write(body.bytes, toPath: name(form, body.prefix)) }
    let input = try BreachListInput.rangeDirectory(
      directoryDescriptor: directory.descriptor, name: "ranges")
    #expect(try await isWhole(BuiltList(input)))
    let list = try RangeDirectory(directoryDescriptor: directory.descriptor, name: "ranges")
    #expect(list.lookUp([ranges[1].digests[3]]) == [.found(count: madeUpCount(3))])
  }

  private func name(_ form: String, _ prefix: HashPrefix) -> String {
    let upper = prefix.description
    let lower = upper.lowercased()
    let values: [String: Substring] = [
      "{UPPER}": upper[...], "{lower}": lower[...], "{UPPER2}": upper.prefix(2),
      "{lower2}": lower.prefix(2), "{lower22}": lower.dropFirst(2).prefix(2),
      "{UPPER1}": upper.prefix(1), "{UPPER11}": upper.dropFirst().prefix(1),
    ]
    return values.reduce(form) { $0.replacing($1.key, with: $1.value) }
  }

  @Test("padding and a byte order mark are no harm") func padded() async throws {
    let marked = bodies.map {
      RangeBody(prefix: $0.prefix, bytes: [0xEF, 0xBB, 0xBF] + $0.bytes + padding + padding)
    }
    let built = try await BuiltList(.supplied(marked))
    #expect(try isWhole(built))
    #expect(built.built.inputs[0].paddingRows == 6)
    #expect(built.built.inputs[0].byteOrderMarks == 3)
    #expect(built.built.inputs[0].isSound)
  }

  @Test("names the range and the row of what is no row") func rejection() async throws {
    let bad = RangeBody(prefix: bodies[1].prefix, bytes: bodies[1].bytes + Array("\r\njunk".utf8))
    let built = try await BuiltList(.supplied([bodies[0], bad, bodies[2]]))
    #expect(try isWhole(built))
    #expect(
      built.built.inputs[0].firstRejected == [
        RejectedRow(position: .row(301, of: bad.prefix), fault: .malformed)
      ])
  }

  @Test("a range without rows is a damaged part, and the others are read") func emptyRange()
    async throws
  {
    let empty = RangeBody(prefix: bodies[1].prefix, bytes: Array("\r\n".utf8))
    let built = try await BuiltList(.supplied([bodies[0], empty, bodies[2]]))
    let damage = BreachListError(
      list: "ranges", reason: .emptyRange, position: .range(empty.prefix))
    #expect(built.built.inputs[0].firstDamaged == [damage])
    #expect(!built.built.inputs[0].isSound)
    #expect(built.built.facts.hashCount == 600)
  }

  @Test("a range of whole hashes, or of NTLM hashes, among others is rejected row by row")
  func otherRows() async throws {
    let whole = ranges[1].digests.map { $0.hexadecimal + ":1" }.joined(separator: "\n")
    let ntlm = ranges[2].digests.map { $0.suffix.prefix(27) + ":1" }.joined(separator: "\n")
    let built = try await BuiltList(
      .supplied([
        bodies[0], RangeBody(prefix: bodies[1].prefix, bytes: Array(whole.utf8)),
        RangeBody(prefix: bodies[2].prefix, bytes: Array(ntlm.utf8)),
      ]))
    #expect(built.built.inputs[0].rejected == [.malformed: 300, .ntlm: 300])
  }

  @Test("ranges that do not ascend stop the building") func order() async throws {
    let error = BreachListError(
      list: "ranges", reason: .notSorted, position: .range(bodies[0].prefix))
    await #expect(throws: IndexBuildError.input(error)) {
      _ = try await BuiltList(.supplied([bodies[1], bodies[0]]))
    }
  }

  @Test("a cut range is named") func cut() async throws {
    let text = bodies[1].bytes.prefix(bodies[1].bytes.count / 2)
    let half = RangeBody(prefix: bodies[1].prefix, bytes: Array(text))
    let built = try await BuiltList(.supplied([bodies[0], half, bodies[2]]))
    #expect(built.built.inputs[0].firstCutRanges == [bodies[1].prefix])
  }

  @Test("NTLM ranges are told by their length") func ntlm() async throws {
    let text = ranges[1].digests.map { $0.suffix.prefix(27) + ":2" }.joined(separator: "\r\n")
    let body = RangeBody(prefix: ranges[1].prefix, bytes: Array(text.utf8))
    let built = try await BuiltList(.supplied([body]))
    #expect(built.built.facts.kind == .ntlm)
    let index = try built.openIndex()
    let first = try #require(NTLMDigest(String(ranges[1].digests[0].hexadecimal.prefix(32))))
    let answer = try index.withRange(of: first.prefix) { $0.lookup(of: first) }
    #expect(answer == .found(count: 2))
  }

  @Test("no range at all is an error") func nothing() async throws {
    let error = BreachListError(list: "ranges", reason: .empty)
    await #expect(throws: IndexBuildError.input(error)) { _ = try await BuiltList(.supplied([])) }
  }
}

@Suite struct PackedRangeTests {
  /// `printf '%s:7' 0123456789ABCDEF0123456789ABCDEF012 | gzip -n9`
  private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x33, 0x30, 0x34, 0x32, 0x36, 0x31,
    0x35, 0x33, 0xB7, 0xB0, 0x74, 0x74, 0x72, 0x76, 0x71, 0x75, 0x33, 0xC0, 0xE4, 0x5B, 0x99, 0x03,
    0x00, 0xAE, 0xF8, 0x09, 0x8E, 0x25, 0x00, 0x00, 0x00,
  ]
  private let hash = SHA1Digest("5BAA60123456789ABCDEF0123456789ABCDEF012")

  @Test("a packed range is unpacked") func unpacks() throws {
    let directory = try TemporaryDirectory()
    try directory.write(packed, toPath: "5b/aa/5baa6.gz")
    let list = try directory.openList()
    #expect(directory.lookUp([try #require(hash)], in: list) == [.found(count: 7)])
  }

  @Test("several members are one text") func members() throws {
    let twice = packed + packed
    let text = Gzip.unpack(twice.span, limit: 100) ?? []
    #expect(
      String(decoding: text, as: UTF8.self).hasSuffix("012:70123456789ABCDEF0123456789ABCDEF012:7"))
  }

  @Test("a packed range that is cut anywhere is not checked") func cut() throws {
    for count in 2..<packed.count {
      #expect(Gzip.unpack(packed.span.extracting(..<count), limit: 100) == nil)
    }
    let directory = try TemporaryDirectory()
    try directory.write(packed, toPath: "5b/aa/5baa6.gz")
    let list = try directory.openList()
    try directory.write(packed.dropLast(3), toPath: "5b/aa/5baa6.gz")
    let error = BreachListError(list: "ranges", reason: .truncated(.end))
    #expect(directory.lookUp([try #require(hash)], in: list) == [.notChecked(error)])
  }

  @Test("a small file does not become a huge one") func limit() {
    #expect(Gzip.unpack(packed.span, limit: 36) == nil)
    #expect(Gzip.unpack(packed.span, limit: 37) != nil)
  }
}
