extension ExportFormat {
  /// RememBear, which is no more; cards, notes and the bin are among the rows.
  static let rememBear = ExportFormat(
    id: ID("remembear"),
    products: ["RememBear"],
    marks: Marks(signatures: [["type", "trash", "website", "password"]]),
    columns: [
      Column("type", .kind), Column("name", .title), Column("notes", .notes),
      Column("trash", .trashed), Column("website", .url), Column("username", .username),
      Column("password", .password),
    ],
    classify: { row in
      if row.cell(.kind, is: "LoginItem") {
        return .login(row.cell(.trashed, is: "true") ? .trashed : .active)
      }
      if row.cell(.kind, is: "CreditCardItem") { return .item(.card) }
      return .item(row.cell(.kind, is: "NoteItem") ? .note : .other)
    })
}
