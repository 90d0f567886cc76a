extension ExportFormat {
  /// Password Gorilla.
  static let gorilla = ExportFormat(
    id: ID("gorilla"),
    products: ["Password Gorilla"],
    marks: Marks(layouts: [["uuid", "group", "title", "url", "user", "password", "notes"]]),
    columns: [
      Column("title", .title), Column("url", .url), Column("user", .username),
      Column("password", .password), Column("notes", .notes),
    ])
}
