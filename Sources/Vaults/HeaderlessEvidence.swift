/// What the first records of a text without a header show about its format.
///
/// Looks at the first 64 KiB. Only what a product alone writes counts as evidence, or a column that
/// is plainly one of addresses; nothing of a cell is kept.
struct HeaderlessEvidence {
  private var records = 0
  private var keeper = AddressColumn()
  private var universalPasswordManager = AddressColumn()
  private var dashlane = AddressColumn()
  private var labelledRecords = 0
  private var hasPasswordLabel = false
  private var numberedTitles = 0
  private var hasCodedField = false
  private var hasWebLogins = false
  private var isWide = true
  private var isWrapped = true

  private let text: TextBuffer
  private let codedFields: CodedFields

  private static let sampleLength = 1 << 16
  private static let columnLimit = 256
  private static let brokenLimit = 64

  /// Names of the field with which an Enpass item of some kind begins.
  private static let firstLabels = [
    "username", "e-mail", "email", "password", "website", "url", "type", "number", "cardholder",
    "first name", "name", "login name", "bank name",
  ]

  init(in text: TextBuffer, from start: HeaderStart, delimiter: UInt8 = .comma) {
    self.text = text
    codedFields = CodedFields(text: text)
    let window = text.prefix(min(text.count, start.offset + Self.sampleLength))
    let scanner = CSVScanner(text: window, delimiter: delimiter, columnLimit: Self.columnLimit)
    var offset = start.offset
    var broken = 0
    while offset < window.count {
      var shape = scanner.scan(from: offset, quoteLimit: window.count)
      if shape.fault == .textAfterQuote {
        let limit = min(text.endOfLine(from: offset), window.count)
        shape = scanner.scan(from: offset, escape: .bare, quoteLimit: limit)
      }
      let isCut = shape.end == window.count && window.count < text.count
      if isCut && records > 0 { break }
      // A record that is broken is for the reader to report; many of them are no evidence.
      if shape.fault != nil { broken += 1 }
      if broken > Self.brokenLimit { break }
      if shape.fault == nil, shape.end > offset {
        add(scanner, width: shape.width, isQuoted: text[offset] == .quote)
      }
      let lineEnd = text.endOfLine(from: offset)
      offset =
        shape.fault == nil
        ? shape.next : lineEnd < text.count ? text.startOfNextLine(after: lineEnd) : text.count
    }
  }

  /// The formats that the sample fits.
  var formats: [ExportFormat] {
    guard records > 0 else { return [] }
    if hasWebLogins, isWide { return [.mSecure3] }
    if hasCodedField, numberedTitles * 5 >= records * 4 { return [.mSecure6] }
    var formats: [ExportFormat] = []
    if labelledRecords * 2 > records, hasPasswordLabel { formats.append(.enpass) }
    if keeper.isConvincing(among: records) { formats.append(.keeper) }
    if !formats.isEmpty { return formats }
    if universalPasswordManager.isConvincing(among: records) {
      formats.append(.universalPasswordManager)
    }
    if isWrapped, dashlane.isConvincing(among: records) { formats.append(.dashlaneLegacy) }
    return formats
  }

  /// The delimiter with which the text fits a format that the user has named.
  static func delimiter(
    of format: ExportFormat, in text: TextBuffer, _ start: HeaderStart
  ) -> UInt8 {
    CSVHeader.delimiters.prefix(2).first { delimiter in
      HeaderlessEvidence(in: text, from: start, delimiter: delimiter).formats
        .contains { $0.id == format.id }
    } ?? .comma
  }

  private mutating func add(_ scanner: borrowing CSVScanner, width: Int, isQuoted: Bool) {
    records += 1
    if !isQuoted { isWrapped = false }
    func cell(_ index: Int) -> Range<Int> {
      guard index < min(width, Self.columnLimit) else { return 0..<0 }
      return scanner.fields[index].start..<scanner.fields[index].end
    }
    let isFirst = records == 1
    if width >= 7, !width.isMultiple(of: 2) { keeper.add(cell(4), isFirst: isFirst, in: text) }
    if width == 5 { universalPasswordManager.add(cell(3), isFirst: isFirst, in: text) }
    if width == 5 || width == 6 { dashlane.add(cell(1), isFirst: isFirst, in: text) }
    if [2, 4, 7].contains(width) { dashlane.passOver(isFirst: isFirst) }
    if width < 4 { isWide = false }
    if width > 4, text.matches(cell(1), "Web Logins") { hasWebLogins = true }
    if width >= CodedFields.fixedCount, codedFields.isTitle(cell(0)) {
      numberedTitles += 1
      hasCodedField =
        hasCodedField
        || (CodedFields.fixedCount..<width).contains { codedFields.isCoded(cell($0)) }
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

/// How much a column looks like one of addresses, in records of the right width.
private struct AddressColumn {
  private var records = 0
  private var addresses = 0
  private var absent = 0
  private var firstFits = false

  mutating func add(_ cell: Range<Int>, isFirst: Bool, in text: TextBuffer) {
    records += 1
    let fits = cell.isEmpty || text.looksLikeAddress(cell)
    if cell.isEmpty { absent += 1 } else if fits { addresses += 1 }
    // A first record that does not fit is a header in unknown words.
    if isFirst { firstFits = fits }
  }

  /// Counts a record that has no such column and may be there all the same.
  mutating func passOver(isFirst: Bool) {
    if isFirst { firstFits = true }
    records += 1
    absent += 1
  }

  func isConvincing(among count: Int) -> Bool {
    records == count && firstFits && addresses > 0 && (addresses + absent) * 5 >= records * 4
  }
}

extension TextBuffer {
  /// Whether a cell has a scheme, or a dot and neither white space nor `@`.
  fileprivate func looksLikeAddress(_ cell: Range<Int>) -> Bool {
    if firstIndex(of: "://", in: cell) != nil { return true }
    return cell.contains { self[$0] == 0x2E }
      && !cell.contains { self[$0].isASCIIWhitespace || self[$0] == 0x40 }
  }
}
