extension ExportFormat {
  /// Norton Password Manager; on Windows in UTF-16.
  static let norton = ExportFormat(
    id: ID("norton"),
    products: ["Norton Password Manager"],
    marks: Marks(
      layouts: [
        ["url", "username", "password", "title", "notes"],
        ["url", "username", "password", "title", "grouping", "extra"],
      ],
      opening: ["url", "username", "password", "title"]),
    columns: [
      Column("url", .url), Column("username", .username), Column("password", .password),
      Column("title", .title), Column("notes", .notes), Column("extra", .notes),
    ],
    classify: { row in
      row.cell(.url, is: noteURL) ? .item(.note) : row.apparentContent
    })
}
