extension ExportFormat {
  /// 1Password 4: five columns in lower case.
  static let onePassword4 = ExportFormat(
    id: ID("1password4-csv"),
    products: ["1Password 4"],
    marks: Marks(layouts: [["title", "notes", "username", "password", "url"]]),
    columns: [
      Column("title", .title), Column("notes", .notes), Column("username", .username),
      Column("password", .password), Column("url", .url),
    ],
    classify: { row in row.apparentContent })
}
