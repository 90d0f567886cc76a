extension ExportFormat {
  /// Universal Password Manager: no header, five fields.
  static let universalPasswordManager = ExportFormat(
    id: ID("upm"),
    products: ["Universal Password Manager"],
    columns: [
      Column("title", .title), Column("user", .username), Column("password", .password),
      Column("url", .url), Column("notes", .notes),
    ],
    shape: .rows(
      FieldsByWidth(widths: [5: [.title, .username, .password, .url, .notes]])))
}
