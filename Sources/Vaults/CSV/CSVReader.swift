/// Pulls one record after the other out of a text, in place.
///
/// A record that cannot be read is reported with its reason, and reading goes on: after a quote
/// that does not close it starts again at the next line. All look-ahead that came to nothing is
/// paid from one account (``credit``), so that no input costs more than a few passes.
struct CSVReader: ~Copyable {
  enum Outcome: Equatable {
    case record
    case skipped(SkippedRecord.Reason)
    case end
  }

  /// The number of the last record, from 1, and the line on which it starts.
  var position: RecordPosition {
    RecordPosition(
      record: UInt32(truncatingIfNeeded: record), line: UInt32(clamping: recordLine))
  }
  /// Where the last record begins.
  private(set) var recordStart = 0

  private let scanner: CSVScanner
  private let text: TextBuffer
  private let width: Int
  private let escape: QuoteEscape
  private let widths: Widths
  private let mayBeIllFormed: Bool
  /// Fewer fields than this cannot be a record.
  private let minimumWidth: Int
  private var offset: Int
  private var line: Int
  private var record = 0
  private var recordLine = 0
  /// The number of the last record's fields that can be asked for.
  private(set) var fieldCount = 0
  /// The bytes that may still be spent on looking ahead in vain; with none left, a quoted field
  /// must close on its own line.
  private var credit: Int
  /// Whether the last record broke off, so that its rest may still be under way.
  private var isRecovering = false

  /// More lines than this in one record are suspicious.
  private static let unsuspiciousLines = 200
  /// So many cells beyond the header's are looked at where they mean something.
  private static let furtherCells = 1024

  /// How many fields the records of a file have.
  enum Widths {
    /// As many as the header.
    case likeHeader
    /// As many as the header, or more.
    case headerOrMore
    /// Any number from the minimum on.
    case any
  }

  /// A reader of the records behind `header`.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - header: the header record, whose width the records should have.
  ///   - minimumWidth: what a record must reach to be of use: its password's column.
  ///   - escape: how the product writes quotes.
  ///   - widths: how many fields the records have.
  ///   - isWellFormed: whether the text is known to be UTF-8 throughout.
  init(
    text: TextBuffer, behind header: CSVHeader, minimumWidth: Int, escape: QuoteEscape = .doubled,
    widths: Widths = .likeHeader, isWellFormed: Bool = false
  ) {
    mayBeIllFormed = !isWellFormed
    self.text = text
    width = header.cells.count
    let further = widths == .headerOrMore ? Self.furtherCells : 0
    scanner = CSVScanner(
      text: text, delimiter: header.delimiter, columnLimit: width + further)
    self.minimumWidth = minimumWidth
    self.escape = escape
    self.widths = widths
    offset = header.end
    line = header.nextLine
    credit = (1 << 16) + 4 * text.count
  }

  /// Moves on to the next record; blank lines are passed over.
  mutating func next() -> Outcome {
    while offset < text.count, text[offset] == .lineFeed || text[offset] == .carriageReturn {
      offset = text.startOfNextLine(after: offset)
      line += 1
    }
    guard offset < text.count else { return .end }
    record += 1
    recordStart = offset
    recordLine = line
    let limit = credit > 0 ? text.count : text.endOfLine(from: offset)
    let shape = scanner.scan(from: offset, escape: escape, quoteLimit: limit)
    if shape.fault == nil, isExpected(shape), shape.lines <= Self.unsuspiciousLines {
      return accept(shape)
    }
    return resolve(shape, quoteLimit: limit)
  }

  /// The bytes of a field of the last record, its quotes unescaped in place.
  @inline(__always)
  func bytes(of column: Int) -> PackedRange {
    guard column < fieldCount else { return .empty }
    let field = scanner.fields[column]
    if let escape = field.escape {
      let end = text.unescape(field.start..<field.end, escape: escape)
      scanner.fields[column] = CSVField(start: field.start, end: end, escape: nil)
      return PackedRange(offset: field.start, count: end - field.start)
    }
    return PackedRange(offset: field.start, count: field.end &- field.start)
  }

  // MARK: Deciding

  @inline(__always)
  private func isExpected(_ shape: RecordShape) -> Bool {
    if shape.width == width { return true }
    return switch widths {
    case .likeHeader: false
    case .headerOrMore: shape.width > width && !shape.hasExtraText
    case .any: shape.width >= minimumWidth && !shape.hasExtraText
    }
  }

  private mutating func accept(_ shape: RecordShape) -> Outcome {
    let start = offset
    offset = shape.next
    line += shape.lines
    fieldCount = min(shape.width, scanner.fields.capacity)
    if widths == .any || shape.width >= width { isRecovering = false }
    if shape.hasNUL { return .skipped(.nulByte) }
    if shape.hasLongField { return .skipped(.fieldTooLong) }
    if mayBeIllFormed, shape.mayHaveHighBits, text.firstInvalidUTF8(in: start..<shape.end) != nil {
      return .skipped(.invalidText)
    }
    return .record
  }

  /// Decides about a record that is not plainly right.
  private mutating func resolve(_ first: RecordShape, quoteLimit: Int) -> Outcome {
    if first.fault != nil || !isExpected(first) {
      for other in otherReadings(of: first) {
        guard let shape = scan(as: other, quoteLimit: quoteLimit) else { continue }
        credit -= max(first.end - shape.end, 0)
        return accept(shape)
      }
    }
    switch first.fault {
    case .unclosedQuote: return breakOff(at: first.end, .unclosedQuote)
    case .textAfterQuote: return breakOff(at: first.end, .textAfterQuote)
    case nil: break
    }
    let spansLines = text.endOfLine(from: offset) < first.end
    if spansLines, first.hasExtraText || hidesRecord(first) {
      return breakOff(at: first.end, .unclosedQuote)
    }
    // What was looked at in between has used the field array.
    let shape = scanner.scan(from: offset, escape: escape, quoteLimit: quoteLimit)
    if shape.hasExtraText { return pass(over: shape, .tooManyFields) }
    if shape.width < (isRecovering && widths != .any ? width : minimumWidth) {
      return pass(over: shape, .tooFewFields)
    }
    return accept(shape)
  }

  /// The ways in which else the quotes of a record may be meant that does not come out even.
  private func otherReadings(of shape: RecordShape) -> [QuoteEscape] {
    var readings: [QuoteEscape] = []
    if shape.hasBackslashQuote { readings.append(escape == .backslash ? .doubled : .backslash) }
    if shape.fault == .textAfterQuote, escape != .bare { readings.append(.bare) }
    return readings
  }

  /// Another reading of the record's quotes, if it gives the record the header's width.
  ///
  /// Quotes that stand as they are must come out even on one line: over several, quotes of other
  /// records could close them.
  private mutating func scan(as other: QuoteEscape, quoteLimit: Int) -> RecordShape? {
    let shape = scanner.scan(from: offset, escape: other, quoteLimit: quoteLimit)
    let lineLimit = other == .bare ? 1 : Self.unsuspiciousLines
    if shape.fault == nil, shape.width == width, shape.lines <= lineLimit {
      return shape
    }
    credit -= shape.end - offset
    return nil
  }

  /// Whether a later line of this record is by itself a record of the right width, as when a quote
  /// that should have closed has swallowed what follows.
  ///
  /// The last line does not count: behind the end of a long field come the record's other fields.
  private mutating func hidesRecord(_ shape: RecordShape) -> Bool {
    var start = text.endOfLine(from: offset)
    while credit > 0 {
      guard start < shape.end else { return false }
      start = text.startOfNextLine(after: start)
      guard start < shape.end else { return false }
      let inner = scanner.scan(from: start, quoteLimit: shape.end)
      credit -= inner.end - start
      if inner.fault == nil, inner.width == width, inner.end < shape.end { return true }
      start = text.endOfLine(from: start)
    }
    return false
  }

  private mutating func pass(
    over shape: RecordShape, _ reason: SkippedRecord.Reason
  ) -> Outcome {
    offset = shape.next
    line += shape.lines
    return .skipped(reason)
  }

  /// Gives the record up and goes on at the next line.
  private mutating func breakOff(at end: Int, _ reason: SkippedRecord.Reason) -> Outcome {
    let lineEnd = text.endOfLine(from: offset)
    offset = lineEnd < text.count ? text.startOfNextLine(after: lineEnd) : text.count
    if lineEnd < text.count { line += 1 }
    credit -= max(end - offset, 0)
    isRecovering = true
    return .skipped(reason)
  }
}

extension TextBuffer {
  /// Unescapes the quotes in `field` in place; gives its new end.
  func unescape(_ field: Range<Int>, escape: QuoteEscape) -> Int {
    var source = field.lowerBound
    var target = source
    while source < field.upperBound {
      let byte = self[source]
      if source + 1 < field.upperBound {
        let next = self[source + 1]
        let isPair =
          byte == .quote && next == .quote
          || escape == .backslash && byte == .backslash && (next == .quote || next == .backslash)
        if isPair { source += 1 }
      }
      self[target] = self[source]
      source += 1
      target += 1
    }
    return target
  }
}
