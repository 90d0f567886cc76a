internal import Guidance

// Many policies: how many conform, how many conflict, and on what.
extension ConformanceReport {
  func writePopulation(to page: inout Page) {
    guard let population = assessment.population else { return }
    page.line(
      page.styled(phrase(.populationTitle, ["n": .number(population.policies)]), .bold))
    if population.unreadable > 0 {
      page.paragraph(phrase(.populationUnreadable, ["n": .number(population.unreadable)]))
    }
    if population.partial > 0 {
      page.paragraph(phrase(.populationPartial, ["n": .number(population.partial)]))
    }
    for tally in population.tallies { write(tally, of: population, to: &page) }
    writeDisagreements(factor: assessment.factor, to: &page)
    writeUnreadable(to: &page)
  }

  private func write(
    _ tally: Population.Tally, of population: Population, to page: inout Page
  ) {
    page.heading(tally.profile.id.name)
    let fine = population.policies - tally.conflicting - tally.fallingShort
    let counts = [
      phrase(.populationConflicting, ["n": .number(tally.conflicting)]),
      phrase(.populationShort, ["n": .number(tally.fallingShort)]),
      phrase(.populationFine, ["n": .number(fine)]),
    ]
    page.paragraph(counts.joined(separator: language.listSeparator))
    let names = Parameter.allCases.map { $0.text(in: language).columns }.max() ?? 0
    for parameter in Parameter.allCases {
      guard let outcomes = tally.counts[parameter] else { continue }
      // What no policy says would fill the page.
      if outcomes.keys.allSatisfy({ $0 == .notExpressible || $0 == .policySilent }) { continue }
      let text = Verdict.Outcome.allCases.compactMap { outcome in
        outcomes[outcome].map { count in
          phrase(
            .countOne, ["n": .number(count), "outcome": .text(outcome.text(in: language))])
        }
      }.joined(separator: language.listSeparator)
      page.row(
        [(parameter.text(in: language).padded(toColumns: min(names, 24)), .plain)], text)
    }
  }

  private func writeUnreadable(to page: inout Page) {
    guard !assessment.unreadable.isEmpty else { return }
    page.heading(phrase(.gaps))
    for error in assessment.unreadable {
      let reason = error.text(in: language).split(separator: "\n").first ?? ""
      page.paragraph(
        phrase(
          .unreadableFile,
          [
            "file": .safe(SafeText(untrusted: error.file)), "reason": .text(String(reason)),
          ]))
    }
  }
}
