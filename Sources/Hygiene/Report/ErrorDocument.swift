/// Why there is no document, for a program that waits for one: `kagiban/error/1`; its schema is
/// `docs/error.schema.json`.
public struct ErrorDocument {
  private let toolVersion: String
  private let language: Language
  private let status: Int32
  private let message: String

  /// A document of an error.
  ///
  /// - Parameters:
  ///   - toolVersion: the version of the program.
  ///   - language: the language of the message.
  ///   - status: the exit status.
  ///   - message: what standard error says.
  public init(toolVersion: String, language: Language, status: Int32, message: String) {
    self.toolVersion = toolVersion
    self.language = language
    self.status = status
    self.message = message
  }

  /// The document's text, a line feed at its end.
  public func rendered() -> String {
    var writer = JSONWriter()
    writer.object(.lines) { writer in
      writer.member("schema", "kagiban/error/1", .lines)
      writer.tool(version: toolVersion)
      writer.member("language", language.rawValue, .lines)
      writer.name("error", .lines)
      writer.object { writer in
        writer.member("status", status)
        writer.member("message", message)
      }
    }
    writer.endDocument()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
