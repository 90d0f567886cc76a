internal import Vaults

/// The export formats as a table: name, products, and what an audit can learn from each.
public struct FormatList {
  private let language: Language
  private let columns: Int

  /// A list in a language, on a page of so many columns.
  public init(language: Language, columns: Int) {
    self.language = language
    self.columns = columns
  }

  private static let facts: [(Capabilities, FormatPhrase)] = [
    (.secondFactor, .secondFactor), (.created, .created), (.modified, .modified),
    (.passwordChanged, .passwordChanged), (.lastUsed, .lastUsed), (.archived, .archived),
    (.trashed, .trashed),
  ]

  /// The table and its key.
  public var text: String {
    let formats = ExportFormat.all
    let width = formats.map(\.id.name.columns).max() ?? 0
    var page = Page(columns: columns, usesColor: false)
    page.sentence(FormatPhrase.heading.text(in: language))
    page.line()
    for format in formats {
      let told = Self.facts.filter { format.capabilities.contains($0.0) }
        .map { $0.1.text(in: language) }
      let products = format.products.joined(separator: ", ")
      page.row(
        [(format.id.name.padded(toColumns: width), .plain)],
        products.isEmpty ? FormatPhrase.anyTable.text(in: language) : products)
      page.row(
        [("".padded(toColumns: width), .plain)],
        told.isEmpty
          ? FormatPhrase.nothingMore.text(in: language)
          : FormatPhrase.tells.text(
            in: language, ["facts": .text(told.joined(separator: language.listSeparator))]))
    }
    page.line()
    page.sentence(FormatPhrase.others.text(in: language))
    return page.text
  }
}

/// The words of `kagiban formats`.
enum FormatPhrase: String, Phrasebook {
  case heading, anyTable, tells, nothingMore, others
  case secondFactor, created, modified, passwordChanged, lastUsed, archived, trashed

  var texts: Bilingual {
    switch self {
    case .heading:
      Bilingual(
        "Export formats that can be read, recognised by their content or named with --from:",
        "読み取れる形式（内容から自動で判別。--from でも指定可）:")
    case .anyTable:
      Bilingual(
        "any table with a column for passwords", "パスワードの列がある表形式のファイル")
    case .tells:
      Bilingual("besides sites and users tells: {facts}", "サイトとユーザー名のほかに分かること: {facts}")
    case .nothingMore:
      Bilingual("tells sites and users only", "サイトとユーザー名だけが分かる")
    case .others:
      Bilingual(
        "JSON, XML, archives and encrypted exports are recognised; the error then says what to "
          + "export instead.",
        "JSON、XML、圧縮ファイル、暗号化されたファイルは判別したうえで、代わりにエクスポートすべき形式を示します。")
    case .secondFactor: Bilingual("second factors", "多要素認証の登録")
    case .created: Bilingual("creation dates", "作成日")
    case .modified: Bilingual("dates of changes", "更新日")
    case .passwordChanged: Bilingual("dates of password changes", "パスワードの変更日")
    case .lastUsed: Bilingual("dates of last use", "最終利用日")
    case .archived: Bilingual("archived items", "アーカイブ")
    case .trashed: Bilingual("the bin", "ごみ箱")
    }
  }
}
