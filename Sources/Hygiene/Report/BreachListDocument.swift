internal import Breach

/// What is known about a breach list as a JSON document, `kagiban/breach-list/1`; its schema is
/// `docs/breach-list.schema.json`.
///
/// What is not known is null.
public struct BreachListDocument {
  private let list: BreachListDescription
  private let toolVersion: String

  /// A document about a list.
  public init(on list: BreachListDescription, toolVersion: String) {
    self.list = list
    self.toolVersion = toolVersion
  }

  /// The document's text, a line feed at its end.
  public var text: String {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member("schema", "kagiban/breach-list/1", .lines)
      writer.tool(version: toolVersion)
      writer.member("name", SafeText(untrusted: list.name).text, .lines)
      switch list {
      case .index(_, let facts): write(facts, to: &writer)
      case .embedded(let summary, let count): write(summary, hashCount: count, to: &writer)
      case .other(let summary): write(summary, hashCount: nil, to: &writer)
      }
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ facts: BreachIndex.Facts, to writer: inout JSONWriter) {
    writer.member("form", BreachListSummary.Form.index.rawValue, .lines)
    writer.member("hash", facts.kind.rawValue, .lines)
    writer.name("exact", .lines)
    writer.boolean(facts.isExact)
    writer.name("known_complete", .lines)
    writer.boolean(facts.isComplete)
    writer.member("bytes", facts.byteCount, .lines)
    writer.member("hashes", facts.hashCount, .lines)
    writer.member("sightings", facts.sightings, .lines)
    writer.member("ranges", facts.coveredRanges, .lines)
    writer.name("bytes_per_hash", .lines)
    writer.number(facts.hashCount > 0 ? facts.bytesPerHash : nil)
    writer.name("false_positive_rate", .lines)
    writer.number(facts.falsePositiveRate)
    writer.member("minimum_count", facts.minimumCount, .lines)
    writer.member("top", facts.topCount, .lines)
    writer.member("rejected_rows", facts.rejectedRows, .lines)
    writer.member("date", facts.date?.description, .lines)
    let source = facts.source.map { SafeText(untrusted: $0, limit: 400).text }
    writer.member("source", source, .lines)
    writer.member("doubts", facts.doubts.map(\.name), .lines)
  }

  private func write(
    _ summary: BreachListSummary, hashCount: Int?, to writer: inout JSONWriter
  ) {
    writer.member("form", summary.form.rawValue, .lines)
    writer.member("hash", summary.kind.rawValue, .lines)
    writer.name("exact", .lines)
    writer.boolean(true)
    writer.name("known_complete", .lines)
    writer.boolean(summary.isKnownComplete)
    writer.member("bytes", summary.byteCount, .lines)
    writer.member("hashes", hashCount, .lines)
    for name in Self.unknown { writer.member(name, nil as String?, .lines) }
    writer.member("doubts", summary.doubts.map(\.name), .lines)
  }

  /// What only an index says of itself.
  private static var unknown: [StaticString] {
    [
      "sightings", "ranges", "bytes_per_hash", "false_positive_rate", "minimum_count", "top",
      "rejected_rows", "date", "source",
    ]
  }
}
