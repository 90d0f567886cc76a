extension ExportFormat {
  /// Blur, which writes `undefined` for nothing, and `null` for no label.
  static let blur = ExportFormat(
    id: ID("blur"),
    products: ["Blur"],
    marks: Marks(layouts: [["domain", "label", "username", "email", "password"]]),
    columns: [
      Column("domain", .url), Column("label", .title), Column("username", .username),
      Column("email", .email), Column("password", .password),
    ],
    cells: Cells(emptyMarker: "undefined"),
    decode: { row in if row.cell(.title, is: "null") { row[.title] = .empty } })
}
