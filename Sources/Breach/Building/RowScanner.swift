/// Reads rows of text, checks each, and notes what is wrong with which line.
///
/// Nearly all rows are plain: digits, a colon, a count above 0, a line ending, and a hash greater
/// than the last. Those take one pass without a branch that is ever mispredicted (`scanPlain`).
/// Whatever is not is left to ``readLine(_:_:into:)``, one line at a time.
struct RowScanner {
  /// What a row below the one before means.
  enum Order {
    /// The text cannot be used.
    case required
    /// It is counted.
    case checked
    /// Nothing.
    case any
  }

  /// A row of more bytes is not plain: byte order mark, digits, colon, count and line ending.
  static let plainLimit = 3 + 40 + 1 + 20 + 2

  private let kind: HashKind
  private let order: Order
  private let rejections: RejectionRelay?
  /// The range whose rows are read, if their digits stand without it.
  private var prefix: HashPrefix?
  private(set) var report: InputReport
  private(set) var coverage = RangeCoverage()
  /// The lines that were read.
  private var lines = 0
  private var last: HashBits?

  init(name: String, form: InputReport.Form, kind: HashKind, _ manner: ReadingManner) {
    self.kind = kind
    order = manner.order
    rejections = manner.rejections
    report = InputReport(name: name, form: form, kind: kind)
  }

  /// The report when everything was read.
  func finished() -> InputReport {
    var closed = self
    if let last { closed.coverage.close(at: report.rows, last: last) }
    closed.report.note(closed.coverage)
    return closed.report
  }

  /// Begins the body of a range.
  mutating func begin(_ prefix: HashPrefix) {
    self.prefix = prefix
    lines = 0
  }

  /// Notes a range that cannot be used.
  mutating func note(_ damage: BreachListError) {
    report.note(damage)
  }

  private func position(ofLine line: Int) -> BreachListError.Position {
    if let prefix { .row(line, of: prefix) } else { .line(line) }
  }

  // MARK: - Plain rows

  /// Reads as many plain rows as there are from `position` on.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - position: moved behind the last row that was read.
  ///   - end: where the text ends.
  ///   - limit: stop when there are so many rows.
  ///   - rows: what was read is added here.
  @inline(__always)
  mutating func scanPlain(
    _ text: RawSpan, at position: inout Int, end: Int, limit: Int,
    into rows: inout [CountedHash]
  ) {
    switch (kind, prefix) {
    case (.sha1, nil): scan(text, at: &position, end, 40, .sha1, nil, limit, &rows)
    case (.ntlm, nil): scan(text, at: &position, end, 32, .ntlm, nil, limit, &rows)
    case (.sha1, let prefix?): scan(text, at: &position, end, 35, .sha1, prefix, limit, &rows)
    case (.ntlm, let prefix?): scan(text, at: &position, end, 27, .ntlm, prefix, limit, &rows)
    }
  }

  @inline(__always)
  private mutating func scan(
    _ text: RawSpan, at position: inout Int, _ end: Int, _ digits: Int, _ kind: HashKind,
    _ prefix: HashPrefix?, _ limit: Int, _ rows: inout [CountedHash]
  ) {
    let room = min(max(limit - rows.count, 0), (end - position) / (digits + 1))
    rows.append(addingCapacity: room) { added in
      scan(text, at: &position, end, digits, kind, prefix, &added)
    }
  }

  @inline(__always)
  private mutating func scan(
    _ text: RawSpan, at position: inout Int, _ end: Int, _ digits: Int, _ kind: HashKind,
    _ prefix: HashPrefix?, _ rows: inout OutputSpan<CountedHash>
  ) {
    var offset = position
    var previous = last ?? .least
    var isFirst = last == nil
    var range = isFirst ? .max : previous.high >> 44
    var carriageReturns = 0
    var withoutCount = 0
    let isOrdered = order != .any
    while !rows.isFull, end - offset >= Self.plainLimit {
      guard let hash = Self.hash(text, at: offset, kind, prefix) else { break }
      var next = offset + digits
      var count: UInt64 = 0
      let hasCount = text.byte(at: next) == 0x3A
      if hasCount {
        guard let value = Self.count(text, at: &next), value > 0 else { break }
        count = value
      }
      let hasReturn = text.byte(at: next) == 0x0D
      if hasReturn { next += 1 }
      guard text.byte(at: next) == 0x0A else { break }
      if isOrdered {
        guard previous < hash || isFirst else { break }
        if hash.high >> 44 != range {
          coverage.begin(hash, row: report.rows + rows.count, after: isFirst ? nil : previous)
          range = hash.high >> 44
        }
      }
      carriageReturns &+= hasReturn ? 1 : 0
      withoutCount &+= hasCount ? 0 : 1
      previous = hash
      isFirst = false
      offset = next + 1
      rows.append(CountedHash(hash: hash, count: count))
    }
    let read = rows.count
    if read > 0 { last = previous }
    lines += read
    report.rows += read
    report.rowsWithoutCount += withoutCount
    report.carriageReturns += carriageReturns
    report.lineFeeds += read - carriageReturns
    position = offset
  }

  /// The hash that is written at `start`.
  @inline(__always)
  private static func hash(
    _ text: RawSpan, at start: Int, _ kind: HashKind, _ prefix: HashPrefix?
  ) -> HashBits? {
    guard let prefix else { return HashBits(digits: text, at: start, kind: kind) }
    return HashBits(suffixDigits: text, at: start, kind: kind, prefix: prefix)
  }

  /// The number behind the colon at `position`, which is moved behind it; at most 18 digits.
  @inline(__always)
  private static func count(_ text: RawSpan, at position: inout Int) -> UInt64? {
    var place = position + 1
    // Most counts have one digit.
    let first = text.byte(at: place) &- 0x30
    if first <= 9, text.byte(at: place + 1) < 0x30 {
      position = place + 1
      return UInt64(first)
    }
    let limit = place + 18
    var value: UInt64 = 0
    while place < limit {
      let digit = text.byte(at: place) &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      place += 1
    }
    guard place > position + 1 else { return nil }
    position = place
    return value
  }

  // MARK: - Other lines

  /// Reads one line, whatever it is.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - line: where the line is, with its line ending if it has one.
  ///   - rows: if it is a row, that is added here.
  /// - Throws: ``BreachListError`` if it is out of order and must not be.
  mutating func readLine(
    _ text: RawSpan, _ line: Range<Int>, into rows: inout [CountedHash]
  ) throws(BreachListError) {
    lines += 1
    var content = line
    if content.upperBound > content.lowerBound, text.byte(at: content.upperBound - 1) == 0x0A {
      content = content.lowerBound..<content.upperBound - 1
      if !content.isEmpty, text.byte(at: content.upperBound - 1) == 0x0D {
        content = content.lowerBound..<content.upperBound - 1
        report.carriageReturns += 1
      } else {
        report.lineFeeds += 1
      }
    } else if !content.isEmpty, text.byte(at: content.upperBound - 1) == 0x0D {
      content = content.lowerBound..<content.upperBound - 1
    }
    while content.count >= 3, Self.isByteOrderMark(text, at: content.lowerBound) {
      report.byteOrderMarks += 1
      content = content.lowerBound + 3..<content.upperBound
    }
    if content.isEmpty {
      report.blankLines += 1
      return
    }
    let isCut = line.upperBound == content.upperBound
    switch Self.row(text, content, isLast: isCut, kind, prefix) {
    case .failure(let fault): report.reject(fault, at: position(ofLine: lines), rejections)
    case .success(let row) where row.isPadding: report.paddingRows += 1
    case .success(let row): try add(row, into: &rows)
    }
  }

  private mutating func add(
    _ row: LineRow, into rows: inout [CountedHash]
  ) throws(BreachListError) {
    if let last, order != .any {
      if row.hash < last {
        if order == .required {
          throw BreachListError(
            list: report.name, reason: .notSorted, position: position(ofLine: lines))
        }
        report.disorders += 1
        if report.firstDisorder == nil { report.firstDisorder = position(ofLine: lines) }
      }
      if row.hash == last {
        report.duplicates += 1
        if report.firstDuplicate == nil { report.firstDuplicate = position(ofLine: lines) }
      }
    }
    if order != .any, last?.prefix != row.hash.prefix {
      coverage.begin(row.hash, row: report.rows, after: last)
    }
    last = row.hash
    report.rows += 1
    if row.count == nil { report.rowsWithoutCount += 1 }
    rows.append(CountedHash(hash: row.hash, count: row.count ?? 0))
  }

  /// Notes a line that is longer than any row can be.
  mutating func rejectLongLine(_ fault: RowFault) {
    lines += 1
    report.reject(fault, at: position(ofLine: lines), rejections)
  }

  static func isByteOrderMark(_ text: RawSpan, at place: Int) -> Bool {
    text.byte(at: place) == 0xEF && text.byte(at: place + 1) == 0xBB
      && text.byte(at: place + 2) == 0xBF
  }
}

extension InputReport {
  mutating func note(_ damage: BreachListError) {
    damagedParts += 1
    if firstDamaged.count < RangeCoverage.namedLimit { firstDamaged.append(damage) }
  }
}
