extension ExportFormat {
  /// Passbolt's own table; it writes those of other products as well.
  static let passbolt = ExportFormat(
    id: ID("passbolt"),
    products: ["Passbolt"],
    marks: Marks(layouts: [
      ["Title", "Username", "URL", "Password", "Notes", "Group"],
      ["Title", "Username", "URL", "Password", "Notes", "Group", "TOTP"],
    ]),
    columns: [
      Column("Title", .title), Column("Username", .username), Column("URL", .url),
      Column("Password", .password), Column("Notes", .notes), Column("TOTP", .secondFactor),
    ])
}
