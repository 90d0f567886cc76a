internal import Guidance

/// A policy's verdicts for a terminal: what conflicts with whom, by which clause, in which line, and
/// the changes that matter most.
public struct ConformanceReport {
  let assessment: PolicyAssessment
  let language: Language
  let texts: VerdictText
  private let layout: TextReport.Layout

  /// A report on policies in this layout.
  public init(
    _ assessment: PolicyAssessment, context: PolicyContext, layout: TextReport.Layout
  ) {
    self.assessment = assessment
    self.layout = layout
    language = context.language
    texts = VerdictText(language: context.language)
  }

  /// The report's text.
  public func rendered() -> String {
    var page = Page(columns: layout.columns, usesColor: layout.usesColor)
    if assessment.isPopulation {
      writePopulation(to: &page)
    } else {
      for conformance in assessment.conformances { write(conformance, to: &page) }
    }
    return page.text
  }

  func phrase(
    _ phrase: PolicyPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }

  private func write(_ conformance: Conformance, to page: inout Page) {
    writeHead(of: conformance, to: &page)
    for judgement in conformance.judgements { write(judgement, of: conformance, to: &page) }
    writeDisagreements(factor: conformance.factor, to: &page)
    writeFlaws(of: conformance.policy, to: &page)
    writeChanges(conformance, to: &page)
  }

  // MARK: The policy

  private func writeHead(of conformance: Conformance, to page: inout Page) {
    let policy = conformance.policy
    for source in policy.sources {
      let file = SafeText(untrusted: source.file).text
      let version = source.productVersion.map { " " + SafeText(untrusted: $0).text } ?? ""
      page.line(page.styled(file, .bold) + "  (\(source.format.name)\(version))")
    }
    if let name = policy.name { page.line(SafeText(untrusted: name).text) }
    let factor = conformance.factor == .single ? PolicyPhrase.alone : .withFactor
    page.paragraph(phrase(factor), lead: "  ")
    if let who = policy.scope.who {
      page.paragraph(phrase(.appliesTo, ["who": .text(language.text(who))]))
    }
    if !policy.scope.isEnforced { page.paragraph(phrase(.notEnforced)) }
    if let minimum = effectiveMinimum(of: policy) { page.paragraph(minimum) }
    if !policy.gaps.isEmpty {
      page.paragraph(page.styled(phrase(.partial), .yellow))
    }
  }

  private func effectiveMinimum(of policy: Policy) -> String? {
    guard let (count, unit) = policy.effectiveMinimum, count > 0 else { return nil }
    let value = PhraseValue.text(
      texts.values.text(.length(count, unit), of: .minimumLength))
    guard unit == .byte else { return phrase(.effectiveMinimum, ["value": value]) }
    return phrase(.minimumKana, ["value": value, "kana": .number((count + 2) / 3)])
  }

  // MARK: The verdicts

  private func write(
    _ judgement: Conformance.Judgement, of conformance: Conformance, to page: inout Page
  ) {
    let profile = judgement.profile
    page.heading(profile.id.name)
    let date = profile.date.isEmpty ? "" : " (\(SafeText(untrusted: profile.date).text))"
    page.paragraph(SafeText(untrusted: profile.title).text + date)
    if !judgement.verdicts.isEmpty { page.paragraph(counts(of: judgement)) }
    let namesFile = conformance.policy.sources.count > 1
    for outcome in Self.order where outcome != .policySilent && outcome != .notExpressible {
      for verdict in judgement.verdicts where verdict.outcome == outcome {
        write(verdict, namingFile: namesFile, to: &page)
      }
    }
    writeNames(of: .policySilent, in: judgement, as: .notSaid, to: &page)
    writeNames(of: .notExpressible, in: judgement, as: .cannotBeSaid, to: &page)
    if !judgement.advice.isEmpty {
      page.paragraph(phrase(.adviceOnly, ["n": .number(judgement.advice.count)]))
    }
  }

  /// What is to be done comes first; what this policy cannot answer comes last.
  private static let order: [Verdict.Outcome] = [
    .conflicts, .fallsShort, .unclear, .exceeds, .conforms, .guidanceSilent, .policySilent,
    .notExpressible,
  ]

  private func counts(of judgement: Conformance.Judgement) -> String {
    Self.order.compactMap { outcome in
      let count = judgement.verdicts.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      return phrase(
        .countOne, ["n": .number(count), "outcome": .text(outcome.text(in: language))])
    }.joined(separator: language.listSeparator)
  }

  private func write(_ verdict: Verdict, namingFile: Bool, to page: inout Page) {
    let words = Verdict.Outcome.allCases.filter { $0 != .notExpressible && $0 != .policySilent }
    let width = words.map { $0.text(in: language).columns }.max() ?? 0
    let names = Parameter.allCases.map { $0.text(in: language).columns }.max() ?? 0
    let outcome = verdict.outcome.text(in: language).padded(toColumns: width)
    let name = verdict.parameter.text(in: language).padded(toColumns: min(names, 24))
    page.row(
      [(outcome, verdict.outcome.style), (name, .plain)],
      summary(of: verdict, namingFile: namingFile))
    guard verdict.outcome.isFailure || verdict.outcome == .unclear else { return }
    let details = texts.details(verdict, isShort: true)
    guard !details.isEmpty else { return }
    let indentation = String(repeating: " ", count: min(width + 4, 20))
    page.paragraph(
      details.joined(separator: language == .english ? " " : ""), lead: indentation)
  }

  /// What stands against what, and by which clause: `8 bytes; asked for: … [3.1.1.2(1) SHALL, line 3]`.
  private func summary(of verdict: Verdict, namingFile: Bool) -> String {
    var text = texts.found(verdict)
    if let required = texts.required(verdict) {
      text = VerdictPhrase.asked.text(
        in: language, ["found": .text(text), "required": .text(required)])
    }
    let sources = [
      verdict.requirement.map(language.citation), texts.place(of: verdict, namingFile: namingFile),
    ].compactMap(\.self)
    guard !sources.isEmpty else { return text }
    return text + " [\(sources.joined(separator: language.listSeparator))]"
  }

  private func writeNames(
    of outcome: Verdict.Outcome, in judgement: Conformance.Judgement, as heading: PolicyPhrase,
    to page: inout Page
  ) {
    let names = judgement.verdicts.filter { $0.outcome == outcome }
      .map { $0.judged.text(in: language) }
    guard !names.isEmpty else { return }
    page.paragraph(
      phrase(heading, ["names": .text(names.joined(separator: language.listSeparator))]))
  }
}

extension Verdict.Outcome {
  /// How the word is shown; colour only repeats it.
  fileprivate var style: Page.Style {
    switch self {
    case .conflicts: .boldRed
    case .fallsShort: .yellow
    case .unclear: .blue
    case .conforms, .exceeds: .green
    case .policySilent, .notExpressible, .guidanceSilent: .plain
    }
  }
}

extension Language {
  /// The clause and the strength, in the document's own words.
  func citation(_ requirement: Requirement) -> String {
    let words = text(requirement.modality.words)
    return requirement.clause.isEmpty
      ? words : "\(SafeText(untrusted: requirement.clause).text) \(words)"
  }
}
