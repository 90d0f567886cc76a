public import Guidance

/// Guidance as text: the list, one document in full, or two side by side.
public struct GuidancePages {
  private let language: Language
  private let columns: Int
  private let values: PolicyValueText

  /// Pages in a language.
  public init(language: Language, columns: Int) {
    self.language = language
    self.columns = columns
    values = PolicyValueText(language: language)
  }

  private func phrase(
    _ phrase: PolicyPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }

  // MARK: The list

  /// Every document on a line or two: name, date, and title.
  public func list(of profiles: [GuidanceProfile]) -> String {
    var page = Page(columns: columns, usesColor: false)
    page.sentence(phrase(.listHeading))
    page.line()
    let width = profiles.map { $0.id.name.columns }.max() ?? 0
    for profile in profiles {
      page.row(
        [
          (profile.id.name.padded(toColumns: width), .plain),
          (profile.date.padded(toColumns: 7), .plain),
        ], safe(profile.title))
    }
    page.line()
    page.sentence(phrase(.listDetails))
    return page.text
  }

  // MARK: One document

  /// One document: what it asks for, each demand with clause, strength, and how it is known.
  public func page(of profile: GuidanceProfile) -> String {
    var page = Page(columns: columns, usesColor: false)
    page.line(profile.id.name)
    page.paragraph(safe(profile.title))
    let published = [profile.date, profile.publisher].filter { !$0.isEmpty }.map(safe)
    if !published.isEmpty {
      let what = published.joined(separator: language.listSeparator)
      page.paragraph(phrase(.published, ["what": .text(what)]))
    }
    page.paragraph(phrase(.addressee, ["who": .text(addressee(of: profile))]))
    if !profile.url.isEmpty { page.line("  " + safe(profile.url)) }
    if let successor = profile.supersededBy {
      page.paragraph(phrase(.supersededBy, ["name": .text(successor.name)]))
    }
    page.paragraph(phrase(.basis, ["basis": .text(language.sentence(profile.basis))]))
    if let note = profile.note { page.paragraph(language.sentence(note)) }
    page.line()
    let width = min(24, nameWidth(of: profile.requirements))
    for requirement in profile.requirements {
      let name = requirement.parameter.text(in: language).padded(toColumns: width)
      page.row([(name, .plain)], demand(of: requirement))
      let lead = String(repeating: " ", count: width + 4)
      page.paragraph(language.citation(requirement), lead: lead)
      if let note = requirement.note { page.paragraph(language.sentence(note), lead: lead) }
    }
    return page.text
  }

  private func addressee(of profile: GuidanceProfile) -> String {
    switch profile.addressee {
    case .user: phrase(.addresseeUser)
    case .verifier: phrase(.addresseeVerifier)
    case .organisation: phrase(.addresseeOrganisation)
    }
  }

  /// What is asked for, for which passwords, and how surely, if that is not certain.
  private func demand(of requirement: Requirement) -> String {
    var remarks: [String] = []
    switch requirement.condition {
    case .singleFactor?: remarks.append(phrase(.single))
    case .multiFactor?: remarks.append(phrase(.multi))
    case .chosenAtRandom?: remarks.append(phrase(.random))
    case nil: break
    }
    switch requirement.confidence {
    case .high: break
    case .medium: remarks.append("\(phrase(.tableConfidence)): \(phrase(.medium))")
    case .low: remarks.append("\(phrase(.tableConfidence)): \(phrase(.low))")
    }
    let text = values.text(requirement.comparison, of: requirement.parameter)
    guard !remarks.isEmpty else { return text }
    let list = remarks.joined(separator: language.listSeparator)
    return text + (language == .english ? " (\(list))" : "（\(list)）")
  }

  private func nameWidth(of requirements: [Requirement]) -> Int {
    requirements.map { $0.parameter.text(in: language).columns }.max() ?? 0
  }

  private func safe(_ text: String) -> String { SafeText(untrusted: text).text }
}

// MARK: Two documents

extension GuidancePages {
  /// Two documents side by side, and what they contradict each other on.
  public func comparison(of one: GuidanceProfile, with other: GuidanceProfile) -> String {
    var page = Page(columns: columns, usesColor: false)
    let parameters = Parameter.allCases.filter { parameter in
      (one.requirements + other.requirements).contains { $0.parameter == parameter }
    }
    let width = min(22, parameters.map { $0.text(in: language).columns }.max() ?? 0)
    let cell = max(16, (min(columns, 100) - width - 4) / 2)
    let head = "".padded(toColumns: width) + "  "
    page.line(head + one.id.name.padded(toColumns: cell) + "  " + other.id.name)
    for parameter in parameters {
      let cells = [demands(on: parameter, in: one), demands(on: parameter, in: other)]
      write(parameter.text(in: language), cells, width: width, cell: cell, to: &page)
    }
    let disagreements = Disagreement.among([one, other])
    if !disagreements.isEmpty {
      page.heading(phrase(.disagreements))
      for disagreement in disagreements {
        DisagreementText(disagreement, language).write(to: &page)
      }
    }
    return page.text
  }

  private func demands(on parameter: Parameter, in profile: GuidanceProfile) -> [String] {
    let requirements = profile.requirements.filter { $0.parameter == parameter }
    guard !requirements.isEmpty else { return ["-"] }
    return requirements.flatMap { [demand(of: $0), "[\(language.citation($0))]"] }
  }

  private func write(
    _ name: String, _ cells: [[String]], width: Int, cell: Int, to page: inout Page
  ) {
    let columns =
      [name.wrapped(toColumns: width)]
      + cells.map { texts in texts.flatMap { $0.wrapped(toColumns: cell, hanging: 0) } }
    for line in 0..<(columns.map(\.count).max() ?? 0) {
      let pieces = columns.enumerated().map { index, lines in
        let text = line < lines.count ? lines[line] : ""
        return index == columns.count - 1
          ? text : text.padded(toColumns: index == 0 ? width : cell)
      }
      let joined = pieces.joined(separator: "  ")
      page.line(String(joined.reversed().drop { $0 == " " }.reversed()))
    }
  }
}
