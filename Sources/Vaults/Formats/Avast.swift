extension ExportFormat {
  /// Avast Passwords.
  static let avast = ExportFormat(
    id: ID("avast-csv"),
    products: ["Avast Passwords"],
    marks: Marks(
      layouts: [["name", "web", "login", "password"]],
      signatures: [["name", "web", "login", "password"]]),
    columns: [
      Column("name", .title), Column("web", .url), Column("login", .username),
      Column("password", .password),
    ])
}
