import TestSupport
import Testing

@testable import Guidance

/// What goes wrong in files of products, and what the collection of policies does not show.
@Suite("Policies of products")
struct ProductImportTests {
  private func policies(
    _ text: String, as format: PolicyFormat.ID? = nil, name: String = "policy"
  ) throws -> [Policy] {
    let file = try PolicyFile(name: name, bytes: Array(text.utf8))
    return try Policy.policies(in: [file], as: format)
  }

  private func error(_ text: String, as format: PolicyFormat.ID? = nil) -> PolicyError? {
    do {
      _ = try policies(text, as: format)
      return nil
    } catch {
      return error as? PolicyError
    }
  }

  // MARK: Readings

  /// A text, and what one parameter of its policy is.
  struct Reading: CustomTestStringConvertible, Sendable {
    let format: String
    let text: String
    let parameter: Parameter
    let value: PolicyValue?
    let line: Int?

    init(
      _ format: String, _ text: String, _ parameter: Parameter, _ value: PolicyValue?, _ line: Int?
    ) {
      self.format = format
      self.text = text
      self.parameter = parameter
      self.value = value
      self.line = line
    }

    var testDescription: String { "\(format), \(parameter.key), \(text.prefix(60))" }
  }

  static let readings: [Reading] = [
    Reading("login-defs", "PASS_MAX_DAYS 90\n", .maximumAge, .number(90), 1),
    Reading("login-defs", "\nPASS_MAX_DAYS -1\n", .maximumAge, .unlimited, 2),
    Reading("login-defs", "PASS_MAX_DAYS 9999\n", .maximumAge, .unlimited, 1),
    Reading("login-defs", "PASS_MAX_DAYS 9998\n", .maximumAge, .number(9998), 1),
    Reading("login-defs", "PASS_MAX_DAYS 010\n", .maximumAge, .number(8), 1),
    Reading("login-defs", "PASS_MAX_DAYS ninety\n", .maximumAge, nil, 1),
    Reading("login-defs", "PASS_MIN_DAYS 1\n", .maximumAge, .unlimited, nil),
    Reading(
      "windows-inf", "[System Access]\nMinimumPasswordLength = 14\n", .minimumLength,
      .length(14, .utf16), 2),
    Reading(
      "windows-inf", "[System Access]\nMaximumPasswordAge=-1\n", .maximumAge, .unlimited, 2),
    Reading(
      "windows-inf",
      "[Registry Values]\nMinimumPasswordLength=1\n[System Access]\nLockoutBadCount=0",
      .minimumLength, nil, nil),
    Reading(
      "active-directory",
      #"{"ComplexityEnabled":true,"MinPasswordLength":15,"MaxPasswordAge":{"TotalDays":1.5}}"#,
      .maximumAge, .number(2), 1),
    Reading(
      "active-directory", "minPwdLength: 7\nmaxPwdAge: -36288000000000\nlockoutDuration: 0\n",
      .maximumAge, .number(42), 2),
    Reading(
      "active-directory", "minPwdLength: 7\nmaxPwdAge: -36288000000000\nlockoutDuration: 0\n",
      .lockoutMinutes, .unlimited, 3),
    Reading(
      "active-directory", #"{"minPwdLength":["7"],"pwdProperties":["1"]}"#, .minimumLength,
      .length(7, .utf16), 1),
    Reading(
      "aws-iam", #"{"PasswordPolicy":{"RequireSymbols":true,"MinimumPasswordLength":8}}"#,
      .maximumAge, .unlimited, nil),
    Reading(
      "aws-iam", #"{"PasswordPolicy":{"AllowUsersToChangePassword":true,"RequireNumbers":false}}"#,
      .minimumLength, .length(6, .codePoint), nil),
    Reading(
      "aws-iam",
      "resource \"aws_iam_account_password_policy\" \"a\" {\n  max_password_age = 2 * 45\n}\n",
      .maximumAge, nil, 2),
    Reading(
      "aws-iam",
      "/* b */\nresource aws_iam_account_password_policy a {\n  minimum_password_length = 9 // nine\n}",
      .minimumLength, .length(9, .codePoint), 3),
    Reading(
      "aws-iam",
      #"{"resource":{"aws_iam_account_password_policy":{"a":{"minimum_password_length":"${var.x}"}}}}"#,
      .minimumLength, nil, 1),
    Reading(
      "cognito", "{\n\"Policies\": {\"PasswordPolicy\":\n {\"MinimumLength\": 99}}}",
      .minimumLength,
      .length(99, .codePoint), 3),
    Reading(
      "keycloak", "length", .minimumLength, .length(8, .utf16), 1),
    Reading(
      "keycloak", "maxLength() and forceExpiredPasswordChange", .maximumAge, .number(365), 1),
    Reading("keycloak", "maxLength() and digits", .maximumLength, .length(64, .utf16), 1),
    Reading("keycloak", "digits(2)", .maximumAge, .unlimited, nil),
    Reading(
      "keycloak", #"{"realm":"a","passwordPolicy":"length(9)","bruteForceProtected":true}"#,
      .lockoutAttempts, .number(30), nil),
    Reading(
      "okta", #"{"type":"PASSWORD","settings":{"password":{"complexity":{"minLength":10}}}}"#,
      .contextRefused, .flag(true), nil),
    Reading(
      "okta", #"{"type":"PASSWORD","settings":{"password":{"complexity":{"oelStatement":"x"}}}}"#,
      .composition,
      .composition(Composition(counts: [.upper: 1, .lower: 1, .digit: 1, .special: 1])), 1),
    Reading(
      "auth0", #"{"strategy":"auth0","options":{"passwordPolicy":"low"}}"#, .minimumLength,
      .length(6, .codePoint), 1),
    Reading(
      "entra", #"{"id":"a","passwordValidityPeriodInDays":2147483647}"#, .maximumAge, .unlimited, 1),
    Reading(
      "google-workspace",
      #"{"setting":{"type":"settings/security.password","value":{"expirationDuration":"86401s"}}}"#,
      .maximumAge, .number(2), 1),
    Reading(
      "freeipa", "krbPwdMinLength: 8\nkrbMaxPwdLife: 86401\n", .maximumAge, .number(2), 2),
    Reading(
      "freeipa", "{\"result\": {\"krbpwdminlength\": [\"8\"]}}", .minimumLength,
      .length(8, .codePoint), 1),
    Reading(
      "mysql", "[mysqld]\nloose-validate-password.length=9\n", .minimumLength, .length(9, .byte), 2),
    Reading("mysql", "validate_password.length\t12\n", .minimumLength, .length(12, .byte), 1),
    Reading(
      "postgresql", "ALTER SYSTEM SET credcheck.password_min_length = '12';", .minimumLength,
      .length(0, .byte), nil),
    Reading(
      "postgresql", "shared_preload_libraries = 'a, credcheck' # b\n", .minimumLength,
      .length(1, .byte), nil),
    Reading(
      "django", "AUTH_PASSWORD_VALIDATORS = []\n", .minimumLength, .length(0, .codePoint), nil),
    Reading(
      "django",
      "AUTH_PASSWORD_VALIDATORS = ({'NAME': 'django.contrib.auth.password_validation.'\n"
        + " 'MinimumLengthValidator',  # long\n 'OPTIONS': {'min_length': 1_2}},)",
      .minimumLength, .length(12, .codePoint), 3),
  ]

  @Test("Each value is read with its line", arguments: readings)
  func reading(_ example: Reading) throws {
    let policy = try #require(try policies(example.text).first)
    #expect(policy.sources.first?.format.name == example.format)
    #expect(policy[example.parameter].value == example.value)
    #expect(policy[example.parameter].position?.line == example.line)
  }

  // MARK: Files that are no policies

  @Test("A file of another kind is refused by every reader", arguments: PolicyFormat.products)
  func otherKind(_ format: PolicyFormat) {
    for text in ["hello\n", "{\"a\": 1}", "[]", "<a/>", "x = 1\n", "a: b\n"] {
      #expect(error(text, as: format.id) != nil, "\(format.id) took “\(text)”")
    }
  }

  @Test("Broken texts are refused with their line")
  func brokenTexts() {
    #expect(error("{\"a\":\n{\"passwordPolicy\": \n", as: .keycloak)?.line != nil)
    #expect(error("resource \"okta_policy_password\" \"a\" {\n  name = \"b\n}\n")?.line == 2)
    #expect(error("resource \"okta_policy_password\" \"a\" {\n\n")?.line == 3)
    #expect(error("AUTH_PASSWORD_VALIDATORS = [\n  {'NAME': 'a',\n")?.line == 3)
    #expect(error("<a>\n<Predicates>\n</b>\n")?.line == 3)
    #expect(error("<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]>\n<Predicates/>")?.line == 1)
    #expect(error("<Predicates>\n&b;</Predicates>")?.line == 2)
  }

  @Test("A key that stands twice is refused where nobody can tell which one counts")
  func duplicateKeys() {
    let json =
      "{\"PasswordPolicy\": {\n\"MinimumPasswordLength\": 8,\n\"MinimumPasswordLength\": 9}}"
    #expect(error(json, as: .awsIAM)?.reason == .duplicateKey("MinimumPasswordLength"))
    #expect(error(json, as: .awsIAM)?.line == 3)
    let terraform =
      "resource \"aws_iam_account_password_policy\" \"a\" {\n max_password_age = 1\n max_password_age = 2\n}"
    #expect(error(terraform)?.reason == .duplicateKey("max_password_age"))
  }

  @Test("One page of Google's answer is not the whole")
  func onePage() {
    let page =
      #"{"policies":[{"setting":{"type":"settings/security.password","value":{}}}],"nextPageToken":"a"}"#
    #expect(error(page) != nil)
    #expect(error(page.replacing(",\"nextPageToken\":\"a\"", with: "")) == nil)
  }

  // MARK: Hostile files

  @Test("Nesting is bounded")
  func nesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(error("AUTH_PASSWORD_VALIDATORS = \(deep)") != nil)
    #expect(
      error("resource \"okta_policy_password\" \"a\" {\n a = \(deep)\n}") != nil)
    #expect(error("<Predicates>" + String(repeating: "<a>", count: 100_000)) != nil)
  }

  @Test("A file cannot make more remarks than anybody reads")
  func manyFlaws() throws {
    let lines = String(repeating: "PASS_MAX_DAYS 1\n", count: 50_000)
    let policy = try #require(try policies(lines).first)
    #expect(policy.lints.count <= 1001)
    let rules = String(repeating: "digits and x and ", count: 5_000) + "digits"
    #expect(try policies(rules, as: .keycloak).first?.lints.count ?? 0 <= 1001)
  }

  @Test("A file cannot hold more policies than anybody has")
  func manyPolicies() {
    let one = #"{"ComplexityEnabled":true,"MinPasswordLength":1},"#
    let list = "[" + String(repeating: one, count: 10_001) + "{}]"
    #expect(error(list)?.reason == .tooManyValues(limit: PolicyFile.mostPolicies))
  }

  @Test("Assignments to the validators are counted, since each is read to its end")
  func manyAssignments() {
    let text = String(repeating: "AUTH_PASSWORD_VALIDATORS = []\n", count: 1000)
    #expect(error(text)?.line == 21)
  }

  // MARK: Two files

  @Test("A domain and the directory's setting are one policy of Entra ID")
  func entraLayers() throws {
    let domain = try PolicyFile(
      name: "domain.json", bytes: Array(#"{"id":"a","passwordValidityPeriodInDays":90}"#.utf8))
    let setting = try PolicyFile(
      name: "setting.json",
      bytes: Array(#"{"values":[{"name":"LockoutThreshold","value":"5"}]}"#.utf8))
    let policies = try Policy.policies(in: [domain, setting])
    #expect(policies.count == 1)
    #expect(policies.first?[.maximumAge].value == .number(90))
    #expect(policies.first?[.lockoutAttempts].value == .number(5))
    #expect(policies.first?[.lockoutAttempts].position == nil)
  }

  @Test("PostgreSQL's own file of settings goes over the one that people write")
  func postgresLayers() throws {
    let main = try PolicyFile(
      name: "postgresql.conf",
      bytes: Array(
        "shared_preload_libraries = 'passwordcheck'\npasswordcheck.min_password_length = 8".utf8))
    let auto = try PolicyFile(
      name: "postgresql.auto.conf", bytes: Array("passwordcheck.min_password_length = '20'".utf8))
    let policy = try #require(try Policy.policies(in: [main, auto]).first)
    #expect(policy[.minimumLength].value == .length(20, .byte))
    #expect(policy[.minimumLength].position == Position(file: "postgresql.auto.conf", line: 1))
    #expect(policy.lints.isEmpty)
  }
}

@Suite("The page of policy formats")
struct PolicyFormatPageTests {
  @Test(
    "Every format of a product has its row",
    arguments: ["docs/policy-formats.md", "docs/policy-formats.ja.md"])
  func rows(_ page: String) throws {
    let text = try Repository.text(of: page)
    for format in PolicyFormat.products {
      #expect(text.contains("| `\(format.id.name)` |"), "\(format.id.name)")
    }
  }
}

@Suite("Regular expressions of policies, which are never run")
struct PatternDemandTests {
  @Test("The usual look-aheads are read")
  func lookaheads() throws {
    let demand = try #require(
      PatternDemand(#"^(?=.*[a-z])(?=.*\d)(?=.*[!-/]).{8,}$"#.replacing("!-/", with: "!)")))
    #expect(demand.kinds == [.lower, .digit, .oneOf("!)")])
    #expect(demand.minimum == 8)
    #expect(PatternDemand("(?=.{12,}).*")?.minimum == 12)
    #expect(PatternDemand("^.{15,}$") == PatternDemand(".{15,}"))
  }

  @Test(
    "Everything else is left open",
    arguments: [
      "", "^(a+)+$", "(?=.*[a-z]", "^(?=.*[a-z])[a-z]{8,}$", "^.{8,20}$", "(?!.*a).*",
      "(?=.*[a)).*",
      #"(?=.*\"#, "^.{99999999999999999999,}$", "(?=.*[a-f]).*", ".*|a",
    ])
  func others(_ expression: String) { #expect(PatternDemand(expression) == nil) }
}

@Suite("Code page 932, as far as net accounts needs it")
struct CodePage932Tests {
  @Test("Syllables are read, other characters are replaced, and broken bytes are refused")
  func decoding() {
    #expect(CodePage932.decoded([0x82, 0xC8, 0x82, 0xB5]) == "なし")
    #expect(CodePage932.decoded([0x83, 0x8D, 0x83, 0x62, 0x83, 0x4E, 0x3A]) == "ロック:")
    #expect(CodePage932.decoded([0xDB, 0xAF, 0xB8]) == "ﾛｯｸ")
    #expect(CodePage932.decoded([0x96, 0xB3]) == "\u{FFFD}")
    #expect(CodePage932.decoded([0x82]) == nil)
    #expect(CodePage932.decoded([0x82, 0x20]) == nil)
    #expect(CodePage932.decoded([0x41, 0x00]) == nil)
  }

  @Test("Only the listing is read in it")
  func otherFiles() {
    #expect(CodePage932.listing([0x82, 0xC8, 0x82, 0xB5]) == nil)
  }
}
