import TestSupport
import Testing

@testable import Breach

private let hashes: [SHA1Digest] = {
  var generator = RandomSource(seed: 81)
  return generator.digests(3_000)
}()

/// Every hash with its count, as a list answers.
private func counts(_ built: BuiltList, _ digests: [SHA1Digest] = hashes) throws -> [Lookup] {
  try built.openList().lookUp(digests)
}

private let expected: [Lookup] = hashes.indices.map { .found(count: madeUpCount($0)) }

@Suite struct UnsortedInputTests {
  /// Rows in an order of their own.
  private func shuffled() -> String {
    var generator = RandomSource(seed: 82)
    return hashes.indices.shuffled(using: &generator)
      .map { "\(hashes[$0].hexadecimal):\(madeUpCount($0))\n" }.joined()
  }

  @Test("sorts rows in any order") func sorts() async throws {
    let list = try TemporaryFile(shuffled())
    let folder = try TemporaryDirectory()
    let built = try await BuiltList(
      .unsortedText(
        fileDescriptor: list.descriptor, name: "list", temporaryFolder: folder.descriptor))
    #expect(try counts(built) == expected)
    #expect(built.built.inputs[0].form == .unsortedText)
  }

  @Test("merges as many runs as do not fit into memory", arguments: [1, 7, 100, 2_999])
  func runs(limit: Int) throws {
    let list = try TemporaryFile(shuffled())
    let folder = try TemporaryDirectory()
    let file = try OpenFile(duplicating: list.descriptor, list: "list")
    let sorted = SortedRows(
      Slowly(try TextRows(file, kind: nil, ReadingManner(order: .any))),
      folder: try OpenFile(duplicating: folder.descriptor, list: "list"), runLimit: limit)
    var rows: [CountedHash] = []
    while try sorted.next(&rows) {}
    #expect(rows.map { SHA1Digest($0.hash) } == hashes)
    #expect(rows.map(\.count) == hashes.indices.map { madeUpCount($0) })
  }

  @Test("sorts more rows than are handed out at once") func manyRows() async throws {
    var generator = RandomSource(seed: 83)
    let many = generator.digests(2 * RowBatch.size + 5)
    let digests = many.shuffled(using: &generator)
    let list = try TemporaryFile(digests.map { $0.hexadecimal + ":1\n" }.joined())
    let folder = try TemporaryDirectory()
    let built = try await BuiltList(
      .unsortedText(
        fileDescriptor: list.descriptor, name: "list", temporaryFolder: folder.descriptor))
    #expect(built.built.facts.hashCount == many.count)
    #expect(try counts(built, many).allSatisfy { $0 == .found(count: 1) })
  }

  @Test("says of a list that was sorted what it says of one in order") func survey() async throws {
    let twice = hashes[7].hexadecimal + ":1\n"
    let folder = try TemporaryDirectory()
    let unsorted = try TemporaryFile(shuffled() + twice)
    let sorted = try await BuiltList(countedList(hashes)).built.inputs[0]
    let report = try await BuiltList(
      .unsortedText(
        fileDescriptor: unsorted.descriptor, name: "list", temporaryFolder: folder.descriptor)
    ).built.inputs[0]
    #expect(report.coveredRanges == sorted.coveredRanges)
    #expect(report.firstMissingRanges == sorted.firstMissingRanges)
    #expect(report.duplicates == 1)
    #expect(report.rows == hashes.count + 1)
  }

  @Test("hashes the lines of a word list, each once") func words() async throws {
    let words = ["password", "123456", "correct horse", "", "päss wörd", "password", " spaced "]
    let list = try TemporaryFile(byteOrderMark + words.joined(separator: "\r\n"))
    let folder = try TemporaryDirectory()
    let built = try await BuiltList(
      .words(fileDescriptor: list.descriptor, name: "words", temporaryFolder: folder.descriptor))
    #expect(built.built.facts.hashCount == 5)
    #expect(built.built.inputs[0].blankLines == 1)
    let digests = try words.filter { !$0.isEmpty }.map { try digest(of: $0) }
    #expect(try counts(built, digests).allSatisfy { $0 == .found(count: nil) })
    #expect(try counts(built, [digest(of: ""), digest(of: "spaced")]) == [.absent, .absent])
  }
}

@Suite struct MergedInputTests {
  private func text(_ indices: some Sequence<Int>, count: UInt64) throws -> TemporaryFile {
    try TemporaryFile(indices.map { "\(hashes[$0].hexadecimal):\(count)\n" }.joined())
  }

  @Test("adds the counts of a hash that is in several lists") func merge() async throws {
    let files = try [
      text(stride(from: 0, to: 3_000, by: 2), count: 2),
      text(stride(from: 0, to: 3_000, by: 3), count: 30), text(0..<100, count: 500),
    ]
    let inputs = try files.map {
      try BreachListInput.sortedText(fileDescriptor: $0.descriptor, name: "part")
    }
    let built = try await BuiltList(.merged(inputs))
    let sums = (0..<3_000).map { index -> Lookup in
      let sum = (index % 2 == 0 ? 2 : 0) + (index % 3 == 0 ? 30 : 0) + (index < 100 ? 500 : 0)
      return sum == 0 ? .absent : .found(count: UInt64(sum))
    }
    #expect(try counts(built) == sums)
    #expect(built.built.inputs.count == 3)
  }

  @Test("lists of different kinds are not merged") func kinds() async throws {
    let sha1 = try text(0..<10, count: 1)
    let ntlm = try TemporaryFile(String(hashes[0].hexadecimal.prefix(32)) + ":1\n")
    let inputs = try [
      BreachListInput.sortedText(fileDescriptor: sha1.descriptor, name: "first"),
      BreachListInput.sortedText(fileDescriptor: ntlm.descriptor, name: "second"),
    ]
    let error = BreachListError(list: "second", reason: .ntlm)
    await #expect(throws: IndexBuildError.input(error)) {
      _ = try await BuiltList(.merged(inputs))
    }
  }

  @Test("an index of an index is the same, byte for byte", arguments: [true, false])
  func rebuilt(isCompact: Bool) async throws {
    var options = IndexOptions()
    options.isCompact = isCompact
    let first = try await BuiltList(countedList(hashes), compact: isCompact)
    let second = try await BuiltList(.index(first.openIndex()), options)
    let (old, new) = (try first.file.contents(), try second.file.contents())
    #expect(old.count == new.count)
    #expect(try counts(second) == expected)
  }

  @Test("a compact index does not become an exact one") func notExact() async throws {
    let compact = try await BuiltList(countedList(hashes), compact: true)
    let index = try compact.openIndex()
    let error = BreachListError(list: "index", reason: .compact)
    await #expect(throws: IndexBuildError.input(error)) { _ = try await BuiltList(.index(index)) }
  }

  @Test("changed ranges replace those of the index as a whole") func update() async throws {
    let base = try await BuiltList(countedList(hashes))
    let changed = [hashes[0], hashes[1_500], hashes[2_999]].map(\.prefix)
    let added = try #require(HashPrefix(0x5BAA6))
    let newer = (changed + [added]).sorted().map { prefix in
      RangeBody(
        prefix: prefix, bytes: Array("0123456789ABCDEF0123456789ABCDEF012:77".utf8))
    }
    let index = try base.openIndex()
    let built = try await BuiltList(.updated(index, with: .supplied(newer)))
    let list = try built.openList()
    for body in newer {
      let text = body.prefix.description + "0123456789ABCDEF0123456789ABCDEF012"
      let digest = try #require(SHA1Digest(text))
      #expect(list.lookUp([digest]) == [.found(count: 77)])
    }
    let answers = list.lookUp(hashes)
    for (index, digest) in hashes.enumerated() {
      #expect(answers[index] == (changed.contains(digest.prefix) ? .absent : expected[index]))
    }
  }
}

@Suite struct SelectionTests {
  @Test("leaves out hashes with a lower count", arguments: [0, 1, 2, 16, 70_001] as [UInt64])
  func minimum(count: UInt64) async throws {
    let built = try await BuiltList(countedList(hashes)) { $0.minimumCount = count }
    #expect(try counts(built) == hashes.indices.map { kept($0, madeUpCount($0) >= count) })
    #expect(built.built.facts.minimumCount == (count > 1 ? count : nil))
  }

  @Test(
    "keeps so many with the highest counts, the first of equals", arguments: [0, 1, 10, 214, 3_000])
  func top(number: Int) async throws {
    let folder = try TemporaryDirectory()
    let built = try await BuiltList(countedList(hashes)) {
      $0.top = IndexOptions.Top(count: number, temporaryFolder: folder.descriptor)
    }
    let order = hashes.indices.sorted { (madeUpCount($0), $1) > (madeUpCount($1), $0) }
    let best = Set(order.prefix(number))
    #expect(try counts(built) == hashes.indices.map { kept($0, best.contains($0)) })
    #expect(built.built.facts.hashCount == number)
  }

  @Test("an index from which everything was left out holds nothing") func nothing() async throws {
    let built = try await BuiltList(countedList(hashes)) { $0.minimumCount = .max }
    #expect(try counts(built).allSatisfy { $0 == .absent })
    #expect(try await verify(.index(built.openIndex()))[0].isSound)
    #expect(built.built.facts.bytesPerHash == 0)
  }

  private func kept(_ index: Int, _ isKept: Bool) -> Lookup {
    isKept ? .found(count: madeUpCount(index)) : .absent
  }
}

extension BreachListInput {
  /// Ranges in memory.
  static func supplied(_ bodies: [RangeBody]) -> BreachListInput {
    let rest = Shelf(bodies)
    return ranges(name: "ranges") { rest.next() }
  }
}

/// Hands out a few rows at a time.
private final class Slowly: RowSource {
  private let source: any RowSource
  private var waiting: [CountedHash] = []
  private var isOpen = true

  init(_ source: any RowSource) {
    self.source = source
  }

  var kind: HashKind { source.kind }
  var rowLimit: Int? { source.rowLimit }
  var progress: RowProgress { source.progress }
  var reports: [InputReport] { source.reports }
  var isWhole: Bool { source.isWhole }

  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool {
    while isOpen { isOpen = try source.next(&waiting) }
    rows += waiting.prefix(5)
    waiting.removeFirst(min(5, waiting.count))
    return !waiting.isEmpty
  }
}
