extension ExportFormat {
  /// RoboForm: behind the named columns comes a cell for every field of the form, and a value that a
  /// spreadsheet would take for a formula has an apostrophe before it.
  static let roboForm = ExportFormat(
    id: ID("roboform"),
    products: ["RoboForm"],
    marks: Marks(layouts: [
      ["Name", "Url", "MatchUrl", "Login", "Pwd", "Note", "Folder", "RfFieldsV2"],
      ["Name", "Url", "Login", "Pwd", "Note", "Folder", "Rf_fields"],
      ["Name", "Url", "MatchUrl", "Login", "Pwd", "Note", "Folder"],
      ["Name", "Url", "Login", "Pwd", "Note", "Folder"],
    ]),
    columns: [
      Column("Name", .title), Column("Url", .url), Column("MatchUrl", .kind),
      Column("MatchUrl", .url, isFallback: true), Column("Login", .username),
      Column("Pwd", .password), Column("Note", .notes), Column("RfFieldsV2", .secondFactor),
      Column("Rf_fields", .secondFactor),
    ],
    cells: Cells(readFurtherCell: { cell, row in
      if row.text.starts(at: cell.offset, with: oneTimeKey), cell.count > oneTimeKey.utf8.count {
        row[.secondFactor] = cell
      }
    }),
    identities: .noteLines,
    decode: { row in
      for role: Role in [.username, .password]
      where row.cell(role, startsWith: "'@") || row.cell(role, startsWith: "''") {
        row.drop(1, from: role)
      }
      row[.secondFactor] = oneTimeSecret(in: row)
    },
    classify: { row in
      guard row.isEmpty(.username), row.isEmpty(.password) else { return .login(.active) }
      // A bookmark has an address and nothing to log in with.
      if !row.isEmpty(.url) { return row.isEmpty(.kind) ? .item(.other) : .login(.active) }
      if row.isEmpty(.notes) { return .item(.other) }
      return .item(row.hasIdentityNote ? .identity : .note)
    })

  /// The name of the form field that holds the secret of one-time passwords.
  private static let oneTimeKey = "TOTP KEY$"

  /// The last part of `TOTP KEY$:type:value` or `TOTP KEY$,,,type,value`.
  private static func oneTimeSecret(in row: Row) -> PackedRange {
    let cell = row[.secondFactor].bytes
    guard row.cell(.secondFactor, startsWith: oneTimeKey), cell.count > oneTimeKey.utf8.count
    else { return .empty }
    let separator = row.text[cell.lowerBound + oneTimeKey.utf8.count]
    guard let last = cell.last(where: { row.text[$0] == separator }) else { return .empty }
    return PackedRange(offset: last + 1, count: cell.upperBound - last - 1)
  }
}
