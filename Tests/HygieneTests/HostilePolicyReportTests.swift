import Guidance
import Testing

@testable import Hygiene

@Suite("What a policy file says does nothing to whoever reads the report")
struct HostilePolicyReportTests {
  private let assessment: PolicyAssessment
  private let context = PolicyContext(language: .english, toolVersion: "0.1.0")

  init() throws {
    let policy = try MadeUpPolicies.policy(MadeUpPolicies.hostile)
    assessment = PolicyAssessment([policy], with: [.nist80063B4])
  }

  @Test("No control or hidden character is in any text")
  func controls() {
    let layout = TextReport.Layout(
      columns: 80, wrapsAccounts: true, usesColor: false, isFull: true)
    let texts = [
      ConformanceReport(assessment, context: context, layout: layout).rendered(),
      ConformanceJSON(assessment, context: context).text,
      ConformanceCSV(assessment, context: context).text,
      ConformanceMarkdown(assessment, context: context).text,
      SARIFReport(assessment, context: context).text,
    ]
    for text in texts {
      let hidden = text.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
          || scalar.value == 0x202E
      }
      #expect(hidden.isEmpty)
    }
  }

  @Test("No cell of the CSV is a formula")
  func formulas() {
    let lines = ConformanceCSV(assessment, context: context).text.split(separator: "\r\n")
    #expect(lines.count > 1)
    for line in lines.dropFirst() { #expect(line.hasPrefix("\"'=HYPERLINK")) }
  }

  @Test("Markdown has neither HTML nor links, and no row has a cell too many")
  func markdown() {
    let text = ConformanceMarkdown(assessment, context: context).text
    let unescaped = text.replacing(/\\./, with: "")
    for markup in ["<", "](", "http:", "www."] { #expect(!unescaped.contains(markup)) }
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(line.replacing("\\|", with: "").count { $0 == "|" } == 7, "\(line)")
    }
  }
}

@Suite("SARIF")
struct SARIFReportTests {
  /// What SARIF 2.1.0 says of the members that we write; every object is closed, so that no other
  /// one goes out unchecked.
  private static let schema = """
    {"type":"object","additionalProperties":false,"required":["version","runs"],"properties":{
    "$schema":{"type":"string","pattern":"^https://"},"version":{"const":"2.1.0"},
    "runs":{"type":"array","items":{"type":"object","additionalProperties":false,
    "required":["tool"],"properties":{
    "tool":{"type":"object","additionalProperties":false,"required":["driver"],"properties":{
    "driver":{"type":"object","additionalProperties":false,"required":["name"],"properties":{
    "name":{"type":"string"},"version":{"type":"string"},
    "language":{"type":"string","pattern":"^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    "rules":{"type":"array","items":{"type":"object","additionalProperties":false,
    "required":["id"],"properties":{"id":{"type":"string"},
    "shortDescription":{"$ref":"#/$defs/message"},"fullDescription":{"$ref":"#/$defs/message"},
    "help":{"$ref":"#/$defs/message"},
    "defaultConfiguration":{"type":"object","additionalProperties":false,
    "properties":{"level":{"$ref":"#/$defs/level"}}}}}}}}}},
    "columnKind":{"enum":["utf16CodeUnits","unicodeCodePoints"]},
    "results":{"type":"array","items":{"type":"object","additionalProperties":false,
    "required":["message","locations"],"properties":{"ruleId":{"type":"string"},
    "ruleIndex":{"type":"integer","minimum":-1},"level":{"$ref":"#/$defs/level"},
    "message":{"$ref":"#/$defs/message"},
    "locations":{"type":"array","maxItems":1,"items":{"type":"object","additionalProperties":false,
    "required":["physicalLocation"],"properties":{"physicalLocation":{"type":"object",
    "additionalProperties":false,"required":["artifactLocation","region"],"properties":{
    "artifactLocation":{"type":"object","additionalProperties":false,"required":["uri"],
    "properties":{"uri":{"type":"string",
    "pattern":"^(file:///)?([A-Za-z0-9._~-]|%[0-9A-F]{2})([A-Za-z0-9._~/-]|%[0-9A-F]{2})*$"}}},
    "region":{"type":"object","additionalProperties":false,"required":["startLine"],
    "properties":{"startLine":{"type":"integer","minimum":1}}}}}}}},
    "properties":{"type":"object","additionalProperties":{"type":"string"}}}}}}}}},
    "$defs":{"message":{"type":"object","additionalProperties":false,"required":["text"],
    "properties":{"text":{"type":"string"}}},"level":{"enum":["none","note","warning","error"]}}}
    """

  private func document(_ policies: Policy..., language: Language = .english) throws -> JSONValue {
    let assessment = PolicyAssessment(policies, with: GuidanceProfile.all)
    let context = PolicyContext(language: language, toolVersion: "0.1.0")
    return try JSONValue.parse(Array(SARIFReport(assessment, context: context).text.utf8))
  }

  private func results(of document: JSONValue) -> [JSONValue] {
    document["runs"]?.elements.first?["results"]?.elements ?? []
  }

  @Test("It is as the standard has it, whatever the policy says", arguments: Language.allCases)
  func valid(_ language: Language) throws {
    let schema = JSONSchema(root: try JSONValue.parse(Array(Self.schema.utf8)))
    let policies = [
      try MadeUpPolicies.named("windows"), try MadeUpPolicies.named("linux"),
      try MadeUpPolicies.policy(MadeUpPolicies.hostile),
      try MadeUpPolicies.policy("schema: kagiban/policy/1\nrules: {length.min: 1}\n", file: "-"),
      try MadeUpPolicies.policy(
        "schema: kagiban/policy/1\nrules: {length.min: 1}\n", file: "/etc/a b"),
    ]
    for policy in policies {
      let document = try document(policy, language: language)
      #expect(schema.faults(of: document) == [])
      #expect(!results(of: document).isEmpty)
    }
  }

  @Test("What fails and what is flawed is a result at its line; what conforms is none")
  func places() throws {
    let results = results(of: try document(try MadeUpPolicies.named("windows")))
    let rules = Set(results.compactMap { $0["ruleId"]?.text })
    #expect(rules == ["KG701", "KG702", "KG703"])
    let rotation = try #require(
      results.first { $0["properties"]?["parameter"]?.text == "rotation.periodic" })
    let place = rotation["locations"]?.elements.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.text == "GptTmpl.inf")
    #expect(place?["region"]?["startLine"]?.integer == 4)
    #expect(results.allSatisfy { $0["properties"]?["verdict"]?.text != "conforms" })
  }

  @Test("A message has neither links nor placeholders")
  func messages() throws {
    let policy = try MadeUpPolicies.policy(MadeUpPolicies.hostile)
    for result in results(of: try document(policy)) {
      let text = try #require(result["message"]?["text"]?.text)
      #expect(!text.replacing("\\]", with: "").contains("]("))
      #expect(!text.replacing("{{", with: "").replacing("}}", with: "").contains("{"))
    }
  }
}
