extension ExportFormat {
  /// SaferPass; accounts and notes share one table.
  static let saferPass = ExportFormat(
    id: ID("saferpass"),
    products: ["SaferPass"],
    marks: Marks(
      layouts: [
        [
          "modelType", "modelVersion", "url", "username", "password", "notes", "favorite", "title",
          "text", "color",
        ]
      ],
      signatures: [["modelType", "modelVersion", "password"]]),
    columns: [
      Column("modelType", .kind), Column("url", .url), Column("username", .username),
      Column("password", .password), Column("notes", .notes), Column("title", .title),
      Column("text", .notes, isFallback: true),
    ],
    classify: { row in
      if row.cell(.kind, is: "Account") { return .login(.active) }
      return .item(row.cell(.kind, is: "Note") ? .note : .other)
    })
}
