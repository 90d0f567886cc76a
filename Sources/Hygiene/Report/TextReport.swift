internal import Vaults

/// The audit's report for a terminal: what is wrong, what to do first, and what was not checked.
///
/// ASCII but for the texts themselves, at most ``Layout/columns`` wide where lines are ours to
/// break; colour only repeats what the words say.
public struct TextReport {
  /// How the report is laid out.
  public struct Layout: Sendable {
    /// The width of running text.
    public let columns: Int
    /// Where table cells are cut; nil writes them whole.
    public let cutColumns: Int?
    /// Whether to colour.
    public let usesColor: Bool
    /// Whether every account is listed.
    public let isFull: Bool

    /// A layout.
    public init(columns: Int, cutColumns: Int?, usesColor: Bool, isFull: Bool) {
      self.columns = columns
      self.cutColumns = cutColumns
      self.usesColor = usesColor
      self.isFull = isFull
    }
  }

  let context: ReportContext
  let layout: Layout
  let assessment: Assessment
  let reasons: ReasonText

  /// A report of this assessment.
  public init(_ assessment: Assessment, context: ReportContext, layout: Layout) {
    self.assessment = assessment
    self.context = context
    self.layout = layout
    reasons = ReasonText(assessment, context.language)
  }

  /// The report's text.
  ///
  /// - Throws: ``DisclosureError`` if a password was about to be written.
  public func rendered() throws(DisclosureError) -> String {
    var page = Page(columns: layout.columns, usesColor: layout.usesColor)
    writeTitle(to: &page)
    writeSummary(to: &page)
    try writePlan(to: &page)
    try writeClusters(to: &page)
    writeExport(to: &page)
    writeNotes(to: &page)
    writeCoverage(to: &page)
    if layout.isFull { try writeAccounts(to: &page) }
    writeNext(to: &page)
    return page.text
  }

  func phrase(
    _ phrase: ReportPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: context.language, values)
  }

  /// `Title / user`, or what there is of it, or the record's place.
  func name(of id: CredentialID) throws(DisclosureError) -> String {
    let label = try assessment.label(of: id)
    let parts = [label.title == .empty ? label.site : label.title, label.username]
      .compactMap(shown)
    guard parts.isEmpty else { return parts.joined(separator: " / ") }
    let position = assessment.position(of: id)
    return phrase(
      .unnamedAccount,
      ["record": .number(Int(position.record)), "line": .number(Int(position.line))])
  }

  /// The site, or the title where there is none.
  func site(of id: CredentialID) throws(DisclosureError) -> String {
    let label = try assessment.label(of: id)
    if let site = shown(label.site == .empty ? label.title : label.site) { return site }
    return try name(of: id)
  }

  private func shown(_ field: AccountLabel.Field) -> String? {
    switch field {
    case .empty: nil
    case .hidden: phrase(.hiddenField)
    case .shown(let text): text.text
    }
  }
}

/// The lines of a text report as they come to be.
struct Page {
  private(set) var text = ""
  let columns: Int
  private let usesColor: Bool

  init(columns: Int, usesColor: Bool) {
    self.columns = columns
    self.usesColor = usesColor
  }

  /// One line as it is.
  mutating func line(_ line: String = "") {
    text += line
    text += "\n"
  }

  /// A section's heading after an empty line, with a remark in parentheses if there is one.
  mutating func heading(_ heading: String, remark: String? = nil) {
    line()
    line(styled(heading, .bold) + (remark.map { "   (\($0))" } ?? ""))
  }

  /// A paragraph: broken between words, later lines indented as the text of the first.
  mutating func paragraph(_ paragraph: String, lead: String = "  ") {
    let indent = String(repeating: " ", count: lead.columns)
    let width = max(columns - indent.count, 20)
    for (index, piece) in paragraph.wrapped(toColumns: width).enumerated() {
      line((index == 0 ? lead : indent) + piece)
    }
  }

  /// The text in a style, if this page has styles.
  func styled(_ text: String, _ style: Style) -> String {
    usesColor && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// What the terminal is told (ECMA-48 SGR).
  enum Style: String {
    case bold = "1"
    case boldRed = "1;31"
    case yellow = "33"
    case plain = "0"
    case blue = "34"
    case green = "32"
  }
}

extension Severity {
  var style: Page.Style {
    switch self {
    case .critical: .boldRed
    case .high: .yellow
    case .medium, .info: .plain
    case .low: .blue
    }
  }

  var word: ReportPhrase {
    switch self {
    case .critical: .critical
    case .high: .high
    case .medium: .medium
    case .low: .low
    case .info: .info
    }
  }

  var meaning: ReportPhrase? {
    switch self {
    case .critical: .criticalMeans
    case .high: .highMeans
    case .medium: .mediumMeans
    case .low: .lowMeans
    case .info: nil
    }
  }
}
