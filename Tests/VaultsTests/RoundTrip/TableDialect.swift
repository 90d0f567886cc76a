/// How a table is written: what stands between cells and rows, and how a cell is guarded.
struct TableDialect: Sendable {
  /// When a cell is put between quotes, and what becomes of a quote in it.
  enum Quoting: Sendable {
    /// Where the cell needs it, as RFC 4180 has it; a quote is doubled.
    case whenNeeded
    /// Also where a space begins or ends the cell, as the library PapaParse does.
    case whenNeededOrSpaced
    /// Every cell; a quote is doubled.
    case always
    /// Every cell; a backslash stands before quotes and backslashes.
    case alwaysWithBackslashes
    /// Every cell; a quote in it stays as it is.
    case alwaysBare
    /// No cell.
    case never
    /// Every cell, and the whole row once more as one cell.
    case wrappedTwice
  }

  var delimiter: UInt8 = 0x2C
  var quoting = Quoting.whenNeeded
  var rowEnd = "\n"
  /// Whether the last row ends like the others.
  var endsLastRow = true
  /// Whether the header's names are guarded like other cells.
  var quotesHeader = true

  /// RFC 4180 with LF, quoted where it is needed.
  static let plain = TableDialect()
  /// The same with CR LF.
  static let plainOnWindows = TableDialect(rowEnd: "\r\n")
  /// Every cell quoted, LF.
  static let quoted = TableDialect(quoting: .always)
  /// What PapaParse writes.
  static let papaParse = TableDialect(
    quoting: .whenNeededOrSpaced, rowEnd: "\r\n", endsLastRow: false)

  /// Writes rows; a cell that is nil is nothing at all, not even quotes.
  func write(header: [String]?, rows: [[String?]]) -> [UInt8] {
    var lines: [[UInt8]] = []
    if let header {
      var plain = self
      if !quotesHeader { plain.quoting = .whenNeeded }
      lines.append(plain.line(header))
    }
    lines += rows.map(line)
    let bytes = Array(lines.joined(separator: rowEnd.utf8))
    return endsLastRow ? bytes + Array(rowEnd.utf8) : bytes
  }

  private func line(_ cells: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      if let cell { append(cell, to: &bytes) }
    }
    guard case .wrappedTwice = quoting else { return bytes }
    var wrapped: [UInt8] = []
    Self.append(Array(bytes), doubled: true, to: &wrapped)
    return wrapped
  }

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    switch quoting {
    case .whenNeeded where !needsQuotes(cell), .never: bytes += Array(cell.utf8)
    case .whenNeededOrSpaced where !needsQuotes(cell) && !isSpaced(cell): bytes += Array(cell.utf8)
    case .whenNeeded, .whenNeededOrSpaced, .always, .wrappedTwice:
      Self.append(Array(cell.utf8), doubled: true, to: &bytes)
    case .alwaysBare: Self.append(Array(cell.utf8), doubled: false, to: &bytes)
    case .alwaysWithBackslashes:
      let escaped = cell.replacingBytes(of: "\\", with: "\\\\").replacingBytes(
        of: "\"", with: "\\\"")
      Self.append(Array(escaped.utf8), doubled: false, to: &bytes)
    }
  }

  private static func append(_ cell: [UInt8], doubled: Bool, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in cell {
      if byte == 0x22, doubled { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// By bytes, because a combining mark hides the character before it.
  private func needsQuotes(_ cell: String) -> Bool {
    cell.utf8.contains { byte in
      byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
  }

  private func isSpaced(_ cell: String) -> Bool {
    cell.utf8.first == 0x20 || cell.utf8.last == 0x20 || cell.hasPrefix("\u{FEFF}")
  }
}
