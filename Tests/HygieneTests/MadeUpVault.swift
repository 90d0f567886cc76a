import Breach
import Guidance
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

/// A table of nobody's in particular, in which a row is a login: name, address, user, password.
func table(_ rows: [String]) throws -> Vault {
  try vault((["title,website,login,pwd"] + rows).joined(separator: "\n"))
}

/// A login with whatever a test wants; a new password of its own unless it names a number.
struct MadeUp {
  var number: Int?
  var user = "user"
  var state = Credential.State.active
  var secondFactor = Knowledge.no
}

extension Capabilities {
  /// Everything that an export could tell.
  static let all: Capabilities = [
    .urls, .usernames, .secondFactor, .created, .modified, .passwordChanged, .lastUsed, .archived,
    .trashed,
  ]
}

/// A vault of logins at one service, by http and with dates of 2010, as an export that can tell
/// `capabilities` would have them.
func madeUpVault(_ capabilities: Capabilities, _ logins: [MadeUp]) throws -> Vault {
  var bytes: [UInt8] = []
  func put(_ text: String, if capability: Capabilities = []) -> PackedRange {
    guard capabilities.isSuperset(of: capability) else { return .empty }
    defer { bytes += text.utf8 }
    return PackedRange(offset: bytes.count, count: text.utf8.count)
  }
  func date(if capability: Capabilities) -> Timestamp? {
    capabilities.contains(capability) ? Timestamp(seconds: 1_264_000_000) : nil
  }
  let credentials = logins.enumerated().map { index, login in
    Credential(
      position: RecordPosition(record: UInt32(index + 1), line: UInt32(index + 2)),
      state: login.state,
      secondFactor: capabilities.contains(.secondFactor) ? login.secondFactor : .unknown,
      title: TextRange(put("a.example")),
      urls: TextRange(put("http://a.example/", if: .urls)),
      username: TextRange(put(login.user, if: .usernames)),
      password: SecretRange(put(strong(login.number ?? 100 + index))),
      passwordChanged: date(if: .passwordChanged), lastUsed: date(if: .lastUsed))
  }
  return Vault(
    format: ExportFormat.ID("made-up"), capabilities: capabilities, credentials: credentials,
    otherItems: [:], skipped: [], store: try SecretStore(copying: bytes.span),
    urlSeparation: .none)
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
  var generator = SeededGenerator(seed: UInt64(number))
  let alphabet = Array("abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ23456789-_".unicodeScalars)
  var text = ""
  for _ in 0..<16 {
    text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
  }
  return text
}
