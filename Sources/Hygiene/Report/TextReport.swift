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
    /// Whether the list of accounts is broken to that width: for eyes, not for `grep`.
    public let wrapsAccounts: Bool
    /// Whether to colour.
    public let usesColor: Bool
    /// Whether every account is listed.
    public let isFull: Bool

    /// A layout.
    public init(columns: Int, wrapsAccounts: Bool, usesColor: Bool, isFull: Bool) {
      self.columns = columns
      self.wrapsAccounts = wrapsAccounts
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
    page.writeDisagreements(among: assessment.guidance, in: context.language)
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
    let fields = [label.title == .empty ? label.site : label.title, label.username]
    let name = fields.compactMap(shown).joined(separator: " / ")
    if !name.isEmpty, !fields.contains(.hidden) { return name }
    let position = assessment.position(of: id)
    let place = phrase(
      .unnamedAccount,
      ["record": .number(Int(position.record)), "line": .number(Int(position.line))])
    return name.isEmpty ? place : name + context.language.listSeparator + place
  }

  /// The site without its `www.`, or the title where there is none.
  func site(of id: CredentialID) throws(DisclosureError) -> String {
    let label = try assessment.label(of: id)
    guard let site = shown(label.site == .empty ? label.title : label.site) else {
      return try name(of: id)
    }
    return site.hasPrefix("www.") ? String(site.dropFirst(4)) : site
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

  /// A section's heading after an empty line, with a remark if there is one.
  mutating func heading(_ heading: String, remark: String? = nil) {
    line()
    guard let remark else { return line(styled(heading, .bold)) }
    row([(heading, .bold)], remark, lead: "")
  }

  /// One sentence of the head, from the margin.
  mutating func sentence(_ sentence: String, _ style: Style = .plain) {
    for piece in sentence.wrapped(toColumns: columns) { line(styled(piece, style)) }
  }

  /// A paragraph: broken between words, later lines indented as the text of the first.
  mutating func paragraph(_ paragraph: String, lead: String = "  ") {
    row([], paragraph, lead: lead)
  }

  /// A row of cells with a last one that is broken to what is left of the width, or written whole.
  mutating func row(
    _ cells: [(text: String, style: Style)], _ last: String, lead: String = "  ",
    wraps: Bool = true
  ) {
    let start = cells.reduce(into: lead) { $0 += styled($1.text, $1.style) + "  " }
    let used = cells.reduce(lead.columns) { $0 + $1.text.columns + 2 }
    guard wraps else { return line(start + last) }
    for (index, piece) in last.wrapped(toColumns: max(columns - used, 20)).enumerated() {
      line((index == 0 ? start : String(repeating: " ", count: used)) + piece)
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
}
