import TestSupport
import Testing
import Vaults

/// Writes made-up vaults in one generation of one product's layout.
///
/// Made from what is known of the product, and not from the reader's tables: what both would get
/// wrong in the same way is what a round trip cannot show.
struct ExportWriter: Sendable, CustomTestStringConvertible {
  /// The format's name.
  let id: String
  /// Which of the product's layouts this is.
  let generation: String
  /// What the layout can tell.
  let facets: Set<Facet>
  /// What beside logins is in it.
  let kinds: [ItemKind]
  let limits: Limits
  /// Whether nothing in the file shows its format beyond doubt, so that the user has to name it.
  var mustBeNamed = false
  /// Whether a second factor may stand where nobody looks for it, so that none is ever ruled out.
  var mayHideSecondFactor = false
  /// What the layout can tell beside what stands in its logins' columns.
  var beside: Capabilities = []
  var form = UnicodeForm.utf8
  /// A delimiter with which the product quotes nothing, so that a spreadsheet's quotes are taken for
  /// its text.
  var unquotedDelimiter: Character?
  let body: Body

  enum Body: Sendable {
    case table(ModelTable)
    case text(@Sendable ([ModelRecord]) -> String)
  }

  var testDescription: String { "\(id), \(generation)" }

  /// A layout with a header, column by column.
  init(
    _ id: String, _ generation: String, _ dialect: TableDialect = .plain, limits: Limits = .none,
    preamble: String = "", columns: KeyValuePairs<String, Cell>,
    items: KeyValuePairs<ItemKind, [String: Cell]> = [:],
    behind further: @escaping @Sendable (ModelLogin) -> [String?] = { _ in [] }
  ) {
    let row: @Sendable (ModelLogin) -> [String?] = { login in
      columns.map { $0.value.text(login) } + further(login)
    }
    let itemRow: @Sendable (ItemKind, ModelLogin) -> [String?] = { kind, login in
      let cells = items.first { $0.key == kind }?.value ?? [:]
      return columns.map { (cells[$0.key] ?? .empty).text(login) }
    }
    self.init(
      id, generation, facets: columns.reduce(into: []) { $0.formUnion($1.value.facets) },
      kinds: items.map(\.key), limits: limits,
      body: .table(
        ModelTable(
          dialect: dialect, preamble: preamble, header: columns.map(\.key), row: row,
          itemRow: itemRow)))
  }

  /// A layout without a header.
  init(
    _ id: String, _ generation: String, _ dialect: TableDialect = .plain, facets: Set<Facet>,
    limits: Limits = .none, kinds: [ItemKind] = [], preamble: String = "",
    row: @escaping @Sendable (ModelLogin) -> [String?],
    itemRow: @escaping @Sendable (ItemKind, ModelLogin) -> [String?] = { _, _ in [] }
  ) {
    self.init(
      id, generation, facets: facets, kinds: kinds, limits: limits,
      body: .table(
        ModelTable(
          dialect: dialect, preamble: preamble, header: nil, row: row, itemRow: itemRow)))
  }

  /// A layout of any kind.
  init(
    _ id: String, _ generation: String, facets: Set<Facet>, kinds: [ItemKind], limits: Limits,
    body: Body
  ) {
    self.id = id
    self.generation = generation
    self.facets = facets
    self.kinds = kinds
    self.limits = limits
    self.body = body
  }

  /// The same layout, of a file that the user has to name.
  var named: ExportWriter {
    var copy = self
    copy.mustBeNamed = true
    return copy
  }

  /// The same layout, where no second factor in sight does not mean that there is none.
  var hidingSecondFactors: ExportWriter {
    var copy = self
    copy.mayHideSecondFactor = true
    return copy
  }

  /// The same layout, which has a place for people.
  var tellingOfPeople: ExportWriter { telling(.identities) }

  /// The same layout, which can tell this as well.
  func telling(_ capability: Capabilities) -> ExportWriter {
    var copy = self
    copy.beside.formUnion(capability)
    return copy
  }

  /// The same layout, written in another form of Unicode.
  func written(in form: UnicodeForm) -> ExportWriter {
    var copy = self
    copy.form = form
    return copy
  }

  /// What a file of this layout can tell.
  var capabilities: Capabilities {
    facets.reduce(into: beside) { $0.formUnion($1.capability) }
  }

  /// The bytes of an export with these records.
  func write(_ records: [ModelRecord]) -> [UInt8] {
    switch body {
    case .table(let table): form.encode(table.write(records))
    case .text(let write): form.encode(Array(write(records).utf8))
    }
  }
}

/// A table's layout: how each record becomes a row.
struct ModelTable: Sendable {
  var dialect: TableDialect
  var preamble: String
  let header: [String]?
  let row: @Sendable (ModelLogin) -> [String?]
  let itemRow: @Sendable (ItemKind, ModelLogin) -> [String?]

  func write(_ records: [ModelRecord]) -> [UInt8] {
    let rows = records.map { record in
      switch record {
      case .login(let login), .broken(let login): row(login)
      case .item(let kind, let login): itemRow(kind, login)
      }
    }
    return Array(preamble.utf8) + dialect.write(header: header, rows: rows)
  }
}
