/// What a report says of the run besides its findings.
public struct ReportContext: Sendable {
  /// The language of its texts.
  public let language: Language
  /// The version of the program.
  public let toolVersion: String
  /// The input's name as the user gave it.
  public let inputName: SafeText
  /// The input's format in words: a product's name.
  public let formatName: String
  /// The day of the audit, `2026-11-23`.
  public let date: String

  /// The context of a report.
  public init(
    language: Language, toolVersion: String, inputName: SafeText, formatName: String, date: String
  ) {
    self.language = language
    self.toolVersion = toolVersion
    self.inputName = inputName
    self.formatName = formatName
    self.date = date
  }
}
