/// What a report on policies says of the run besides its verdicts.
public struct PolicyContext: Sendable {
  /// The language of its texts.
  public let language: Language
  /// The version of the program.
  public let toolVersion: String

  /// The context of a report.
  public init(language: Language, toolVersion: String) {
    self.language = language
    self.toolVersion = toolVersion
  }
}
