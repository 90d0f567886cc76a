public import Guidance

/// The catalogue of rules as text: what `kagiban explain` prints and `docs/rules.md` holds.
public struct RulePages {
  private let language: Language
  private let guidance: [GuidanceProfile]
  private let columns: Int

  /// Pages in a language, with the clauses of these documents.
  public init(language: Language, guidance: [GuidanceProfile], columns: Int) {
    self.language = language
    self.guidance = guidance
    self.columns = columns
  }

  /// Every rule on a line: identifier, severity, title.
  public var list: String {
    let words = Severity.allCases.map { $0.word.text(in: language).columns }
    let width = words.max() ?? 0
    return Rule.allCases.map { rule in
      "\(rule.id)  \(word(of: rule).padded(toColumns: width))  \(rule.title.text(in: language))\n"
    }.joined()
  }

  /// One rule: what it finds, why it matters, what to do, and by whose guidance.
  public func page(of rule: Rule) -> String {
    var page = Page(columns: columns, usesColor: false)
    page.line("\(rule.id)  \(word(of: rule))  \(rule.title.text(in: language))")
    page.line()
    page.paragraph(rule.explanation.text(in: language), lead: "  ")
    page.line()
    page.paragraph(
      "\(RulePhrase.whatToDo.text(in: language)) \(advice(on: rule))", lead: "  ")
    let clauses = rule.clauses(in: guidance)
    if !clauses.isEmpty {
      page.paragraph(
        "\(RulePhrase.guidance.text(in: language)) "
          + clauses.map(\.description).joined(separator: language.listSeparator), lead: "  ")
    }
    return page.text
  }

  /// All rules as Markdown, in this language.
  public var markdown: String {
    Rule.allCases.map { rule in
      let clauses = rule.clauses(in: guidance).map(\.description)
        .joined(separator: language.listSeparator)
      return """
        ## \(rule.id) \(rule.title.text(in: language))

        \(RulePhrase.severity.text(in: language)) \(word(of: rule)) (`\(rule.severity.rawValue)`)

        \(rule.explanation.text(in: language))

        \(RulePhrase.whatToDo.text(in: language)) \(advice(on: rule))
        \(clauses.isEmpty ? "" : "\n\(RulePhrase.guidance.text(in: language)) \(clauses)\n")
        """
    }.joined(separator: "\n")
  }

  private func word(of rule: Rule) -> String { rule.severity.word.text(in: language) }

  private func advice(on rule: Rule) -> String {
    let minimum = guidance.compactMap(\.minimumLength?.characters).max() ?? 0
    return rule.advice.text(in: language, ["minimum": .number(minimum)])
  }
}

/// The words around a rule's texts.
enum RulePhrase: String, Phrasebook {
  case severity, whatToDo, guidance

  var texts: Bilingual {
    switch self {
    case .severity: Bilingual("Severity:", "深刻度:")
    case .whatToDo: Bilingual("What to do:", "対応:")
    case .guidance: Bilingual("Guidance:", "ガイドライン:")
    }
  }
}
