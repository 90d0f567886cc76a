extension ExportFormat {
  /// Passky's table in the order of Keeper's columns, but with a header.
  static let passky = ExportFormat(
    id: ID("passky-csv"),
    products: ["Passky"],
    marks: Marks(layouts: [["Folder", "Title", "Login", "Password", "URL", "Notes"]]),
    columns: [
      Column("Title", .title), Column("Login", .username), Column("Password", .password),
      Column("URL", .url), Column("Notes", .notes),
    ])
}
