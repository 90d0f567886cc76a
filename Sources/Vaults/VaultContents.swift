/// A vault while its records are read.
struct VaultContents {
  let match: HeaderMatch
  private(set) var credentials: [Credential] = []
  private(set) var skipped: [SkippedRecord] = []
  private(set) var remarks: Remarks
  private(set) var identities = Identities()
  private(set) var history = PasswordHistory()

  private let text: TextBuffer
  /// Whether the text is known to be UTF-8 throughout.
  private let isWellFormed: Bool
  private let now: Timestamp?
  private let passwordColumn: Int
  /// What an empty cell says of a second factor.
  private let absentSecondFactor: Knowledge
  private var itemCounts = [Int](repeating: 0, count: ItemKind.allCases.count)
  private var entities = EntityEvidence()
  private var invalidCount = 0
  private var firstInvalid = 0..<0

  /// More records than this are no vault, and would take memory without bound.
  static let recordLimit = 1 << 24

  init(text: TextBuffer, match: HeaderMatch, isWellFormed: Bool, now: Timestamp?) {
    self.isWellFormed = isWellFormed
    self.text = text
    self.match = match
    self.now = now
    remarks = match.remarks
    passwordColumn = match.columns[.password] ?? 0
    let canTell =
      match.columns[.secondFactor] != nil && !match.format.cells.mayHideSecondFactor
    absentSecondFactor = canTell ? .no : .unknown
  }

  var otherItems: [ItemKind: Int] {
    zip(ItemKind.allCases, itemCounts).reduce(into: [:]) { counts, item in
      if item.1 > 0 { counts[item.0] = item.1 }
    }
  }

  /// Reads every record.
  mutating func readAll() throws(ExportError) {
    switch match.format.shape {
    case .table: try readTable()
    case .rows(let fields): try readRows(fields)
    case .blocks: try readBlocks()
    case .pairs(let fixed): try readPairs(behind: fixed)
    case .codedFields: try readCodedFields()
    }
  }

  private mutating func readBlocks() throws(ExportError) {
    var blocks = KasperskyBlocks(text: text, from: match.header)
    var row = Row(text: text)
    loop: while true {
      switch blocks.next(into: &row) {
      case .end: break loop
      case .skipped(let reason): skip(blocks.position, from: blocks.recordStart, reason)
      case .record: add(row, at: blocks.position)
      }
      guard blocks.position.record <= Self.recordLimit else {
        throw .tooManyRecords(limit: Self.recordLimit)
      }
    }
    try settle(recordCount: Int(blocks.position.record))
  }

  private mutating func readPairs(behind fixed: [Role?]) throws(ExportError) {
    let pairs = FieldPairs(match.format, behind: fixed, in: text)
    try readVariadic(minimumWidth: fixed.count) { pairs.row($0) }
  }

  private mutating func readRows(
    _ fields: ExportFormat.FieldsByWidth
  ) throws(ExportError) {
    let text = text
    try readVariadic(minimumWidth: 1) { reader in
      guard let roles = fields.widths[reader.fieldCount] ?? fields.otherwise else { return nil }
      var row = Row(text: text)
      for (index, role) in roles.enumerated() {
        if let role { row[role] = reader.bytes(of: index) }
      }
      return row
    }
  }

  private mutating func readCodedFields() throws(ExportError) {
    let fields = CodedFields(text: text)
    try readVariadic(minimumWidth: CodedFields.fixedCount) { fields.row($0) }
  }

  private mutating func readVariadic(
    minimumWidth: Int, _ row: (borrowing CSVReader) -> Row?
  ) throws(ExportError) {
    var reader = CSVReader(
      text: text, behind: match.header, minimumWidth: minimumWidth,
      escape: match.format.cells.quoting, widths: .any,
      isWellFormed: isWellFormed)
    loop: while true {
      switch reader.next() {
      case .end: break loop
      case .skipped(let reason): skip(reader.position, from: reader.recordStart, reason)
      case .record:
        if let row = row(reader) {
          add(row, at: reader.position)
        } else {
          skip(reader.position, from: reader.recordStart, .unknownWidth)
        }
      }
      guard reader.position.record <= Self.recordLimit else {
        throw .tooManyRecords(limit: Self.recordLimit)
      }
    }
    try settle(recordCount: Int(reader.position.record))
  }

  private mutating func readTable() throws(ExportError) {
    let cells = match.format.cells
    let isUnquoted = match.header.delimiter == cells.unquotedDelimiter
    let readFurtherCell = cells.readFurtherCell
    var reader = CSVReader(
      text: text, behind: match.header, minimumWidth: passwordColumn + 1,
      escape: isUnquoted ? .unquoted : cells.quoting,
      widths: readFurtherCell == nil ? .likeHeader : .headerOrMore,
      isWellFormed: isWellFormed)
    var row = Row(text: text)
    let columns = match.columns.columns
    let fallbacks = match.columns.fallbacks
    let width = match.header.cells.count
    let secondFactorColumn = match.columns[.secondFactor] ?? -1
    var identityCells: [(field: IdentityDetail.Field, value: PackedRange)] = []
    loop: while true {
      let outcome = reader.next()
      switch outcome {
      case .end: break loop
      case .skipped(let reason): skip(reader.position, from: reader.recordStart, reason)
      case .record:
        for (role, index) in columns { row[role] = reader.bytes(of: index) }
        for (role, index) in fallbacks where row.isEmpty(role) {
          row[role] = reader.bytes(of: index)
        }
        row.isCutShort = reader.fieldCount <= secondFactorColumn
        if let readFurtherCell, reader.fieldCount > width {
          for index in width..<reader.fieldCount { readFurtherCell(reader.bytes(of: index), &row) }
        }
        if case .item(.identity) = add(row, at: reader.position) {
          for (field, index) in match.identityColumns {
            identityCells.append((field, reader.bytes(of: index)))
          }
          identities.add(row, identityCells, of: match.format)
          identityCells.removeAll(keepingCapacity: true)
        }
      }
      if reader.position.record == 4096 { reserveCapacity(after: reader) }
      if reader.position.record > Self.recordLimit {
        throw .tooManyRecords(limit: Self.recordLimit)
      }
    }
    try settle(recordCount: Int(reader.position.record))
  }

  // MARK: Records

  @discardableResult
  private mutating func add(_ cells: Row, at position: RecordPosition) -> RecordContent {
    var row = cells
    if let marker = match.format.cells.emptyMarker {
      for role in Role.allCases where text.matches(row[role].bytes, marker) { row[role] = .empty }
    }
    let isHeader = repeatsHeader(row)
    if !isHeader { match.format.decode?(&row) }
    if match.format.cells.mayHaveEntities {
      for role: Role in [.url, .username, .password, .title, .notes] {
        entities.add(row[role], in: text)
      }
    }
    let content = isHeader || row.isBlank ? .item(.other) : match.format.classify(row)
    switch content {
    case .item(let kind): itemCounts[kind.index] += 1
    case .login(let state): credentials.append(credential(row, state, at: position))
    case .reference(let state):
      credentials.append(credential(row, state, at: position, isReference: true))
    }
    return content
  }

  /// Whether the row is the header again, as in files that were put together from several.
  private func repeatsHeader(_ row: Row) -> Bool {
    let cells = match.header.cells
    guard match.format.shape == .table, row[.password].count == cells[passwordColumn].count else {
      return false
    }
    return match.columns.columns.allSatisfy { role, index in
      let range = row[role].bytes
      return range.count == cells[index].count
        && zip(range, cells[index]).allSatisfy { text[$0] == text[$1] }
    }
  }

  private mutating func credential(
    _ row: Row, _ state: Credential.State, at position: RecordPosition, isReference: Bool = false
  ) -> Credential {
    if !row.isEmpty(.passwordHistory) {
      let past = PasswordSafeHistory(text: text, in: row[.passwordHistory].bytes)
      history.add(past.passwords, at: position)
    }
    let isReference =
      isReference
      || match.format.cells.mayHaveReferences && row.cell(.password, startsWith: "{REF:")
    let isNoURL = row[.url].count == 7 && row.cell(.url, is: "http://")
    return Credential(
      position: position, state: state,
      secondFactor: row[.secondFactor].count > 0
        ? .yes : row.isCutShort ? .unknown : absentSecondFactor,
      refersToOtherPassword: isReference,
      title: TextRange(row[.title]), urls: isNoURL ? .empty : TextRange(row[.url]),
      username: TextRange(row[.username]), email: TextRange(row[.email]),
      password: isReference ? .empty : SecretRange(row[.password]),
      created: date(row[.created]), modified: date(row[.modified]),
      passwordChanged: date(row[changeRole(in: row)]), lastUsed: date(row[.lastUsed]))
  }

  /// The column that tells when the password last changed.
  private func changeRole(in row: Row) -> Role {
    let isUnchanged =
      match.format.cells.unchangedSinceCreation && row.isEmpty(.passwordChanged)
      && match.columns[.passwordChanged] != nil
    return isUnchanged ? .created : .passwordChanged
  }

  /// The moment in a cell, if it can be one: from 1990 to tomorrow.
  private mutating func date(_ cell: PackedRange) -> Timestamp? {
    guard cell.count > 0, let seconds = match.format.cells.dates.seconds(of: cell, in: text),
      seconds != 0
    else { return nil }
    let earliest = 631_152_000  // 1990-01-01
    let latest = now.map { Int($0.seconds) + 86_400 } ?? Int(UInt32.max)
    guard seconds >= earliest, seconds <= latest else {
      remarks.insert(.implausibleDates)
      return nil
    }
    return Timestamp(seconds: UInt32(clamping: seconds))
  }

  private mutating func skip(
    _ position: RecordPosition, from start: Int, _ reason: SkippedRecord.Reason
  ) {
    if reason == .invalidText {
      if invalidCount == 0 { firstInvalid = start..<text.count }
      invalidCount += 1
    }
    skipped.append(SkippedRecord(position: position, reason: reason))
  }

  /// Makes room for twice as many credentials as the first records let expect, so that the array
  /// does not grow by copying; pages that are not needed are never touched.
  private mutating func reserveCapacity(after reader: borrowing CSVReader) {
    let share = credentials.count * text.count / max(reader.recordStart, 1)
    credentials.reserveCapacity(min(share * 2, Self.recordLimit))
  }

  // MARK: The whole file

  private mutating func settle(recordCount: Int) throws(ExportError) {
    if invalidCount * 2 > recordCount, let offset = text.firstInvalidUTF8(in: firstInvalid) {
      throw .invalidEncoding(line: text.line(of: offset), offset: offset)
    }
    if entities.isContradictory { remarks.insert(.entitiesLeftAlone) }
    if entities.shouldDecode {
      remarks.insert(.entitiesDecoded)
      for index in credentials.indices {
        credentials[index] = credentials[index].mapTexts(text.decodeEntities(in:))
      }
      identities.mapValues(text.decodeEntities(in:))
    }
  }
}

extension ItemKind {
  fileprivate var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Credential {
  /// The same credential with every text and the password put through `transform`.
  fileprivate func mapTexts(_ transform: (PackedRange) -> PackedRange) -> Credential {
    Credential(
      position: position, kind: kind, state: state, secondFactor: secondFactor,
      refersToOtherPassword: refersToOtherPassword,
      title: TextRange(transform(title.packed)), urls: TextRange(transform(urls.packed)),
      username: TextRange(transform(username.packed)), email: TextRange(transform(email.packed)),
      password: SecretRange(transform(password.packed)), created: created, modified: modified,
      passwordChanged: passwordChanged, lastUsed: lastUsed)
  }
}
