/// Writes CSV (RFC 4180) that a spreadsheet cannot take for formulas.
struct CSVWriter {
  private(set) var text: String

  /// - Parameter hasMark: whether a byte order mark comes first, without which Japanese Excel takes
  ///   the file for CP932.
  init(hasMark: Bool) { text = hasMark ? "\u{FEFF}" : "" }

  /// A row of cells.
  mutating func row(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  /// A cell that begins like a formula with an apostrophe before it (OWASP ASVS 5.0.0, 1.2.10); full-width
  /// signs too, which Japanese Excel takes for the same.
  static func guarded(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
    return isFormula == true ? "'" + text : text
  }

  private static func cell(_ text: String) -> String {
    let guarded = guarded(text)
    guard guarded.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      return guarded
    }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
