/// The first record of a table: the names of its columns.
struct CSVHeader {
  /// Where the cells are; trailing empty ones are included.
  let cells: [Range<Int>]
  let delimiter: UInt8
  /// Where the records begin, and on which line.
  let end: Int
  let nextLine: Int

  /// The delimiters that are tried, the most common first.
  static let delimiters: [UInt8] = [.comma, 0x3B, .tab, 0x7C]

  /// No header is longer, in bytes or in cells; what is longer is not a header.
  static let maximumLength = 1 << 20
  static let maximumWidth = 1 << 16

  /// No header: the records begin at `start`.
  init(absentAt start: HeaderStart, width: Int, delimiter: UInt8 = .comma) {
    cells = Array(repeating: start.offset..<start.offset, count: width)
    self.delimiter = delimiter
    end = start.offset
    nextLine = start.line
  }

  /// The first record from `start` on, cut by `delimiter`; nil if it is not a record.
  init?(in text: TextBuffer, from start: HeaderStart, delimiter: UInt8) {
    let window = text.prefix(min(text.count, start.offset + Self.maximumLength))
    let scanner = CSVScanner(
      text: window, delimiter: delimiter, columnLimit: Self.maximumWidth)
    let shape = scanner.scan(from: start.offset, quoteLimit: window.count)
    let isWhole = shape.end < window.count || window.count == text.count
    guard shape.fault == nil, isWhole, shape.width <= Self.maximumWidth else { return nil }
    self.delimiter = delimiter
    var cells: [Range<Int>] = []
    for index in 0..<shape.width {
      let field = scanner.fields[index]
      let cell = text.trimmed(field.start..<field.end)
      cells.append(text.starts(at: cell.lowerBound, with: "\u{FEFF}") ? cell.dropFirst(3) : cell)
    }
    self.cells = cells
    end = shape.next
    nextLine = start.line + shape.lines
  }
}

/// Where the header begins, behind blank lines and Excel's `sep=;` line.
struct HeaderStart {
  private(set) var offset: Int
  private(set) var line = 1
  /// The delimiter that the `sep=` line names.
  private(set) var delimiter: UInt8?

  init(in text: TextBuffer, from start: Int) {
    offset = start
    skipBlank(in: text)
    for (prefix, suffix) in [("sep=", ""), ("\"sep=", "\"")]
    where text.starts(at: offset, with: prefix, ignoringCase: true) {
      let at = offset + prefix.utf8.count
      let lineEnd = text.endOfLine(from: at)
      guard lineEnd == at + 1 + suffix.utf8.count, text.starts(at: at + 1, with: suffix),
        CSVHeader.delimiters.contains(text[at])
      else { continue }
      delimiter = text[at]
      offset = lineEnd
      skipBlank(in: text)
      return
    }
  }

  private mutating func skipBlank(in text: TextBuffer) {
    while offset < text.count {
      if text.starts(at: offset, with: "\u{FEFF}") {
        offset += 3
      } else if text[offset] == .lineFeed || text[offset] == .carriageReturn {
        offset = text.startOfNextLine(after: offset)
        line += 1
      } else {
        return
      }
    }
  }
}
