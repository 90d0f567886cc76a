internal import Guidance

/// KG401 to KG405: names, days, numbers and words about the owner, and user names, in passwords.
///
/// The Japanese documents ask that none of it be part of a password. NIST has services compare the
/// whole password with the user name and the service's name; it is cited only for that.
struct PersonalFactCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    var found: [Key: [CredentialID]] = [:]
    let services = Set(inspection.clusters.withServiceName)
    for (id, judgement) in inspection.personal.found {
      for (rule, evidence) in judgement.evidence {
        found[
          Key(
            rule: rule,
            evidence: evidence.besideEntry(by: rule, holdsServiceName: services.contains(id))),
          default: []
        ].append(id)
      }
    }
    return found.sorted { $0.key < $1.key }.map { key, subjects in
      Finding(
        key.rule, subjects, .personal(key.evidence),
        references: key.rule.clauses(
          in: inspection.guidance.filter { key.evidence.isWhole || !$0.comparesWholePasswords }))
    }
  }

  private struct Key: Hashable, Comparable {
    let rule: Rule
    let evidence: PersonalEvidence

    /// The same order in every run: what is worse first.
    static func < (left: Self, right: Self) -> Bool {
      let (first, second) = (left.evidence, right.evidence)
      if (left.rule, first.degree, first.kinds, first.forms)
        == (right.rule, second.degree, second.kinds, second.forms)
      {
        return first.isWhole && !second.isWhole
      }
      return (left.rule.rawValue, second.degree.rawValue, first.kinds.bits, first.forms.bits)
        < (right.rule.rawValue, first.degree.rawValue, second.kinds.bits, second.forms.bits)
    }
  }
}

extension GuidanceProfile {
  /// Whether the document has the whole password compared with its list, and not parts of it.
  fileprivate var comparesWholePasswords: Bool {
    requirements.contains { $0.parameter == .blocklistMatch && $0.comparison == .match(.whole) }
  }
}
