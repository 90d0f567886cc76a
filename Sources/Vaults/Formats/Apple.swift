extension ExportFormat {
  /// Apple's Passwords app and Safari, in three generations.
  static let apple = ExportFormat(
    id: ID("apple"),
    products: ["Apple Passwords", "Safari", "iCloud Keychain"],
    marks: Marks(layouts: [
      ["Title", "URL", "Username", "Password", "Notes", "OTPAuth"],
      ["Title", "Url", "Username", "Password", "OTPAuth", "Notes"],
      ["Title", "Url", "Username", "Password", "OTPAuth"],
      ["Title", "Url", "Username", "Password"],
    ]),
    columns: [
      Column("Title", .title), Column("URL", .url), Column("Username", .username),
      Column("Password", .password), Column("Notes", .notes), Column("OTPAuth", .secondFactor),
    ],
    rowsPerLogin: .onePerSiteUnderOneTitle)
}
