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
    if !report.assessment.plan.actions.isEmpty { try report.writePlan(to: &page) }
    for cluster in report.assessment.clusters { try write(cluster, to: &page) }
    for rule in Self.rulesWithoutCluster {
      try write(rule, to: &page)
    }
    report.writeExport(to: &page)
    report.writeCoverage(to: &page)
    report.writeNext(to: &page) { page in
      if report.assessment.clusters.isEmpty { return }
      page.paragraph(ReusePhrase.oneService.text(in: language), lead: "")
    }
    return page.text
  }

  private var language: Language { report.context.language }

  private func writeSummary(to page: inout Page) {
    let assessment = report.assessment
    let affected = Set(assessment.clusters.flatMap(\.members)).count
    let audited = assessment.headline.audited
    page.line()
    guard audited > 0, affected > 0 else {
      page.sentence(
        (audited > 0 ? ReusePhrase.nothing : .empty).text(
          in: language, ["audited": .number(audited)]))
      let others = Set(
        assessment.findings.lazy.filter { Self.rulesWithoutCluster.contains($0.rule) }
          .flatMap(\.subjects)
      ).count
      if others > 0 {
        page.sentence(ReusePhrase.others.text(in: language, ["n": .number(others)]))
      }
      return writeUnread(to: &page)
    }
    page.sentence(
      ReusePhrase.summary.text(
        in: language,
        [
          "n": .number(affected), "audited": .number(audited),
          "percent": .number(affected * 100 / audited),
          "clusters": .number(assessment.clusters.count),
        ]), .bold)
    writeUnread(to: &page)
  }

  /// What was not compared, so that nobody takes silence for an answer.
  private func writeUnread(to page: inout Page) {
    let unread = report.assessment.tally.skipped.count
    if unread > 0 {
      page.sentence(ReusePhrase.unread.text(in: language, ["n": .number(unread)]), .boldRed)
    }
  }

  private func write(_ cluster: Cluster, to page: inout Page) throws(DisclosureError) {
    let mark =
      cluster.exposure.isFound ? language.listSeparator + report.phrase(.exposedMark) : ""
    page.heading(
      "\(cluster.id)  \(report.phrase(cluster.severity.word))  "
        + cluster.phrase.text(in: language),
      remark: language.parenthesized(
        ReusePhrase.size.text(
          in: language,
          ["n": .number(cluster.members.count), "services": .number(cluster.services)]) + mark))
    if let text = cluster.affixText(in: language) { page.paragraph(text) }
    let ties = cluster.ties
    let limit = report.layout.isFull ? cluster.members.count : Self.membersShown
    for id in cluster.members.prefix(limit) {
      var line = try report.name(of: id) + marks(of: id)
      if let tie = ties[id] {
        line += ": " + tie.relation.text(in: language)
        line += ReusePhrase.relative.text(
          in: language, ["name": .text(try report.site(of: tie.end(oppositeTo: id)))])
      }
      page.paragraph(line, lead: "  - ")
    }
    if cluster.members.count > limit {
      page.paragraph(
        ReusePhrase.more.text(in: language, ["n": .number(cluster.members.count - limit)]),
        lead: "    ")
    }
  }

  /// Why the change of this account is the more urgent, or whether it can be closed instead.
  private func marks(of id: CredentialID) -> String {
    let marks = report.assessment.marks(of: id)
    var words: [String] = []
    if let siteClass = marks.siteClass { words.append(siteClass.phrase.text(in: language)) }
    if marks.isExposed { words.append(report.phrase(.exposedMark)) }
    if marks.isReachedOpenly { words.append("http") }
    if marks.isLongUnused {
      words.append(report.phrase(.reasonUnused, ["years": .number(UseCheck.years)]))
    }
    return words.isEmpty ? "" : " [\(words.joined(separator: language.listSeparator))]"
  }

  private static let membersShown = 12

  /// What is found of an account that need not be in a cluster for it.
  static let rulesWithoutCluster: [Rule] = [
    .ownNameInside, .returned, .sharedByUsers, .duplicateEntry,
  ]

  /// What is found of accounts that need no other for it.
  private func write(_ rule: Rule, to page: inout Page) throws(DisclosureError) {
    let findings = report.assessment.findings.filter { $0.rule == rule }
    guard !findings.isEmpty else { return }
    page.heading(rule.title.text(in: language))
    for finding in findings {
      let names = try report.list(finding.subjects[...], limit: Self.membersShown) {
        id throws(DisclosureError) in try report.name(of: id)
      }
      let reason = report.reasons.text(of: finding)
      page.paragraph(
        rule == .ownNameInside || rule == .returned ? "\(reason): \(names)" : names)
    }
  }
}

/// The words of the reuse report.
enum ReusePhrase: String, Phrasebook {
  case summary, nothing, others, empty, unread, size, relative, more, oneService
  case samePassword, samePasswordAndVariants, nearReuse, sharedCore
  case mail, identityProvider, finance, carrier, passwordManager, shopping, important

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
        "{audited} {audited|account|accounts} compared: none shares a password with another service "
          + "or has a related one.",
        "{audited} 件のアカウントに、他のサービスと同じパスワードや、関連のあるパスワードは見つかりませんでした。")
    case .others:
      Bilingual(
        "Something else was found of {n} {n|account|accounts}; it stands below.",
        "そのほかの点が {n} 件のアカウントで見つかりました（下記）。")
    case .empty:
      Bilingual(
        "There is no account with a password in this export: nothing was compared.",
        "パスワードのあるアカウントがなく、比べたものはありません。")
    case .unread:
      Bilingual(
        "PARTIAL: {n} {n|record|records} could not be read, and {n|was|were} not compared.",
        "一部未確認: {n} 件の記録は読み取れなかったため、比べていません。")
    case .size:
      Bilingual(
        "{n} {n|account|accounts}, {services} {services|service|services}",
        "{n} 件、{services} サービス")
    case .relative: Bilingual(" (beside {name})", "（{name} と比べて）")
    case .more:
      Bilingual("and {n} more: see --full", "ほか {n} 件（--full で表示）")
    case .oneService:
      Bilingual(
        "Some of these sites are one service, with one account for all? List them on one line of a "
          + "file: --same-service FILE",
        "同じ 1 つのアカウントで使うサイトがある場合は、1 行に並べて書いたファイルを指定: --same-service FILE")
    case .samePassword: Bilingual("the same password", "同じパスワード")
    case .samePasswordAndVariants:
      Bilingual("the same password, and variants of it", "同じパスワードとよく似たパスワード")
    case .nearReuse: Bilingual("variants of a password", "よく似たパスワード")
    case .sharedCore: Bilingual("a common core", "共通の部分（コア）")
    case .mail: Bilingual("mailbox", "メール")
    case .identityProvider: Bilingual("used to log in elsewhere", "他サービスへのログインに利用")
    case .finance: Bilingual("money", "金融・決済")
    case .carrier: Bilingual("mobile carrier", "携帯電話会社")
    case .passwordManager: Bilingual("password manager", "パスワード管理")
    case .shopping: Bilingual("shop or bookings", "買い物・予約")
    case .important: Bilingual("important to you", "重要と指定")
    }
  }
}

extension Cluster {
  /// The kind in words.
  fileprivate var phrase: ReusePhrase {
    switch kind {
    case .samePassword:
      near.isEmpty && cored.isEmpty && shared.count == 1
        ? .samePassword : .samePasswordAndVariants
    case .nearReuse: .nearReuse
    case .sharedCore: .sharedCore
    }
  }
}

extension SiteClass {
  /// The class in words.
  fileprivate var phrase: ReusePhrase {
    switch self {
    case .mail: .mail
    case .identityProvider: .identityProvider
    case .finance: .finance
    case .carrier: .carrier
    case .passwordManager: .passwordManager
    case .shopping: .shopping
    case .important: .important
    }
  }
}
