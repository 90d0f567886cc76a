extension ExportFormat {
  /// AliasVault; its moments are taken for UTC.
  static let aliasVault = ExportFormat(
    id: ID("aliasvault"),
    products: ["AliasVault"],
    marks: Marks(signatures: [["ServiceName", "ServiceUrl", "CurrentPassword"]]),
    columns: [
      Column("ServiceName", .title), Column("ServiceUrl", .url), Column("Username", .username),
      Column("AliasEmail", .email), Column("CurrentPassword", .password),
      Column("TwoFactorSecret", .secondFactor), Column("Notes", .notes),
      Column("CreatedAt", .created), Column("UpdatedAt", .modified),
    ],
    cells: Cells(dates: .monthFirst),
    classify: { row in row.apparentContent })
}
