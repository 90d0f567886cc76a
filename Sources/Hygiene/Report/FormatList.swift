public import Vaults

/// The export formats as a matrix: which of them can tell what.
///
/// What a format lacks is marked as unknown and explained so; it is never a “no”.
public struct FormatList {
  private let formats: [ExportFormat]
  private let language: Language
  private let columns: Int

  /// A list in a language, on a page of so many columns.
  public init(
    _ formats: [ExportFormat] = ExportFormat.all, language: Language, columns: Int
  ) {
    self.formats = formats
    self.language = language
    self.columns = columns
  }

  /// The matrix and its key.
  public var text: String {
    var page = Page(columns: columns, usesColor: false)
    page.sentence(phrase(.heading))
    page.line()
    for line in labels { page.line(line) }
    for format in formats { write(format, to: &page) }
    // By then the labels at the top are out of sight.
    if formats.count > Self.rowsInSight {
      for line in labels.reversed() { page.line(line) }
    }
    page.line()
    page.row([(phrase(.told), .plain)], phrase(.toldMeans))
    page.row([(phrase(.untold), .plain)], phrase(.untoldMeans))
    page.line()
    page.sentence(phrase(.others))
    page.sentence(phrase(.details))
    return page.text
  }

  private static let rowsInSight = 20

  // MARK: The matrix

  private var nameColumns: Int { formats.map(\.id.name.columns).max() ?? 0 }

  /// Where the matrix begins: behind the margin, the longest name and two spaces.
  private var start: Int { 2 + nameColumns + 2 }

  private func write(_ format: ExportFormat, to page: inout Page) {
    let name = format.id.name.padded(toColumns: nameColumns)
    let marks = marks(of: format)
    let products =
      format.products.isEmpty ? phrase(.anyTable) : format.products.joined(separator: ", ")
    let used = start + marks.columns + 2
    if columns - used >= Self.fewestForProducts {
      page.row([(name, .plain), (marks, .plain)], products)
    } else {
      page.line("  \(name)  \(marks)")
      page.paragraph(products, lead: "    ")
    }
  }

  private static let fewestForProducts = 24

  private func marks(of format: ExportFormat) -> String {
    zip(FormatFact.allCases, Self.positions).reduce(into: "") { marks, column in
      let (fact, position) = column
      marks = marks.padded(toColumns: position)
      marks += phrase(fact.isTold(by: format) ? .told : .untold)
    }
  }

  /// The names of the columns, each above its own: a stair of names, with lines down to the marks.
  private var labels: [String] {
    zip(FormatFact.allCases, Self.positions).enumerated().map { index, column in
      let (fact, position) = column
      let lines = Self.positions[..<index].reduce(into: "") { lines, position in
        lines = lines.padded(toColumns: position) + "|"
      }
      return String(repeating: " ", count: start) + lines.padded(toColumns: position)
        + phrase(fact.name)
    }
  }

  /// How far into the matrix each column begins: a mark of up to two columns for each, and one more
  /// before each group.
  private static let positions: [Int] = {
    var next = 0
    return FormatFact.allCases.map { fact in
      if fact.beginsGroup { next += 1 }
      defer { next += 2 }
      return next
    }
  }()

  private func phrase(_ phrase: FormatPhrase) -> String { phrase.text(in: language) }
}
