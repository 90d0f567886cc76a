import Testing

@testable import Guidance

@Suite("YAML and JSON are read with their lines, within limits")
struct YAMLReaderTests {
  private func tree(_ text: String) throws -> YAMLNode {
    try YAMLNode(parsing: text, file: "f")
  }

  private func reason(_ text: String) -> PolicyError.Reason? {
    do {
      _ = try tree(text)
      return nil
    } catch {
      return (error as? PolicyError)?.reason
    }
  }

  @Test("Every value knows its line, in YAML and in JSON")
  func lines() throws {
    for text in ["a: 1\nb:\n  - x\n  - y\n", "{\"a\": 1,\n\"b\":\n[\"x\",\n\"y\"]}"] {
      let tree = try tree(text)
      #expect(tree["a"]?.line == 1)
      #expect(tree.entry("b")?.line == 2)
      #expect(tree["b"]?.items?.map(\.line) == [3, 4])
    }
  }

  @Test("JSON without blanks, with tabs and with escapes is read")
  func compactJSON() throws {
    let tree = try tree("{\"a\":\"x\\/\\u00e9\\ud83d\\ude00\\\\ud83d\",\n\t\t\"b\":[1,true,null]}")
    #expect(tree["a"]?.string == "x/é😀\\ud83d")
    let items = try #require(tree["b"]?.items)
    #expect(items[0].integer == 1)
    #expect(items[1].boolean == true)
    #expect(items[2].isNull)
  }

  @Test("A half of a pair of escapes is no error and no other character")
  func halfPair() throws {
    #expect(try tree("{\"a\":\"x\\ud83dy\"}")["a"]?.string == "x\u{FFFD}y")
  }

  @Test("A text in quotes is neither a number of YAML's nor null")
  func quotes() throws {
    let tree = try tree("a: 'true'\nb: 'null'\nc: \"~\"\n")
    #expect(tree["a"]?.boolean == nil)
    #expect(tree["b"]?.isNull == false)
    #expect(tree["c"]?.isNull == false)
  }

  @Test("What does not fit a whole number is none")
  func numbers() throws {
    let tree = try tree("[99999999999999999999, 9223372036854775807, 1.5, 0x10, -3]")
    #expect(tree.items?.map(\.integer) == [nil, .max, nil, nil, -3])
  }

  @Test("A key that stands there twice is refused, with its line")
  func duplicateKeys() {
    #expect(reason("a: 1\nb: 2\na: 3\n") == .duplicateKey("a"))
    #expect(reason("{\"a\": {\"b\": 1, \"b\": 2}}") == .duplicateKey("b"))
  }

  @Test("References, tags, merge keys and further documents are refused")
  func features() {
    #expect(reason("a: &x [1]\nb: *x\n") == .unsupportedYAML(.alias))
    #expect(reason("a: !!binary x\n") == .unsupportedYAML(.tag))
    #expect(reason("a: {<<: {b: 1}}\n") == .unsupportedYAML(.mergeKey))
    #expect(reason("a: 1\n---\nb: 2\n") == .unsupportedYAML(.document))
    #expect(reason("? [a, b]\n: 1\n") == .unsupportedYAML(.compoundKey))
  }

  @Test("A bomb of references is refused at its first reference")
  func bomb() {
    let text = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
    #expect(reason(text) == .unsupportedYAML(.alias))
  }

  @Test("Deep nesting is refused without going deep")
  func depth() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(reason(deep) == .tooDeep(limit: YAMLNode.depthLimit))
    #expect(reason("{\"a\":" + deep) == .tooDeep(limit: YAMLNode.depthLimit))
  }

  @Test("More values than any policy has are refused")
  func values() {
    let many = "[" + String(repeating: "1,", count: YAMLNode.valueLimit + 1) + "1]"
    #expect(reason(many) == .tooManyValues(limit: YAMLNode.valueLimit))
  }

  @Test("Broken text is an error with a line, in the parser's words")
  func broken() throws {
    do {
      _ = try tree("{\"a\": 1,\n\"b\": }\n]")
      Issue.record("it was read")
    } catch {
      #expect((error as? PolicyError)?.line == 3)
    }
  }

  @Test("Random bytes that are text are read or refused")
  func randomText() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("{}[]:,\"'&*!|>%@`#-? \n\tab1\\u~<=é")
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<60, using: &generator)
      let text = String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
      _ = reason(text)
    }
  }
}
