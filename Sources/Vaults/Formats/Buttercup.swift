extension ExportFormat {
  /// Buttercup: groups are rows, and a column stands for every field that an entry has.
  static let buttercup = ExportFormat(
    id: ID("buttercup"),
    products: ["Buttercup"],
    marks: Marks(signatures: [["!group_id", "title", "password"]]),
    columns: [
      Column("!type", .kind), Column("title", .title), Column("username", .username),
      Column("password", .password), Column("URL", .url),
      Column("url", .url, isFallback: true), Column("note", .notes), Column("notes", .notes),
    ],
    classify: { row in
      if row.cell(.kind, is: "group") { return .item(.folder) }
      if row.cell(.title, is: "--"), row.hasNoLogin { return .item(.folder) }
      return row.apparentContent
    })
}
