extension ExportFormat {
  /// The browsers built on Chromium all share one writer.
  ///
  /// It writes a row for every site and app that a login is shown with, not for every login
  /// (`PasswordCSVWriter::SerializePasswords`). No dates, no second factor.
  static let chromium = ExportFormat(
    id: ID("chromium"),
    products: ["Google Chrome", "Google Password Manager", "Edge", "Brave", "Opera", "Vivaldi"],
    marks: Marks(layouts: [
      ["name", "url", "username", "password", "note"],
      ["name", "url", "username", "password"],
    ]),
    columns: [
      Column("name", .title), Column("url", .url), Column("username", .username),
      Column("password", .password), Column("note", .notes),
    ],
    rowsPerLogin: .onePerSite)
}
