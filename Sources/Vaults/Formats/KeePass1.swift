extension ExportFormat {
  /// KeePass 1, and KeePass 2's “KeePass CSV (1.x)”: backslashes before quotes and backslashes.
  static let keePass1 = ExportFormat(
    id: ID("keepass1-csv"),
    products: ["KeePass 1", "KeePass 2"],
    marks: Marks(
      layouts: [
        ["Account", "Login Name", "Password", "Web Site", "Comments"],
        [
          "Password Groups", "Group Tree", "Account", "Login Name", "Password", "Web Site",
          "Comments", "UUID", "Icon", "Creation Time", "Last Access", "Last Modification",
          "Expires", "Attachment Description", "Attachment",
        ],
      ],
      signatures: [["Account", "Login Name", "Password", "Web Site"]]),
    columns: [
      Column("Account", .title), Column("Login Name", .username), Column("Password", .password),
      Column("Web Site", .url), Column("Comments", .notes), Column("Creation Time", .created),
      Column("Last Access", .lastUsed), Column("Last Modification", .modified),
    ],
    cells: Cells(dates: .iso8601, quoting: .backslash, mayHaveReferences: true))
}
