import Testing

@testable import Breach
@testable import Hygiene

@Suite("What is known about a breach list is said in text and in JSON")
struct BreachListPageTests {
  private static let summary = BreachListSummary(
    name: "list\u{202E}.txt", form: .text, byteCount: 4300, modified: 0, isKnownComplete: false,
    doubts: [.gapInHashes])

  @Test("JSON is valid by the published schema, and what nobody knows is null")
  func schema() throws {
    let text = try projectFile("docs/breach-list.schema.json")
    let schema = JSONSchema(root: try JSONValue.parse(text))
    let document = try JSONValue.parse(
      Array(BreachListDocument(on: .other(Self.summary), toolVersion: "0.1.0").text.utf8))
    #expect(schema.faults(of: document) == [])
    #expect(document["hashes"] == .null)
    #expect(document["known_complete"] == .boolean(false))
    #expect(document["name"]?.text == "list<U+202E>.txt")
  }

  @Test("A doubt is said in both languages", arguments: Language.allCases)
  func doubt(_ language: Language) {
    let text = BreachListPage(on: .other(Self.summary), language: language, columns: 200).text
    #expect(text.contains(BreachListSummary.Doubt.gapInHashes.text(in: language)))
    #expect(!text.contains("\u{202E}"))
  }
}
