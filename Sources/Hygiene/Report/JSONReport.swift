internal import Breach
internal import Guidance
internal import Vaults

/// The audit as one JSON document, `kagiban/assessment/1`; its schema is
/// `docs/assessment.schema.json`.
///
/// Keys, rules and severities are the same in every language; `message`, `advice` and `remarks` are
/// in the language of the report.
public struct JSONReport: Sendable {
  let assessment: Assessment
  let context: ReportContext
  let reasons: ReasonText

  /// A report of this assessment.
  public init(_ assessment: Assessment, context: ReportContext) {
    self.assessment = assessment
    self.context = context
    reasons = ReasonText(assessment, context.language)
  }

  /// Writes the document's UTF-8, a line feed at its end, piece by piece into `sink`, made on all cores.
  ///
  /// The document of a large vault is larger than its export, so it is never whole in memory. What
  /// comes from the vault has been checked when the first piece is written: see
  /// ``Assessment/checkLabels()``.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written, or what `sink` throws.
  public func write(into sink: (Span<UInt8>) throws -> Void) async throws {
    try await assessment.checkLabels()
    var writer = JSONWriter()
    try await writer.object { writer in
      writeRun(to: &writer)
      writeCoverage(to: &writer)
      writeHeadline(to: &writer)
      try await writeFindings(to: &writer, sink)
      try await writeClusters(to: &writer, sink)
      try await writeCredentials(to: &writer, sink)
      try writePlan(to: &writer)
    }
    writer.endDocument()
    try writer.drain(into: sink)
  }

  private func writeRun(to writer: inout JSONWriter) {
    writer.member("schema", "kagiban/assessment/1", .lines)
    writer.tool(version: context.toolVersion)
    writer.member("scope", assessment.inspection.scope.rawValue, .lines)
    writer.member("language", context.language.rawValue, .lines)
    writer.member("date", context.date, .lines)
    writer.member("guidance", assessment.guidance.map(\.id.name), .lines)
    writer.writeDisagreements(
      among: assessment.guidance, factor: .single, in: context.language)
    writer.name("input", .lines)
    writer.object(.lines, writeInput)
    writer.name("partial", .lines)
    writer.boolean(assessment.isPartial)
  }

  private func writeInput(to writer: inout JSONWriter) {
    let tally = assessment.tally
    writer.member("name", context.inputName.text, .lines)
    writer.member("format", assessment.format.name, .lines)
    writer.member("records", tally.records, .lines)
    writer.member("credentials", tally.credentials, .lines)
    writer.member("audited", tally.audited, .lines)
    writer.member("further_sites", tally.furtherSites, .lines)
    writer.member("without_password", tally.withoutPassword, .lines)
    writer.member("references", tally.references, .lines)
    writer.member("trashed", assessment.trashed, .lines)
    writer.member("archived", assessment.archived, .lines)
    writer.name("other_items", .lines)
    writer.object { writer in
      for kind in ItemKind.allCases {
        if let count = tally.otherItems[kind] { writer.member(kind.jsonName, count) }
      }
    }
    writer.name("skipped", .lines)
    writer.array(tally.skipped, .lines) { writer, record in
      writer.object { writer in
        writer.member("record", record.position.record)
        writer.member("line", record.position.line)
        writer.member("reason", record.reason.rawValue)
        writer.member("message", record.reason.text(in: context.language))
      }
    }
    writer.member(
      "remarks",
      RemarkPhrase.texts(on: assessment, in: context.language), .lines)
  }

  private func writeCoverage(to writer: inout JSONWriter) {
    writer.name("coverage", .lines)
    writer.array(assessment.coverage, .lines) { writer, coverage in
      writer.object { writer in
        writer.member("topic", coverage.topic.rawValue)
        writer.member("status", coverage.status.rawValue)
        writer.member("checked", coverage.extent.checked)
        writer.member("accounts", coverage.extent.accounts)
        if let entries = coverage.entries { writer.member("entries", entries) }
        guard let records = coverage.records else { return }
        writer.name("records")
        writer.object { writer in
          writer.member("checked", records.checked)
          writer.member("all", records.all)
        }
      }
    }
    writer.name("lists", .lines)
    writer.array(assessment.lists, .lines) { writer, list in
      writer.object { writer in
        writer.member("name", SafeText(untrusted: list.summary.name).text)
        writer.member("form", list.summary.form.rawValue)
        writer.name("known_complete")
        writer.boolean(list.summary.isKnownComplete)
        writer.member("doubts", list.summary.doubts.map(\.name))
        writer.member("found", list.found)
        writer.member("not_found", list.absent)
        writer.member("not_checked", list.notChecked)
      }
    }
  }

  private func writeHeadline(to writer: inout JSONWriter) {
    let headline = assessment.headline
    writer.name("headline", .lines)
    writer.object { writer in
      writer.member("audited", headline.audited)
      writer.member("need_no_action", headline.needNoAction)
      writer.member("percent", headline.percentage)
      writer.name("by_worst")
      writer.object { writer in
        writer.member("critical", assessment.count(ofWorst: .critical))
        writer.member("high", assessment.count(ofWorst: .high))
        writer.member("medium", assessment.count(ofWorst: .medium))
        writer.member("low", assessment.count(ofWorst: .low))
      }
      writer.member("plan_effect_percent", assessment.plan.effect)
    }
  }
}

extension ItemKind {
  fileprivate var jsonName: StaticString {
    switch self {
    case .note: "note"
    case .card: "card"
    case .identity: "identity"
    case .alias: "alias"
    case .folder: "folder"
    case .other: "other"
    }
  }
}
