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

  @Test("JSON is valid by the published schema for a list of any form")
  func everyForm() throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/breach-list.schema.json")))
    let embedded = try EmbeddedBreachList()
    var lists: [BreachListDescription] = [
      .embedded(embedded.summary, hashCount: embedded.hashCount)
    ]
    for form in [BreachListSummary.Form.text, .rangeDirectory] {
      lists.append(
        .other(
          BreachListSummary(
            name: "list", form: form, byteCount: form == .text ? 44 : nil, modified: 1,
            isKnownComplete: true,
            doubts: [.gapInHashes, .partOfList, .rangesMissing(count: 1, of: 2)])))
    }
    for kind in HashKind.allCases {
      for isCompact in [false, true] {
        for top in [nil, 3] {
          lists.append(.index(name: "list", facts(kind, isCompact: isCompact, top: top)))
        }
      }
    }
    for list in lists {
      let document = BreachListDocument(on: list, toolVersion: "0.1.0").text
      #expect(schema.faults(of: try JSONValue.parse(Array(document.utf8))) == [], "\(document)")
    }
  }

  private func facts(_ kind: HashKind, isCompact: Bool, top: Int?) -> BreachIndex.Facts {
    let layout = IndexLayout(keptBytes: isCompact ? 8 : kind.byteCount, rows: 10)
    var header = IndexHeader(kind: kind, layout: layout, seed: 1)
    header.hashCount = 10
    header.fileSize = 1000
    header.isCounted = top != nil
    header.topCount = top ?? 0
    header.minimumCount = top == nil ? 0 : 5
    header.date = top == nil ? nil : ReleaseDate("2026-11-01")
    header.source = top == nil ? nil : "made up"
    return BreachIndex.Facts(header, modified: 0)
  }

  @Test("A doubt is said in both languages", arguments: Language.allCases)
  func doubt(_ language: Language) {
    let text = BreachListPage(on: .other(Self.summary), language: language, columns: 200).text
    #expect(text.contains(BreachListSummary.Doubt.gapInHashes.text(in: language)))
    #expect(!text.contains("\u{202E}"))
  }
}
