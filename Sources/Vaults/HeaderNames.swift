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
    return switch evidence {
    case .header: format.layouts.contains { isSequence($0, ignoringCase: false) }
    case .headerIgnoringCase: format.layouts.contains { isSequence($0, ignoringCase: true) }
    case .signature:
      [format.signature, format.otherSignature].contains { !$0.isEmpty && $0.allSatisfy(has) }
    case .name: format.layouts.isEmpty && !columns(of: .password, in: format).isEmpty
    }
  }

  /// The columns that are called `name`.
  func indices(of name: String) -> [Int] {
    cells.indices.filter { text.matches(cells[$0], name, ignoringCase: true) }
  }

  func has(_ name: String) -> Bool {
    cells.contains { text.matches($0, name, ignoringCase: true) }
  }

  /// The columns that have a name of `role`, the format's first name first.
  func columns(of role: Role, in format: ExportFormat) -> [(name: String, index: Int)] {
    format.columns.filter { $0.role == role }
      .flatMap { column in indices(of: column.name).map { (column.name, $0) } }
  }

  /// How many of the format's names are here.
  func count(of format: ExportFormat) -> Int {
    format.columns.count { has($0.name) }
  }

  /// The table that this header belongs to, if it is one that would be misread.
  var unsupportedTable: UnsupportedExport? {
    UnsupportedExport.tables.first { $0.names.allSatisfy(has) }?.export
  }

  /// Those names of any format that are here.
  var knownNames: [String] {
    let names = ExportFormat.all.flatMap { $0.columns.map(\.name) + $0.layouts.joined() }
    var seen: Set<String> = []
    return names.filter { name in
      let folded = String(decoding: name.utf8.map(\.asciiLowercased), as: UTF8.self)
      return has(name) && seen.insert(folded).inserted
    }
  }

  /// The names that `format` cannot do without and that are not here.
  func missingNames(of format: ExportFormat, _ columns: ColumnMap) -> [String] {
    var missing: [String] = []
    if columns[.password] == nil { missing.append(format.firstName(of: .password)) }
    let subjects: [Role] = [.title, .url, .username]
    if !format.layouts.isEmpty, subjects.allSatisfy({ columns[$0] == nil }) {
      missing += subjects.map(format.firstName(of:)).filter { !$0.isEmpty }
    }
    return missing
  }

  private func isSequence(_ names: [String], ignoringCase: Bool) -> Bool {
    names.count == cells.count
      && zip(cells, names).allSatisfy { text.matches($0, $1, ignoringCase: ignoringCase) }
  }
}

extension ExportFormat {
  fileprivate func firstName(of role: Role) -> String {
    columns.first { $0.role == role }?.name ?? ""
  }
}
