import Testing
import Vaults

@testable import Hygiene

@Suite("What to do after a breach, for other programs")
struct ResponseDocumentTests {
  private static let rows = [
    "Forum,https://forum.example.com/,taro@gmail.com,Verona48kick",
    "Verona48kick,https://www.amazon.co.jp/,taro@gmail.com,Verona48kick",
    "=cmd()\u{202E}<b>,https://game.example.org/,taro@gmail.com,Verona48kick7",
    "Google,https://accounts.google.com/,taro@gmail.com,\(strong(1))",
  ]

  private static let past =
    "Group/Title\tUsername\tPassword\tHistory\nA\tu\t\(strong(1))\t"
    + "1ff01 2024/02/29 00:00:01 000c Verona48kick\nB\tu\t\(strong(2))\t1ff01 bad\n"

  private func document(
    _ incident: Incident, _ vault: Vault, _ language: Language = .english
  ) async throws -> (JSONValue, String, Response) {
    let request = AuditRequest(breachLists: [], now: Timestamp(seconds: 1_764_000_000))
    let response = try await respond(to: incident, vault, request)
    let context = ReportContext(
      language: language, toolVersion: "0.1.0", inputName: SafeText(untrusted: "x.csv"),
      isFile: true, formatName: "x", date: "2026-11-28")
    let text = try ResponseDocument(response, context: context).rendered()
    return (try JSONValue.parse(Array(text.utf8)), text, response)
  }

  private static func secret(_ text: String) throws -> SecretStore {
    try SecretStore(copying: Array(text.utf8).span)
  }

  @Test(
    "It follows its schema, in both languages and whatever was found", arguments: Language.allCases)
  func schema(language: Language) async throws {
    let schema = JSONSchema(
      root: try JSONValue.parse(try projectFile("docs/response.schema.json")))
    for vault in [try table(Self.rows), try vault(Self.past)] {
      for incident: Incident in [
        .site("forum.example.com"), .site("nobody.example"),
        .leaked(try Self.secret("verona48kick")), .leaked(try Self.secret("quite-another-thing")),
      ] {
        let (document, text, _) = try await document(incident, vault, language)
        #expect(schema.faults(of: document) == [])
        #expect(!text.lowercased().contains("verona"))
        #expect(text.hasSuffix("}\n"))
      }
    }
  }

  @Test("It has the steps of the text in their order, and the names of the audit")
  func steps() async throws {
    let (document, _, response) = try await document(.site("forum.example.com"), table(Self.rows))
    let steps = document["steps"]?.elements ?? []
    #expect(steps.compactMap { $0["credential"]?.text } == ["c1", "c2", "c3"])
    #expect(
      steps.compactMap { $0["reason"]?.text } == ["at-site", "same-password", "related"])
    #expect(steps.map { $0["mailbox"]?.text } == ["c4", "c4", "c4"])
    #expect(
      steps[1]["change_password"]?.text
        == "https://www.amazon.co.jp/.well-known/change-password")
    #expect(steps.count == response.steps.count)
    let advice = document["advice"]?.elements.compactMap { $0["clause"]?.text }
    #expect(advice == ["IPA-14", "IPA-15"])
    let named = document["credentials"]?.elements ?? []
    #expect(named.compactMap { $0["id"]?.text } == ["c1", "c2", "c3", "c4"])
    #expect(named[1]["title"] == .null)
    #expect(named[1]["hidden"]?.elements == [.string("title")])
  }

  @Test("Old passwords are told apart from those in use, and what was not searched is counted")
  func earlier() async throws {
    let (document, _, _) = try await document(
      .leaked(try Self.secret("Verona48kick")), vault(Self.past))
    #expect(document["steps"]?.elements == [] && document["advice"]?.elements == [])
    let earlier = document["earlier"]?.elements ?? []
    #expect(earlier.compactMap { $0["credential"]?.text } == ["c1"])
    #expect(earlier.compactMap { $0["reason"]?.text } == ["same-password"])
    #expect(document["old_passwords"]?["searched"]?.integer == 1)
    #expect(document["old_passwords"]?["unreadable"]?.integer == 1)
  }
}
