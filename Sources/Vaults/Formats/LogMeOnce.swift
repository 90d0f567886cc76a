extension ExportFormat {
  /// LogMeOnce.
  static let logMeOnce = ExportFormat(
    id: ID("logmeonce"),
    products: ["LogMeOnce"],
    marks: Marks(layouts: [["name", "url", "note", "group", "username", "password", "extra"]]),
    columns: [
      Column("name", .title), Column("url", .url), Column("note", .notes),
      Column("username", .username), Column("password", .password),
    ],
    classify: { row in row.apparentContent })
}
