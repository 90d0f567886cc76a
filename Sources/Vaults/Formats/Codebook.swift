extension ExportFormat {
  /// Codebook.
  static let codebook = ExportFormat(
    id: ID("codebook"),
    products: ["Codebook"],
    marks: Marks(signatures: [["Category", "Entry", "Password", "Website"]]),
    columns: [
      Column("Entry", .title), Column("Note", .notes), Column("Username", .username),
      Column("Email", .email), Column("Password", .password), Column("TOTP", .secondFactor),
      Column("Website", .url),
    ],
    classify: { row in row.apparentContent })
}
