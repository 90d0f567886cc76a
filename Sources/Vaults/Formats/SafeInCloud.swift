extension ExportFormat {
  /// SafeInCloud's CSV.
  static let safeInCloud = ExportFormat(
    id: ID("safeincloud-csv"),
    products: ["SafeInCloud"],
    marks: Marks(layouts: [["Title", "Login", "Password", "URL", "Notes", "OTP"]]),
    columns: [
      Column("Title", .title), Column("Login", .username), Column("Password", .password),
      Column("URL", .url), Column("Notes", .notes), Column("OTP", .secondFactor),
    ],
    classify: { row in row.apparentContent })
}
