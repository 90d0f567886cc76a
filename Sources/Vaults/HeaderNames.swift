/// The cells of a header that can be compared with names, and are not turned into text.
struct HeaderNames {
  let text: TextBuffer
  let header: CSVHeader
  /// The cells without the empty ones at the end.
  private let cells: ArraySlice<Range<Int>>

  init(text: TextBuffer, header: CSVHeader) {
    self.text = text
    self.header = header
    let last = header.cells.lastIndex { !$0.isEmpty }
    cells = header.cells[...(last ?? -1)]
  }

  func fits(_ format: ExportFormat, by evidence: Evidence) -> Bool {
    guard format.shape == .table else { return false }
    let marks = format.marks
    return switch evidence {
    case .header: marks.layouts.contains { isSequence($0, ignoringCase: false) }
    case .headerIgnoringCase: marks.layouts.contains { isSequence($0, ignoringCase: true) }
    case .signature:
      marks.signatures.contains { $0.allSatisfy(has) }
        || !marks.opening.isEmpty && starts(with: marks.opening)
    case .name: format.isGeneric && !columns(of: .password, in: format).isEmpty
    }
  }

  /// The columns that `column` names.
  ///
  /// In a product's table those with the very name, if there are such, otherwise those that have it
  /// but for upper and lower case. What people name `Password` and `password` may be either.
  private func indices(
    of column: ExportFormat.Column, in format: ExportFormat
  ) -> [Int] {
    if column.isSuffix { return cells.indices.filter { text.ends(cells[$0], with: column.name) } }
    let exact = cells.indices.filter { text.matches(cells[$0], column.name) }
    if !exact.isEmpty, !format.isGeneric { return exact }
    return cells.indices.filter { text.matches(cells[$0], column.name, ignoringCase: true) }
  }

  func has(_ name: String) -> Bool {
    cells.contains { text.matches($0, name, ignoringCase: true) }
  }

  /// The columns that have a name of `role`, the format's first name first.
  func columns(
    of role: Role, in format: ExportFormat
  ) -> [(column: ExportFormat.Column, index: Int)] {
    format.columns.filter { $0.role == role }
      .flatMap { column in indices(of: column, in: format).map { (column, $0) } }
  }

  /// How many of the format's names are here.
  func count(of format: ExportFormat) -> Int {
    format.columns.count { !indices(of: $0, in: format).isEmpty }
  }

  /// The table that this header belongs to, if it is one that would be misread.
  var unsupportedTable: UnsupportedExport? {
    UnsupportedExport.tables.first { $0.names.allSatisfy(has) }?.export
  }

  /// Those names of any format that are here.
  var knownNames: [String] {
    let names = ExportFormat.all.flatMap { $0.columns.map(\.name) + $0.marks.layouts.joined() }
    var seen: Set<String> = []
    return names.filter { name in
      let folded = String(decoding: name.utf8.map(\.asciiLowercased), as: UTF8.self)
      return !seen.contains(folded) && has(name) && seen.insert(folded).inserted
    }
  }

  /// The names that `format` cannot do without and that are not here.
  func missingNames(of format: ExportFormat, _ columns: ColumnMap) -> [String] {
    var missing: [String] = []
    if columns[.password] == nil, !format.cells.unnamedColumns.contains(.password) {
      missing.append(format.firstName(of: .password))
    }
    let subjects: [Role] = [.title, .url, .username]
    if !format.isGeneric, subjects.allSatisfy({ columns[$0] == nil }) {
      missing += subjects.map(format.firstName(of:)).filter { !$0.isEmpty }
    }
    return missing
  }

  private func isSequence(_ names: [String], ignoringCase: Bool) -> Bool {
    names.count == cells.count
      && zip(cells, names).allSatisfy { text.matches($0, $1, ignoringCase: ignoringCase) }
  }

  private func starts(with names: [String]) -> Bool {
    names.count <= cells.count
      && zip(cells, names).allSatisfy { text.matches($0, $1, ignoringCase: true) }
  }
}

extension ExportFormat {
  fileprivate func firstName(of role: Role) -> String {
    columns.first { $0.role == role }?.name ?? ""
  }
}
