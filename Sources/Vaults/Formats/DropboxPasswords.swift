extension ExportFormat {
  /// Dropbox Passwords, which is no more; notes and cards stand among the logins.
  static let dropbox = ExportFormat(
    id: ID("dropbox"),
    products: ["Dropbox Passwords"],
    marks: Marks(layouts: [["Name", "URL", "Username", "Password", "Notes"]]),
    columns: [
      Column("Name", .title), Column("URL", .url), Column("Username", .username),
      Column("Password", .password), Column("Notes", .notes),
    ],
    classify: { row in row.apparentContent })
}
