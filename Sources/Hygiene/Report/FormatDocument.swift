public import Vaults

/// Export formats as a JSON document, `kagiban/formats/1`; its schema is
/// `docs/formats.schema.json`.
///
/// What a format cannot tell is null: never false.
public struct FormatDocument {
  private let formats: [ExportFormat]
  private let all: [ExportFormat]
  private let language: Language
  private let toolVersion: String

  /// A document on these formats, each compared with all that there are.
  public init(
    on formats: [ExportFormat], among all: [ExportFormat] = ExportFormat.all,
    language: Language, toolVersion: String
  ) {
    self.formats = formats
    self.all = all
    self.language = language
    self.toolVersion = toolVersion
  }

  /// The document's text, a line feed at its end.
  public var text: String {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member("schema", "kagiban/formats/1", .lines)
      writer.tool(version: toolVersion)
      writer.member("language", language.rawValue, .lines)
      writer.name("formats", .lines)
      writer.array(formats, .lines) { writer, format in
        writer.object(.lines) { writer in write(format, to: &writer) }
      }
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(_ format: ExportFormat, to writer: inout JSONWriter) {
    writer.member("name", format.id.name, .lines)
    writer.member("products", format.products, .lines)
    writer.name("tells", .lines)
    writer.object { writer in
      for fact in FormatFact.allCases {
        writer.name(fact.jsonName)
        if fact.isTold(by: format) { writer.boolean(true) } else { writer.string(nil) }
      }
    }
    writer.name("recognised_by", .lines)
    writer.object { writer in write(format.recognition, to: &writer) }
    writer.member("export", ExportPlacePhrase(format)?.text(in: language), .lines)
    let better = FormatAdvice.better(than: format, among: all).map(\.format.id.name)
    writer.member("tells_more", better, .lines)
  }

  private func write(_ recognition: ExportFormat.Recognition, to writer: inout JSONWriter) {
    switch recognition {
    case .anyHeader: writer.member("kind", "any-header")
    case .records: writer.member("kind", "records")
    case .blocks: writer.member("kind", "blocks")
    case .header(let headers, let names):
      writer.member("kind", "header")
      writer.name("headers")
      writer.array(headers) { writer, header in writer.array(header) { $0.string($1) } }
      writer.name("names")
      writer.array(names) { writer, names in writer.array(names) { $0.string($1) } }
    }
  }
}
