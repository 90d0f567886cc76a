internal import Guidance

// What follows from the verdicts: changes, disagreements, and what is wrong with the files.
extension ConformanceReport {
  /// The most changes that are named: more would be a list, not advice.
  private static let mostChanges = 3

  func writeChanges(_ conformance: Conformance, to page: inout Page) {
    page.heading(phrase(.changes))
    let changes = conformance.changes(atMost: Self.mostChanges)
    if changes.isEmpty {
      let hasFailures = conformance.verdicts.contains { $0.outcome.isFailure }
      return page.paragraph(phrase(hasFailures ? .noSetting : .noChange))
    }
    let disputed = Set(
      Disagreement.among(assessment.profiles, factor: conformance.factor).map(\.topic.rawValue))
    for (index, change) in changes.enumerated() {
      var sentences = [ChangeText(change, texts).sentence]
      if change.restsOnLowConfidence { sentences.append(phrase(.changeLow)) }
      if change.failures.contains(where: { disputed.contains($0.verdict.parameter.key) }) {
        sentences.append(phrase(.changeDisputed))
      }
      page.row(
        [("\(index + 1).", .bold)],
        sentences.joined(separator: language == .english ? " " : ""))
    }
  }

  func writeDisagreements(factor: Conformance.Factor?, to page: inout Page) {
    let disagreements = Disagreement.among(assessment.profiles, factor: factor)
    guard !disagreements.isEmpty else { return }
    page.heading(phrase(.disagreements))
    for disagreement in disagreements {
      DisagreementText(disagreement, language).write(to: &page)
    }
  }

  func writeFlaws(of policy: Policy, to page: inout Page) {
    let namesFile = policy.sources.count > 1
    if !policy.lints.isEmpty {
      page.heading(phrase(.flaws))
      for lint in policy.lints.sorted(by: { $0.kind.severity > $1.kind.severity }) {
        let place = lint.position.map { language.place($0, namingFile: namesFile) }
        write(place, language.text(lint.message), language.word(lint.kind.severity), to: &page)
      }
    }
    if !policy.gaps.isEmpty {
      page.heading(phrase(.gaps))
      for gap in policy.gaps {
        let place = gap.position.map { language.place($0, namingFile: namesFile) }
        write(place, language.text(gap.message), nil, to: &page)
      }
    }
  }

  private func write(
    _ place: String?, _ message: String, _ severity: String?, to page: inout Page
  ) {
    let head = [severity, place].compactMap(\.self).joined(separator: ", ")
    page.paragraph(head.isEmpty ? message : "\(head): \(message)", lead: "  ")
  }
}

extension Page {
  /// The matters on which the guidance that was chosen contradicts itself: once, not per account.
  mutating func writeDisagreements(among profiles: [GuidanceProfile], in language: Language) {
    let disagreements = Disagreement.among(profiles, factor: .single)
    guard !disagreements.isEmpty else { return }
    heading(PolicyPhrase.disagreements.text(in: language))
    for disagreement in disagreements {
      DisagreementText(disagreement, language).write(to: &self)
    }
  }
}

/// One change in words: what to set to what, what it is now, and who asks for it.
struct ChangeText {
  private let change: Change
  private let texts: VerdictText

  init(_ change: Change, _ texts: VerdictText) {
    self.change = change
    self.texts = texts
  }

  /// The sentence.
  var sentence: String {
    guard let leading = leading else { return "" }
    let language = texts.language
    let place = texts.place(of: leading.verdict, namingFile: false)
    let found = [texts.found(leading.verdict), place].compactMap(\.self)
      .joined(separator: language.listSeparator)
    return PolicyPhrase.change.text(
      in: language,
      [
        "name": .text(leading.verdict.parameter.text(in: language)),
        "required": .text(texts.required(leading.verdict) ?? ""), "found": .text(found),
        "guidance": .text(holders),
      ])
  }

  /// The requirement that meets the others too: the largest minimum, or else the first.
  private var leading: Change.Failure? {
    func minimum(_ failure: Change.Failure) -> Int {
      if case .atLeast(let number?)? = failure.verdict.requirement?.comparison { return number }
      return 0
    }
    let demanded = change.failures.filter { $0.verdict.outcome == .conflicts }
    let candidates = demanded.isEmpty ? change.failures : demanded
    guard let first = candidates.first else { return nil }
    return candidates.filter { $0.verdict.parameter == first.verdict.parameter }
      .reduce(first) { minimum($1) > minimum($0) ? $1 : $0 }
  }

  private var holders: String {
    let names = change.failures.map { failure in
      let clause = failure.verdict.requirement?.clause ?? ""
      return "\(failure.profile.name) \(SafeText(untrusted: clause).text)"
    }
    let list = names.joined(separator: texts.language.listSeparator)
    return texts.language == .english ? "[\(list)]" : "［\(list)］"
  }
}

/// One disagreement in words: the matter, and each side with those who take it.
struct DisagreementText {
  private let disagreement: Disagreement
  private let language: Language

  init(_ disagreement: Disagreement, _ language: Language) {
    self.disagreement = disagreement
    self.language = language
  }

  /// The matter's name.
  var name: String {
    Parameter(key: disagreement.topic.rawValue)?.text(in: language) ?? disagreement.topic.rawValue
  }

  func write(to page: inout Page) {
    page.paragraph(name, lead: "  ")
    for side in disagreement.sides {
      page.paragraph(
        PolicyPhrase.side.text(
          in: language,
          ["stance": .text(text(side.stance)), "holders": .text(holders(of: side))]),
        lead: "    - ")
    }
  }

  /// What a side asks for.
  func text(_ stance: Disagreement.Stance) -> String {
    switch stance {
    case .against: PolicyPhrase.against.text(in: language)
    case .asked: PolicyPhrase.asked.text(in: language)
    case .unlimited: PolicyPhrase.unlimited.text(in: language)
    case .limited: PolicyPhrase.limited.text(in: language)
    case .normalForm(let forms):
      forms.map(\.rawValue).joined(separator: language.listSeparator)
    case .match(let match):
      PolicyValueText(language: language).text(PolicyValue.match(match), of: .blocklistMatch)
    }
  }

  /// Who takes a side, with what each asks for where that differs.
  private func holders(of side: Disagreement.Side) -> String {
    side.holders.map { holder in
      let requirement = holder.requirement
      let value =
        side.stance == .asked
        ? ": "
          + PolicyValueText(language: language)
          .text(requirement.comparison, of: requirement.parameter) : ""
      return "\(holder.profile.name) \(SafeText(untrusted: requirement.clause).text)\(value)"
    }.joined(separator: language == .english ? "; " : "、")
  }
}

extension Language {
  /// The weight of a flaw in a word.
  func word(_ severity: Lint.Severity) -> String {
    switch severity {
    case .error: PolicyPhrase.error.text(in: self)
    case .warning: PolicyPhrase.warning.text(in: self)
    case .note: PolicyPhrase.note.text(in: self)
    }
  }
}
