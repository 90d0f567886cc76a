public import Vaults

/// One export format: whose it is, how it is recognised, what it can tell and what it cannot.
public struct FormatPage {
  private let format: ExportFormat
  private let formats: [ExportFormat]
  private let language: Language
  private let columns: Int

  /// A page on a format, which is compared with all that there are.
  public init(
    on format: ExportFormat, among formats: [ExportFormat] = ExportFormat.all,
    language: Language, columns: Int
  ) {
    self.format = format
    self.formats = formats
    self.language = language
    self.columns = columns
  }

  /// The formats that a name means: a format's own, a product's, or the first words of a product's.
  public static func formats(
    named name: String, in formats: [ExportFormat] = ExportFormat.all
  ) -> [ExportFormat] {
    let name = name.lowercased()
    let byName = formats.filter { $0.id.name == name }
    if !byName.isEmpty { return byName }
    return formats.filter { format in
      format.products.contains { product in
        product.lowercased() == name || product.lowercased().hasPrefix(name + " ")
      }
    }
  }

  /// The page's text.
  public var text: String {
    var page = Page(columns: columns, usesColor: false)
    page.line(format.id.name)
    page.line()
    let products =
      format.products.isEmpty ? phrase(.anyTable) : format.products.joined(separator: ", ")
    write([products], as: .products, to: &page)
    write(header, as: .header, to: &page)
    let told = FormatFact.names(of: format, told: true, in: language)
    write([told.isEmpty ? phrase(.nothing) : told], as: .tells, to: &page)
    let untold = FormatFact.names(of: format, told: false, in: language)
    if !untold.isEmpty { write([untold, phrase(.neverNo)], as: .cannotTell, to: &page) }
    if let place = ExportPlacePhrase(format) {
      write([place.text(in: language)], as: .export, to: &page)
    }
    let better = FormatAdvice.better(than: format, among: formats)
    write(better.map { $0.text(in: language) }, as: .tellsMore, to: &page)
    return page.text
  }

  private func write(_ texts: [String], as label: FormatPhrase, to page: inout Page) {
    let labels: [FormatPhrase] = [.products, .header, .tells, .cannotTell, .export, .tellsMore]
    let width = labels.map { phrase($0).columns }.max() ?? 0
    for (index, text) in texts.enumerated() {
      let cell = (index == 0 ? phrase(label) : "").padded(toColumns: width)
      page.row([(cell, .plain)], text)
    }
  }

  /// How the format is recognised; of several headers that its versions write the newest is shown.
  private var header: [String] {
    switch format.recognition {
    case .records: return [phrase(.records)]
    case .blocks: return [phrase(.blocks)]
    case .anyHeader: return [phrase(.anyHeader)]
    case .header(let headers, let names):
      var lines = headers.prefix(1).map(Self.list)
      if headers.count > 1 {
        lines.append(phrase(.otherHeaders, ["n": .number(headers.count - 1)]))
      }
      for names in names {
        let phrase = lines.isEmpty ? FormatPhrase.headerWith : .orHeaderWith
        lines.append(phrase.text(in: language, ["names": .text(Self.list(names))]))
      }
      return lines
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private func phrase(
    _ phrase: FormatPhrase, _ values: KeyValuePairs<String, PhraseValue> = [:]
  ) -> String {
    phrase.text(in: language, values)
  }
}
