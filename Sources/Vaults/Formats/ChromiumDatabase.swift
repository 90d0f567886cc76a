extension ExportFormat {
  /// The table `logins` of a Chromium browser's own database, written out as CSV.
  static let chromiumDatabase = ExportFormat(
    id: ID("chromesqlite"),
    products: ["Google Chrome (Login Data)"],
    marks: Marks(signatures: [
      ["origin_url", "username_value", "password_value", "signon_realm", "blacklisted_by_user"]
    ]),
    columns: [
      Column("origin_url", .url), Column("signon_realm", .url, isFallback: true),
      Column("username_value", .username), Column("password_value", .password),
      Column("date_created", .created), Column("date_last_used", .lastUsed),
      Column("date_password_modified", .passwordChanged), Column("blacklisted_by_user", .kind),
    ],
    cells: Cells(dates: .microsecondsSince1601),
    classify: { row in
      // A site for which the user asked never to save anything.
      row.cell(.kind, is: "1") ? .item(.other) : .login(.active)
    })
}
