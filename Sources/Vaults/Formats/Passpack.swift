extension ExportFormat {
  /// Passpack.
  static let passpack = ExportFormat(
    id: ID("passpack"),
    products: ["Passpack"],
    marks: Marks(
      layouts: [
        [
          "Entry Name", "URL", "User ID", "Password", "Notes", "Shared Notes", "Tags",
          "Extra Fields", "Email",
        ]
      ],
      signatures: [["Entry Name", "User ID", "Password", "Shared Notes"]]),
    columns: [
      Column("Entry Name", .title), Column("URL", .url), Column("User ID", .username),
      Column("Password", .password), Column("Notes", .notes), Column("Email", .email),
    ],
    classify: { row in row.apparentContent })
}
