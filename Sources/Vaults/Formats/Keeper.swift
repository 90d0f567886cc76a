extension ExportFormat {
  /// Keeper's CSV: no header, seven fields, then names and values of further ones.
  static let keeper = ExportFormat(
    id: ID("keeper-csv"),
    products: ["Keeper"],
    columns: [
      Column("Folder", .folder), Column("Title", .title), Column("Login", .username),
      Column("Password", .password), Column("Website Address", .url), Column("$url", .url),
      Column("Notes", .notes), Column("TFC:Keeper", .secondFactor),
      Column("$oneTimeCode", .secondFactor), Column("$type", .kind),
    ],
    cells: Cells(urls: .unitSeparators),
    shape: .pairs(behind: [.folder, .title, .username, .password, .url, .notes, nil]),
    classify: { row in
      guard row.isEmpty(.password) else { return .login(.active) }
      if row.cell(.kind, is: "encryptedNotes") { return .item(.note) }
      if row.cell(.kind, is: "bankCard") { return .item(.card) }
      if row.cell(.kind, is: "address") || row.cell(.kind, is: "contact") {
        return .item(.identity)
      }
      guard row.hasNoLogin else { return .login(.active) }
      return .item(row.isEmpty(.notes) ? .other : .note)
    })
}
