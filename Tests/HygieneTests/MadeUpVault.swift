import Breach
import Guidance
import TestSupport
import Testing
import Vaults

@testable import Hygiene

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A vault from the text of an export; every password in these tests is made up.
func vault(_ csv: String, as format: ExportFormat.ID? = nil) throws -> Vault {
  let bytes = Array(csv.utf8)
  return try ExportReader(format: format).read(SecretStore(copying: bytes.span))
}

/// A Chromium export with these rows: name, address, user, password.
func chromium(_ rows: [String]) throws -> Vault {
  try vault((["name,url,username,password,note"] + rows.map { $0 + "," }).joined(separator: "\n"))
}

/// An audit against the embedded list and whatever else is asked for.
func assess(
  _ vault: Vault, lists: [any RangeSource] = [],
  circumstances: ExportCircumstances = ExportCircumstances(),
  guidance: [GuidanceProfile] = GuidanceProfile.standard,
  now: Timestamp = Timestamp(seconds: 1_764_000_000)
) async throws -> Assessment {
  try await audit(
    vault,
    AuditRequest(
      breachLists: [try EmbeddedBreachList()] + lists, guidance: guidance,
      circumstances: circumstances, now: now))
}

extension Assessment {
  /// The subjects of all findings of a rule, finding by finding.
  func subjects(of rule: Rule) -> [[String]] {
    findings.filter { $0.rule == rule }.map { $0.subjects.map(\.description) }
  }

  /// The rules found about a credential.
  func rules(about name: String) -> Set<Rule> {
    Set(findings.filter { $0.subjects.contains { $0.description == name } }.map(\.rule))
  }
}

/// A password of sixteen characters that is in no list: made up from a number.
func strong(_ number: Int) -> String {
  var generator = RandomSource(seed: number)
  let alphabet = Array("abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ23456789-_".unicodeScalars)
  var text = ""
  for _ in 0..<16 {
    text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
  }
  return text
}
