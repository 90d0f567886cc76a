internal import Vaults

/// The export formats as a table: name, products, and what an audit can learn from each.
public struct FormatList {
  private let language: Language

  /// A list in a language.
  public init(language: Language) { self.language = language }

  private static let columns: [(Capabilities, FormatPhrase)] = [
    (.secondFactor, .secondFactor), (.created, .created), (.modified, .modified),
    (.passwordChanged, .passwordChanged), (.lastUsed, .lastUsed), (.archived, .archived),
    (.trashed, .trashed),
  ]

  /// The table and its key.
  public var text: String {
    let formats = ExportFormat.all
    let width = formats.map(\.id.name.columns).max() ?? 0
    var text = FormatPhrase.heading.text(in: language) + "\n\n"
    for format in formats {
      let told = Self.columns.filter { format.capabilities.contains($0.0) }
        .map { $0.1.text(in: language) }
      let name = format.id.name.padded(toColumns: width)
      let lead = "  \(name)  "
      let products = format.products.joined(separator: ", ")
      text += "\(lead)\(products.isEmpty ? FormatPhrase.anyTable.text(in: language) : products)\n"
      text += String(repeating: " ", count: lead.columns)
      text +=
        told.isEmpty
        ? FormatPhrase.nothingMore.text(in: language)
        : FormatPhrase.tells.text(
          in: language, ["facts": .text(told.joined(separator: language.listSeparator))])
      text += "\n"
    }
    return text + "\n" + FormatPhrase.others.text(in: language) + "\n"
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
        "Export formats that can be read, recognised by their header or named with --from:",
        "読み取れる形式（見出し行から自動で判別。--from でも指定可）:")
    case .anyTable:
      Bilingual(
        "any table with a column for passwords", "パスワードの列がある表形式のファイル")
    case .tells:
      Bilingual("besides sites and users tells: {facts}", "サイトとユーザー名のほかに分かること: {facts}")
    case .nothingMore:
      Bilingual("tells sites and users only", "サイトとユーザー名だけが分かる")
    case .others:
      Bilingual(
        "JSON, XML, archives and encrypted exports are recognised; the error then says what to\n"
          + "export instead.",
        "JSON、XML、圧縮ファイル、暗号化されたファイルは判別したうえで、代わりに書き出すべき形式を示します。")
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
