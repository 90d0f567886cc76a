extension ExportFormat {
  /// Psono's table: the path, then columns for each kind of item that the user chose to export.
  static let psono = ExportFormat(
    id: ID("psono-csv"),
    products: ["Psono"],
    marks: Marks(
      signatures: [["website_password_title", "website_password_password"]],
      opening: ["path", "type", "callback_user", "callback_url", "callback_pass"]),
    columns: [
      Column("type", .kind), Column("website_password_title", .title),
      Column("application_password_title", .title, isFallback: true),
      Column("website_password_url", .url), Column("website_password_username", .username),
      Column("application_password_username", .username, isFallback: true),
      Column("website_password_password", .password),
      Column("application_password_password", .password, isFallback: true),
      Column("website_password_notes", .notes),
      Column("application_password_notes", .notes, isFallback: true),
      Column("website_password_totp_code", .secondFactor), Column("create_date", .created),
      Column("write_date", .modified),
    ],
    cells: Cells(dates: .iso8601),
    classify: { row in
      if row.cell(.kind, is: "website_password") { return .login(.active) }
      if row.cell(.kind, is: "application_password") { return .login(.active) }
      if row.cell(.kind, is: "note") { return .item(.note) }
      if row.cell(.kind, is: "credit_card") { return .item(.card) }
      return row.isEmpty(.kind) ? row.apparentContent : .item(.other)
    })
}
