import TestSupport
import Testing

@testable import Breach

/// An open index and its hashes.
private struct Open {
  let digests: [SHA1Digest]
  let built: BuiltList

  init(_ count: Int = 20_000) async throws {
    var generator = RandomSource(seed: 61)
    digests = generator.digests(count)
    built = try await BuiltList(countedList(digests))
  }
}

@Suite struct IndexFileTests {
  @Test("an index that shrank while open is not asked any more", arguments: [true, false])
  func shrunk(isMapped: Bool) async throws {
    let open = try await Open()
    let file = try OpenFile(duplicating: open.built.file.descriptor, list: "index")
    let list = try IndexedBreachList(BreachIndex(IndexFile(file, isMapped: isMapped)))
    #expect(list.lookUp([open.digests[0]]) == [.found(count: madeUpCount(0))])
    try open.built.file.truncate(to: 4096)
    let answers = list.lookUp(Array(open.digests.suffix(15_000)))
    let error = BreachListError(list: "index", reason: .changed)
    #expect(answers.allSatisfy { $0 == .notChecked(error) })
  }

  @Test("an index that shrinks during look-ups answers wrongly nowhere") func shrinking()
    async throws
  {
    let open = try await Open()
    let list = try open.built.openList()
    let digests = open.digests
    async let answers = (0..<20).map { _ in list.lookUp(digests) }
    try open.built.file.truncate(to: 100_000)
    for round in await answers {
      for (index, answer) in round.enumerated() {
        if case .notChecked = answer { continue }
        #expect(answer == .found(count: madeUpCount(index)))
      }
    }
  }

  @Test("an index that is overwritten by another is not asked any more") func overwritten()
    async throws
  {
    let open = try await Open()
    let list = try open.built.openList()
    var generator = RandomSource(seed: 62)
    let others = generator.digests(20_000)
    let list2 = try TemporaryFile(countedList(others))
    _ = try await buildIndex(
      from: .sortedText(fileDescriptor: list2.descriptor, name: "list"),
      into: open.built.file.descriptor)
    let error = BreachListError(list: "index", reason: .changed)
    #expect(list.lookUp(open.digests).allSatisfy { $0 == .notChecked(error) })
    #expect(list.lookUp(others).allSatisfy { $0 == .notChecked(error) })
  }

  @Test("a damaged block leaves the others checked, and the error does not tell which it is")
  func damaged() async throws {
    let open = try await Open()
    let size = try open.built.file.contents().count
    try open.built.file.overwrite("damage", at: size - 200)
    let list = try open.built.openList()
    let answers = list.lookUp(open.digests)
    let failures = answers.filter { $0 == .notChecked(.damagedIndex) }.count
    #expect((1...200).contains(failures))
    for (index, answer) in answers.enumerated() where answer != .notChecked(.damagedIndex) {
      #expect(answer == .found(count: madeUpCount(index)))
    }
  }

  @Test("verification names the range of a damaged block and goes on") func verification()
    async throws
  {
    let open = try await Open()
    let size = try open.built.file.contents().count
    try open.built.file.overwrite("damage", at: size - 200)
    let report = try await verify(.index(open.built.openIndex()))[0]
    #expect(report.damagedParts == 1)
    #expect(report.firstDamaged[0].reason == .damaged)
    guard case .range(let prefix) = report.firstDamaged[0].position else {
      Issue.record("no range is named")
      return
    }
    #expect(prefix.value > 0xF0000)
    #expect(report.rows > 19_000)
    #expect(!report.isSound)
  }

  @Test("an index that was not finished is none") func unfinished() async throws {
    let open = try await Open()
    let bytes = [UInt8](repeating: 0, count: 512) + (try open.built.file.contents().dropFirst(512))
    #expect(throws: BreachListError(list: "index", reason: .notAnIndex)) {
      _ = try BreachIndex(bytes: bytes, name: "index")
    }
  }

  @Test("leaves the caller's descriptor open, and none behind") func descriptors() async throws {
    let open = try await Open(100)
    _ = try open.built.openList().lookUp(open.digests)
    let before = openDescriptorCount()
    for _ in 0..<20 { _ = try open.built.openList().lookUp(open.digests) }
    #expect(openDescriptorCount() == before)
  }

  @Test("opens whatever a list is by its contents") func detection() async throws {
    let open = try await Open(100)
    let index = try openBreachList(fileDescriptor: open.built.file.descriptor, name: "index")
    #expect(index.summary.form == .index)
    let text = try TemporaryFile(plainList(open.digests))
    let list = try openBreachList(fileDescriptor: text.descriptor, name: "text")
    #expect(list.summary.form == .text)
    let directory = try TemporaryDirectory()
    try directory.write(open.digests[0].suffix + ":1", to: "5BAA6.txt")
    let ranges = try openBreachList(fileDescriptor: directory.descriptor, name: "ranges")
    #expect(ranges.summary.form == .rangeDirectory)
  }
}
