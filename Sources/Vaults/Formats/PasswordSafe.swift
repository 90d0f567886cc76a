extension ExportFormat {
  /// Password Safe's text: any selection of its columns, TAB between them and no quoting.
  ///
  /// Its moments have no zone and are read as UTC, which is at most a day off; ages are counted in
  /// months. A dot in a group or a title is written as `»`.
  static let passwordSafe = ExportFormat(
    id: ID("pwsafe-text"),
    products: ["Password Safe"],
    marks: Marks(
      layouts: [
        [
          "Group/Title", "Username", "Password", "URL", "AutoType", "Created Time",
          "Password Modified Time", "Last Access Time", "Password Expiry Date",
          "Password Expiry Interval", "Record Modified Time", "Password Policy",
          "Password Policy Name", "History", "Run Command", "DCA", "Shift+DCA", "e-mail",
          "Protected", "Symbols", "Keyboard Shortcut", "Notes",
        ]
      ], signatures: [["Group/Title", "Password"], ["Password", "Password Policy Name", "DCA"]]),
    columns: [
      Column("Group/Title", .title), Column("Title", .title), Column("Username", .username),
      Column("Password", .password), Column("Two Factor Key", .secondFactor),
      Column("URL", .url), Column("Created Time", .created),
      Column("Password Modified Time", .passwordChanged), Column("Last Access Time", .lastUsed),
      Column("Record Modified Time", .modified), Column("e-mail", .email),
      Column("email", .email), Column("History", .passwordHistory), Column("Notes", .notes),
    ],
    cells: Cells(dates: .slashed, unquotedDelimiter: .tab, unchangedSinceCreation: true),
    decode: { row in row.replace("\u{BB}", with: 0x2E, in: .title) },
    classify: { row in isReference(row) ? .reference(.active) : .login(.active) })

  /// Whether the password is that of another entry: `[[…]]` of an alias, `[~…~]` of a shortcut.
  private static func isReference(_ row: Row) -> Bool {
    let end = row[.password].bytes.upperBound
    guard row[.password].count > 4 else { return false }
    return row.cell(.password, startsWith: "[[") && row.text.starts(at: end - 2, with: "]]")
      || row.cell(.password, startsWith: "[~") && row.text.starts(at: end - 2, with: "~]")
  }
}
