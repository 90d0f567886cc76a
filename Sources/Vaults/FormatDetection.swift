/// A header held against the formats.
struct HeaderMatch {
  let header: CSVHeader
  let format: ExportFormat
  let columns: ColumnMap
  let remarks: Remarks
  /// The columns that tell of people.
  var identityColumns: [(field: IdentityDetail.Field, index: Int)] = []

  /// What the records of this file can hold.
  var roles: Set<Role> { columns.roles.union(format.cells.decodedRoles) }

  /// What this file can tell.
  var capabilities: Capabilities {
    var capabilities = format.capabilities(having: roles)
    if format.identities?.isTold(by: roles, identityColumns) == true {
      capabilities.insert(.identities)
    }
    return capabilities
  }

  /// The format whose header this is.
  ///
  /// Every delimiter is tried, because a spreadsheet saves any format with another one. The surest
  /// kind of match over all delimiters counts; see ``Evidence``.
  static func detect(in text: TextBuffer, from start: HeaderStart) throws(ExportError)
    -> HeaderMatch
  {
    let headers = try headers(in: text, from: start)
    for evidence in Evidence.allCases {
      if evidence == .name, let match = try headerless(text, start, headers) { return match }
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

  /// The format of a text whose first record is already data, if that shows beyond doubt.
  private static func headerless(
    _ text: TextBuffer, _ start: HeaderStart, _ headers: [CSVHeader]
  ) throws(ExportError) -> HeaderMatch? {
    let names = headers.map { HeaderNames(text: text, header: $0) }
    guard !names.contains(where: { $0.unsupportedTable != nil }) else { return nil }
    for delimiter in start.delimiter.map({ [$0] }) ?? CSVHeader.delimiters.prefix(2) {
      let formats = HeaderlessEvidence(in: text, from: start, delimiter: delimiter).formats
      guard let format = formats.first else { continue }
      guard formats.count == 1 else { throw .ambiguousFormat(formats.map(\.id)) }
      return withoutHeader(from: start, as: format, delimiter: delimiter)
    }
    return nil
  }

  /// A format whose first record is already data.
  static func withoutHeader(
    from start: HeaderStart, as format: ExportFormat, delimiter: UInt8 = .comma
  ) -> HeaderMatch {
    HeaderMatch(
      header: CSVHeader(
        absentAt: start, width: FieldPairs.columnLimit, delimiter: delimiter),
      format: format,
      columns: ColumnMap(withoutHeader: format), remarks: [])
  }

  /// The header read as `format`, whose columns may stand in any order.
  static func match(
    in text: TextBuffer, from start: HeaderStart, as format: ExportFormat
  ) throws(ExportError) -> HeaderMatch {
    let names = try headers(in: text, from: start).map { HeaderNames(text: text, header: $0) }
    // Read as something else it would lose columns without a word; the generic reader is a choice.
    let exact = ExportFormat.all.filter { other in
      names.contains { $0.fits(other, by: .header) || $0.fits(other, by: .headerIgnoringCase) }
    }
    if let other = exact.first, !format.isGeneric,
      !exact.contains(where: { $0.id == format.id })
    {
      throw .otherFormat(other.id, asked: format.id)
    }
    if format.shape != .table {
      return withoutHeader(
        from: start, as: format,
        delimiter: start.delimiter ?? HeaderlessEvidence.delimiter(of: format, in: text, start))
    }
    // A delimiter that shows no column for passwords is the wrong one, however many names it shows.
    func rank(_ names: HeaderNames) -> (Int, Int) {
      (names.columns(of: .password, in: format).isEmpty ? 0 : 1, names.count(of: format))
    }
    let best = names.max { rank($0) < rank($1) }
    guard let best else { throw .unreadableHeader(line: start.line) }
    return try match(best, as: format)
  }

  private static func match(
    _ names: HeaderNames, as format: ExportFormat
  ) throws(ExportError) -> HeaderMatch {
    let columns = ColumnMap(names, format)
    var remarks: Remarks = []
    let passwords = names.columns(of: .password, in: format).filter { !$0.column.isFallback }
    if let first = passwords.first, passwords.count > 1 {
      let isPlain = !format.isGeneric || first.column.name == "password"
      guard isPlain, passwords.count(where: { $0.column.name == first.column.name }) == 1 else {
        throw .severalPasswordColumns(passwords.map(\.column.name))
      }
      remarks.insert(.otherPasswordColumn)
    }
    let missing = names.missingNames(of: format, columns)
    guard missing.isEmpty else { throw .missingColumns(missing, format: format.id) }
    let header = names.header.widened(by: format.cells.unnamedColumns.count)
    return HeaderMatch(
      header: header, format: format, columns: columns, remarks: remarks,
      identityColumns: names.identityColumns(of: format))
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
