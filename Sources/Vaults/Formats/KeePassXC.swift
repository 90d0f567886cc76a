extension ExportFormat {
  /// KeePassXC's CSV, which others write too; what is in the bin is in it.
  static let keePassXC = ExportFormat(
    id: ID("keepassxc-csv"),
    products: ["KeePassXC", "KeePassX 2", "Passbolt"],
    marks: Marks(
      layouts: [
        [
          "Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified",
          "Created",
        ],
        ["Group", "Title", "Username", "Password", "URL", "Notes", "TOTP"],
        ["Group", "Title", "Username", "Password", "URL", "Notes"],
      ], signatures: [["Group", "Title", "Password", "Last Modified", "Created", "Icon"]]),
    columns: [
      Column("Group", .folder), Column("Title", .title), Column("Username", .username),
      Column("Password", .password), Column("URL", .url), Column("Notes", .notes),
      Column("TOTP", .secondFactor), Column("Last Modified", .modified),
      Column("Created", .created),
    ],
    cells: Cells(dates: .iso8601, folderTellsTrash: true, mayHaveReferences: true),
    classify: { row in
      .login(isInRecycleBin(row) ? .trashed : .active)
    })

  /// Whether the group is the bin or in it: `Root/Recycle Bin/…`, the root having any name.
  private static func isInRecycleBin(_ row: Row) -> Bool {
    let group = row[.folder].bytes
    var start = group.lowerBound
    if let slash = row.text.firstIndex(of: "/", in: group) { start = slash + 1 }
    let end = row.text.firstIndex(of: "/", in: start..<group.upperBound) ?? group.upperBound
    return row.text.matches(start..<end, "Recycle Bin")
  }
}
