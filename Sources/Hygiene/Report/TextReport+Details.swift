internal import Breach
internal import Vaults

/// What stands behind the verdict: shared passwords, the export itself, the coverage, the accounts.
extension TextReport {
  private static let clustersShown = 10
  private static let recordsShown = 5
  private static let relationsShown = 3
  /// Of a cluster with more links than that, these say enough.
  private static let linksRead = 10_000
  private static let rowIndent = 4

  func writeClusters(to page: inout Page) throws(DisclosureError) {
    let clusters = assessment.clusters
    guard !clusters.isEmpty else { return }
    page.heading(phrase(.clustersHeading, ["n": .number(clusters.count)]))
    let shown = layout.isFull ? clusters[...] : clusters.prefix(Self.clustersShown)
    let idColumns = shown.map { $0.id.description.count }.max() ?? 0
    let countColumns = shown.map { accounts($0).columns }.max() ?? 0
    let markColumns =
      [ReportPhrase.exposedMark, .notFoundMark, .unknownMark]
      .map { phrase($0).columns }.max() ?? 0
    for cluster in shown {
      let mark = mark(of: cluster.exposure).padded(toColumns: markColumns)
      let id = cluster.id.description.padded(toColumns: idColumns)
      let count = accounts(cluster).padded(toColumns: countColumns, .right)
      let names = try list(cluster.members[...], limit: 6, name: site)
      page.row(
        [(id, .plain), (count, .plain), (mark, cluster.exposure.isFound ? .boldRed : .plain)],
        names)
      let relations = relations(in: cluster)
      if !relations.isEmpty {
        page.paragraph(
          relations, lead: String(repeating: " ", count: idColumns + Self.rowIndent))
      }
    }
    if shown.count < clusters.count {
      page.paragraph(phrase(.clusterMore, ["n": .number(clusters.count - shown.count)]))
    }
  }

  /// How the members are related, in words, each way once; nothing if all share one password.
  private func relations(in cluster: Cluster) -> String {
    let ways = cluster.links.lazy.filter { !$0.relation.steps.isEmpty }.prefix(Self.linksRead)
      .map { $0.relation.text(in: context.language) }
    let distinct = Array(ways).removingRepeats()
    let shown = layout.isFull ? distinct[...] : distinct.prefix(Self.relationsShown)
    let rest = distinct.count - shown.count
    var parts = shown + (rest > 0 ? [phrase(.relationMore, ["n": .number(rest)])] : [])
    if let text = cluster.affixText(in: context.language) { parts.append(text) }
    return parts.joined(separator: context.language.reasonSeparator)
  }

  private func accounts(_ cluster: Cluster) -> String {
    phrase(.clusterAccounts, ["n": .number(cluster.members.count)])
  }

  private func mark(of exposure: Exposure) -> String {
    switch exposure {
    case .found: phrase(.exposedMark)
    case .notFound: phrase(.notFoundMark)
    case .unknown: phrase(.unknownMark)
    }
  }

  func writeExport(to page: inout Page) {
    let remarks =
      assessment.findings.flatMap(exportRemarks)
      + RemarkPhrase.texts(on: assessment, in: context.language)
    guard !remarks.isEmpty else { return }
    page.heading(phrase(.exportHeading))
    for remark in remarks { page.paragraph(remark) }
  }

  private func exportRemarks(_ finding: Finding) -> [String] {
    switch finding.evidence {
    case .permissions(let permissions):
      return [
        phrase(.permissionsRemark, ["mode": .text("0" + String(permissions, radix: 8))])
      ]
    case .place(.synced(let service)):
      return [phrase(.syncedRemark, ["service": .text(service)])]
    case .place(.gitWorkTree): return [phrase(.gitRemark)]
    case .place(.downloads): return [phrase(.downloadsRemark)]
    case .place(.temporary): return [phrase(.temporaryRemark)]
    case .encoding(let encoding):
      return [phrase(.encodingRemark, ["encoding": .text(encoding.productName)])]
    case .records(let records):
      let shown = layout.isFull ? records[...] : records.prefix(Self.recordsShown)
      let lines = shown.map { record in
        phrase(
          .recordRemark,
          [
            "record": .number(Int(record.position.record)),
            "line": .number(Int(record.position.line)),
            "reason": .text(record.reason.text(in: context.language)),
          ])
      }
      let rest = records.count - shown.count
      return lines + (rest > 0 ? [phrase(.recordsMore, ["n": .number(rest)])] : [])
    default: return []
    }
  }

  /// What is told for information, counted: nothing here needs to be done.
  func writeNotes(to page: inout Page) {
    var counts: [(Rule, Int)] = []
    for finding in assessment.findings where finding.severity == .info {
      if finding.subjects.isEmpty { continue }
      if let index = counts.firstIndex(where: { $0.0 == finding.rule }) {
        counts[index].1 += finding.subjects.count
      } else {
        counts.append((finding.rule, finding.subjects.count))
      }
    }
    let archived = assessment.archived ?? 0
    guard !counts.isEmpty || archived > 0 else { return }
    page.heading(phrase(.noteHeading))
    for (rule, count) in counts {
      page.paragraph(
        "\(rule.title.text(in: context.language)): "
          + phrase(.clusterAccounts, ["n": .number(count)]),
        lead: "  \(rule.id)  ")
    }
    if archived > 0 { page.paragraph(phrase(.archived, ["n": .number(archived)])) }
  }

  func writeAccounts(to page: inout Page) throws(DisclosureError) {
    page.heading(phrase(.accountsHeading))
    let found = AccountFindings(assessment)
    let severities: [Severity?] = [.critical, .high, .medium, .low, .info, nil]
    let wordColumns = severities.map { word(of: $0).columns }.max() ?? 0
    let order = assessment.credentials.sorted { left, right in
      let (first, second) = (
        assessment.worstSeverity(of: left), assessment.worstSeverity(of: right)
      )
      if first == second { return left < right }
      guard let first else { return false }
      guard let second else { return true }
      return first > second
    }
    for id in order {
      let severity = assessment.worstSeverity(of: id)
      let word = word(of: severity).padded(toColumns: wordColumns)
      let style = severity.map(\.style) ?? .plain
      let texts = found[id].map(reasons.text(of:))
      page.row(
        [(word, style)],
        "\(try name(of: id)): "
          + (texts.isEmpty
            ? status(of: id) : texts.joined(separator: context.language.reasonSeparator)),
        wraps: layout.wrapsAccounts)
    }
  }

  private func word(of severity: Severity?) -> String {
    severity.map { phrase($0.word) } ?? phrase(.noAction)
  }

  private func status(of id: CredentialID) -> String {
    switch assessment.state(of: id) {
    case .audited: phrase(.accountNothing)
    case .withoutPassword: phrase(.accountNotAudited)
    case .trashed: phrase(.accountTrashed)
    case .reference: phrase(.accountReference)
    }
  }

  /// What to do next; the last line is the one that stays in the eye.
  func writeNext(to page: inout Page, and more: (inout Page) -> Void = { _ in }) {
    page.line()
    if assessment.headline.audited > 0,
      assessment.lists.allSatisfy({ $0.summary.form == .embedded })
    {
      page.paragraph(phrase(.nextList), lead: "")
    }
    if !layout.isFull, assessment.headline.audited > 0, let command = context.command {
      page.paragraph(phrase(.nextFull, ["command": .text("\(command) --full")]), lead: "")
    }
    if let rule = assessment.findings.first?.rule {
      page.paragraph(
        phrase(.nextExplain, ["command": .text("kagiban explain \(rule.id)")]), lead: "")
    }
    more(&page)
    writeDeletion(to: &page)
  }

  /// That the export is to be deleted, if it is a file with passwords.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - added: how many of the passwords are not from the export.
  func writeDeletion(to page: inout Page, added: Int = 0) {
    let count = assessment.headline.audited - added
    guard count > 0, context.isFile else { return }
    page.paragraph(
      phrase(
        assessment.tally.skipped.isEmpty ? .nextDelete : .nextDeleteUnread,
        ["name": .safe(context.inputName), "n": .number(count)]),
      lead: "")
  }
}
