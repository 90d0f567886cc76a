extension ExportFormat {
  /// Myki's logins; its cards, notes and identities are files of their own.
  static let myki = ExportFormat(
    id: ID("myki"),
    products: ["Myki"],
    marks: Marks(
      layouts: [
        ["url", "username", "password", "additionalInfo", "nickname", "twofaSecret"],
        [
          "nickname", "url", "username", "password", "additionalInfo", "twofaSecret", "status",
          "tags",
        ],
      ],
      signatures: [["password", "additionalInfo", "nickname", "twofaSecret"]]),
    columns: [
      Column("nickname", .title), Column("url", .url), Column("username", .username),
      Column("password", .password), Column("additionalInfo", .notes),
      Column("twofaSecret", .secondFactor),
    ])
}
