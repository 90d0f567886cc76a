/// Reads records whose first fields have fixed meanings and whose others are names and values.
struct FieldPairs {
  private let fixed: [Role?]
  private let labels: [ExportFormat.Column]
  private let text: TextBuffer

  /// No record has more fields than are looked at.
  static let columnLimit = 4096

  init(_ format: ExportFormat, behind fixed: [Role?], in text: TextBuffer) {
    self.fixed = fixed
    self.text = text
    labels = format.columns.filter { $0.role == .url || !fixed.contains($0.role) }
  }

  /// The cells of the record that `reader` has just read.
  func row(_ reader: borrowing CSVReader) -> Row {
    var row = Row(text: text)
    for (index, role) in fixed.enumerated() {
      if let role { row[role] = reader.bytes(of: index) }
    }
    var index = fixed.count
    while index + 1 < reader.fieldCount {
      let value = reader.bytes(of: index + 1)
      if value.count > 0, let role = role(of: reader.bytes(of: index).bytes) {
        if role == .url { row.append(url: value) } else if row.isEmpty(role) { row[role] = value }
      }
      index += 2
    }
    if index < reader.fieldCount, !fixed.contains(.notes) {
      row[.notes] = reader.bytes(of: index)
    }
    return row
  }

  /// What the field with this name holds; `*` marks hidden fields, `$url:x` has a label of its own.
  private func role(of label: Range<Int>) -> Role? {
    guard let first = label.first else { return nil }
    var name = text[first] == 0x2A ? label.dropFirst() : label
    if text[first] == 0x24, let colon = text.firstIndex(of: ":", in: name) {
      name = name.lowerBound..<colon
    }
    return labels.first { text.matches(name, $0.name, ignoringCase: true) }?.role
  }

}
