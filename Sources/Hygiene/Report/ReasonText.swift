internal import Breach
internal import Guidance
internal import Vaults

/// A finding as one of the reasons that stand beside an account: a few words, no secret.
struct ReasonText {
  private let assessment: Assessment
  private let language: Language

  init(_ assessment: Assessment, _ language: Language) {
    self.assessment = assessment
    self.language = language
  }

  /// The reason, without the rule's identifier.
  func text(of finding: Finding) -> String {
    switch finding.evidence {
    case .exposure(let count?):
      phrase(.reasonExposed, ["count": .number(Int(clamping: count))])
    case .exposure(nil):
      phrase(.reasonExposedUncounted)
    case .shared(let id, let services):
      phrase(
        finding.rule == .reused ? .reasonReused : .reasonReusedExposed,
        ["n": .number(services), "cluster": .text(id.description)])
    case .variants(let variants):
      text(of: variants)
    case .ownName(let name):
      phrase(name == .service ? .reasonServiceName : .reasonUserName)
    case .formerly(let holder):
      phrase(holder == .itself ? .reasonReturned : .reasonFormerOfAnother)
    case .length(let bucket, let minimum):
      phrase(
        .reasonShort,
        [
          "bucket": .text(bucket.rawValue), "minimum": .number(minimum),
          "guidance": .text(publisher(ofMinimum: minimum)),
        ])
    case .strength(let strength):
      text(of: strength, finding.rule)
    case .years(let years):
      phrase(
        finding.rule == .longUnused ? .reasonUnused : .reasonAge, ["years": .number(years)])
    case .guidance(let profile, let parameter):
      phrase(Self.phrase(for: parameter), ["guidance": .text(profile.name)])
    case .personal(let evidence):
      text(of: evidence, finding.rule)
    case .fields(let fields):
      phrase(.reasonVisible, ["fields": .text(names(of: fields))])
    case .none, .records, .permissions, .place, .encoding:
      finding.rule.title.text(in: language)
    }
  }

  private func text(of variants: Evidence.Variants) -> String {
    let cluster = PhraseValue.text(variants.cluster.description)
    guard let affix = variants.affix else {
      return phrase(
        variants.severity > Rule.nearReuse.severity ? .reasonNearExposed : .reasonNear,
        ["cluster": cluster])
    }
    return phrase(
      .reasonCore,
      [
        "cluster": cluster,
        "affix": .text(affix.fewWords.text(in: language, affix.values(in: language))),
      ])
  }

  private static func phrase(for parameter: Parameter) -> ReportPhrase {
    switch parameter {
    case .maximumLength: .reasonGuidanceTooLong
    case .contextRefused: .reasonGuidanceUserName
    default: .reasonGuidanceKinds
    }
  }

  private func text(of strength: Evidence.Strength, _ rule: Rule) -> String {
    let title = rule.title.text(in: language)
    guard let kinds = PatternPhrase.text(of: strength.patterns, in: language) else { return title }
    return phrase(.reasonPatterns, ["title": .text(title), "kinds": .text(kinds)])
  }

  private func text(of evidence: PersonalEvidence, _ rule: Rule) -> String {
    if rule == .userNameInside { return FactPhrase.sentence(onNames: evidence, in: language) }
    return phrase(
      .reasonPersonal,
      [
        "title": .text(rule.title.text(in: language)),
        "facts": .text(FactPhrase.words(on: evidence, in: language)),
      ])
  }

  /// The reason and the rule's identifier.
  func textWithRule(of finding: Finding) -> String {
    language == .english
      ? "\(text(of: finding)) (\(finding.rule.id))" : "\(text(of: finding))（\(finding.rule.id)）"
  }

  /// What to do about it.
  func advice(on finding: Finding) -> String {
    guard case .length(_, let minimum) = finding.evidence else {
      return finding.rule.advice.text(in: language)
    }
    return finding.rule.advice.text(in: language, ["minimum": .number(minimum)])
  }

  private func publisher(ofMinimum minimum: Int) -> String {
    assessment.guidance.first { $0.minimumLength?.characters == minimum }?.publisher ?? ""
  }

  private func names(of fields: VisibleFields) -> String {
    let names: [(VisibleFields, NamePhrase)] = [
      (.title, .fieldTitle), (.site, .fieldSite), (.username, .fieldUsername),
      (.email, .fieldEmail),
    ]
    return names.filter { fields.contains($0.0) }.map { $0.1.text(in: language) }
      .joined(separator: language.listSeparator)
  }

  private func phrase(
    _ phrase: ReportPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}

extension Language {
  /// What stands between reasons, which may have commas themselves.
  var reasonSeparator: String {
    switch self {
    case .english: "; "
    case .japanese: "／"
    }
  }

  /// A text in the parentheses of the language.
  func parenthesized(_ text: String) -> String {
    switch self {
    case .english: "(\(text))"
    case .japanese: "（\(text)）"
    }
  }

  /// Several things that belong together: a, b and c.
  func enumeration(_ items: [String]) -> String {
    guard self == .english, items.count > 1, let last = items.last else {
      return items.joined(separator: listSeparator)
    }
    return items.dropLast().joined(separator: listSeparator) + " and " + last
  }

  /// What stands between the items of a list.
  var listSeparator: String {
    switch self {
    case .english: ", "
    case .japanese: "、"
    }
  }
}

/// For every credential the findings about it, the worst first.
struct AccountFindings {
  private var starts: [Int32]
  private var entries: [Int32]
  private let findings: [Finding]

  /// Inverts the findings of an assessment, in O(subjects).
  init(_ assessment: Assessment) {
    findings = assessment.findings
    starts = [Int32](repeating: 0, count: assessment.credentials.count + 1)
    for finding in findings {
      for subject in finding.subjects { starts[subject.index + 1] += 1 }
    }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    entries = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    // The findings are in the order of severity, so each account's are as well.
    for (number, finding) in findings.enumerated() {
      for subject in finding.subjects {
        entries[Int(next[subject.index])] = Int32(number)
        next[subject.index] += 1
      }
    }
  }

  /// The findings about this credential.
  subscript(id: CredentialID) -> [Finding] {
    entries[Int(starts[id.index])..<Int(starts[id.index + 1])].map { findings[Int($0)] }
  }
}
