/// The reuse report as CSV: a row for each member of a cluster, then one for each account of which
/// something is found without regard to others; no cell is a formula.
public struct ReuseTable {
  private let assessment: Assessment
  private let language: Language

  /// A table of this assessment's clusters.
  public init(_ assessment: Assessment, language: Language) {
    self.assessment = assessment
    self.language = language
  }

  /// The table's text, in Japanese with a byte order mark as Excel there wants it.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> String {
    var writer = CSVWriter(hasMark: language == .japanese)
    writer.row([
      "cluster", "kind", "severity", "exposure", "credential", "title", "site", "username",
      "relation", "related_to",
    ])
    for cluster in assessment.clusters {
      let ties = cluster.ties
      for id in cluster.members {
        let label = try assessment.label(of: id)
        let tie = ties[id]
        writer.row([
          cluster.id.name, cluster.kind.rawValue, cluster.severity.rawValue,
          cluster.exposure.name, id.description, label.title.shownText ?? "",
          label.site.shownText ?? "", label.username.shownText ?? "",
          tie?.relation.text(in: language) ?? "",
          tie?.end(oppositeTo: id).description ?? "",
        ])
      }
    }
    try writeRules(to: &writer)
    return writer.text
  }

  /// What is found of accounts that are in no cluster for it: the rule in place of the kind.
  private func writeRules(to writer: inout CSVWriter) throws(DisclosureError) {
    let exposures = Dictionary(
      assessment.exposures.map { ($0.id, $0.exposure) }, uniquingKeysWith: { first, _ in first })
    let reasons = ReasonText(assessment, language)
    for rule in ReuseReport.rulesWithoutCluster {
      for finding in assessment.findings where finding.rule == rule {
        let reason = reasons.text(of: finding)
        for id in finding.subjects {
          let label = try assessment.label(of: id)
          writer.row([
            "", rule.id, finding.severity.rawValue, (exposures[id] ?? .unknown).name,
            id.description, label.title.shownText ?? "", label.site.shownText ?? "",
            label.username.shownText ?? "", reason, "",
          ])
        }
      }
    }
  }
}
