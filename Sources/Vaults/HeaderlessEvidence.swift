/// What the first records of a text without a header show about its format.
///
/// Looks at the first 64 KiB. Only what a product alone writes counts as evidence; nothing of a
/// cell is kept.
struct HeaderlessEvidence {
  private var records = 0
  private var keeperRecords = 0
  private var addresses = 0
  private var absentAddresses = 0
  private var labelledRecords = 0
  private var hasPasswordLabel = false
  private var startsLikeKeeper = false

  private let text: TextBuffer

  private static let sampleLength = 1 << 16
  private static let columnLimit = 256

  /// Names of the field with which an Enpass item of some kind begins.
  private static let firstLabels = [
    "username", "e-mail", "email", "password", "website", "url", "type", "number", "cardholder",
    "first name", "name", "login name", "bank name",
  ]

  init(in text: TextBuffer, from start: HeaderStart) {
    self.text = text
    let window = text.prefix(min(text.count, start.offset + Self.sampleLength))
    let scanner = CSVScanner(text: window, delimiter: .comma, columnLimit: Self.columnLimit)
    var offset = start.offset
    while offset < window.count {
      let shape = scanner.scan(from: offset, quoteLimit: window.count)
      let isCut = shape.end == window.count && window.count < text.count
      if isCut && records > 0 { break }
      // A record that is broken is for the reader to report.
      if shape.fault == nil, shape.end > offset { add(scanner, width: shape.width) }
      let lineEnd = text.endOfLine(from: offset)
      offset =
        shape.fault == nil
        ? shape.next : lineEnd < text.count ? text.startOfNextLine(after: lineEnd) : text.count
    }
  }

  /// The formats that the sample fits.
  var formats: [ExportFormat] {
    guard records > 0 else { return [] }
    let isKeeper =
      keeperRecords == records && startsLikeKeeper && addresses > 0
      && (addresses + absentAddresses) * 5 >= records * 4
    let isEnpass = labelledRecords * 2 > records && hasPasswordLabel
    return (isEnpass ? [.enpass] : []) + (isKeeper ? [.keeper] : [])
  }

  private mutating func add(_ scanner: borrowing CSVScanner, width: Int) {
    records += 1
    func cell(_ index: Int) -> Range<Int> {
      scanner.fields[index].start..<scanner.fields[index].end
    }
    if width >= 7, !width.isMultiple(of: 2) {
      keeperRecords += 1
      let address = cell(4)
      let looksRight = address.isEmpty || text.looksLikeAddress(address)
      if looksRight { if address.isEmpty { absentAddresses += 1 } else { addresses += 1 } }
      if records == 1 { startsLikeKeeper = looksRight }
    }
    guard width >= 3 else { return }
    if Self.firstLabels.contains(where: { text.matches(label(cell(1)), $0, ignoringCase: true) }) {
      labelledRecords += 1
    }
    for index in stride(from: 1, to: min(width - 1, Self.columnLimit), by: 2)
    where text.matches(cell(index), "*Password", ignoringCase: true) {
      hasPasswordLabel = true
    }
  }

  private func label(_ cell: Range<Int>) -> Range<Int> {
    text.starts(at: cell.lowerBound, with: "*") && !cell.isEmpty ? cell.dropFirst() : cell
  }
}

extension TextBuffer {
  /// Whether a cell has a scheme, or a dot and no white space.
  fileprivate func looksLikeAddress(_ cell: Range<Int>) -> Bool {
    if firstIndex(of: "://", in: cell) != nil { return true }
    return cell.contains { self[$0] == 0x2E } && !cell.contains { self[$0].isASCIIWhitespace }
  }
}
