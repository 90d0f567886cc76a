import TestSupport
import Testing

@testable import Hygiene

@Suite("What stands in place of a JSON document")
struct ErrorDocumentTests {
  @Test("It follows its schema, whatever the message", arguments: Language.allCases)
  func followsSchema(language: Language) throws {
    let schema = JSONSchema(root: try JSONValue.parse(try projectFile("docs/error.schema.json")))
    for message in ["", "a \"quoted\"\nline \u{1B}[1m", "開けません"] {
      let text = ErrorDocument(
        toolVersion: "1.2.3", language: language, status: 66, message: message
      ).rendered()
      let document = try JSONValue.parse(Array(text.utf8))
      #expect(schema.faults(of: document) == [])
      #expect(document["error"]?["message"]?.text == message)
      #expect(text.hasSuffix("}\n"))
    }
  }
}
