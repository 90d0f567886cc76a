/// KG201, KG203: passwords that are guessed, and long ones that are too simple.
///
/// Both go by the guesses an attacker needs, never by classes of characters: `Passw0rd!` has four of
/// them and falls at once. KG201 is what a patient attacker guesses through a log-in form; KG203
/// what falls when the table of a site is stolen. PINs have a rule of their own.
struct StrengthCheck: Check {
  func findings(in inspection: Inspection) -> [Finding] {
    var found: [Evidence.Strength: [CredentialID]] = [:]
    let holders = Set(
      inspection.personal.found.lazy.filter { $0.judgement.tells(.userNameInside) }.map(\.id)
    ).union(inspection.clusters.withUserName).union(inspection.clusters.withServiceName)
    for (id, group) in zip(inspection.groups.audited, inspection.groups.groupOfAudited) {
      let strength = inspection.strengths[Int(group)]
      guard strength.score < 3, !inspection.traits[Int(group)].isPINLike else { continue }
      let patterns = inspection.strengths.patterns(of: Int(group), for: id)
      let evidence = Evidence.Strength(
        score: strength.score,
        patterns: patterns.besideEntry(holdsNames: holders.contains(id)))
      found[evidence, default: []].append(id)
    }
    // The same order in every run.
    let ordered = found.sorted { left, right in
      (left.key.score, left.key.patterns.rawValue) < (right.key.score, right.key.patterns.rawValue)
    }
    return ordered.map { evidence, subjects in
      let rule: Rule = evidence.score < 2 ? .guessable : .notComplex
      return inspection.finding(rule, subjects, .strength(evidence))
    }
  }
}
