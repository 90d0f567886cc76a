import TestSupport
import Testing

@testable import Hygiene

@Suite("JSON is written as RFC 8259 wants it")
struct JSONWriterTests {
  @Test("Any text comes back from another parser as it was")
  func roundTrips() throws {
    var generator = RandomSource(seed: 11)
    let scalars =
      (0...0x7F).compactMap { Unicode.Scalar($0) }
      + ["\u{85}", "\u{2028}", "\u{FEFF}", "é", "鍵", "🔑", "\u{10FFFF}"]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        text.unicodeScalars.append(
          scalars[Int.random(in: 0..<scalars.count, using: &generator)])
      }
      var writer = JSONWriter()
      writer.array([text]) { writer, text in writer.string(text) }
      #expect(try JSONValue.parse(writer.bytes) == .array([.string(text)]))
    }
  }

  @Test("Containers are separated and set out on lines or in one")
  func setsOut() {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member("a", 1, .lines)
      writer.member("b", nil as String?, .lines)
      writer.name("c", .lines)
      writer.array([1, 2], .lines) { writer, number in
        writer.object { writer in
          writer.member("n", number)
          writer.member("list", ["x", "y"])
        }
      }
      writer.member("d", [String](), .lines)
      writer.name("e", .lines)
      writer.object(.lines) { _ in }
    }
    let expected = """
      {
        "a": 1,
        "b": null,
        "c": [
          {"n": 1, "list": ["x", "y"]},
          {"n": 2, "list": ["x", "y"]}
        ],
        "d": [],
        "e": {}
      }
      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test("An array that is written in parts is the same as in one", arguments: [0, 1, 4096, 70_000])
  func writesInParts(count: Int) async throws {
    let numbers = Array(0..<count)
    var whole = JSONWriter()
    whole.object(.lines) { writer in
      writer.member("before", 1, .lines)
      writer.name("list", .lines)
      writer.array(numbers, .lines) { writer, number in writer.number(number) }
      writer.member("after", 2, .lines)
    }
    var written: [UInt8] = []
    func sink(_ piece: Span<UInt8>) { for index in piece.indices { written.append(piece[index]) } }
    var parts = JSONWriter()
    try await parts.object { writer in
      writer.member("before", 1, .lines)
      writer.name("list", .lines)
      try await writer.array(inPartsOf: numbers, with: { "x" }, into: sink) { writer, number, _ in
        writer.number(number)
      }
      writer.member("after", 2, .lines)
    }
    parts.drain(into: sink)
    #expect(written == whole.bytes)
  }

  @Test("A part that cannot be written ends the array")
  func endsAtError() async {
    struct Fault: Error {}
    var writer = JSONWriter()
    var pieces = 0
    await #expect(throws: Fault.self) {
      try await writer.array(
        inPartsOf: Array(0..<100_000), with: {}, into: { _ in pieces += 1 }
      ) { writer, number, _ in
        if number == 50_000 { throw Fault() }
        writer.number(number)
      }
    }
    #expect(pieces < 25)
  }
}
