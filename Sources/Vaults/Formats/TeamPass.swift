extension ExportFormat {
  /// TeamPass: rows may be wider than the header, by further custom fields.
  static let teamPass = ExportFormat(
    id: ID("teampass"),
    products: ["TeamPass"],
    marks: Marks(signatures: [["Project name", "Access information", "Password"]]),
    columns: [
      Column("Name", .title), Column("Access information", .url), Column("Username", .username),
      Column("E-mail", .email), Column("Password", .password), Column("Notes", .notes),
    ],
    cells: Cells(readFurtherCell: { _, _ in }))
}
