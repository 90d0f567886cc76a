/// How a spreadsheet, or somebody's script, writes a table that it has read.
struct Resaving: Sendable, CustomStringConvertible {
  var delimiter: Character = ","
  var rowEnd = "\n"
  var quoting = TableDialect.Quoting.whenNeeded
  var endsLastRow = true
  var form = UnicodeForm.utf8
  /// Whether the first line names the delimiter, as Excel writes and reads it.
  var namesDelimiter = false

  var description: String {
    "\(delimiter.debugDescription), \(rowEnd.debugDescription), \(quoting), \(form)"
      + (namesDelimiter ? ", sep=" : "")
  }

  /// Every delimiter, row end, form of Unicode and habit at least once.
  static let some = [
    Resaving(delimiter: ";", rowEnd: "\r\n"),
    Resaving(delimiter: ";", rowEnd: "\r\n", form: .utf8WithMark, namesDelimiter: true),
    Resaving(delimiter: "\t", rowEnd: "\r\n", form: .utf16LittleEndian),
    Resaving(delimiter: "|", quoting: .always, endsLastRow: false),
    Resaving(rowEnd: "\r", form: .utf8WithMark),
    Resaving(rowEnd: "\r\r\n", quoting: .always, form: .utf16BigEndian),
    Resaving(delimiter: ";", rowEnd: "\r", form: .utf16LittleEndianWithoutMark),
  ]

  /// Every delimiter with every row end, with and without quotes that are not needed.
  static let all: [Resaving] = {
    var all: [Resaving] = []
    for delimiter: Character in [",", ";", "\t", "|"] {
      for rowEnd in ["\n", "\r\n", "\r", "\r\r\n"] {
        for quoting in [TableDialect.Quoting.whenNeeded, .always] {
          all.append(
            Resaving(
              delimiter: delimiter, rowEnd: rowEnd, quoting: quoting,
              endsLastRow: all.count.isMultiple(of: 3),
              form: UnicodeForm.allCases[all.count % UnicodeForm.allCases.count],
              namesDelimiter: all.count.isMultiple(of: 7)))
        }
      }
    }
    return all
  }()

  /// The table of `writer` as this is saved; nil if the writer's layout does not outlive it.
  func write(_ records: [ModelRecord], of writer: ExportWriter) -> [UInt8]? {
    guard case .table(var table) = writer.body, table.header != nil, isOrdinary(table.dialect),
      delimiter != writer.unquotedDelimiter
    else { return nil }
    table.dialect = TableDialect(
      delimiter: delimiter.asciiValue ?? 0x2C, quoting: quoting, rowEnd: rowEnd,
      endsLastRow: endsLastRow)
    table.preamble = namesDelimiter ? "sep=\(delimiter)" + rowEnd : ""
    return form.encode(table.write(records))
  }

  /// Whether a spreadsheet reads this dialect as it is meant.
  private func isOrdinary(_ dialect: TableDialect) -> Bool {
    switch dialect.quoting {
    case .whenNeeded, .whenNeededOrSpaced, .always: true
    case .alwaysWithBackslashes, .alwaysBare, .never, .wrappedTwice: false
    }
  }
}
