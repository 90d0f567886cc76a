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
}
