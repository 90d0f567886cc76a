import Testing

@testable import Guidance

@Suite("How each kind of requirement is judged")
struct ConformanceRulesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rules: [String]
    let parameter: Parameter
    let profile: GuidanceProfile
    let expected: Verdict.Outcome

    init(
      _ parameter: Parameter, _ profile: GuidanceProfile, _ expected: Verdict.Outcome,
      _ rules: String...
    ) {
      self.rules = rules
      self.parameter = parameter
      self.profile = profile
      self.expected = expected
    }

    var testDescription: String { "\(profile) \(parameter.key): \(rules) \(expected.rawValue)" }
  }

  static let lengths: [Case] = [
    Case(.minimumLength, .nist80063B4, .exceeds, "length.min: 20"),
    Case(.minimumLength, .nist80063B4, .conforms, "length.min: 15"),
    Case(.minimumLength, .nist80063B4, .conflicts, "length.min: 14"),
    Case(.minimumLength, .cisPasswordPolicyGuide, .fallsShort, "length.min: 13"),
    Case(.minimumLength, .ncscUK, .conforms, "length.min: 1"),
    Case(.minimumLength, .ncscUK, .fallsShort, "length.min: 0"),
    // Sixty bytes are fifteen characters, whatever they are.
    Case(.minimumLength, .nist80063B4, .unclear, "length.min: {value: 59, unit: byte}"),
    Case(.minimumLength, .nist80063B4, .conforms, "length.min: {value: 60, unit: byte}"),
    Case(.minimumLength, .nist80063B4, .conflicts, "length.min: {value: 14, unit: byte}"),
    Case(.minimumLength, .nist80063B4, .policySilent, "history.depth: 1"),
    Case(.minimumLength, .nist80063B4, .unclear, "length.min: {value: 15, doubt: a regex}"),
    Case(.maximumLength, .nist80063B4, .conforms, "length.max: 128"),
    Case(.maximumLength, .nist80063B4, .conforms, "length.max: none"),
    Case(.maximumLength, .nist80063B4, .fallsShort, "length.max: 63"),
    Case(.maximumLength, .owaspASVS4, .conflicts, "length.max: 63"),
    Case(.maximumLength, .ukCyberEssentials, .conflicts, "length.max: 1000"),
    Case(.maximumLength, .ukCyberEssentials, .conforms, "length.max: none"),
    Case(.lengthCeiling, .owaspASVS4, .conforms, "length.max: 128"),
    Case(.lengthCeiling, .owaspASVS4, .conflicts, "length.max: 129"),
    Case(.lengthCeiling, .owaspASVS4, .conflicts, "length.max: none"),
    Case(.lengthUnit, .nist80063B4, .conforms, "length.min: 8"),
    Case(.lengthUnit, .nist80063B4, .conflicts, "length.max: {value: 72, unit: byte}"),
    Case(.truncation, .nist80063B4, .conflicts, "length.truncate: true"),
    Case(.truncation, .nist80063B4, .conforms, "length.truncate: false"),
  ]

  static let kinds: [Case] = [
    Case(.composition, .nist80063B4, .conforms, "composition.required: none"),
    Case(.composition, .nist80063B4, .conforms, "composition.required: {classes: 1}"),
    Case(.composition, .nist80063B4, .conflicts, "composition.required: {classes: 2}"),
    Case(.composition, .nist80063B3, .fallsShort, "composition.required: {digit: 1}"),
    Case(.composition, .nist80063B4, .conflicts, "composition.required: {non_digit: 1}"),
    Case(.composition, .pciDSS4, .conforms, "composition.required: {upper: 1, digit: 1}"),
    Case(.composition, .pciDSS4, .conflicts, "composition.required: {upper: 1, lower: 1}"),
    // Three of four kinds may be all but digits.
    Case(.composition, .pciDSS4, .conflicts, "composition.required: {classes: 3}"),
    Case(.composition, .pciDSS4, .conforms, "composition.required: {classes: 4}"),
    Case(.composition, .pciDSS4, .conflicts, "composition.required: none"),
    Case(.composition, .cisPasswordPolicyGuide, .conforms, "composition.required: {classes: 3}"),
    Case(.composition, .cisPasswordPolicyGuide, .fallsShort, "composition.required: {classes: 2}"),
    Case(
      .composition, .windowsBaseline, .conforms,
      "composition.required: {classes: 3, of: [upper, lower, digit, special, other]}"),
    Case(
      .composition, .windowsBaseline, .conforms,
      "composition.required: {upper: 1, lower: 1, digit: 1}"),
    Case(.composition, .iso27002, .conforms, "composition.required: {digit: 1}"),
    // A passphrase is a way around the kinds, but the rule is there.
    Case(
      .composition, .nist80063B4, .conflicts,
      "composition.required: {tiers: [{classes: 2, min: 24}, {classes: passphrase, min: 11}]}"),
    Case(
      .composition, .nist80063B4, .conforms,
      "composition.required: {tiers: [{classes: 1, min: 12}, {classes: 2, min: 12}]}"),
  ]

  static let others: [Case] = [
    Case(.periodicChange, .nist80063B4, .conflicts, "rotation.max_days: 365"),
    Case(.periodicChange, .nist80063B4, .conforms, "rotation.max_days: never"),
    Case(.periodicChange, .soumuKokumin, .conflicts, "rotation.max_days: 90"),
    Case(.periodicChange, .niscHandbook, .conflicts, "rotation.max_days: 90"),
    Case(.periodicChange, .bsiORP4, .fallsShort, "rotation.max_days: 90"),
    Case(.maximumAge, .pciDSS4, .conforms, "rotation.max_days: 90"),
    Case(.maximumAge, .pciDSS4, .conforms, "rotation.max_days: 30"),
    Case(.maximumAge, .pciDSS4, .conflicts, "rotation.max_days: never"),
    Case(.maximumAge, .cisPasswordPolicyGuide, .conforms, "rotation.max_days: 90"),
    Case(.maximumAge, .cisPasswordPolicyGuide, .fallsShort, "rotation.max_days: 366"),
    Case(.historyDepth, .owaspASVS4, .conflicts, "history.depth: 1"),
    Case(.historyDepth, .owaspASVS4, .conforms, "history.depth: 0"),
    Case(.historyDepth, .pciDSS4, .exceeds, "history.depth: 24"),
    Case(.historyDepth, .pciDSS4, .conflicts, "history.depth: 3"),
    Case(.historyDepth, .nist80063B4, .guidanceSilent, "history.depth: 3"),
    Case(.minimumAge, .nist80063B4, .guidanceSilent, "rotation.min_days: 1"),
    Case(.lockoutAttempts, .nist80063B4, .exceeds, "lockout.max_attempts: 10"),
    Case(.lockoutAttempts, .nist80063B4, .conforms, "lockout.max_attempts: 100"),
    Case(.lockoutAttempts, .nist80063B4, .conflicts, "lockout.max_attempts: none"),
    Case(.lockoutMinutes, .pciDSS4, .conflicts, "lockout.max_attempts: none"),
    Case(.lockoutMinutes, .pciDSS4, .exceeds, "lockout.min_duration_minutes: unlimited"),
    Case(
      .lockoutPerHour, .owaspASVS4, .exceeds, "lockout.max_attempts: 10",
      "lockout.min_duration_minutes: 15"),
    Case(
      .lockoutPerHour, .owaspASVS4, .conflicts, "lockout.max_attempts: 10",
      "lockout.min_duration_minutes: 1"),
    Case(.commonRefused, .nist80063B4, .conforms, "blocklist.common: true"),
    Case(.commonRefused, .nist80063B4, .conflicts, "blocklist.common: false"),
    Case(.commonRefused, .nist80063B4, .conforms, "blocklist.breached: true"),
    Case(.commonRefused, .nist80063B4, .unclear, "blocklist.dictionary: true"),
    Case(.blocklistMatch, .nist80063B4, .conflicts, "blocklist.match: substring"),
    Case(.normalization, .nist80063B4, .fallsShort, "unicode.normalization: NFKC"),
    Case(.normalization, .nist80063B3, .conforms, "unicode.normalization: NFKC"),
    Case(.unicodeAccepted, .nist80063B4, .fallsShort, "charset.unicode: false"),
    Case(.allAccepted, .cisPasswordPolicyGuide, .fallsShort, "charset.unicode: false"),
    Case(.maximumRepeat, .nist80063B3, .fallsShort, "pattern.max_repeat: 3"),
    Case(.maximumRepeat, .nist80063B3, .conforms, "pattern.max_repeat: 0"),
    Case(.procedure, .hipaa, .policySilent, "length.min: 8"),
    Case(.minimumLength, .hipaa, .guidanceSilent, "length.min: 8"),
  ]

  @Test("The outcome is that of the rule", arguments: lengths + kinds + others)
  func outcome(_ example: Case) throws {
    let rules = example.rules.map { "  \($0)\n" }.joined()
    let policy = try policy("schema: kagiban/policy/1\nrules:\n" + rules)
    #expect(
      GuidanceTests.outcome(example.parameter, of: policy, by: example.profile)
        == example.expected)
  }

  @Test("A higher demand beside a lower one is judged by itself")
  func twoDemands() throws {
    let policy = try policy(rules: "length.min: 12")
    let verdicts = Conformance(of: policy, with: [.owaspASVS5]).verdicts
      .filter { $0.parameter == .minimumLength }
    #expect(verdicts.map(\.outcome) == [.exceeds, .fallsShort])
  }

  @Test("A policy that demands a second factor is judged as one with it")
  func ownFactor() throws {
    let policy = try policy(rules: "length.min: 8", "mfa.required: true")
    #expect(GuidanceTests.outcome(.minimumLength, of: policy) == .conforms)
    #expect(GuidanceTests.outcome(.minimumLength, of: policy, factor: .single) == .conflicts)
  }

  @Test("Of several ways one is enough; with two that are half known, nobody can tell")
  func ways() throws {
    func option(_ rules: String...) throws -> Verdict.Outcome? {
      let policy = try policy(
        "schema: kagiban/policy/1\nrules:\n" + rules.map { "  \($0)\n" }.joined())
      return GuidanceTests.outcome(.alternatives, of: policy, by: .ukCyberEssentials)
    }
    #expect(try option("length.min: 12", "length.max: none") == .conforms)
    #expect(try option("length.min: 8", "length.max: none", "blocklist.common: true") == .conforms)
    #expect(try option("length.min: 8", "mfa.required: true") == .conforms)
    #expect(try option("length.min: 12", "length.max: 64", "mfa.required: false") == .conflicts)
    #expect(try option("length.min: 12", "mfa.required: false") == .policySilent)
  }

  @Test("A policy that only warns demands nothing and forces nothing")
  func warningsOnly() throws {
    let policy = try policy(
      "schema: kagiban/policy/1\nenforced: false\nrules:\n  length.min: 20\n"
        + "  composition.required: {classes: 3}\n")
    #expect(GuidanceTests.outcome(.minimumLength, of: policy) == .conflicts)
    #expect(GuidanceTests.outcome(.composition, of: policy) == .conforms)
  }

  @Test("Advice to people is held against a site only where it makes the advice impossible")
  func advice() throws {
    let short = try policy(rules: "length.min: 4", "length.max: 8", "composition.required: none")
    let verdicts = Conformance(of: short, with: [.jpcert2018]).verdicts
    #expect(verdicts.map(\.parameter) == [.minimumLength])
    #expect(verdicts.map(\.outcome) == [.fallsShort])
    #expect(verdicts.first?.remarks == [.advisedLengthImpossible])
    let roomy = try policy(rules: "length.min: 4", "length.max: 64")
    #expect(GuidanceTests.outcome(.minimumLength, of: roomy, by: .jpcert2018) == .conforms)
  }

  @Test("IPA's slides say nothing of periodic change, and that is said once it is forced")
  func deliberateSilence() throws {
    let policy = try policy(rules: "rotation.max_days: 90", "history.depth: 3")
    let verdicts = Conformance(of: policy, with: [.ipa10Threats2024Personal]).verdicts
    #expect(verdicts.map(\.outcome) == [.guidanceSilent])
    #expect(verdicts.map(\.parameter) == [.maximumAge])
  }

  @Test("Every verdict on any policy names its requirement, and none is lost")
  func complete() {
    for seed in 0..<50 {
      let policy = RandomPolicy(seed: UInt64(seed)).policy()
      for profile in GuidanceProfile.all {
        for factor in Conformance.Factor.allCases {
          let conformance = Conformance(of: policy, with: [profile], factor: factor)
          let judged = conformance.verdicts.filter { $0.requirement != nil }.count
          let applying = profile.requirements.filter { requirement in
            switch requirement.condition {
            case nil: true
            case .singleFactor: factor == .single
            case .multiFactor: factor == .multi
            case .chosenAtRandom: false
            }
          }
          #expect(judged + conformance.judgements[0].advice.count == applying.count)
        }
      }
    }
  }
}

@Suite("What documents contradict each other on")
struct DisagreementTests {
  private func topics(_ profiles: GuidanceProfile...) -> [Disagreement.Topic] {
    Disagreement.among(profiles).map(\.topic)
  }

  @Test("NIST and PCI disagree on periodic change and on kinds")
  func nistAndPCI() {
    #expect(topics(.nist80063B4, .pciDSS4) == [.periodicChange, .composition])
  }

  @Test("With a second factor PCI asks for no periodic change, and they agree")
  func withFactor() {
    let topics = Disagreement.among([.nist80063B4, .pciDSS4], factor: .multi).map(\.topic)
    #expect(!topics.contains(.periodicChange))
  }

  @Test("History, ceilings, normal forms and matching are told apart")
  func others() {
    #expect(topics(.owaspASVS4, .cisPasswordPolicyGuide).contains(.history))
    #expect(topics(.owaspASVS4, .ukCyberEssentials).contains(.maximumLength))
    #expect(topics(.nist80063B4, .nist80063B3).contains(.normalization))
    #expect(topics(.nist80063B4, .jpcert2018).contains(.matching))
  }

  @Test("Advice to people to mix kinds does not contradict that services must not force them")
  func adviceIsNoForce() {
    #expect(!topics(.nist80063B4, .soumuKokumin).contains(.composition))
  }

  @Test("A document does not disagree with itself")
  func alone() {
    for profile in GuidanceProfile.all {
      #expect(Disagreement.among([profile]).isEmpty, "\(profile)")
    }
  }
}

@Suite("Many policies, and what to change")
struct PopulationTests {
  @Test("The counts of a parameter add up to the policies")
  func sums() {
    var population = Population(with: GuidanceProfile.all)
    for seed in 0..<100 { population.add(RandomPolicy(seed: UInt64(seed)).policy()) }
    population.addUnreadable()
    #expect(population.policies == 100)
    #expect(population.unreadable == 1)
    for tally in population.tallies {
      for (parameter, counts) in tally.counts {
        let isAsked = tally.profile.requirements.contains { $0.parameter == parameter }
        let sum = counts.values.reduce(0, +)
        #expect(sum <= 100)
        if isAsked, counts[.guidanceSilent] == nil, tally.profile.addressee != .user,
          !tally.profile.requirements.contains(where: { $0.condition != nil })
        {
          #expect(sum == 100, "\(tally.profile) \(parameter.key)")
        }
      }
    }
  }

  @Test("The change that matters most is the demanded one that more documents ask for")
  func changes() throws {
    let policy = try policy(
      rules: "length.min: 8", "rotation.max_days: 30", "charset.unicode: false",
      "blocklist.common: false")
    let conformance = Conformance(of: policy, with: [.nist80063B4, .owaspASVS5])
    #expect(
      conformance.changes(atMost: 3).map(\.parameter)
        == [.minimumLength, .commonRefused, .maximumAge])
  }

  @Test("A change that only an unverified document asks for comes last, and says so")
  func lowConfidence() throws {
    let policy = try policy(rules: "storage.reversible: true", "lockout.max_attempts: 200")
    let changes = Conformance(of: policy, with: [.windowsBaseline, .nist80063B4]).changes
    #expect(changes.first?.parameter == .lockoutAttempts)
    #expect(changes.last?.restsOnLowConfidence == true)
  }
}
