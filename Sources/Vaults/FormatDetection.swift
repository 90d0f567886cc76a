/// A header held against the formats.
struct HeaderMatch {
  let header: CSVHeader
  let format: ExportFormat
  let columns: ColumnMap
  let remarks: Remarks

  /// The format whose header this is.
  ///
  /// Every delimiter is tried, because a spreadsheet saves any format with another one. The surest
  /// kind of match over all delimiters counts; see ``Evidence``.
  static func detect(in text: TextBuffer, from start: HeaderStart) throws(ExportError)
    -> HeaderMatch
  {
    let headers = try headers(in: text, from: start)
    for evidence in Evidence.allCases {
      for header in headers {
        let names = HeaderNames(text: text, header: header)
        if evidence == .name, let table = names.unsupportedTable { throw .unsupported(table) }
        let formats = ExportFormat.all.filter { names.fits($0, by: evidence) }
        guard let format = formats.first else { continue }
        guard formats.count == 1 else { throw .ambiguousFormat(formats.map(\.id)) }
        return try match(names, as: format)
      }
    }
    throw unknown(text, headers)
  }

  /// The header read as `format`, whose columns may stand in any order.
  static func match(
    in text: TextBuffer, from start: HeaderStart, as format: ExportFormat
  ) throws(ExportError) -> HeaderMatch {
    let names = try headers(in: text, from: start).map { HeaderNames(text: text, header: $0) }
    let best = names.max { left, right in
      left.count(of: format) < right.count(of: format)
    }
    guard let best else { throw .unreadableHeader(line: start.line) }
    return try match(best, as: format)
  }

  private static func match(
    _ names: HeaderNames, as format: ExportFormat
  ) throws(ExportError) -> HeaderMatch {
    let columns = ColumnMap(names, format)
    var remarks: Remarks = []
    let passwords = names.columns(of: .password, in: format)
    if passwords.count > 1 {
      guard names.indices(of: "password").count == 1 else {
        throw .severalPasswordColumns(passwords.map(\.name))
      }
      remarks.insert(.otherPasswordColumn)
    }
    let missing = names.missingNames(of: format, columns)
    guard missing.isEmpty else { throw .missingColumns(missing, format: format.id) }
    return HeaderMatch(header: names.header, format: format, columns: columns, remarks: remarks)
  }

  /// The first record, cut by every delimiter that can be one here.
  private static func headers(
    in text: TextBuffer, from start: HeaderStart
  ) throws(ExportError) -> [CSVHeader] {
    let delimiters = start.delimiter.map { [$0] } ?? CSVHeader.delimiters
    let headers = delimiters.compactMap { CSVHeader(in: text, from: start, delimiter: $0) }
    guard let first = headers.first else { throw .unreadableHeader(line: start.line) }
    if let invalid = text.firstInvalidUTF8(in: start.offset..<first.end) {
      throw .invalidEncoding(line: text.line(of: invalid), offset: invalid)
    }
    return headers
  }

  private static func unknown(_ text: TextBuffer, _ headers: [CSVHeader]) -> ExportError {
    let names = headers.map { HeaderNames(text: text, header: $0) }
    let known = names.map(\.knownNames).max { $0.count < $1.count } ?? []
    return .unknownFormat(
      knownColumns: known, columnCount: headers.map(\.cells.count).max() ?? 0)
  }
}

/// How a header shows its format, the surest way first.
enum Evidence: CaseIterable {
  /// The header is the format's own, byte for byte.
  case header
  /// It is but for upper and lower case.
  case headerIgnoringCase
  /// It has the names that only this format has together.
  case signature
  /// It has a name for passwords.
  case name
}

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
    switch evidence {
    case .header: format.layouts.contains { isSequence($0, ignoringCase: false) }
    case .headerIgnoringCase: format.layouts.contains { isSequence($0, ignoringCase: true) }
    case .signature: !format.signature.isEmpty && format.signature.allSatisfy(has)
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
      has(name) && seen.insert(String(decoding: name.utf8.map(\.asciiLowercased), as: UTF8.self)).inserted
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

/// Which column of a file holds what.
struct ColumnMap {
  private(set) var columns: [(role: Role, index: Int)] = []

  init(_ names: HeaderNames, _ format: ExportFormat) {
    for role in Role.allCases {
      if let column = Self.column(of: role, names, format) { columns.append((role, column)) }
    }
    // An e-mail address is the user name where nothing else is.
    if let index = self[.email], self[.username] == nil {
      columns.removeAll { $0.role == .email }
      columns.append((.username, index))
    }
  }

  subscript(role: Role) -> Int? { columns.first { $0.role == role }?.index }

  var roles: Set<Role> { Set(columns.map(\.role)) }

  private static func column(
    of role: Role, _ names: HeaderNames, _ format: ExportFormat
  ) -> Int? {
    let candidates = names.columns(of: role, in: format)
    let isStreet =
      role == .url && format.id == ExportFormat.generic.id
      && ExportFormat.streetNames.contains(where: names.has)
    return candidates.first { !isStreet || !ExportFormat.streetAddressNames.contains($0.name) }?.index
  }
}

extension ExportFormat {
  fileprivate func firstName(of role: Role) -> String {
    columns.first { $0.role == role }?.name ?? ""
  }
}
