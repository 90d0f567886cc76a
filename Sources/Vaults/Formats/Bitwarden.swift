extension ExportFormat {
  /// Bitwarden's CSV: logins and notes alone; cards, dates, passkeys and the bin are left out.
  static let bitwarden = ExportFormat(
    id: ID("bitwarden-csv"),
    products: ["Bitwarden", "Vaultwarden"],
    marks: Marks(
      layouts: [
        ["folder", "favorite", "type", "name", "notes", "fields", "reprompt"] + loginColumns,
        ["collections", "type", "name", "notes", "fields", "reprompt"] + loginColumns,
        ["folder", "favorite", "type", "name", "notes", "fields"] + loginColumns,
        ["collections", "type", "name", "notes", "fields"] + loginColumns,
        ["name", "uri", "username", "password", "notes", "folder", "totp"],
      ], signatures: [["type", "name"] + loginColumns]),
    columns: [
      Column("type", .kind), Column("name", .title), Column("notes", .notes),
      Column("login_uri", .url), Column("login_username", .username),
      Column("login_password", .password), Column("login_totp", .secondFactor),
      Column("uri", .url), Column("username", .username), Column("password", .password),
      Column("totp", .secondFactor),
    ],
    cells: Cells(urls: .commas),
    classify: { row in
      if row.cell(.kind, is: "login") { return .login(.active) }
      if row.cell(.kind, is: "note") { return .item(.note) }
      guard row.isEmpty(.kind) else { return .item(.other) }
      return row.hasNoLogin ? .item(.note) : .login(.active)
    })

  private static let loginColumns = ["login_uri", "login_username", "login_password", "login_totp"]
}
