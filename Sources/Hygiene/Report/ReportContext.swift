/// What a report says of the run besides its findings.
public struct ReportContext: Sendable {
  /// The language of its texts.
  public let language: Language
  /// The version of the program.
  public let toolVersion: String
  /// The input's name as the user gave it.
  public let inputName: SafeText
  /// Whether the input is a file that lies about, rather than a pipe.
  public let isFile: Bool
  /// The command that does this audit again, quoted for a shell, if there is one.
  public let command: String?
  /// The input's format in words: a product's name.
  public let formatName: String
  /// The day of the audit, `2026-11-23`.
  public let date: String

  /// The context of a report.
  public init(
    language: Language, toolVersion: String, inputName: SafeText, isFile: Bool,
    command: String? = nil, formatName: String, date: String
  ) {
    self.language = language
    self.toolVersion = toolVersion
    self.inputName = inputName
    self.isFile = isFile
    self.command = command
    self.formatName = formatName
    self.date = date
  }
}
