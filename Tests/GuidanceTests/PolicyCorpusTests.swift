import TestSupport
import Testing

@testable import Guidance

/// A policy of the collection.
///
/// `Corpus/FORMAT/NAME` is a file, or a folder whose files are layers of one policy in the order of
/// their names. What was reviewed of it stands in `NAME.verdicts`.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  static let folder = "Tests/GuidanceTests/Corpus"
  private static let ending = ".verdicts"

  let format: String
  let name: String

  static let all: [CorpusCase] = {
    let formats = (try? Repository.names(in: folder)) ?? []
    return formats.flatMap { format in
      ((try? Repository.names(in: "\(folder)/\(format)")) ?? [])
        .filter { !$0.hasSuffix(ending) }
        .map { CorpusCase(format: format, name: $0) }
    }
  }()

  var testDescription: String { "\(format)/\(name)" }

  private var path: String { "\(Self.folder)/\(format)/\(name)" }

  var verdicts: String { path + Self.ending }

  /// The files, by names that do not tell where the repository lies.
  func files() throws -> [PolicyFile] {
    guard let layers = try? Repository.names(in: path) else {
      return [try PolicyFile(name: name, bytes: try Repository.bytes(of: path))]
    }
    return try layers.map {
      try PolicyFile(name: "\(name)/\($0)", bytes: try Repository.bytes(of: "\(path)/\($0)"))
    }
  }

  func policies() throws -> [Policy] { try Policy.policies(in: try files()) }
}

@Suite("Policies as they are found")
struct PolicyCorpusTests {
  @Test("Each is recognised by its content", arguments: CorpusCase.all)
  func recognition(_ example: CorpusCase) throws {
    let files = try example.files()
    guard files.count == 1, let file = files.first else { return }
    let anonymous = try PolicyFile(name: "policy", bytes: Array(file.text.utf8))
    #expect(try PolicyFormat.format(of: anonymous).id.name == example.format)
  }

  @Test("The settings, verdicts and flaws are what was reviewed", arguments: CorpusCase.all)
  func verdicts(_ example: CorpusCase) throws {
    let text = try example.policies().map(VerdictTable.text).joined(separator: "\n")
    if Repository.isRecording { return try Repository.record(text, to: example.verdicts) }
    let expected = try Repository.text(of: example.verdicts)
    #expect(
      text.split(separator: "\n") == expected.split(separator: "\n"),
      "If the change is meant, run the tests with RECORD=1 and review the difference.")
  }

  @Test("Written as Kagiban's own form and read back, each is the same", arguments: CorpusCase.all)
  func roundTrip(_ example: CorpusCase) throws {
    for original in try example.policies() {
      try expectSame(original, try policy(original.kagibanText))
    }
  }

  @Test("There are enough of them")
  func count() { #expect(CorpusCase.all.count >= 25) }
}

/// A policy and its verdicts in a form that is easy to review.
enum VerdictTable {
  private static let profiles: [GuidanceProfile] = [
    .nist80063B4, .owaspASVS5, .pciDSS4, .ipa10Threats2024Personal,
  ]

  static func text(of policy: Policy) -> String {
    var lines = ["policy \(policy.name ?? "-")"]
    if let who = policy.scope.who { lines.append("applies to \(who.english)") }
    if !policy.scope.isEnforced { lines.append("not enforced") }
    for parameter in Parameter.allCases {
      let setting = policy[parameter]
      if case .notExpressible = setting.origin { continue }
      if setting.origin == .notSet, setting.doubt == nil { continue }
      lines.append("  " + text(of: setting, parameter))
    }
    for judgement in Conformance(of: policy, with: profiles).judgements {
      lines.append(judgement.profile.id.name)
      var others: [Verdict.Outcome: [String]] = [:]
      for verdict in judgement.verdicts {
        switch verdict.outcome {
        case .notExpressible, .policySilent, .guidanceSilent:
          others[verdict.outcome, default: []].append(verdict.parameter.key)
        default: lines.append("  " + text(of: verdict))
        }
      }
      for outcome in Verdict.Outcome.allCases {
        guard let keys = others[outcome] else { continue }
        lines.append("  \(outcome.rawValue): \(keys.joined(separator: " "))")
      }
    }
    for lint in policy.lints {
      lines.append("lint \(lint.kind.rawValue)\(place(lint.position)): \(lint.message.english)")
    }
    for gap in policy.gaps { lines.append("gap\(place(gap.position)): \(gap.message.english)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(of setting: Setting, _ parameter: Parameter) -> String {
    var words = [parameter.key, setting.value.map(text) ?? "?", setting.origin.name]
    if case .default(let product) = setting.origin { words.append("(\(product))") }
    if let doubt = setting.doubt { words.append("doubt: \(doubt.english)") }
    return words.joined(separator: " ") + place(setting.position)
      + (setting.written.map { " “\($0)”" } ?? "")
  }

  private static func text(of verdict: Verdict) -> String {
    var words = [verdict.parameter.key, verdict.outcome.rawValue]
    if let clause = verdict.requirement?.clause { words.append("[\(clause)]") }
    if let effective = verdict.effective { words.append("effective \(text(of: effective))") }
    words += verdict.remarks.map { "\($0)" }
    return words.joined(separator: " ")
  }

  private static func text(of value: PolicyValue) -> String {
    if case .length(let count, let unit) = value { return "\(count) \(unit.rawValue)" }
    return value.kagibanText
  }

  private static func place(_ position: Position?) -> String {
    position.map { " at \($0.file):\($0.line)" } ?? ""
  }
}
