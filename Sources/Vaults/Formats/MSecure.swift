extension ExportFormat {
  /// mSecure 5 and 6: no header; a field carries its label, a code for its kind, and its value.
  static let mSecure6 = ExportFormat(
    id: ID("msecure6"),
    products: ["mSecure 5", "mSecure 6"],
    columns: [
      Column("Title", .title), Column("Type", .kind), Column("Note", .notes),
      Column("Website", .url), Column("Username", .username), Column("Password", .password),
      Column("TOTP", .secondFactor), Column("Card Number", .cardNumber),
    ],
    shape: .codedFields,
    classify: { row in row.apparentContent })

  /// mSecure 3: no header; only of `Web Logins` is it known which field is which.
  static let mSecure3 = ExportFormat(
    id: ID("msecure3"),
    products: ["mSecure 3"],
    columns: [
      Column("Group", .folder), Column("Type", .kind), Column("Description", .title),
      Column("Notes", .notes), Column("URL", .url), Column("Username", .username),
      Column("Password", .password),
    ],
    shape: .rows(
      FieldsByWidth(
        widths: [:], otherwise: [.folder, .kind, .title, .notes, .url, .username, .password])),
    classify: { row in
      if row.cell(.kind, is: "Web Logins") { return .login(.active) }
      if row.cell(.kind, is: "Credit Cards") { return .item(.card) }
      return .item(row.cell(.kind, is: "Note") || row.cell(.kind, is: "Notes") ? .note : .other)
    })
}
