import TestSupport
import Testing

@testable import Breach

private let hash = "A9993E364706816ABA3E25717850C26C9CD0D89D"
private let ntlm = "8846F7EAEE8FB117AD06BDD830B7586C"

@Suite struct TextInspectionTests {
  private func refusal(_ bytes: some Sequence<UInt8>) throws -> BreachListError? {
    let file = try TemporaryFile(bytes)
    do {
      _ = try file.openList()
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ text: String) throws -> BreachListError? {
    try refusal(Array(text.utf8))
  }

  private static func digests(_ count: Int, seed: UInt64 = 7) -> [SHA1Digest] {
    var generator = RandomSource(seed: seed)
    return generator.digests(count)
  }

  @Test(
    "names what is not a list by its beginning",
    arguments: [
      ("", BreachListError.Reason.empty),
      ("\n\r\n\n", .empty),
      ("\(byteOrderMark)", .empty),
      ("PK\u{3}\u{4}and so on", .compressed(.zip)),
      ("7z\u{BC}", .notAList),
      ("BZh91AY", .compressed(.bzip2)),
      ("\(ntlm):3\n", .ntlm),
      ("\(ntlm)\r\n\(ntlm)\r\n", .ntlm),
      ("\(hash.dropFirst(5)):1\r\n", .singleRange),
      ("name,url,username,password\n", .notAList),
      ("\(hash)0:1\n", .notAList),
      ("\(hash) 1\n", .notAList),
      ("\(hash):\n\(hash):1\n", .notAList),
      (String(hash.prefix(20)), .notAList),
      ("\u{0}\u{0}", .notAList),
      ("\(hash):-1\n", .notAList),
      ("\(hash):1:2\n", .notAList),
      ("\(hash):1 \n", .notAList),
      ("\(hash):123456789012345678901\n", .notAList),
      (" \(hash):1\n", .notAList),
      (String(repeating: "A", count: 10_000), .notAList),
      (String(repeating: "\n", count: 2_000_000), .notAList),
    ])
  func beginnings(text: String, reason: BreachListError.Reason) throws {
    #expect(try refusal(text)?.reason == reason)
  }

  @Test(
    "names packed files and UTF-16 by their first bytes",
    arguments: [
      ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], BreachListError.Reason.compressed(.sevenZip)),
      ([0x1F, 0x8B, 8, 0], .compressed(.gzip)),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0], .compressed(.xz)),
      ([0x28, 0xB5, 0x2F, 0xFD, 0], .compressed(.zstandard)),
      ([0xFF, 0xFE, 0x41, 0], .utf16), ([0xFE, 0xFF, 0, 0x41], .utf16),
      ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], .notAList),
    ])
  func magic(bytes: [UInt8], reason: BreachListError.Reason) throws {
    #expect(try refusal(bytes)?.reason == reason)
  }

  @Test("a directory or a device is not a file") func noFile() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: BreachListError(list: "list", reason: .notAFile)) {
      _ = try TextBreachList(fileDescriptor: directory.descriptor, name: "list")
    }
  }

  @Test("a closed descriptor cannot be read") func closed() {
    #expect(throws: BreachListError(list: "list", reason: .cannotRead(errno: 9))) {
      _ = try TextBreachList(fileDescriptor: -1, name: "list")
    }
  }

  @Test("random bytes are refused", arguments: 1...50) func noise(seed: UInt64) throws {
    var generator = RandomSource(seed: seed)
    let bytes = (0..<Int.random(in: 1...20_000, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    #expect(try refusal(bytes) != nil)
  }

  // MARK: - Order

  @Test("a shuffled list is not sorted", arguments: [2, 3, 100, 1_000, 20_000])
  func shuffled(count: Int) throws {
    var generator = RandomSource(seed: 5)
    var digests = Self.digests(count)
    while digests == digests.sorted() { digests.shuffle(using: &generator) }
    #expect(try refusal(plainList(digests))?.reason == .notSorted)
  }

  @Test("a list in descending order of its counts is named", arguments: [2, 100, 20_000])
  func byCount(count: Int) throws {
    var generator = RandomSource(seed: 6)
    var digests = Self.digests(count)
    while digests == digests.sorted() { digests.shuffle(using: &generator) }
    let text = digests.enumerated().map { "\($1.hexadecimal):\(1_000_000 / ($0 + 1) + 1)\r\n" }
    #expect(try refusal(text.joined())?.reason == .orderedByCount)
  }

  @Test("one swapped pair anywhere in a small list is seen", arguments: 0..<40)
  func swapped(place: Int) throws {
    var digests = Self.digests(4_000)
    digests.swapAt(place * 100, place * 100 + 1)
    let error = try refusal(plainList(digests))
    #expect(error?.reason == .notSorted)
    #expect(error?.position == .byte((place * 100 + 1) * 43))
  }

  // MARK: - Form

  @Test("NTLM rows in between are named") func mixed() throws {
    var rows = Self.digests(1_000).map { $0.hexadecimal + ":1" }
    rows[500] = "\(rows[500].prefix(32)):1"
    let error = try refusal(rows.joined(separator: "\n"))
    #expect(error?.reason == .ntlm)
    #expect(error?.position == .byte(500 * 43))
  }

  @Test("a malformed row in a small list is seen") func malformed() throws {
    var rows = Self.digests(1_000).map { $0.hexadecimal + ":1" }
    rows[998] += "x"
    let error = try refusal(rows.joined(separator: "\n"))
    #expect(error?.reason == .malformedRow)
    #expect(error?.position == .byte(998 * 43))
  }

  // MARK: - Missing parts

  @Test("a list cut inside the hash of its last row is truncated", arguments: [1, 39, 41])
  func cutInRow(kept: Int) throws {
    let whole = plainList(Self.digests(20_000))
    let text = whole.utf8.prefix(15_000 * 43 + kept)
    #expect(try refusal(text)?.reason == .truncated(.end))
  }

  @Test("a list cut right behind a hash is truncated") func cutBehindHash() throws {
    let digests = Self.digests(100)
    let text = plainList(digests).utf8.prefix(99 * 43 + 40)
    #expect(try refusal(text)?.reason == .truncated(.end))
  }

  @Test("a list that ends in zeros was not downloaded to its end") func unfilled() throws {
    let text = Array(plainList(Self.digests(100)).utf8) + [UInt8](repeating: 0, count: 9_000)
    #expect(try refusal(text)?.reason == .truncated(.end))
  }

  @Test("a list without its end is truncated", arguments: [200, 1_000, 100_000])
  func cutEnd(count: Int) throws {
    let kept = Self.digests(count).prefix(count / 2)
    #expect(try refusal(plainList(Array(kept)))?.reason == .truncated(.end))
  }

  @Test("a list without its beginning is truncated", arguments: [200, 1_000, 100_000])
  func cutStart(count: Int) throws {
    let kept = Self.digests(count).suffix(count / 2)
    #expect(try refusal(plainList(Array(kept)))?.reason == .truncated(.start))
  }

  @Test("a list that lacks a part in the middle is doubtful", arguments: [10_000, 100_000])
  func gap(count: Int) throws {
    var digests = Self.digests(count)
    digests.removeSubrange((count / 2)..<(count * 6 / 10))
    let file = try TemporaryFile(plainList(digests))
    let list = try file.openList()
    #expect(list.summary.doubts == [.gapInHashes])
  }

  @Test("whole lists of any size raise no doubt", arguments: 1...60)
  func whole(seed: UInt64) throws {
    let count = [1, 2, 5, 30, 200, 3_000, 7_000, 30_000][Int(seed % 8)]
    let file = try TemporaryFile(plainList(Self.digests(count, seed: seed)))
    let list = try file.openList()
    #expect(list.summary.doubts.isEmpty)
  }

  @Test("a list put together from files of different forms raises no doubt")
  func patchwork() throws {
    let digests = Self.digests(100_000)
    let bare = digests[..<40_000].map { $0.hexadecimal + "\n" }.joined()
    let text = bare + plainList(Array(digests[40_000...]), ending: "\r\n")
    let file = try TemporaryFile(text)
    let list = try file.openList()
    #expect(list.summary.doubts.isEmpty)
  }

  @Test("neither success nor refusal leaves a descriptor behind") func descriptors() throws {
    let before = openDescriptorCount()
    // Other tests open files at the same time: a leak shows as more than they can hold.
    for _ in 0..<500 {
      _ = try refusal("no list")
      _ = try refusal(hash + ":1\n")
    }
    if let before, let after = openDescriptorCount() { #expect(after < before + 400) }
  }
}
