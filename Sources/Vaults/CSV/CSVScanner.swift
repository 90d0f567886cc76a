/// Finds the fields of one record at a time, in place, and changes nothing.
///
/// RFC 4180 with what real exports add: any delimiter, LF, CR LF, CR and CR CR LF, quotes that are
/// literal inside an unquoted field.
struct CSVScanner: ~Copyable {
  let text: TextBuffer
  let delimiter: UInt8
  /// The fields of the last record scanned; those beyond its capacity are counted only.
  let fields: FieldBuffer

  init(text: TextBuffer, delimiter: UInt8, columnLimit: Int) {
    self.text = text
    self.delimiter = delimiter
    fields = FieldBuffer(capacity: columnLimit)
  }

  /// Scans the record at `start`; a quoted field must close before `quoteLimit`.
  func scan(
    from start: Int, escape: QuoteEscape = .doubled, quoteLimit: Int
  ) -> RecordShape {
    var shape = RecordShape()
    var highBits: UInt64 = 0
    var at = start
    while true {
      var field = CSVField(start: at, end: at, escape: nil)
      if at < text.count, text[at] == .quote, escape != .unquoted {
        at = scanQuoted(
          &field, escape: escape, limit: quoteLimit, shape: &shape, highBits: &highBits)
        if shape.fault != nil { break }
      } else if at == text.count || text[at] != delimiter {
        at = endOfPlainField(from: at, shape: &shape, highBits: &highBits)
        field.end = at
      }
      keep(field, in: &shape)
      guard at < text.count, text[at] == delimiter else { break }
      at += 1
    }
    shape.mayHaveHighBits = highBits & WordBits.high != 0
    shape.end = at
    shape.next = at
    if shape.fault == nil, at < text.count {
      shape.next = text.startOfNextLine(after: at)
      shape.lines += 1
    }
    return shape
  }

  @inline(__always)
  private func keep(_ field: CSVField, in shape: inout RecordShape) {
    if field.end &- field.start > PackedRange.maximumCount { shape.hasLongField = true }
    if shape.width < fields.capacity {
      fields[shape.width] = field
    } else if field.end > field.start {
      shape.hasExtraText = true
    }
    shape.width &+= 1
  }

  @inline(__always)
  private func endOfPlainField(
    from start: Int, shape: inout RecordShape, highBits: inout UInt64
  ) -> Int {
    let needle = ByteNeedle(delimiter)
    var at = text.firstControl(or: needle, from: start, highBits: &highBits)
    while at < text.count {
      let byte = text[at]
      if byte == delimiter || byte == .lineFeed || byte == .carriageReturn { break }
      if byte == 0 { shape.hasNUL = true }
      at = text.firstControl(or: needle, from: at + 1, highBits: &highBits)
    }
    return at
  }

  /// Scans the quoted field that opens at `field.start`; gives the place behind its last quote.
  private func scanQuoted(
    _ field: inout CSVField, escape: QuoteEscape, limit: Int, shape: inout RecordShape,
    highBits: inout UInt64
  ) -> Int {
    let window = limit < text.count ? text.prefix(limit) : text
    field.start += 1
    var at = field.start
    while true {
      at =
        escape == .backslash
        ? window.firstControl(
          or: PairNeedle(.quote, .backslash), from: at, highBits: &highBits)
        : window.firstControl(or: ByteNeedle(.quote), from: at, highBits: &highBits)
      guard at < window.count else {
        shape.fault = .unclosedQuote
        return window.count
      }
      switch window[at] {
      case .quote:
        if at > field.start, window[at - 1] == .backslash { shape.hasBackslashQuote = true }
        if escape == .bare {
          guard endsField(at: at + 1) else { break }
          field.end = at
          return at + 1
        }
        if at + 1 < window.count, window[at + 1] == .quote {
          field.escape = escape
          at += 2
          continue
        }
        field.end = at
        if !endsField(at: at + 1) { shape.fault = .textAfterQuote }
        return at + 1
      case .backslash where escape == .backslash && at + 1 < window.count:
        let next = window[at + 1]
        if next == .quote || next == .backslash {
          if next == .quote { shape.hasBackslashQuote = true }
          field.escape = escape
          at += 1
        }
      case .lineFeed, .carriageReturn:
        if window.endsLine(at: at) { shape.lines += 1 }
      case 0:
        shape.hasNUL = true
      default:
        break
      }
      at += 1
    }
  }

  private func endsField(at index: Int) -> Bool {
    guard index < text.count else { return true }
    let byte = text[index]
    return byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }
}

extension TextBuffer {
  /// The first place behind the line end at `index`, which may be LF, CR LF, CR or CR CR LF.
  func startOfNextLine(after index: Int) -> Int {
    guard self[index] == .carriageReturn else { return index + 1 }
    if index + 1 < count, self[index + 1] == .lineFeed { return index + 2 }
    if index + 2 < count, self[index + 1] == .carriageReturn, self[index + 2] == .lineFeed {
      return index + 3
    }
    return index + 1
  }

  /// Where the physical line that goes through `index` ends: at its line end, or at ``count``.
  func endOfLine(from index: Int) -> Int {
    var ignored: UInt64 = 0
    let needle = ByteNeedle(.lineFeed)
    var at = firstControl(or: needle, from: index, highBits: &ignored)
    while at < count, self[at] != .lineFeed, self[at] != .carriageReturn {
      at = firstControl(or: needle, from: at + 1, highBits: &ignored)
    }
    return at
  }
}
