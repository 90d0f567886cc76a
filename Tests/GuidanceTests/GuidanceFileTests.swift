import Testing

@testable import Guidance

@Suite("Guidance of one's own")
struct GuidanceFileTests {
  private func profile(_ yaml: String) throws -> GuidanceProfile {
    try GuidanceFile.profile(in: Array(yaml.utf8), file: "own.yaml")
  }

  private func reason(_ yaml: String) -> PolicyError.Reason? {
    do {
      _ = try profile(yaml)
      return nil
    } catch {
      return (error as? PolicyError)?.reason
    }
  }

  private static let head = "schema: kagiban/guidance/1\nname: example-2026\nrequirements:\n"

  @Test("Every operator is read")
  func operators() throws {
    let profile = try profile(
      Self.head + """
          - {parameter: length.min, op: ">=", value: 14, modality: MUST, clause: "1", factor: single}
          - {parameter: length.min, op: ">=", modality: should}
          - {parameter: rotation.max_days, op: "<=", value: 90, modality: SHALL}
          - {parameter: length.max, op: "==", value: unlimited, modality: SHOULD}
          - {parameter: length.unit, op: "==", value: codepoint, modality: SHALL}
          - {parameter: unicode.normalization, op: in, value: [NFC, NFKC], modality: SHOULD}
          - {parameter: composition.required, op: forbid, modality: SHALL NOT}
          - {parameter: composition.required, op: require, value: {alpha: 1}, modality: required}
          - {parameter: blocklist.common, op: require, modality: {word: 必須, force: must}}
          - parameter: option
            op: any_of
            modality: MUST
            value:
              - {length.min: 12, length.max: unlimited}
              - {mfa.required: true, note: {en: second factor, ja: 多要素認証}}
              - {guesses: 10, minutes: 5}
              - {lockout.max_attempts: 10}
          - {parameter: length.min, op: ">=", value: 6, modality: MAY, chosen-by: random}

        """)
    #expect(
      profile.requirements.map(\.comparison) == [
        .atLeast(14), .atLeast(nil), .atMost(90), .noLimit, .unit(.codePoint),
        .normalization([.nfc, .nfkc]), .forbid, .kinds(Composition(counts: [.alpha: 1])), .require,
        .anyOf([
          .init(.parameter(.minimumLength, .atLeast(12)), .parameter(.maximumLength, .noLimit)),
          .init(
            .parameter(.secondFactor, .require), note: Wording("second factor", "多要素認証")),
          .init(.rate(guesses: 10, minutes: 5)), .init(.parameter(.lockoutAttempts, .atMost(10))),
        ]), .atLeast(6),
      ])
    #expect(profile.requirements[0].condition == .singleFactor)
    #expect(profile.requirements[0].modality.force == .must)
    #expect(profile.requirements[8].modality.words.english == "必須")
    #expect(profile.addressee == .organisation)
  }

  @Test("It judges as a built-in one does")
  func judging() throws {
    let own = try profile(
      Self.head + "  - {parameter: length.min, op: \">=\", value: 14, modality: MUST}\n")
    #expect(outcome(.minimumLength, of: try policy(rules: "length.min: 13"), by: own) == .conflicts)
  }

  @Test("What stands wrong is refused with its place")
  func errors() {
    #expect(reason("requirements: []\n") != nil)
    #expect(
      reason("schema: kagiban/guidance/1\nname: nist-800-63b-4\n")
        == .badValue(
          key: "name",
          expected: Wording("a name that no built-in guidance has", "内蔵のものと重ならない名前")))
    let wrong = [
      "{parameter: length.mn, op: require, modality: MUST}",
      "{parameter: length.min, op: \"=>\", modality: MUST}",
      "{parameter: blocklist.common, op: \">=\", value: 3, modality: MUST}",
      "{parameter: length.min, op: \">=\", value: 8, modality: ought}",
      "{parameter: length.min, op: \">=\", value: -8, modality: MUST}",
      "{parameter: length.max, op: \"==\", value: 8, modality: MUST}",
      "{parameter: option, op: any_of, value: [], modality: MUST}",
      "{parameter: option, op: any_of, value: [{nonsense: 1}], modality: MUST}",
      "{parameter: length.min, op: \">=\", value: 8, modality: MUST, levle: 1}",
    ]
    for line in wrong { #expect(reason(Self.head + "  - \(line)\n") != nil, "\(line)") }
  }

  @Test("A file that is no guidance is not repeated in the error")
  func otherFile() {
    #expect(
      reason("made-up-password: x\nschema: other\n")
        == .badValue(key: "schema", expected: Wording(verbatim: "kagiban/guidance/1")))
  }
}
