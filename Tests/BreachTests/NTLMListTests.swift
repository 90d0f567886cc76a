import TestSupport
import Testing

@testable import Breach

/// Lists of NTLM hashes answer in every form, where they are asked for.
@Suite struct NTLMListTests {
  private static let texts: [String] = {
    var generator = RandomSource(seed: 91)
    return generator.digests(3_000).map { String($0.hexadecimal.prefix(32)) }
  }()

  private static let list = texts.enumerated().map { "\($1):\($0 + 1)\n" }.joined()

  private func answer(_ text: String, from list: some RangeSource) throws -> Lookup {
    let digest = try #require(NTLMDigest(text))
    return try list.withRange(of: digest.prefix) { range in range.lookup(of: digest) }
  }

  private func open(_ text: String, kind: HashKind?) throws -> any RangeSource {
    let file = try TemporaryFile(text)
    return try openBreachList(fileDescriptor: file.descriptor, name: "list", kind: kind)
  }

  @Test("every hash of a text is found with its count, and its neighbour is not")
  func text() throws {
    let list = try open(Self.list, kind: nil)
    #expect(list.summary.kind == .ntlm)
    for (index, text) in Self.texts.enumerated() {
      #expect(try answer(text, from: list) == .found(count: UInt64(index + 1)))
      let other = text.dropLast() + (text.hasSuffix("0") ? "1" : "0")
      #expect(try answer(String(other), from: list) == .absent)
    }
  }

  @Test("a range of a text is answered with the suffixes of NTLM") func body() throws {
    let list = try open(Self.list, kind: nil)
    let digest = try #require(NTLMDigest(Self.texts[7]))
    let body = try list.rangeBody(of: digest.prefix)
    #expect(String(decoding: body.bytes, as: UTF8.self) == Self.texts[7].dropFirst(5) + ":8")
  }

  @Test("a range directory answers") func directory() throws {
    let directory = try TemporaryDirectory()
    let hash = "8846F7EAEE8FB117AD06BDD830B7586C"
    try directory.write(hash.dropFirst(5) + ":3\r\n", to: "8846F.txt")
    let list = try openBreachList(
      fileDescriptor: directory.descriptor, name: "ranges", kind: nil)
    #expect(list.summary.kind == .ntlm)
    #expect(try answer(hash, from: list) == .found(count: 3))
    #expect(try answer(hash.dropLast() + "D", from: list) == .absent)
  }

  @Test("a row of SHA-1 where the search ends is no answer, and a whole list of them is refused")
  func otherKind() throws {
    let sha1 = "8846F7EAEE8FB117AD06BDD830B7586C00000000"
    let error = BreachListError(list: "list", reason: .sha1)
    #expect(throws: error) { _ = try open("\(sha1):3\n", kind: .ntlm) }
    let digest = try #require(SHA1Digest(sha1))
    let list = try open(Self.list, kind: nil)
    let ntlm = BreachListError(list: "list", reason: .ntlm)
    #expect(list.lookUp([digest]) == [.notChecked(ntlm)])
    #expect(throws: ntlm) { _ = try open(Self.list, kind: .sha1) }
  }

  @Test("a mixed list is refused where it is looked over") func mixed() throws {
    var rows = Self.texts.prefix(20).map { $0 + ":1\n" }
    rows[10] = Self.texts[10] + "00000000:1\n"
    let error = BreachListError(list: "list", reason: .sha1, position: .byte(10 * 35))
    #expect(throws: error) { _ = try open(rows.joined(), kind: nil) }
  }

  @Test("a list that is cut is refused") func cut() throws {
    #expect(throws: BreachListError(list: "list", reason: .truncated(.end))) {
      _ = try open(Self.texts.prefix(700).map { $0 + ":1\n" }.joined(), kind: nil)
    }
  }
}
