import Testing

@testable import Guidance

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The project's folder, found from where this file was compiled.
let project = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A policy in Kagiban's own form.
func policy(_ yaml: String, file: String = "policy.yaml") throws -> Policy {
  let file = try PolicyFile(name: file, bytes: Array(yaml.utf8))
  return try #require(try Policy.policies(in: [file]).first)
}

/// A policy with these rules.
func policy(rules: String...) throws -> Policy {
  try policy("schema: kagiban/policy/1\nrules:\n" + rules.map { "  \($0)\n" }.joined())
}

/// A policy of the folder beside the tests.
func workedPolicy(_ name: String) throws -> Policy {
  let file = project.appending(path: "Tests/GuidanceTests/Worked/\(name).yaml")
  return try policy(String(decoding: try Data(contentsOf: file), as: UTF8.self), file: name)
}

extension Conformance {
  /// The first verdict on a parameter by a profile.
  func verdict(_ parameter: Parameter, by profile: GuidanceProfile) -> Verdict? {
    judgements.first { $0.profile.id == profile.id }?.verdicts
      .first { $0.parameter == parameter }
  }
}

/// The outcome of one requirement.
func outcome(
  _ parameter: Parameter, of policy: Policy, by profile: GuidanceProfile = .nist80063B4,
  factor: Conformance.Factor? = nil
) -> Verdict.Outcome? {
  Conformance(of: policy, with: [profile], factor: factor).verdict(parameter, by: profile)?.outcome
}
