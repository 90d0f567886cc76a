extension ExportFormat {
  /// 1Password 8: the items that fit a table; archived ones are marked.
  static let onePassword8 = ExportFormat(
    id: ID("1password8-csv"),
    products: ["1Password 8"],
    marks: Marks(
      layouts: [
        [
          "Title", "Url", "Username", "Password", "OTPAuth", "Favorite", "Archived", "Tags",
          "Notes",
        ]
      ], signatures: [["Title", "Password", "OTPAuth", "Favorite", "Archived"]]),
    columns: [
      Column("Title", .title), Column("Url", .url), Column("Username", .username),
      Column("Password", .password), Column("OTPAuth", .secondFactor),
      Column("Archived", .archived), Column("Notes", .notes),
    ],
    classify: { row in
      .login(row.cell(.archived, is: "true") ? .archived : .active)
    })
}
