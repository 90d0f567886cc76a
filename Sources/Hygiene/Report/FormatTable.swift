internal import Vaults

/// The formats as a table in Markdown: what `docs/formats.md` holds.
public struct FormatTable {
  private let formats: [ExportFormat]
  private let language: Language

  /// The table of all formats in a language.
  public init(language: Language) {
    formats = ExportFormat.all
    self.language = language
  }

  /// The document.
  public var markdown: String {
    let facts = FormatFact.allCases
    let head = [phrase(.tableFormat), phrase(.products)] + facts.map { phrase($0.name) }
    let rule = head.enumerated().map { $0.offset < 2 ? "---" : ":-:" }
    let rows = formats.map { format in
      let products =
        format.products.isEmpty ? phrase(.anyTable) : format.products.joined(separator: ", ")
      return ["`\(format.id.name)`", products]
        + facts.map { $0.isTold(by: format) ? phrase(.tableTold) : "" }
    }
    return """
      # \(phrase(.tableTitle))

      \(phrase(.tableIntroduction))

      \(([head, rule] + rows).map(Self.line).joined(separator: "\n"))

      \(phrase(.others))

      """
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }

  private func phrase(_ phrase: FormatPhrase) -> String { phrase.text(in: language) }
}
