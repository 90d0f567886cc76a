import TestSupport
import Testing

@testable import Guidance

/// Ten policies as they are found, with the verdicts that were worked out by hand.
@Suite("Worked verdicts against NIST SP 800-63B-4")
struct WorkedVerdictsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let policy: String
    var factor = Conformance.Factor.single
    let expected: [Parameter: Verdict.Outcome]

    var testDescription: String { "\(policy), \(factor)" }
  }

  static let cases: [Case] = [
    Case(
      policy: "pwquality-default",
      expected: [
        .minimumLength: .conflicts, .composition: .conforms, .periodicChange: .notExpressible,
        .commonRefused: .unclear, .maximumLength: .notExpressible,
      ]),
    // Fifteen bytes: five kana pass, so that nobody can say that it conforms.
    Case(
      policy: "pwquality-four-classes",
      expected: [
        .minimumLength: .unclear, .composition: .conflicts, .periodicChange: .notExpressible,
        .commonRefused: .unclear, .lengthUnit: .conflicts,
      ]),
    Case(
      policy: "passwdqc-7-7",
      expected: [
        .minimumLength: .conflicts, .composition: .conflicts, .periodicChange: .notExpressible,
        .commonRefused: .unclear, .maximumLength: .conforms,
      ]),
    Case(
      policy: "gpo-14",
      expected: [
        .minimumLength: .conflicts, .composition: .conflicts, .periodicChange: .conflicts,
        .commonRefused: .notExpressible, .maximumLength: .policySilent,
      ]),
    Case(
      policy: "gpo-14", factor: .multi,
      expected: [
        .minimumLength: .exceeds, .composition: .conflicts, .periodicChange: .conflicts,
        .commonRefused: .notExpressible, .maximumLength: .policySilent,
      ]),
    Case(
      policy: "aws-14",
      expected: [
        .minimumLength: .conflicts, .composition: .conflicts, .periodicChange: .conflicts,
        .commonRefused: .notExpressible, .maximumLength: .notExpressible,
      ]),
    Case(
      policy: "keycloak-15",
      expected: [
        .minimumLength: .conforms, .composition: .conforms, .periodicChange: .conforms,
        .commonRefused: .conforms, .maximumLength: .conforms,
      ]),
    Case(
      policy: "okta-15",
      expected: [
        .minimumLength: .conforms, .composition: .conforms, .periodicChange: .conforms,
        .commonRefused: .conforms, .maximumLength: .notExpressible,
      ]),
    Case(
      policy: "auth0-good-8",
      expected: [
        .minimumLength: .conflicts, .composition: .conflicts, .periodicChange: .notExpressible,
        .commonRefused: .conforms, .truncation: .conflicts,
      ]),
    Case(
      policy: "aeon-8",
      expected: [
        .minimumLength: .conflicts, .composition: .conflicts, .periodicChange: .notExpressible,
        .commonRefused: .notExpressible, .maximumLength: .fallsShort,
      ]),
  ]

  @Test("A policy gets the verdicts worked out by hand", arguments: cases)
  func verdicts(_ example: Case) throws {
    let policy = try workedPolicy(example.policy)
    for (parameter, expected) in example.expected {
      #expect(
        outcome(parameter, of: policy, factor: example.factor) == expected, "\(parameter.key)")
    }
  }

  @Test("passwdqc's former maximum of 40 bytes falls short")
  func formerMaximum() throws {
    var policy = try workedPolicy("passwdqc-7-7")
    policy.set(.maximumLength, Setting(.length(40, .byte), .default(of: "passwdqc 1.4")))
    #expect(outcome(.maximumLength, of: policy) == .fallsShort)
  }

  /// The same policies in the files of the products.
  static let files = [
    "pwquality-four-classes": "pwquality/four-classes-15.conf",
    "passwdqc-7-7": "passwdqc/three-kinds-7.conf", "gpo-14": "windows-inf/domain-60-days.inf",
    "aws-14": "aws-iam/cis.json", "keycloak-15": "keycloak/long.txt",
    "okta-15": "okta/staff.json", "auth0-good-8": "auth0/legacy-good.json",
    "aeon-8": "passwordrules/eight-exactly.txt",
  ]

  @Test("The product's own file gets the same verdicts", arguments: cases)
  func files(_ example: Case) throws {
    let path =
      Self.files[example.policy].map { "Tests/GuidanceTests/Corpus/\($0)" }
    let file =
      try path.map { try PolicyFile(name: $0, bytes: try Repository.bytes(of: $0)) }
      // All of libpwquality's defaults.
      ?? PolicyFile(name: "pwquality.conf", bytes: Array("#\n".utf8))
    let policy = try #require(try Policy.policies(in: [file]).first)
    for (parameter, expected) in example.expected {
      let found = outcome(parameter, of: policy, factor: example.factor)
      #expect(found == expected, "\(parameter.key)")
    }
  }
}
