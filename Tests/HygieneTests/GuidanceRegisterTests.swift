import Guidance
import Testing

@testable import Hygiene

@Suite("The register of guidance says which rules cite what")
struct GuidanceRegisterTests {
  @Test("Every clause of the standard guidance is registered", arguments: GuidanceProfile.standard)
  func clauses(of profile: GuidanceProfile) throws {
    let registered = Set(try Self.register().keys.filter { $0.profile == profile.id.name })
    // Where a document says nothing on purpose there is nothing to cite.
    let expected = profile.requirements.filter { $0.comparison != .silent }
      .map { Entry(profile: profile.id.name, clause: $0.citation) }
    #expect(registered.isSuperset(of: expected))
  }

  @Test("Every clause lists the rules that cite it, and no others")
  func rules() throws {
    var citing: [Entry: Set<String>] = [:]
    for rule in Rule.allCases {
      for clause in rule.clauses(in: GuidanceProfile.standard) {
        citing[Entry(profile: clause.profile.name, clause: clause.number), default: []]
          .insert(rule.id)
      }
    }
    let register = try Self.register()
    #expect(register.filter { !$0.value.isEmpty } == citing)
  }

  private struct Entry: Hashable {
    let profile: String
    let clause: String
  }

  /// The rules by clause: the first and the last cell of each row, under a heading that names the
  /// profile in backquotes.
  private static func register() throws -> [Entry: Set<String>] {
    let text = String(decoding: try projectFile("docs/guidance-ipa.md"), as: UTF8.self)
    var register: [Entry: Set<String>] = [:]
    var profile = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { profile = line.dropFirst(3).filter { $0 != "`" } }
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
      guard line.hasPrefix("| "), cells.count == 5, cells[0] != "clause" else { continue }
      let rules = cells[4].split(separator: ",").map(String.init).filter { $0 != "–" }
      register[Entry(profile: profile, clause: cells[0])] = Set(rules)
    }
    return register
  }
}
