public import Breach

/// What was seen while a breach list was read from its beginning to its end: what was rejected by
/// kind with the first places, what is missing, and what it comes to.
///
/// Places are numbers, and the prefixes of ranges; nothing of a row is shown.
public struct InputReportPage {
  /// So many places are named of each kind.
  private static let placeLimit = 5

  /// Whether there are rows that could not be read whose places the page does not name.
  public static func leavesOutRejectedRows(of report: InputReport) -> Bool {
    report.rejected.contains { fault, count in
      count > min(report.firstRejected.count { $0.fault == fault }, placeLimit)
    }
  }

  private let report: InputReport
  private let record: String?
  private let language: Language
  private let columns: Int

  /// A page about a list that was read.
  ///
  /// - Parameters:
  ///   - report: what was seen.
  ///   - record: the file in which it was noted that the list is complete, if it was.
  ///   - language: the language of the page.
  ///   - columns: its width.
  public init(
    on report: InputReport, recordedIn record: String? = nil, language: Language, columns: Int
  ) {
    self.report = report
    self.record = record
    self.language = language
    self.columns = columns
  }

  /// The page's text.
  public var text: String {
    var page = Page(columns: columns, usesColor: false)
    page.line(SafeText(untrusted: report.name).text)
    var rows: [(label: BreachListPhrase, text: String)] = [
      (.form, [form, report.kind.phrase].map { phrase($0) }.joined(separator: separator)),
      (.rows, report.rows.withThousandsSeparated),
    ]
    rows += faults.map { (.faults, $0) }
    if let disorders { rows.append((.outOfOrder, disorders)) }
    rows += damage.map { (.damaged, $0) }
    rows += ranges
    if !harmless.isEmpty { rows.append((.harmless, harmless.joined(separator: separator))) }
    rows.append((.verdict, phrase(verdict)))
    if let record {
      let file = PhraseValue.safe(SafeText(untrusted: record))
      rows.append((.recorded, phrase(.recordedIn, ["file": file])))
    }
    let width = rows.map { phrase($0.label).columns }.max() ?? 0
    var last: BreachListPhrase?
    for row in rows {
      let label = row.label == last ? "" : phrase(row.label)
      page.row([(label.padded(toColumns: width), .plain)], row.text)
      last = row.label
    }
    return page.text
  }

  private var form: BreachListPhrase {
    switch report.form {
    case .sortedText: .sortedTextInput
    case .unsortedText: .unsortedTextInput
    case .ranges: .rangesInput
    case .index: .indexInput
    case .words: .wordsInput
    }
  }

  private var verdict: BreachListPhrase {
    if !report.isSound { return .isUnsound }
    if report.form == .words { return .isWords }
    if !hasCoverage { return .isReadable }
    if !report.coversAllRanges { return .isSound }
    return report.isDeclaredIncomplete ? .isDeclaredIncomplete : .isComplete
  }

  /// Whether the ranges were counted, which they are only where rows come in order.
  private var hasCoverage: Bool { report.form != .words && report.form != .unsortedText }

  // MARK: - What is wrong

  /// The rows that could not be read, a text for each kind.
  private var faults: [String] {
    RowFault.allCases.compactMap { fault in
      guard let count = report.rejected[fault] else { return nil }
      let places = report.firstRejected.filter { $0.fault == fault }.map { place($0.position) }
      return list(phrase(fault.phrase, ["n": .number(count)]), places, of: count)
    }
  }

  private var disorders: String? {
    guard report.disorders > 0 else { return nil }
    return list(
      report.disorders.withThousandsSeparated, [report.firstDisorder].compactMap { $0 }.map(place),
      of: report.disorders)
  }

  private var damage: [String] {
    guard report.damagedParts > 0 else { return [] }
    let shown = report.firstDamaged.prefix(Self.placeLimit).map { error in
      let reason = error.text(in: language)
      guard let position = error.position else { return reason }
      return phrase(.places, ["what": .text(place(position)), "places": .text(reason)])
    }
    let rest = report.damagedParts > shown.count ? [phrase(.furtherParts)] : []
    return [report.damagedParts.withThousandsSeparated] + shown + rest
  }

  private var ranges: [(label: BreachListPhrase, text: String)] {
    guard hasCoverage else { return [] }
    var rows: [(label: BreachListPhrase, text: String)] = []
    if report.form == .index, report.damagedParts > 0 {
      // What the damaged parts hold is anybody's guess.
      return [(.missingRanges, phrase(.unknownForDamage))]
    }
    let missing = HashPrefix.count - report.coveredRanges
    if missing > 0 {
      let places = report.firstMissingRanges.map(\.description)
      rows.append((.missingRanges, list(missing.withThousandsSeparated, places, of: missing)))
    }
    if report.cutRanges > 0 {
      let places = report.firstCutRanges.map(\.description)
      let count = report.cutRanges
      rows.append((.cutRanges, list(count.withThousandsSeparated, places, of: count)))
    }
    return rows
  }

  private var harmless: [String] {
    let counts: [(BreachListPhrase, Int)] = [
      (.paddingRows, report.paddingRows), (.blankLines, report.blankLines),
      (.byteOrderMarks, report.byteOrderMarks), (.duplicates, report.duplicates),
      (.rowsWithoutCount, report.form == .words ? 0 : report.rowsWithoutCount),
    ]
    let texts = counts.filter { $0.1 > 0 }.map { phrase($0.0, ["n": .number($0.1)]) }
    return texts + (report.hasMixedLineEndings ? [phrase(.mixedLineEndings)] : [])
  }

  // MARK: - Places

  private func list(_ what: String, _ places: [String], of count: Int) -> String {
    if places.isEmpty { return what }
    let shown = places.prefix(Self.placeLimit).joined(separator: separator)
    let text =
      shown.isEmpty || count <= min(places.count, Self.placeLimit)
      ? shown : phrase(.morePlaces, ["places": .text(shown)])
    return phrase(.places, ["what": .text(what), "places": .text(text)])
  }

  private func place(_ position: BreachListError.Position) -> String {
    switch position {
    case .line(let line): phrase(.atLine, ["n": .number(line)])
    case .byte(let byte): phrase(.atByte, ["n": .number(byte)])
    case .range(let prefix): phrase(.atRange, ["range": .text(prefix.description)])
    case .row(0, let prefix): phrase(.atRange, ["range": .text(prefix.description)])
    case .row(let row, let prefix):
      phrase(.atRow, ["range": .text(prefix.description), "n": .number(row)])
    }
  }

  private var separator: String { language.listSeparator }

  private func phrase(
    _ phrase: BreachListPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}

extension RowFault {
  fileprivate var phrase: BreachListPhrase {
    switch self {
    case .ntlm: .faultNTLM
    case .sha1: .faultSHA1
    case .suffix: .faultSuffix
    case .cut: .faultCut
    case .count: .faultCount
    case .malformed: .faultMalformed
    }
  }
}
