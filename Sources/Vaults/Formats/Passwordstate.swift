extension ExportFormat {
  /// Passwordstate: the header comes again before each list, and a list has a row of its own.
  static let passwordstate = ExportFormat(
    id: ID("passwordstate"),
    products: ["Passwordstate"],
    marks: Marks(opening: ["PasswordListID", "Password List", "TreePath", "PasswordID", "Title"]),
    columns: [
      Column("Title", .title), Column("URL", .url),
      Column("DomainOrHost", .url, isFallback: true), Column("UserName", .username),
      Column("Password", .password), Column("Notes", .notes),
      Column("OTPUri", .secondFactor),
    ],
    classify: { row in row.apparentContent })
}
