internal import Guidance

/// Verdicts as CSV: a row for each requirement of each policy.
public struct ConformanceCSV {
  private let assessment: PolicyAssessment
  private let language: Language

  /// A table of verdicts.
  public init(_ assessment: PolicyAssessment, context: PolicyContext) {
    self.assessment = assessment
    language = context.language
  }

  /// The document.
  public var text: String {
    var writer = CSVWriter(hasMark: language == .japanese)
    writer.row(ConformanceTable.keys)
    let table = ConformanceTable(language: language)
    for conformance in assessment.conformances {
      for row in table.rows(of: conformance) { writer.row(row) }
    }
    return writer.text
  }
}

/// Verdicts as Markdown: a section for each policy and a table for each guidance.
public struct ConformanceMarkdown {
  private let assessment: PolicyAssessment
  private let texts: VerdictText
  private let language: Language

  /// A document on policies.
  public init(_ assessment: PolicyAssessment, context: PolicyContext) {
    self.assessment = assessment
    language = context.language
    texts = VerdictText(language: context.language)
  }

  /// The document.
  public var text: String {
    var text = ""
    if let population = assessment.population { write(population, to: &text) }
    for conformance in assessment.conformances { write(conformance, to: &text) }
    return text
  }

  private func phrase(
    _ phrase: PolicyPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }

  private func write(_ population: Population, to text: inout String) {
    text += "# \(phrase(.populationTitle, ["n": .number(population.policies)]))\n\n"
    for tally in population.tallies {
      text += "## \(MarkdownText.escaped(tally.profile.id.name))\n\n"
      let outcomes = Verdict.Outcome.allCases
      text += MarkdownText.row(
        [phrase(.tableParameter)] + outcomes.map { $0.text(in: language) })
      text += MarkdownText.rule(columns: outcomes.count + 1)
      for parameter in Parameter.allCases {
        guard let counts = tally.counts[parameter] else { continue }
        text += MarkdownText.row(
          ["`\(parameter.key)`"]
            + outcomes.map { outcome in counts[outcome].map(String.init) ?? "" })
      }
      text += "\n"
    }
  }

  private func write(_ conformance: Conformance, to text: inout String) {
    let policy = conformance.policy
    let name = policy.name ?? policy.sources.first?.file ?? ""
    let level = assessment.isPopulation ? "##" : "#"
    text += "\(level) \(MarkdownText.escaped(SafeText(untrusted: name).text))\n\n"
    let factor = conformance.factor == .single ? PolicyPhrase.alone : .withFactor
    text += "\(MarkdownText.escaped(phrase(factor)))\n\n"
    for judgement in conformance.judgements {
      text += "\(level)# \(MarkdownText.escaped(judgement.profile.id.name))\n\n"
      let head: [PolicyPhrase] = [
        .tableVerdict, .tableParameter, .tableFound, .tableRequired, .tableClause, .tablePlace,
      ]
      text += MarkdownText.row(head.map { phrase($0) }) + MarkdownText.rule(columns: head.count)
      for verdict in judgement.verdicts { text += row(of: verdict) }
      text += "\n"
    }
    writeChanges(conformance, level: level, to: &text)
    writeFlaws(of: policy, level: level, to: &text)
  }

  private func row(of verdict: Verdict) -> String {
    let clause = verdict.requirement.map(language.citation) ?? ""
    let place = texts.place(of: verdict, namingFile: true) ?? ""
    return MarkdownText.row(
      [
        verdict.outcome.text(in: language), verdict.parameter.text(in: language),
        texts.found(verdict), texts.required(verdict) ?? "", clause, place,
      ].map(MarkdownText.escaped))
  }

  private func writeChanges(_ conformance: Conformance, level: String, to text: inout String) {
    let changes = conformance.changes(atMost: 3)
    guard !changes.isEmpty else { return }
    text += "\(level)# \(phrase(.changes))\n\n"
    for (index, change) in changes.enumerated() {
      text += "\(index + 1). \(MarkdownText.escaped(ChangeText(change, texts).sentence))\n"
    }
    text += "\n"
  }

  private func writeFlaws(of policy: Policy, level: String, to text: inout String) {
    guard !policy.lints.isEmpty else { return }
    text += "\(level)# \(phrase(.flaws))\n\n"
    for lint in policy.lints {
      let place = lint.position.map { language.place($0, namingFile: true) } ?? ""
      let sentence =
        "\(language.word(lint.kind.severity)) \(place): \(language.text(lint.message))"
      text += "- \(MarkdownText.escaped(sentence))\n"
    }
    text += "\n"
  }
}
