internal import Guidance
internal import Vaults

/// What to change after a breach, for a terminal.
public struct ResponseReport {
  private let response: Response
  private let report: TextReport

  /// A report of this response.
  public init(_ response: Response, context: ReportContext, layout: TextReport.Layout) {
    self.response = response
    report = TextReport(response.assessment, context: context, layout: layout)
  }

  /// The report's text.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> String {
    var page = Page(columns: report.layout.columns, usesColor: report.layout.usesColor)
    let steps = response.steps
    guard !steps.isEmpty else {
      page.sentence(
        phrase(
          response.isQuoted ? .notFound : response.withoutAddress > 0 ? .noneKnown : .noSuchSite))
      if response.earlier.isEmpty {
        if response.isQuoted { page.paragraph(phrase(.notFoundMeans)) }
      } else {
        try writeEarlier(to: &page)
        page.line()
      }
      writeLimits(to: &page)
      return page.text
    }
    page.sentence(phrase(response.isQuoted ? .quotedFound : .siteFound), .bold)
    page.heading(phrase(.heading, ["n": .number(steps.count)]))
    for (index, step) in steps.enumerated() { try write(step, number: index + 1, to: &page) }
    try writeMailboxes(to: &page)
    try writeEarlier(to: &page)
    page.heading(phrase(.guidanceHeading))
    let language = report.context.language
    for advice in response.advice {
      let space = language == .english ? " " : ""
      page.paragraph(
        phrase(advice.phrase) + space + language.parenthesized(advice.clause), lead: "  - ")
    }
    page.line()
    writeLimits(to: &page)
    page.line()
    page.paragraph(phrase(.afterChange), lead: "")
    report.writeDeletion(to: &page, added: response.isQuoted ? 1 : 0)
    return page.text
  }

  /// What was not searched, so that nobody takes silence for an answer.
  private func writeLimits(to page: inout Page) {
    let history = response.history
    if history.entries > 0 {
      page.paragraph(phrase(.searched, ["n": .number(history.entries)]))
    } else if history.unreadable == 0 {
      page.paragraph(phrase(.notSearched))
    }
    if history.unreadable > 0 {
      page.paragraph(phrase(.historyUnreadable, ["n": .number(history.unreadable)]))
    }
    if !response.isQuoted, response.withoutAddress > 0 {
      page.paragraph(phrase(.withoutAddress, ["n": .number(response.withoutAddress)]))
    }
    let skipped = report.assessment.tally.skipped.count
    if skipped > 0 { page.paragraph(phrase(.skipped, ["n": .number(skipped)])) }
  }

  /// The accounts that had the quoted password earlier.
  private func writeEarlier(to page: inout Page) throws(DisclosureError) {
    let earlier = response.earlier
    if earlier.isEmpty { return }
    page.heading(phrase(.earlierHeading, ["n": .number(earlier.count)]))
    for holder in earlier {
      page.paragraph(
        phrase(
          .earlier,
          [
            "name": .text(try report.name(of: holder.account)),
            "reason": .text(holder.reason.pastText(in: report.context.language)),
          ]),
        lead: "  - ")
    }
    page.paragraph(phrase(.earlierMeans))
  }

  private func write(
    _ step: Response.Step, number: Int, to page: inout Page
  ) throws(DisclosureError) {
    page.paragraph(try report.name(of: step.account), lead: "  \(number). ")
    let reason = try step.reason.text(in: report.context.language) {
      id throws(DisclosureError) in try report.name(of: id)
    }
    page.paragraph(phrase(.why, ["reason": .text(reason)]), lead: "     ")
    if let address = try report.assessment.changeAddress(of: step.account) {
      page.paragraph(phrase(.change, ["address": .text(address)]), lead: "     ")
    }
  }

  /// With which mailboxes the passwords can be set anew, each said once.
  private func writeMailboxes(to page: inout Page) throws(DisclosureError) {
    var known: [CredentialID: [Int]] = [:]
    var others: [ResponsePhrase: [Int]] = [:]
    for (index, step) in response.steps.enumerated() {
      if let mailbox = step.mailbox {
        known[mailbox, default: []].append(index + 1)
      } else {
        others[step.mailboxPhrase, default: []].append(index + 1)
      }
    }
    page.heading(phrase(.mailboxHeading))
    for (mailbox, numbers) in known.sorted(by: { $0.value[0] < $1.value[0] }) {
      let name = PhraseValue.text(try report.name(of: mailbox))
      page.paragraph(
        phrase(.mailbox, ["numbers": .text(list(numbers)), "name": name]), lead: "  - ")
    }
    for remark in [ResponsePhrase.mailboxItself, .mailboxElsewhere, .mailboxUnknown] {
      guard let numbers = others[remark] else { continue }
      page.paragraph(
        phrase(remark, ["numbers": .text(list(numbers))]), lead: "  - ")
    }
  }

  /// The numbers of steps; of very many the first.
  private func list(_ numbers: [Int]) -> String {
    let language = report.context.language
    if numbers.count == response.steps.count, numbers.count > 1 { return phrase(.allOfThese) }
    let shown = numbers.prefix(Self.numbersShown).map { String($0) }
    let rest = numbers.count - shown.count
    return language.enumeration(
      shown + (rest > 0 ? [phrase(.moreNumbers, ["n": .number(rest)])] : []))
  }

  private static let numbersShown = 20

  private func phrase(
    _ phrase: ResponsePhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: report.context.language, values)
  }
}

extension Response.Step {
  /// What is said of the mailbox where the export holds no other account that is it.
  fileprivate var mailboxPhrase: ResponsePhrase {
    isMailbox ? .mailboxItself : namesMailbox ? .mailboxElsewhere : .mailboxUnknown
  }
}

extension Response {
  /// What IPA advises next, with the clauses; nothing where there is nothing to change.
  var advice: [(phrase: ResponsePhrase, clause: String)] {
    if steps.isEmpty { return [] }
    let isShared =
      isQuoted || steps.contains { $0.reason == .samePassword || $0.reason == .formerPassword }
    return (isQuoted ? [(.adviceQuoted, "IPA-18")] : [(.adviceChange, "IPA-14")])
      + (isShared ? [(.adviceEverywhere, "IPA-15")] : [])
  }
}
