extension ExportFormat {
  /// Kaspersky Password Manager's text: blocks of named lines, notes among them.
  ///
  /// Only the English names are known. `Login name` is what the user calls the account, `Login`
  /// the user name.
  static let kaspersky = ExportFormat(
    id: ID("kaspersky-txt"),
    products: ["Kaspersky Password Manager"],
    columns: [
      Column("Website name", .title), Column("Application", .title),
      Column("Account name", .title), Column("Name", .kind), Column("Website URL", .url),
      Column("Login", .username), Column("Password", .password), Column("Comment", .notes),
      Column("Text", .notes),
    ],
    shape: .blocks,
    classify: { row in row.isEmpty(.kind) ? .login(.active) : .item(.note) })
}

/// Pulls one block after the other out of Kaspersky's text, in place.
struct KasperskyBlocks {
  /// The number of the last block, from 1, and the line on which it starts.
  var position: RecordPosition {
    RecordPosition(record: UInt32(clamping: record), line: UInt32(clamping: recordLine))
  }
  /// Where the last block begins.
  private(set) var recordStart = 0

  private let text: TextBuffer
  private let columns: [ExportFormat.Column]
  private var offset: Int
  private var line: Int
  private var record = 0
  private var recordLine = 0

  /// The headings, each of which stands before blocks of one kind.
  static let sections = ["Websites", "Applications", "Other Accounts", "Notes"]

  init(text: TextBuffer, from header: CSVHeader) {
    self.text = text
    columns = ExportFormat.kaspersky.columns
    offset = header.end
    line = header.nextLine
  }

  /// Whether the text from `start` on is one: a heading first, and a line that ends a block.
  static func fits(_ text: TextBuffer, from start: Int) -> Bool {
    let first = text.trimmed(start..<min(start + 1024, text.count)).lowerBound
    guard first < text.count else { return false }
    let head = first..<min(first + 1 << 16, text.count)
    let line = text.trimmed(first..<text.endOfLine(from: first))
    guard sections.contains(where: { text.matches(line, $0) }) else { return false }
    return text.firstIndex(of: "\n---", in: head) != nil
      || text.firstIndex(of: "\r---", in: head) != nil
  }

  /// Moves on to the next block, whose values go into `row`.
  mutating func next(into row: inout Row) -> CSVReader.Outcome {
    skipHeadings()
    guard offset < text.count else { return .end }
    record += 1
    recordStart = offset
    recordLine = line
    row = Row(text: text)
    var lastEnd = offset
    var isBehindBlank = false
    var open: Role?
    var found: Set<Role> = []
    var hasLongValue = false
    while offset < text.count {
      let start = offset
      let end = moveToNextLine()
      if isSeparator(start..<end), isBehindBlank || isBlankToTheEnd { break }
      isBehindBlank = start == end
      if !isBehindBlank { lastEnd = end }
      if open == nil, let (role, value) = value(in: start..<end), found.insert(role).inserted {
        let isLong = value.count > PackedRange.maximumCount
        hasLongValue = hasLongValue || isLong
        // What tells a note is the name's line, even where the note has no name.
        let cell = role == .kind ? start..<value.lowerBound : value
        row[role] = PackedRange(offset: cell.lowerBound, count: isLong ? 0 : cell.count)
        if role == .notes { open = role }
      }
    }
    guard found.contains(.password) || found.contains(.kind) else { return .skipped(.tooFewFields) }
    if hasLongValue { return .skipped(.fieldTooLong) }
    return fault(in: recordStart..<lastEnd).map { .skipped($0) } ?? .record
  }

  /// Passes over blank lines, headings and separators that end nothing.
  private mutating func skipHeadings() {
    while offset < text.count {
      let (start, startLine) = (offset, line)
      let end = moveToNextLine()
      let range = text.trimmed(start..<end)
      let isHeading = Self.sections.contains { text.matches(range, $0) }
      guard range.isEmpty || isHeading || isSeparator(range) else {
        (offset, line) = (start, startLine)
        return
      }
    }
  }

  /// Moves behind the line; gives its end.
  private mutating func moveToNextLine() -> Int {
    let end = text.endOfLine(from: offset)
    offset = end < text.count ? text.startOfNextLine(after: end) : end
    if end < text.count { line += 1 }
    return end
  }

  private func isSeparator(_ range: Range<Int>) -> Bool { text.matches(range, "---") }

  private var isBlankToTheEnd: Bool {
    var index = offset
    while index < text.count, text[index].isASCIIWhitespace { index += 1 }
    return index == text.count
  }

  /// What a line like `Password: value` says; spaces in the value are its own.
  private func value(in line: Range<Int>) -> (Role, Range<Int>)? {
    for column in columns where text.starts(at: line.lowerBound, with: column.name) {
      let colon = line.lowerBound + column.name.utf8.count
      guard colon < line.upperBound, text[colon] == 0x3A else { continue }
      let hasSpace = colon + 1 < line.upperBound && text[colon + 1] == 0x20
      return (column.role, (colon + (hasSpace ? 2 : 1))..<line.upperBound)
    }
    return nil
  }

  private func fault(in range: Range<Int>) -> SkippedRecord.Reason? {
    if range.contains(where: { text[$0] == 0 }) { return .nulByte }
    return text.firstInvalidUTF8(in: range) == nil ? nil : .invalidText
  }
}
