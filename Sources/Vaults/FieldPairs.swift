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
        if row.isEmpty(role) { row[role] = value } else if role == .url { append(value, to: &row) }
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

  /// Moves a further address behind the first, over what is not needed any more.
  ///
  /// Where a cell that is needed stands between them the first address alone counts.
  private func append(_ value: PackedRange, to row: inout Row) {
    let target = row[.url].bytes.upperBound
    let count = row[.url].count + 1 + value.count
    let gap = target..<value.offset
    let isFree = [Role.title, .username, .email, .password].allSatisfy { role in
      row.isEmpty(role) || !gap.contains(row[role].offset)
    }
    guard isFree, !gap.isEmpty, count <= PackedRange.maximumCount else { return }
    text[target] = URLSeparation.unitSeparator
    text.move(value.count, from: value.offset, to: target + 1)
    row[.url] = PackedRange(offset: row[.url].offset, count: count)
  }
}
