internal import Vaults

/// What the reader needs first: the verdict, and what to change.
extension TextReport {
  func writeTitle(to page: inout Page) {
    let tally = assessment.tally
    var rest = ""
    if tally.furtherSites > 0 {
      rest += phrase(.furtherSites, ["n": .number(tally.furtherSites)])
    }
    if tally.withoutPassword > 0 {
      rest += phrase(.withoutPassword, ["n": .number(tally.withoutPassword)])
    }
    if tally.references > 0 { rest += phrase(.references, ["n": .number(tally.references)]) }
    if tally.trashed > 0 { rest += phrase(.trashed, ["n": .number(tally.trashed)]) }
    if tally.others > 0 { rest += phrase(.otherItems, ["n": .number(tally.others)]) }
    if !tally.skipped.isEmpty {
      rest += phrase(.skippedRecords, ["n": .number(tally.skipped.count)])
    }
    page.line(
      page.styled("kagiban \(context.toolVersion)", .bold)
        + "  \(context.inputName.text) (\(context.formatName))  \(context.date)")
    page.sentence(
      phrase(
        .tally,
        [
          "records": .number(tally.records), "audited": .number(tally.audited),
          "rest": .text(rest),
        ]))
    if assessment.isPartial { page.sentence(phrase(.partialMark), .boldRed) }
  }

  func writeSummary(to page: inout Page) {
    let headline = assessment.headline
    page.line()
    if headline.audited == 0 {
      page.sentence(phrase(.headlineEmpty))
    } else if headline.audited == 1 {
      page.sentence(
        phrase(headline.needNoAction == 1 ? .headlineOneClean : .headlineOneFound), .bold)
    } else if let percentage = headline.percentage {
      page.sentence(
        phrase(
          .headlinePercentage,
          [
            "ok": .number(headline.needNoAction), "audited": .number(headline.audited),
            "percent": .number(percentage),
          ]), .bold)
    } else {
      page.sentence(
        phrase(
          .headline,
          ["ok": .number(headline.needNoAction), "audited": .number(headline.audited)]), .bold)
    }
    guard headline.audited > 0 else { return }
    page.line()
    let severities: [Severity] = [.critical, .high, .medium, .low]
    let wordColumns = severities.map { phrase($0.word).columns }.max() ?? 0
    let numberColumns =
      severities.map { (headline.byWorst[$0] ?? 0).withThousandsSeparated.count }
      .max() ?? 0
    for severity in severities {
      let count = headline.byWorst[severity] ?? 0
      let word = phrase(severity.word).padded(toColumns: wordColumns)
      guard let meaning = meaning(of: severity) else {
        let empty = String(repeating: " ", count: numberColumns + 2 + Self.barColumns)
        page.row([(word, severity.style), (empty, .plain)], phrase(.notCheckedAtAll))
        continue
      }
      let number = count.withThousandsSeparated.padded(toColumns: numberColumns, .right)
      page.row(
        [(word, severity.style), (number, .plain), (bar(count, of: headline.audited), .plain)],
        meaning)
    }
  }

  private static let barColumns = 20

  /// Twenty characters, filled in proportion; one at least if the count is not zero.
  private func bar(_ count: Int, of total: Int) -> String {
    let filled = count == 0 ? 0 : max(1, count * Self.barColumns / total)
    return String(repeating: "#", count: filled)
      + String(repeating: ".", count: Self.barColumns - filled)
  }

  func writePlan(to page: inout Page) throws(DisclosureError) {
    let actions = assessment.plan.actions
    guard assessment.headline.audited > 0 else { return }
    guard !actions.isEmpty else {
      page.line()
      page.sentence(phrase(.planNone))
      return
    }
    page.heading(
      phrase(.planHeading),
      remark: context.language.parenthesized(
        phrase(
          .planEffect,
          ["n": .number(actions.count), "percent": .number(assessment.plan.effect)])))
    for (index, action) in actions.enumerated() {
      try write(action, number: index + 1, to: &page)
    }
  }

  private func write(
    _ action: Plan.Action, number: Int, to page: inout Page
  ) throws(DisclosureError) {
    page.paragraph(try name(of: action.subjects[0]), lead: "  \(number). ")
    let others = action.subjects.dropFirst()
    if !others.isEmpty {
      let lead = phrase(.planAlso, ["n": .number(others.count)])
      page.paragraph("\(lead) \(try list(others, limit: 4, name: site))", lead: "     ")
    }
    let texts = action.findings.map(reasons.text(of:)).removingRepeats()
    page.paragraph(
      "\(phrase(.planWhy)) \(texts.joined(separator: context.language.reasonSeparator))",
      lead: "     ")
    if let address = try assessment.changeAddress(of: action.subjects[0]) {
      page.paragraph("\(phrase(.planGo)) \(address)", lead: "     ")
    }
  }

  /// A list of accounts, the first few by name and the rest counted.
  func list(
    _ ids: ArraySlice<CredentialID>, limit: Int,
    name: (CredentialID) throws(DisclosureError) -> String
  ) throws(DisclosureError) -> String {
    let limit = layout.isFull ? ids.count : limit
    var names: [String] = []
    for id in ids.prefix(limit) { names.append(try name(id)) }
    names = names.removingRepeats()
    if ids.count > limit { names.append(phrase(.planMore, ["n": .number(ids.count - limit)])) }
    return names.joined(separator: context.language.listSeparator)
  }
}

extension [String] {
  /// The strings in order, each once.
  func removingRepeats() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
