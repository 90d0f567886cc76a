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
  /// The input's format in words: a product's name.
  public let formatName: String
  /// The day of the audit, `2026-11-23`.
  public let date: String

  /// The context of a report.
  public init(
    language: Language, toolVersion: String, inputName: SafeText, isFile: Bool,
    formatName: String, date: String
  ) {
    self.language = language
    self.toolVersion = toolVersion
    self.inputName = inputName
    self.isFile = isFile
    self.formatName = formatName
    self.date = date
  }

  /// The command that audits this input again, if its name can be typed as it is.
  var command: String? {
    let plain = inputName.text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "-")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
    }
    return isFile && plain && !inputName.text.hasPrefix("-")
      ? "kagiban audit \(inputName.text)" : nil
  }
}
