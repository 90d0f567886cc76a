extension ExportFormat {
  /// Enpass's CSV: no header, a title, names and values of fields, and perhaps a note.
  ///
  /// The names are those of the English user interface; an asterisk marks what is hidden there.
  static let enpass = ExportFormat(
    id: ID("enpass-csv"),
    products: ["Enpass"],
    columns: [
      Column("Title", .title), Column("Username", .username), Column("E-mail", .email),
      Column("Email", .email), Column("Password", .password), Column("Website", .url),
      Column("URL", .url), Column("One-time code", .secondFactor), Column("TOTP", .secondFactor),
      Column("CVC", .kind), Column("Note", .notes),
    ],
    cells: Cells(urls: .unitSeparators),
    shape: .pairs(behind: [.title]),
    classify: { row in
      guard row.isEmpty(.password) else { return .login(.active) }
      guard row.isEmpty(.kind) else { return .item(.card) }
      guard row.isEmpty(.url) else { return .login(.active) }
      return .item(row.isEmpty(.notes) ? .other : .note)
    })
}
