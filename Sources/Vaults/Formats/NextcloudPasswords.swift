extension ExportFormat {
  /// Nextcloud's Passwords: `Edited` is when the password last changed, by the app's own reference.
  static let nextcloudPasswords = ExportFormat(
    id: ID("nextcloud-passwords"),
    products: ["Nextcloud Passwords"],
    marks: Marks(
      layouts: [
        [
          "Label", "Username", "Password", "Notes", "Url", "Custom Fields", "Folder", "Tags",
          "Favorite", "Edited", "Id", "Revision", "Folder Id",
        ],
        ["Label", "Username", "Password", "Tags", "Url", "Notes"],
      ],
      signatures: [["Label", "Password", "Url", "Edited", "Revision"]]),
    columns: [
      Column("Label", .title), Column("Username", .username), Column("Password", .password),
      Column("Notes", .notes), Column("Url", .url), Column("Edited", .passwordChanged),
    ],
    cells: Cells(dates: .javaScript))
}
