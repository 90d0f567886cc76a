extension ExportFormat {
  /// Meldium, which is no more.
  static let meldium = ExportFormat(
    id: ID("meldium"),
    products: ["Meldium"],
    marks: Marks(layouts: [["DisplayName", "UserName", "Password", "Notes", "Url"]]),
    columns: [
      Column("DisplayName", .title), Column("UserName", .username), Column("Password", .password),
      Column("Notes", .notes), Column("Url", .url),
    ])
}
