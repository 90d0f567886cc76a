import TestSupport
import Testing

@testable import Breach

/// Lists of every size class and of every shape that the layout has to cope with.
private let shapes: [(name: String, digests: [SHA1Digest])] = {
  var generator = RandomSource(seed: 41)
  var shapes: [(String, [SHA1Digest])] = []
  for count in [1, 2, 10, 79, 80, 81, 160, 161, 1_000, 5_000] {
    shapes.append(("\(count) uniform", generator.digests(count)))
  }
  shapes.append(("one range", generator.digests(3_000).map { $0.moved(to: 0x5BAA6) }))
  let few = generator.digests(900) + generator.digests(900).map { $0.moved(to: 0xFFFFF) }
  shapes.append(("a crowd among others", few.sorted()))
  // So many that their block is larger than what a batch copies at once.
  let many = generator.digests(8_000) + generator.digests(8_000).map { $0.moved(to: 0x5BAA6) }
  shapes.append(("a large crowd among others", many.sorted()))
  var neighbours: [SHA1Digest] = [SHA1Digest(high: 7 << 40, middle: .max - 50, low: .max)]
  for _ in 0..<500 { neighbours.append(neighbours[neighbours.count - 1].successor.successor) }
  shapes.append(("every second hash", neighbours))
  let edges = [SHA1Digest.least, .least.successor, SHA1Digest.greatest.predecessor, .greatest]
  shapes.append(("the least and the greatest", edges))
  return shapes
}()

@Suite struct IndexPropertyTests {
  @Test("finds every hash with its count and no neighbour of one", arguments: shapes.indices)
  func exact(shape: Int) async throws {
    let digests = shapes[shape].digests
    let list = try await BuiltList(countedList(digests)).openList()
    #expect(list.lookUp(digests) == digests.indices.map { .found(count: madeUpCount($0)) })
    let known = Set(digests.map(\.hexadecimal))
    let others = digests.flatMap { [$0.successor, $0.predecessor] }
      .filter { !known.contains($0.hexadecimal) }
    #expect(list.lookUp(others).allSatisfy { $0 == .absent })
  }

  @Test("answers one at a time as it does in a batch", arguments: shapes.indices)
  func single(shape: Int) async throws {
    let digests = shapes[shape].digests.prefix(200)
    let list = try await BuiltList(countedList(shapes[shape].digests)).openList()
    for (index, digest) in digests.enumerated() {
      let answer = try list.withRange(of: digest.prefix) { $0.lookup(of: digest) }
      #expect(answer == .found(count: madeUpCount(index)))
    }
  }

  @Test(
    "keeps the first 64 bits of every hash if it is compact", arguments: shapes.indices)
  func compact(shape: Int) async throws {
    let digests = shapes[shape].digests
    let list = try await BuiltList(countedList(digests), compact: true).openList()
    // Hashes that share their first half are one there; their counts are added.
    var counts: [UInt64: UInt64] = [:]
    for (index, digest) in digests.enumerated() {
      counts[digest.high, default: 0] += madeUpCount(index)
    }
    #expect(list.lookUp(digests) == digests.map { .found(count: counts[$0.high] ?? 0) })
    let others = digests.flatMap { digest in
      [digest.high &+ 1, digest.high &- 1].map {
        SHA1Digest(high: $0, middle: digest.middle, low: digest.low)
      }
    }.filter { counts[$0.high] == nil }
    #expect(list.lookUp(others).allSatisfy { $0 == .absent })
    #expect(list.index.facts.falsePositiveRate == Double(counts.count) / 0x1p64)
  }

  @Test("finds without a count what a list without counts holds") func uncounted() async throws {
    var generator = RandomSource(seed: 42)
    let digests = generator.digests(500)
    let text = digests.map { $0.hexadecimal + "\r\n" }.joined()
    let list = try await BuiltList(text).openList()
    #expect(list.lookUp(digests).allSatisfy { $0 == .found(count: nil) })
    #expect(list.index.facts.sightings == nil)
  }

  @Test("finds NTLM hashes and takes no SHA-1 hash for one") func ntlm() async throws {
    var generator = RandomSource(seed: 43)
    let hashes = (0..<2_000).map { _ in
      HashBits(high: generator.next(), middle: generator.next(), low: 0)
    }.sorted()
    let texts = hashes.map { String(SHA1Digest($0).hexadecimal.prefix(32)) }
    let built = try await BuiltList(texts.map { $0 + ":3\n" }.joined())
    let index = try built.openIndex()
    #expect(index.facts.kind == .ntlm)
    for text in texts {
      let digest = try #require(NTLMDigest(text))
      let answer = try index.withRange(of: digest.prefix) { $0.lookup(of: digest) }
      #expect(answer == .found(count: 3))
    }
    let other = SHA1Digest(hashes[0])
    let refusal = try index.withRange(of: other.prefix) { $0.lookup(of: other) }
    #expect(refusal == .notChecked(BreachListError(list: "index", reason: .ntlm)))
    #expect(throws: BreachListError(list: "index", reason: .ntlm)) { _ = try built.openList() }
  }

  @Test("says of itself what it was built from") func facts() async throws {
    var generator = RandomSource(seed: 44)
    let digests = generator.digests(100)
    let built = try await BuiltList(countedList(digests)) { options in
      options.date = ReleaseDate(year: 2026, month: 7, day: 2)
      options.source = "Pwned Passwords"
    }
    let facts = try built.openIndex().facts
    #expect(facts.hashCount == 100)
    #expect(facts.sightings == (0..<100).reduce(0) { $0 + madeUpCount($1) })
    #expect(facts.date?.description == "2026-07-02")
    #expect(facts.source == "Pwned Passwords")
    #expect(facts.coveredRanges == Set(digests.map(\.prefix)).count)
    #expect(facts.isExact)
    #expect(facts.falsePositiveRate == 0)
    #expect(!facts.isComplete)
  }
}
