internal import Guidance
internal import Vaults

/// What to do after a breach as one JSON document, `kagiban/response/1`; its schema is
/// `docs/response.schema.json`.
///
/// It has what the text has, in the same order. Accounts have the names of the audit of the same
/// export.
public struct ResponseDocument {
  private let response: Response
  private let context: ReportContext

  /// A document of this response.
  public init(_ response: Response, context: ReportContext) {
    self.response = response
    self.context = context
  }

  /// The document's text, a line feed at its end.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> String {
    var writer = JSONWriter()
    try writer.object(.lines) { (writer) throws(DisclosureError) in
      writeRun(to: &writer)
      try writeSteps(to: &writer)
      writeEarlier(to: &writer)
      writer.name("advice", .lines)
      writer.array(response.advice, .lines) { writer, advice in
        writer.object { writer in
          writer.member("clause", advice.clause)
          writer.member("message", advice.phrase.text(in: context.language))
        }
      }
      writeLimits(to: &writer)
      try writeCredentials(to: &writer)
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeRun(to writer: inout JSONWriter) {
    writer.member("schema", "kagiban/response/1", .lines)
    writer.tool(version: context.toolVersion)
    writer.member("language", context.language.rawValue, .lines)
    writer.member("date", context.date, .lines)
    writer.name("input", .lines)
    writer.object { writer in
      writer.member("name", context.inputName.text)
      writer.member("format", response.assessment.format.name)
    }
    writer.member("incident", response.isQuoted ? "leaked" : "site", .lines)
  }

  private func writeSteps(to writer: inout JSONWriter) throws(DisclosureError) {
    writer.name("steps", .lines)
    try writer.array(response.steps, .lines) { (writer, step) throws(DisclosureError) in
      let address = try response.assessment.changeAddress(of: step.account)
      let message = try step.reason.text(in: context.language) { $0.description }
      writer.object { writer in
        writer.member("credential", step.account.description)
        write(step.reason, message, to: &writer)
        writer.member("change_password", address)
        writer.member("mailbox", step.mailbox?.description)
      }
    }
  }

  private func writeEarlier(to writer: inout JSONWriter) {
    writer.name("earlier", .lines)
    writer.array(response.earlier, .lines) { writer, holder in
      writer.object { writer in
        writer.member("credential", holder.account.description)
        write(holder.reason, holder.reason.pastText(in: context.language), to: &writer)
      }
    }
  }

  private func write(_ reason: Response.Reason, _ message: String, to writer: inout JSONWriter) {
    writer.member("reason", reason.name)
    switch reason {
    case .related(let relation), .indirectly(let relation, _):
      writer.member("relation", relation.name)
    case .atSite, .titled, .samePassword, .formerPassword:
      writer.member("relation", nil as String?)
    }
    writer.member("message", message)
  }

  private func writeLimits(to writer: inout JSONWriter) {
    writer.name("old_passwords", .lines)
    writer.object { writer in
      writer.member("searched", response.history.entries)
      writer.member("unreadable", response.history.unreadable)
    }
    writer.member("without_address", response.withoutAddress, .lines)
    writer.member("skipped", response.assessment.tally.skipped.count, .lines)
  }

  /// The accounts that are named above, in the order of the file.
  private func writeCredentials(to writer: inout JSONWriter) throws(DisclosureError) {
    let named = Set(
      response.steps.map(\.account) + response.steps.compactMap(\.mailbox)
        + response.earlier.map(\.account))
    writer.name("credentials", .lines)
    try writer.array(named.sorted(), .lines) { (writer, id) throws(DisclosureError) in
      let label = try response.assessment.label(of: id)
      let position = response.assessment.position(of: id)
      writer.object { writer in
        writer.member("id", id.description)
        writer.member("record", position.record)
        writer.member("line", position.line)
        writer.member("title", label.title.shownText)
        writer.member("site", label.site.shownText)
        writer.member("username", label.username.shownText)
        writer.member("hidden", label.hiddenNames)
      }
    }
  }
}

extension Response.Reason {
  /// The name that other programs read.
  fileprivate var name: String {
    switch self {
    case .atSite: "at-site"
    case .titled: "titled"
    case .samePassword: "same-password"
    case .formerPassword: "former-password"
    case .related: "related"
    case .indirectly: "indirectly"
    }
  }
}
