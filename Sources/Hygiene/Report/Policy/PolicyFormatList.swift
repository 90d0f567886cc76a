internal import Guidance

/// The formats of password policies that are read, with the products that have them.
public struct PolicyFormatList {
  private let language: Language
  private let columns: Int

  /// A list in a language, on a page of so many columns.
  public init(language: Language, columns: Int) {
    self.language = language
    self.columns = columns
  }

  /// The list.
  public var text: String {
    var page = Page(columns: columns, usesColor: false)
    page.line()
    page.sentence(PolicyPhrase.formatsHeading.text(in: language))
    page.line()
    let width = PolicyFormat.all.map(\.id.name.columns).max() ?? 0
    for format in PolicyFormat.all {
      page.row(
        [(format.id.name.padded(toColumns: width), .plain)],
        format.products.joined(separator: ", "))
    }
    return page.text
  }
}
