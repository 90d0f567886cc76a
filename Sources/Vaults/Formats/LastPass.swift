extension ExportFormat {
  /// LastPass, whose address column also tells notes and folders from logins.
  static let lastPass = ExportFormat(
    id: ID("lastpass"),
    products: ["LastPass"],
    marks: Marks(
      layouts: [
        ["url", "username", "password", "totp", "extra", "name", "grouping", "fav"],
        ["url", "username", "password", "extra", "name", "grouping", "fav", "totp"],
        ["url", "username", "password", "extra", "name", "grouping", "fav"],
      ], signatures: [["url", "username", "password", "extra", "grouping", "fav"]]),
    columns: [
      Column("url", .url), Column("username", .username), Column("password", .password),
      Column("totp", .secondFactor), Column("extra", .notes), Column("name", .title),
    ],
    cells: Cells(mayHaveEntities: true),
    identities: .noteLines,
    classify: { row in
      if row.cell(.url, is: noteURL) { return .item(row.hasIdentityNote ? .identity : .note) }
      return row.cell(.url, is: "http://group") ? .item(.folder) : .login(.active)
    })

  /// The address that marks a secure note; Norton writes the same.
  static let noteURL = "http://sn"
}
