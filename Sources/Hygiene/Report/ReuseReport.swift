internal import Vaults

/// The reuse report for a terminal: who shares a password, who has a related one, and how.
public struct ReuseReport {
  private let report: TextReport

  /// A report of an assessment whose scope is reuse.
  public init(_ assessment: Assessment, context: ReportContext, layout: TextReport.Layout) {
    report = TextReport(assessment, context: context, layout: layout)
  }

  /// The report's text.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> String {
    var page = Page(columns: report.layout.columns, usesColor: report.layout.usesColor)
    report.writeTitle(to: &page)
    writeSummary(to: &page)
    for cluster in report.assessment.clusters { try write(cluster, to: &page) }
    try writeNames(to: &page)
    report.writeCoverage(to: &page)
    return page.text
  }

  private var language: Language { report.context.language }

  private func writeSummary(to page: inout Page) {
    let assessment = report.assessment
    let affected = Set(assessment.clusters.flatMap(\.members)).count
    let audited = assessment.headline.audited
    page.line()
    guard audited > 0, affected > 0 else {
      return page.sentence(ReusePhrase.nothing.text(in: language))
    }
    page.sentence(
      ReusePhrase.summary.text(
        in: language,
        [
          "n": .number(affected), "audited": .number(audited),
          "percent": .number(affected * 100 / audited),
          "clusters": .number(assessment.clusters.count),
        ]), .bold)
  }

  private func write(_ cluster: Cluster, to page: inout Page) throws(DisclosureError) {
    let mark = cluster.exposure.isFound ? ", " + report.phrase(.exposedMark) : ""
    page.heading(
      "\(cluster.id)  \(report.phrase(cluster.severity.word))  "
        + cluster.kind.phrase.text(in: language),
      remark: ReusePhrase.size.text(
        in: language,
        ["n": .number(cluster.members.count), "services": .number(cluster.services)]) + mark)
    if let affix = cluster.affix {
      page.paragraph(affix.words.text(in: language, affix.values))
    }
    let ties = cluster.ties
    let limit = report.layout.isFull ? cluster.members.count : Self.membersShown
    for id in cluster.members.prefix(limit) {
      var line = try report.name(of: id)
      if let tie = ties[id] {
        line += ": " + tie.relation.text(in: language)
        line += ReusePhrase.relative.text(
          in: language, ["name": .text(try report.site(of: tie.end(oppositeTo: id)))])
      }
      page.paragraph(line, lead: "  - ")
    }
    if cluster.members.count > limit {
      page.paragraph(
        report.phrase(.planMore, ["n": .number(cluster.members.count - limit)]), lead: "    ")
    }
  }

  private static let membersShown = 12

  private func writeNames(to page: inout Page) throws(DisclosureError) {
    let findings = report.assessment.findings.filter { $0.rule == .ownNameInside }
    guard !findings.isEmpty else { return }
    page.heading(Rule.ownNameInside.title.text(in: language))
    for finding in findings {
      let names = try report.list(finding.subjects[...], limit: Self.membersShown) {
        id throws(DisclosureError) in try report.name(of: id)
      }
      page.paragraph("\(report.reasons.text(of: finding)): \(names)")
    }
  }
}

/// The words of the reuse report.
enum ReusePhrase: String, Phrasebook {
  case summary, nothing, size, relative
  case samePassword, nearReuse, sharedCore

  var texts: Bilingual {
    switch self {
    case .summary:
      Bilingual(
        "{n} of {audited} accounts ({percent}%) share a password or have a related one, in "
          + "{clusters} {clusters|group|groups}.",
        "{audited} 件中 {n} 件（{percent}%）のアカウントが、同じパスワードか関連のあるパスワードを使っています"
          + "（{clusters} グループ）。")
    case .nothing:
      Bilingual(
        "No account shares a password with another service or has a related one.",
        "他のサービスと同じパスワードや、関連のあるパスワードは見つかりませんでした。")
    case .size:
      Bilingual(
        "{n} {n|account|accounts}, {services} {services|service|services}",
        "{n} 件、{services} サービス")
    case .relative: Bilingual(" (beside {name})", "（{name} と比べて）")
    case .samePassword: Bilingual("the same password", "同じパスワード")
    case .nearReuse: Bilingual("variants of a password", "よく似たパスワード")
    case .sharedCore: Bilingual("a common core", "共通の部分（コア）")
    }
  }
}

extension Cluster.Kind {
  /// The kind in words.
  var phrase: ReusePhrase {
    switch self {
    case .samePassword: .samePassword
    case .nearReuse: .nearReuse
    case .sharedCore: .sharedCore
    }
  }
}
