import TestSupport
import Testing

@testable import Breach

/// A small index with several blocks, one of them empty.
private struct Specimen {
  let digests: [SHA1Digest]
  let bytes: [UInt8]

  init(seed: UInt64 = 51, count: Int = 30, compact: Bool = false) async throws {
    var generator = RandomSource(seed: seed)
    digests = generator.digests(count).map { digest in
      // None in the third quarter.
      digest.high >> 62 == 2 ? digest.moved(to: 0xFFFFF) : digest
    }.sorted()
    bytes = try await BuiltList(countedList(digests), compact: compact).file.contents()
  }

  /// What an index of these bytes answers for the hashes of the specimen and for others, or why it
  /// cannot be opened.
  func answers(
    of bytes: [UInt8], to digests: [SHA1Digest]
  ) -> Result<[Lookup], BreachListError> {
    do throws(BreachListError) {
      let list = try IndexedBreachList(BreachIndex(bytes: bytes, name: "index"))
      return .success(list.lookUp(digests))
    } catch {
      return .failure(error)
    }
  }

  /// Whether every answer is the right one or none at all.
  func isHarmless(_ bytes: [UInt8]) -> Bool {
    guard case .success(let found) = answers(of: bytes, to: digests),
      case .success(let others) = answers(of: bytes, to: digests.map(\.successor))
    else { return true }
    for (index, answer) in found.enumerated() {
      if case .notChecked = answer { continue }
      if answer != .found(count: madeUpCount(index)) { return false }
    }
    return others.allSatisfy { answer in
      if case .notChecked = answer { true } else { answer == .absent }
    }
  }
}

@Suite struct IndexDamageTests {
  @Test("no single bit of an index can change an answer") func everyBit() async throws {
    let specimen = try await Specimen()
    var bytes = specimen.bytes
    var undetected = 0
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << UInt8(bit)
        #expect(specimen.isHarmless(bytes), "bit \(bit) of byte \(place)")
        if try await verify(bytes) { undetected += 1 }
        bytes[place] ^= 1 << UInt8(bit)
      }
    }
    #expect(undetected == 0)
  }

  @Test("damage in one of many blocks, or in the directory, changes no answer") func everyByte()
    async throws
  {
    let specimen = try await Specimen(count: 330)
    try #require(IndexHeader(specimen.bytes.span).layout.blockCount == 16)
    var bytes = specimen.bytes
    for place in stride(from: IndexHeader.size, to: bytes.count, by: 2) {
      bytes[place] ^= 1 << UInt8(place / 2 % 8)
      #expect(specimen.isHarmless(bytes), "byte \(place)")
      bytes[place] = specimen.bytes[place]
    }
  }

  @Test("an index that ends anywhere before its end is not opened") func everyLength() async throws
  {
    let specimen = try await Specimen()
    for count in specimen.bytes.indices {
      let cut = Array(specimen.bytes.prefix(count))
      #expect(throws: BreachListError.self) { _ = try BreachIndex(bytes: cut, name: "index") }
    }
  }

  @Test("an index with something behind it is not opened") func longer() async throws {
    let bytes = try await Specimen().bytes + [0]
    #expect(throws: BreachListError(list: "index", reason: .damaged)) {
      _ = try BreachIndex(bytes: bytes, name: "index")
    }
  }

  @Test("blocks that changed places are damaged") func swapped() async throws {
    let specimen = try await Specimen(count: 4_000)
    let header = try IndexHeader(specimen.bytes.span)
    let directory = header.layout.directory
    let blocks = (0..<header.layout.blockCount).map { block in
      let (start, end) = directory.bounds(
        of: directory.place(of: block), in: unsafe specimen.bytes.span.bytes,
        at: IndexHeader.size + directory.record(of: block))
      return specimen.bytes[start..<end]
    }
    // Two blocks of the same length, so that their places stay what they are.
    let pair = try #require(
      blocks.indices.lazy.flatMap { left in
        blocks.indices.filter { $0 > left && blocks[$0].count == blocks[left].count }.map {
          (left, $0)
        }
      }.first)
    var bytes = specimen.bytes
    bytes.replaceSubrange(blocks[pair.0].indices, with: blocks[pair.1])
    bytes.replaceSubrange(blocks[pair.1].indices, with: blocks[pair.0])
    #expect(specimen.isHarmless(bytes))
    #expect(try await !verify(bytes))
  }

  @Test("a block of another index is damaged") func foreign() async throws {
    let specimen = try await Specimen()
    let other = try await Specimen(seed: 52)
    let header = try IndexHeader(specimen.bytes.span)
    try #require(other.bytes.count > header.blocksOffset)
    var bytes = specimen.bytes
    for place in header.blocksOffset..<min(bytes.count, other.bytes.count) {
      bytes[place] = other.bytes[place]
    }
    guard case .success(let answers) = specimen.answers(of: bytes, to: specimen.digests) else {
      return
    }
    #expect(answers.allSatisfy { $0 == .notChecked(.damagedIndex) })
  }

  @Test("an index of another version is refused by its number") func version() async throws {
    var bytes = try await Specimen().bytes
    bytes[8] = 2
    #expect(throws: BreachListError(list: "index", reason: .unsupportedVersion(2))) {
      _ = try BreachIndex(bytes: bytes, name: "index")
    }
  }

  @Test("what is no index is not opened", arguments: ["", "A", "\u{89}KBI", "<html>"])
  func foreignFile(text: String) {
    #expect(throws: BreachListError.self) {
      _ = try BreachIndex(bytes: Array(text.utf8), name: "x")
    }
  }

  @Test("the bits of a compact index are as well protected") func compact() async throws {
    let specimen = try await Specimen(count: 40, compact: true)
    var bytes = specimen.bytes
    for place in bytes.indices {
      for bit in 0..<8 {
        bytes[place] ^= 1 << UInt8(bit)
        if case .success(let answers) = specimen.answers(of: bytes, to: specimen.digests) {
          #expect(!answers.contains(.absent))
        }
        bytes[place] ^= 1 << UInt8(bit)
      }
    }
  }

  /// Whether an index of these bytes is opened and verified as sound.
  private func verify(_ bytes: [UInt8]) async throws -> Bool {
    guard let index = try? BreachIndex(bytes: bytes, name: "index") else { return false }
    return try await Breach.verify(.index(index)).allSatisfy(\.isSound)
  }
}

extension BreachListError {
  static let damagedIndex = BreachListError(list: "index", reason: .damaged)
}
