import TestSupport
import Testing

@testable import Breach

private let hashes: [SHA1Digest] = {
  var generator = RandomSource(seed: 71)
  return generator.digests(400)
}()

/// Rows of a sound list, some of which a test replaces.
private func rows(_ replacements: [Int: String] = [:], ending: String = "\n") -> String {
  hashes.indices.map { (replacements[$0] ?? "\(hashes[$0].hexadecimal):\($0 + 1)") + ending }
    .joined()
}

private let malformedRows: [(String, RowFault)] = {
  let hash = hashes[200].hexadecimal
  let short = String(hash.dropLast())
  return [
    (String(repeating: "A", count: 32) + ":1", .ntlm), (hashes[200].suffix + ":1", .suffix),
    ("junk", .malformed), (":1", .malformed), (hash + ":", .malformed), (hash + ": 1", .malformed),
    (hash + ":-1", .malformed), (hash + ":1 ", .malformed), (hash + "0:1", .malformed),
    (hash + ";1", .malformed), (hash + ":123456789012345678901", .malformed),
    (hash + ":9223372036854775808", .count), (hash + ":99999999999999999999", .count),
    (short + "G:1", .malformed), (short + ":1", .malformed), (short + "é:1", .malformed),
    (String(repeating: "\0", count: 44), .cut),
    (String(repeating: "x", count: 3_000_000), .malformed),
  ]
}()

@Suite struct MalformedTextTests {
  private func report(_ text: String) async throws -> InputReport {
    try await BuiltList(text).built.inputs[0]
  }

  @Test("reads a sound list without a remark", arguments: ["\n", "\r\n"])
  func sound(ending: String) async throws {
    let report = try await report(rows(ending: ending))
    #expect(report.rows == 400)
    #expect(report.isSound)
    #expect(!report.hasMixedLineEndings)
    #expect(report.carriageReturns == (ending == "\n" ? 0 : 400))
    #expect(report.rowsWithoutCount == 0)
  }

  @Test("names the line and the reason of what is no row", arguments: malformedRows)
  func rejection(line: String, fault: RowFault) async throws {
    let report = try await report(rows([200: line]))
    #expect(report.firstRejected == [RejectedRow(position: .line(201), fault: fault)])
    #expect(report.rejected == [fault: 1])
    #expect(report.rows == 399)
    #expect(!report.isSound)
  }

  @Test("counts every rejected line and names the first twenty") func many() async throws {
    let report = try await report(
      rows(Dictionary(uniqueKeysWithValues: (100..<150).map { ($0, "junk \($0)") })))
    #expect(report.rejectedRows == 50)
    #expect(report.firstRejected.map(\.position) == (101...120).map { .line($0) })
  }

  @Test("names the first of every reason, however many there are of another") func eachReason()
    async throws
  {
    var bad = Dictionary(uniqueKeysWithValues: (100..<150).map { ($0, "junk \($0)") })
    bad[200] = String(repeating: "A", count: 32) + ":1"
    let report = try await report(rows(bad))
    #expect(report.rejected == [.malformed: 50, .ntlm: 1])
    #expect(report.firstRejected.last == RejectedRow(position: .line(201), fault: .ntlm))
    #expect(report.firstRejected.count == 21)
  }

  @Test("passes on every rejected line as soon as it is seen, in order") func every() async throws {
    let file = try TemporaryFile(
      rows(Dictionary(uniqueKeysWithValues: (100..<150).map { ($0, "junk \($0)") })))
    let log = RejectionLog()
    let output = try TemporaryFile([])
    _ = try await buildIndex(
      from: .sortedText(fileDescriptor: file.descriptor, name: "list"), into: output.descriptor,
      rejected: { row, input throws(IndexBuildError) in log.add(row, input) })
    #expect(log.rows.map(\.row.position) == (101...150).map { .line($0) })
    #expect(log.rows.allSatisfy { $0.input == "list" && $0.row.fault == .malformed })
  }

  @Test("a failure to pass on a rejected line ends the building") func failing() async throws {
    let file = try TemporaryFile(rows([3: "junk"]) + String(repeating: "junk\n", count: 100_000))
    let log = RejectionLog()
    let output = try TemporaryFile([])
    await #expect(throws: IndexBuildError.cannotWrite(errno: 28)) {
      _ = try await buildIndex(
        from: .sortedText(fileDescriptor: file.descriptor, name: "list"), into: output.descriptor,
        rejected: { row, input throws(IndexBuildError) in
          log.add(row, input)
          throw .cannotWrite(errno: 28)
        })
    }
    #expect(log.rows.count == 1)
  }

  @Test("a first row with a count beyond the range begins a list") func firstCount() async throws {
    let report = try await report(rows([0: hashes[0].hexadecimal + ":99999999999999999999"]))
    #expect(report.rejected == [.count: 1])
    #expect(report.rows == 399)
  }

  @Test("the highest count is kept") func highestCount() async throws {
    let built = try await BuiltList(rows([0: hashes[0].hexadecimal + ":9223372036854775807"]))
    #expect(built.built.inputs[0].isSound)
    #expect(try built.openList().lookUp([hashes[0]]) == [.found(count: UInt64(Int64.max))])
  }

  @Test(
    "a last row that is cut is rejected",
    arguments: [3, 39, 41])
  func cut(length: Int) async throws {
    let text = rows() + "\(SHA1Digest.greatest.hexadecimal):1".prefix(length)
    let report = try await report(text)
    #expect(report.firstRejected == [RejectedRow(position: .line(401), fault: .cut)])
  }

  @Test("a last row without a line ending is a row") func noLineEnding() async throws {
    let report = try await report(String(rows().dropLast()))
    #expect(report.rows == 400)
    #expect(report.isSound)
  }

  @Test("byte order marks are no harm before any row") func byteOrderMarks() async throws {
    let marked = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: 400, by: 7).map {
        ($0, "\(byteOrderMark)\(hashes[$0].hexadecimal):\($0 + 1)")
      })
    let built = try await BuiltList(rows(marked))
    #expect(built.built.inputs[0].byteOrderMarks == 58)
    #expect(built.built.inputs[0].isSound)
    let list = try built.openList()
    #expect(list.lookUp(hashes) == hashes.indices.map { .found(count: UInt64($0 + 1)) })
  }

  @Test("blank lines are counted and no harm") func blank() async throws {
    let report = try await report("\n\r\n" + rows([7: "", 9: ""]) + "\n")
    #expect(report.blankLines == 5)
    #expect(report.rows == 398)
    #expect(report.isSound)
  }

  @Test("mixed line endings are told") func mixed() async throws {
    let report = try await report(rows() + SHA1Digest.greatest.hexadecimal + ":1\r\n")
    #expect(report.hasMixedLineEndings)
    #expect(report.lineFeeds == 400)
    #expect(report.carriageReturns == 1)
  }

  @Test("padding is dropped wherever it stands") func padding() async throws {
    let zero = SHA1Digest.least.hexadecimal + ":0"
    let built = try await BuiltList(rows([100: zero, 101: zero, 399: zero]))
    #expect(built.built.inputs[0].paddingRows == 3)
    #expect(built.built.inputs[0].isSound)
    #expect(try built.openList().lookUp([.least]) == [.absent])
  }

  @Test("rows without a count are told and found") func withoutCount() async throws {
    let built = try await BuiltList(rows([5: hashes[5].hexadecimal]))
    #expect(built.built.inputs[0].rowsWithoutCount == 1)
    #expect(
      try built.openList().lookUp([hashes[5], hashes[6]]) == [.found(count: 1), .found(count: 7)])
  }

  @Test("the counts of a repeated hash are added") func duplicates() async throws {
    let built = try await BuiltList(rows([101: "\(hashes[100].hexadecimal):9"]))
    let report = built.built.inputs[0]
    #expect(report.duplicates == 1)
    #expect(report.firstDuplicate == .line(102))
    #expect(built.built.facts.hashCount == 399)
    #expect(try built.openList().lookUp([hashes[100]]) == [.found(count: 110)])
  }

  @Test("a row out of order stops the building at its line") func disorder() async throws {
    let text = rows([301: "\(hashes[12].hexadecimal):1"])
    await #expect(throws: IndexBuildError.input(notSorted(302))) { _ = try await BuiltList(text) }
  }

  @Test("rows in the order of their counts are told as that") func orderedByCount() async throws {
    let text = hashes.indices.map { "\(hashes[($0 * 7) % 400].hexadecimal):\(1_000 - $0)\n" }
      .joined()
    let error = BreachListError(list: "list", reason: .orderedByCount)
    await #expect(throws: IndexBuildError.input(error)) { _ = try await BuiltList(text) }
  }

  @Test(
    "what does not begin with a row is no list",
    arguments: [
      ("", BreachListError.Reason.empty), ("\n\n", .empty), ("password\n123456\n", .notAList),
      ("<html>", .notAList), (hashes[0].suffix + ":1\n", .singleRange),
      ("PK\u{3}\u{4}", .compressed(.zip)),
    ])
  func noList(text: String, reason: BreachListError.Reason) async throws {
    let error = BreachListError(list: "list", reason: reason)
    await #expect(throws: IndexBuildError.input(error)) { _ = try await BuiltList(text) }
  }

  @Test("a list of the other kind is refused if one kind is asked for") func otherKind()
    async throws
  {
    let list = try TemporaryFile(rows())
    let input = try BreachListInput.sortedText(
      fileDescriptor: list.descriptor, name: "list", kind: .ntlm)
    let error = BreachListError(list: "list", reason: .sha1)
    await #expect(throws: IndexBuildError.input(error)) { _ = try await BuiltList(input) }
  }

  private func notSorted(_ line: Int) -> BreachListError {
    BreachListError(list: "list", reason: .notSorted, position: .line(line))
  }
}

@Suite struct TextVerificationTests {
  @Test("verification counts every disorder and goes on") func disorder() throws {
    let text = Array(
      rows([50: "\(hashes[0].hexadecimal):1", 300: "\(hashes[1].hexadecimal):1"]).utf8)
    let report = try verify(text: text.span, name: "list")
    #expect(report.disorders == 2)
    #expect(report.firstDisorder == .line(51))
    #expect(report.rows == 400)
    #expect(!report.isSound)
  }

  @Test("a file and the same text in memory are read alike", arguments: [0, 1, 13, 400])
  func alike(cut: Int) async throws {
    let text = rows([12: "junk", 40: "", 41: "\(byteOrderMark)\(hashes[41].hexadecimal):3"])
    let bytes = Array(text.utf8.dropLast(cut))
    let file = try TemporaryFile(bytes)
    let input = try BreachListInput.sortedText(fileDescriptor: file.descriptor, name: "list")
    #expect(try await verify(input) == [verify(text: bytes.span, name: "list")])
  }

  @Test("tells which ranges are missing") func coverage() throws {
    let text = Array(rows().utf8)
    let report = try verify(text: text.span, name: "list")
    #expect(report.coveredRanges == Set(hashes.map(\.prefix)).count)
    #expect(report.firstMissingRanges.count == 20)
    #expect(!report.firstMissingRanges.contains(hashes[0].prefix))
    #expect(!report.isComplete)
  }

  @Test("tells which ranges are cut") func cutRange() throws {
    var generator = RandomSource(seed: 72)
    let whole = generator.digests(300).map { $0.moved(to: 0x10000) }
    let cut = generator.digests(300).map { $0.moved(to: 0x10001) }.prefix(150)
    let text = Array(plainList(whole + cut).utf8)
    let report = try verify(text: text.span, name: "list")
    #expect(report.cutRanges == 1)
    #expect(report.firstCutRanges.map(\.description) == ["10001"])
    #expect(!report.isSound)
  }

  @Test("progress reaches the size of the file") func progress() async throws {
    let file = try TemporaryFile(rows())
    let input = try BreachListInput.sortedText(fileDescriptor: file.descriptor, name: "list")
    let seen = ProgressLog()
    _ = try await verify(input) { seen.add($0) }
    #expect(seen.last?.done == rows().utf8.count)
    #expect(seen.last?.total == rows().utf8.count)
    #expect(seen.last?.rows == 400)
  }
}
