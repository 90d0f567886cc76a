extension ExportFormat {
  /// Strongbox.
  static let strongbox = ExportFormat(
    id: ID("strongbox"),
    products: ["Strongbox"],
    marks: Marks(layouts: [["Title", "Username", "Email", "Password", "URL", "OTPAuth", "Notes"]]),
    columns: [
      Column("Title", .title), Column("Username", .username), Column("Email", .email),
      Column("Password", .password), Column("URL", .url), Column("OTPAuth", .secondFactor),
      Column("Notes", .notes),
    ])
}
