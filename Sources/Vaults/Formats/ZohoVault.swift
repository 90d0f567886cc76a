extension ExportFormat {
  /// Zoho Vault: user name and password are lines of one cell.
  static let zohoVault = ExportFormat(
    id: ID("zoho-vault"),
    products: ["Zoho Vault"],
    marks: Marks(
      layouts: [
        [
          "Password Name", "Description", "Password URL", "SecretData", "Notes", "CustomData",
          "Tags", "Classification", "Favorite", "TOTP", "Folder Name",
        ],
        [
          "Password Name", "Description", "Password URL", "SecretData", "Notes", "CustomData",
          "Tags", "Classification", "Favorite", "login_totp", "Folder Name",
        ],
        [
          "Secret Name", "Description", "Secret URL", "SecretData", "Notes", "CustomData", "Tags",
          "Classification", "Favorite", "ChamberName",
        ],
      ],
      signatures: [["SecretData", "Password Name"], ["SecretData", "Secret Name"]]),
    columns: [
      Column("Password Name", .title), Column("Secret Name", .title),
      Column("Password URL", .url), Column("Secret URL", .url), Column("SecretData", .password),
      Column("Notes", .notes), Column("TOTP", .secondFactor),
      Column("login_totp", .secondFactor),
    ],
    cells: Cells(decodedRoles: [.username]),
    decode: { row in
      let (kind, username, password) = (
        row.line(named: "SecretType:", of: .password),
        row.line(named: "User Name:", of: .password),
        row.line(named: "Password:", of: .password)
      )
      row[.kind] = kind ?? .empty
      row[.username] = username ?? .empty
      row[.password] = password ?? .empty
    },
    classify: { row in
      if row.cell(.kind, is: "Web Account") { return .login(.active) }
      if !row.isEmpty(.password) { return .login(.active) }
      return row.isEmpty(.kind) ? row.apparentContent : .item(.other)
    })

  /// Zoho Vault's short table, whose header names neither of the two columns that matter.
  static let zohoVaultShort = ExportFormat(
    id: ID("zoho-vault-short"),
    products: ["Zoho Vault"],
    marks: Marks(layouts: [
      ["Secret Name", "Secret URL", "Notes"], ["Password Name", "Password URL", "Notes"],
    ]),
    columns: [
      Column("Secret Name", .title), Column("Password Name", .title), Column("Secret URL", .url),
      Column("Password URL", .url), Column("Notes", .notes),
    ],
    cells: Cells(unnamedColumns: [.username, .password]))
}
