extension ExportFormat {
  /// True Key, which is no more: one table for all kinds of items.
  static let trueKey = ExportFormat(
    id: ID("truekey"),
    products: ["True Key"],
    marks: Marks(signatures: [["kind", "password", "tk_export_version"]]),
    columns: [
      Column("kind", .kind), Column("name", .title), Column("title", .title, isFallback: true),
      Column("login", .username), Column("password", .password), Column("url", .url),
      Column("memo", .notes), Column("document_content", .notes, isFallback: true),
    ],
    classify: { row in
      if row.cell(.kind, is: "login") { return .login(.active) }
      if row.cell(.kind, is: "note") { return .item(.note) }
      if row.cell(.kind, is: "cc") { return .item(.card) }
      let papers = ["identity", "drivers", "passport", "ssn"]
      return .item(papers.contains { row.cell(.kind, is: $0) } ? .identity : .other)
    })
}
