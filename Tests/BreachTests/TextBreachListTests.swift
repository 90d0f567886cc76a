import TestSupport
import Testing

@testable import Breach

private let hashes = (1...9).map { "\($0)0123456789ABCDEF0123456789ABCDEF0123456" }

@Suite struct TextBreachListTests {
  private func open(_ text: String) throws -> TextBreachList {
    try TemporaryFile(text).openList()
  }

  private func answer(_ text: String, _ hash: String) throws -> Lookup {
    let digest = try #require(SHA1Digest(hash))
    return try open(text).lookUp([digest])[0]
  }

  @Test(
    "finds every row and its count in every form that is written",
    arguments: [
      "\(hashes[0]):5\n\(hashes[1]):5\n\(hashes[2]):5\n",
      "\(hashes[0]):5\r\n\(hashes[1]):5\r\n\(hashes[2]):5\r\n",
      "\(hashes[0]):5\n\(hashes[1]):5\r\n\(hashes[2]):5",
      "\(hashes[0]):5\r\n\(hashes[1]):5\r\n\(hashes[2]):5",
      "\(byteOrderMark)\(hashes[0]):5\n\(hashes[1]):5\n\(hashes[2]):5\n",
      "\(byteOrderMark)\(hashes[0]):5\n\(byteOrderMark)\(hashes[1]):5\n"
        + "\(byteOrderMark)\(hashes[2]):5\n",
      "\(hashes[0].lowercased()):5\n\(hashes[1]):5\n\(hashes[2].lowercased()):5\n",
      "\(hashes[0]):5\n\(hashes[1]):005\n\(hashes[2]):5\n\n\r\n\n",
      "\n\(hashes[0]):5\n\n\(hashes[1]):5\n\(hashes[2]):5\n",
      "\(hashes[0]):5\n\(hashes[2]):0\n\(hashes[1]):5\n\(hashes[0]):0\n\(hashes[2]):5\n",
    ])
  func forms(text: String) throws {
    for hash in hashes.prefix(3) {
      #expect(try answer(text, hash) == .found(count: 5))
    }
    for hash in hashes.dropFirst(3) {
      #expect(try answer(text, hash) == .absent)
    }
  }

  @Test("a list of hashes alone finds without a count") func noCounts() throws {
    let text = hashes.joined(separator: "\r\n")
    #expect(try answer(text, hashes[4]) == .found(count: nil))
  }

  @Test("one row is a list", arguments: ["", "\n", "\r\n"]) func oneRow(ending: String) throws {
    let text = hashes[4] + ":1" + ending
    #expect(try answer(text, hashes[4]) == .found(count: 1))
    #expect(try answer(text, hashes[3]) == .absent)
    #expect(try answer(text, hashes[5]) == .absent)
  }

  @Test("a row with the count 0 is padding, and absent") func padding() throws {
    let text = "\(hashes[0]):1\n\(hashes[1]):0\n\(hashes[2]):3\n"
    #expect(try answer(text, hashes[1]) == .absent)
  }

  @Test(
    "a count beyond the highest one tells nothing, and the hash is found all the same",
    arguments: [
      ("9223372036854775807", UInt64(Int64.max)), ("9223372036854775808", nil),
      ("18446744073709551615", nil), ("99999999999999999999", nil),
      ("57002655265", 57_002_655_265),
    ])
  func largeCounts(count: String, expected: UInt64?) throws {
    #expect(try answer("\(hashes[0]):\(count)\n", hashes[0]) == .found(count: expected))
  }

  @Test("the same hash twice is no disorder") func repetition() throws {
    let text = "\(hashes[0]):2\n\(hashes[0]):2\n\(hashes[1]):1\n"
    #expect(try answer(text, hashes[0]) == .found(count: 2))
  }

  @Test("the least and the greatest hash can be looked for") func extremes() throws {
    let text = plainList(hashes.compactMap { SHA1Digest($0) })
    #expect(try answer(text, String(repeating: "0", count: 40)) == .absent)
    #expect(try answer(text, String(repeating: "F", count: 40)) == .absent)
  }

  @Test("a list too large to be inspected in whole answers for its rows and no others")
  func large() throws {
    var generator = RandomSource(seed: 2)
    let digests = generator.digests(30_000)
    let file = try TemporaryFile(plainList(digests, ending: "\r\n"))
    let list = try file.openList()
    let places = Array(stride(from: 0, to: 30_000, by: 29)) + [29_999]
    let found = list.lookUp(places.map { digests[$0] })
    #expect(found == places.map { .found(count: UInt64($0 % 7 + 1)) })
    let others = list.lookUp(places.flatMap { [digests[$0].successor, digests[$0].predecessor] })
    #expect(others.allSatisfy { $0 == .absent })
  }

  @Test("tells what it knows about the file") func summary() throws {
    let text = hashes[0] + ":1\n"
    let summary = try open(text).summary
    #expect(summary.name == "list")
    #expect(summary.form == .text)
    #expect(summary.byteCount == text.utf8.count)
    #expect((summary.modified ?? 0) > 1_600_000_000)
    #expect(!summary.isKnownComplete)
    #expect(summary.doubts.isEmpty)
  }

  @Test("leaves the caller's descriptor open, and at its place") func descriptor() throws {
    let file = try TemporaryFile(hashes[0] + ":1\n")
    for _ in 0..<2 {
      let list = try file.openList()
      let digest = try #require(SHA1Digest(hashes[0]))
      #expect(list.lookUp([digest]) == [.found(count: 1)])
    }
  }

  // MARK: - Changes while in use

  @Test("a file that shrank is not asked any more") func shrunk() throws {
    var generator = RandomSource(seed: 3)
    let digests = generator.digests(20_000)
    let file = try TemporaryFile(plainList(digests))
    let list = try file.openList()
    try file.truncate(to: 1000)
    let error = BreachListError(list: "list", reason: .changed)
    #expect(list.lookUp([digests[0], digests[19_999]]).allSatisfy { $0 == .notChecked(error) })
  }

  @Test("a file that grew is not asked any more") func grown() throws {
    let file = try TemporaryFile(hashes[0] + ":1\n")
    let list = try file.openList()
    try file.append(Array("\(hashes[1]):1\n".utf8))
    let digest = try #require(SHA1Digest(hashes[1]))
    let error = BreachListError(list: "list", reason: .changed)
    #expect(list.lookUp([digest]) == [.notChecked(error)])
  }
}
