extension ExportFormat {
  /// Avira Password Manager, with a second user name for when there is no first.
  static let avira = ExportFormat(
    id: ID("avira"),
    products: ["Avira Password Manager"],
    marks: Marks(
      layouts: [["website", "name", "username", "password", "secondary_username"]],
      signatures: [["website", "password", "secondary_username"]]),
    columns: [
      Column("website", .url), Column("name", .title), Column("username", .username),
      Column("secondary_username", .username, isFallback: true), Column("password", .password),
    ])
}
