extension TextBuffer {
  /// Takes off a layer of quotes that a script put around whole records, as in
  /// `"""Name"";""Password"""`.
  ///
  /// Only if the first record is one quoted field by whatever delimiter, in which there are
  /// quotes at both ends or several delimiters.
  /// Records are rewritten in place and keep their lines; one that is not wrapped stays as it is.
  ///
  /// - Returns: the text that is left, or this one.
  func unwrapped(from start: HeaderStart) -> TextBuffer {
    guard isWrapped(at: start.offset) else { return self }
    let scanner = CSVScanner(text: self, delimiter: 0, columnLimit: 1)
    // Looking for the end of what does not close is paid from one account.
    var credit = (1 << 16) + 4 * count
    var (source, target) = (start.offset, start.offset)
    while source < count {
      let limit = credit > 0 ? count : endOfLine(from: source)
      let end = closingEnd(of: source, scanner, limit: limit)
      if let end {
        let field = unescape((source + 1)..<(end - 1), escape: .doubled)
        move(field - source - 1, from: source + 1, to: target)
        target += field - source - 1
        source = end
      }
      let lineEnd = endOfLine(from: source)
      let next = lineEnd < count ? startOfNextLine(after: lineEnd) : lineEnd
      if end == nil { credit -= limit - source }
      move(next - source, from: source, to: target)
      target += next - source
      source = next
    }
    return prefix(target)
  }

  /// The place behind the quote that closes the record at `start`, if the record is one field.
  private func closingEnd(
    of start: Int, _ scanner: borrowing CSVScanner, limit: Int
  ) -> Int? {
    guard start < count, self[start] == .quote else { return nil }
    let shape = scanner.scan(from: start, quoteLimit: limit)
    guard shape.fault == nil else { return nil }
    return scanner.fields[0].end + 1
  }

  private func isWrapped(at start: Int) -> Bool {
    guard starts(at: start, with: "\"") else { return false }
    let window = prefix(min(count, start + CSVHeader.maximumLength))
    for delimiter in CSVHeader.delimiters {
      let scanner = CSVScanner(text: window, delimiter: delimiter, columnLimit: 2)
      let shape = scanner.scan(from: start, quoteLimit: window.count)
      guard shape.fault == nil, shape.width == 1 else { return false }
    }
    let scanner = CSVScanner(text: window, delimiter: .comma, columnLimit: 1)
    _ = scanner.scan(from: start, quoteLimit: window.count)
    let field = scanner.fields[0]
    guard field.end > field.start else { return false }
    if field.escape != nil, self[field.start] == .quote, self[field.end - 1] == .quote {
      return true
    }
    return CSVHeader.delimiters.contains { delimiter in
      (field.start..<field.end).lazy.filter { self[$0] == delimiter }.prefix(2).count == 2
    }
  }
}
