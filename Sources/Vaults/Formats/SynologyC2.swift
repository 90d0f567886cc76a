extension ExportFormat {
  /// Synology C2 Password.
  static let synologyC2 = ExportFormat(
    id: ID("synology-c2"),
    products: ["Synology C2 Password"],
    marks: Marks(
      layouts: [
        [
          "Display_Name", "Login_Username", "Login_Password", "Login_URLs", "Login_TOTP", "Notes",
          "Favorite",
        ]
      ],
      signatures: [["Display_Name", "Login_Password", "Login_URLs"]]),
    columns: [
      Column("Display_Name", .title), Column("Login_Username", .username),
      Column("Login_Password", .password), Column("Login_URLs", .url),
      Column("Login_TOTP", .secondFactor), Column("Notes", .notes),
    ],
    cells: Cells(urls: .commas))
}
