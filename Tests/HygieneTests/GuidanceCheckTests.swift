import Guidance
import Testing
import Vaults

@testable import Hygiene

@Suite("Passwords under guidance and policies")
struct GuidanceCheckTests {
  private func assess(
    _ passwords: [String], guidance: [GuidanceProfile], policy: Policy? = nil
  ) async throws -> Assessment {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    for password in passwords {
      let start = bytes.count
      bytes += Array(password.utf8)
      ranges.append(start..<bytes.count)
    }
    return try await audit(
      Vault(passwords: ranges, in: try SecretStore(copying: bytes.span)),
      AuditRequest(
        breachLists: [], guidance: guidance, policy: policy, scope: .passwords,
        now: Timestamp(seconds: 1_764_000_000)))
  }

  private static let phrase = "gimlet tundra ocelot parquet"

  @Test("What a document has services refuse is a finding that names it and its clause")
  func kinds() async throws {
    let assessment = try await assess(
      [Self.phrase, "Gimlet-42-tundra-ocelot"], guidance: [.pciDSS4, .nist80063B4])
    let findings = assessment.findings.filter { $0.rule == .refusedByGuidance }
    #expect(findings.map { $0.subjects.map(\.description) } == [["c1"]])
    #expect(findings.flatMap(\.references).map(\.description) == ["pci-dss-4.0.1 8.3.6"])
    #expect(findings.first?.evidence == .guidance(GuidanceProfile.pciDSS4.id, .composition))
  }

  @Test("What a document advises to people refuses nothing")
  func advice() async throws {
    let advice = GuidanceProfile.all.filter { $0.addressee == .user }
    #expect(!advice.isEmpty)
    let assessment = try await assess([Self.phrase], guidance: advice)
    #expect(!assessment.findings.contains { $0.rule == .refusedByGuidance })
  }

  @Test("Longer than the one document with a ceiling allows")
  func ceiling() async throws {
    let long = String(repeating: Self.phrase + " ", count: 5)
    let assessment = try await assess([long], guidance: [.owaspASVS4])
    #expect(
      assessment.findings.first { $0.rule == .refusedByGuidance }?.evidence
        == .guidance(GuidanceProfile.owaspASVS4.id, .maximumLength))
  }

  @Test("The user's name inside, where a document forbids it")
  func userName() throws {
    let guidance = try #require(EnforcedGuidance(.owaspASVS5))
    func refusals(_ password: String, _ user: String) -> [Parameter] {
      guidance.refusals(of: password.utf8.span, user: user.utf8.span)
    }
    #expect(refusals("xxHaruka!!2", "haruka@shop.example") == [.contextRefused])
    #expect(refusals("xxHaruka!!2", "midori") == [])
    // Three letters are chance.
    #expect(refusals("xxHar!!2", "har") == [])
    #expect(refusals("xxHaruka!!2", "") == [])
  }

  @Test("A policy and the estimate disagree, and both are said", arguments: Language.allCases)
  func policy(_ language: Language) async throws {
    let policy = try MadeUpPolicies.policy(
      "schema: kagiban/policy/1\nrules: {length.min: 8, composition.required: {classes: 3}}\n")
    let assessment = try await assess(
      ["Password1", Self.phrase], guidance: GuidanceProfile.standard, policy: policy)
    let verdicts = assessment.passwordVerdicts
    #expect(verdicts.map { $0.answer?.isAccepted } == [true, false])
    #expect(verdicts.map { $0.isAcceptable { $0 >= .medium } } == [false, true])
    #expect(verdicts.last?.answer?.refusals == [.composition])
    let report = CheckReport(assessment, language: language)
    for verdict in verdicts {
      let isAcceptable = verdict.isAcceptable { $0 >= .medium }
      let page = report.page(
        on: verdict, isAcceptable: isAcceptable, columns: 200, usesColor: false)
      let phrase = isAcceptable ? CheckPhrase.policyRefusesGood : .policyAcceptsWeak
      let beginning = phrase.text(in: language, ["rules": .text("\u{0}")])
        .prefix { $0 != "\u{0}" }
      #expect(page.contains(beginning))
      #expect(!page.contains("Password1") && !page.contains("gimlet"))
    }
    let object = try JSONValue.parse(
      Array(CheckReport.object(on: verdicts[1], isAcceptable: true, number: 2).utf8))
    #expect(object["policy"]?["accepted"] == .boolean(false))
    #expect(object["policy"]?["refused_by"]?.elements.map(\.text) == ["composition.required"])
  }

  @Test("Of a good password it is said that the theft of a table is too much for it")
  func theft() async throws {
    let assessment = try await assess(
      ["counterexample2020", Self.phrase], guidance: GuidanceProfile.standard)
    let verdicts = assessment.passwordVerdicts
    #expect(verdicts.map { $0.strength?.score } == [3, 4])
    for language in Language.allCases {
      let sentence = CheckPhrase.notAgainstTheft.text(in: language)
      let told = verdicts.map { verdict in
        CheckReport(assessment, language: language).page(
          on: verdict, isAcceptable: true, columns: 1_000, usesColor: false
        ).contains(sentence)
      }
      #expect(told == [true, false])
    }
  }

  @Test("Contradictions are said once, however many accounts there are")
  func disagreements() async throws {
    let assessment = try await assess(
      [Self.phrase, "Gimlet-42-tundra"], guidance: [.pciDSS4, .nist80063B4])
    let report = CheckReport(assessment, language: .english)
    let page = report.page(
      on: assessment.passwordVerdicts[0], isAcceptable: true, columns: 80, usesColor: false)
    #expect(page.components(of: "Where the guidances disagree") == 1)
    let calm = try await assess([Self.phrase], guidance: GuidanceProfile.standard)
    #expect(
      !CheckReport(calm, language: .english).page(
        on: calm.passwordVerdicts[0], isAcceptable: true, columns: 80, usesColor: false
      ).contains("disagree"))
  }
}

extension String {
  /// How often a text stands here.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
