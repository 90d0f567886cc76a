import Testing

@testable import Guidance

@Suite("Policies in Kagiban's own form")
struct KagibanPolicyTests {
  private func reason(_ yaml: String) -> PolicyError.Reason? {
    do {
      _ = try policy(yaml)
      return nil
    } catch {
      return (error as? PolicyError)?.reason
    }
  }

  @Test("A value by itself is explicit, and knows its line")
  func shortForm() throws {
    let policy = try policy(rules: "length.min: 15", "rotation.max_days: never")
    #expect(policy[.minimumLength].value == .length(15, .codePoint))
    #expect(policy[.minimumLength].origin == .explicit)
    #expect(policy[.minimumLength].position == Position(file: "policy.yaml", line: 3))
    #expect(policy[.maximumAge].value == .unlimited)
    #expect(policy[.historyDepth].origin == .notSet)
  }

  @Test("Lengths are counted in the unit that the policy names")
  func unit() throws {
    let policy = try policy(rules: "length.unit: byte", "length.min: 8", "length.max: 72")
    #expect(policy[.minimumLength].value == .length(8, .byte))
    #expect(policy[.maximumLength].value == .length(72, .byte))
  }

  @Test("Kinds of characters are read in every form")
  func composition() throws {
    let policy = try policy(
      rules: "composition.required: {upper: 1, \"[#$]\": 2, classes: 3, of: [upper, lower, digit],",
      "  any: [{count: 1, of: [digit, special]}], tiers: [{classes: passphrase, min: never}]}")
    #expect(
      policy[.composition].value
        == .composition(
          Composition(
            quotas: [
              .init(1, of: [.upper]), .init(2, of: [.oneOf("#$")]),
              .init(1, of: [.digit, .special]),
            ],
            variety: .init(3, of: [.upper, .lower, .digit]),
            tiers: [.init(classes: nil, minimum: nil)])))
  }

  @Test("What stands wrong is named with what was expected")
  func errors() {
    let head = "schema: kagiban/policy/1\nrules:\n"
    #expect(reason(head + "  length.mn: 8\n") == .unknownKey("length.mn"))
    #expect(reason("schema: kagiban/policy/1\n") == .missingKey("rules"))
    #expect(reason(head + "  length.min: 8\n  length.min: 9\n") == .duplicateKey("length.min"))
    for value in ["-1", "eight", "[8]", "{a: 1}", "99999999999999999999", "1.5"] {
      guard case .badValue(key: "length.min", _) = reason(head + "  length.min: \(value)\n") else {
        Issue.record("\(value) was taken for a length")
        continue
      }
    }
  }

  @Test("Another schema is refused before a word of the file is repeated")
  func otherFile() {
    #expect(reason("schema: kagiban/policy/2\nrules:\n") != .missingKey("rules"))
    #expect(
      reason("# schema: kagiban/policy/1\nschema: kagiban/policy/1 x\nsecret: 1\n")
        == .badValue(key: "schema", expected: Wording(verbatim: "kagiban/policy/1")))
  }

  @Test("Written and read back, a worked policy is the same", arguments: workedNames)
  func roundTrip(_ name: String) throws {
    let original = try workedPolicy(name)
    try expectSame(original, try policy(original.kagibanText))
  }

  @Test("Written and read back, any policy is the same")
  func randomRoundTrip() throws {
    for seed in 0..<300 {
      let original = RandomPolicy(seed: UInt64(seed)).policy()
      try expectSame(original, try policy(original.kagibanText))
    }
  }

  static let workedNames = [
    "pwquality-default", "pwquality-four-classes", "passwdqc-7-7", "gpo-14", "aws-14",
    "keycloak-15", "okta-15", "auth0-good-8", "aeon-8",
  ]
}

/// Expects that nothing that reports or verdicts rest on differs.
func expectSame(_ one: Policy, _ other: Policy) throws {
  for parameter in Parameter.allCases where parameter.kind != .alternatives {
    #expect(one[parameter] == other[parameter], "\(parameter.key)")
  }
  #expect(one.name == other.name)
  #expect(one.sources == other.sources)
  #expect(one.scope == other.scope)
  #expect(one.arithmetic == other.arithmetic)
  #expect(one.lints == other.lints)
  #expect(one.gaps == other.gaps)
  let profiles = GuidanceProfile.all
  #expect(
    Conformance(of: one, with: profiles).verdicts
      == Conformance(of: other, with: profiles).verdicts)
}
