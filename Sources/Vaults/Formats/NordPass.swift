extension ExportFormat {
  /// NordPass: logins, notes, cards, people and folders in one table.
  ///
  /// Older files have no `type`; which cells are filled tells then.
  static let nordPass = ExportFormat(
    id: ID("nordpass"),
    products: ["NordPass"],
    marks: Marks(signatures: [["cardholdername", "cardnumber", "password", "name"]]),
    columns: [
      Column("name", .title), Column("url", .url), Column("additional_urls", .furtherURLs),
      Column("username", .username), Column("password", .password), Column("note", .notes),
      Column("cardnumber", .cardNumber), Column("full_name", .person), Column("type", .kind),
    ],
    cells: Cells(urls: .unitSeparators),
    identities: .columns([
      .init("full_name", .fullName), .init("phone_number", .phone), .init("email", .email),
      .init("address1", .street), .init("address2", .street), .init("city", .city),
      .init("zipcode", .postalCode),
    ]),
    decode: { row in row.appendURLs(ofJSONArray: row[.furtherURLs]) },
    classify: { row in
      if row.cell(.kind, is: "password") { return .login(.active) }
      if row.cell(.kind, is: "note") { return .item(.note) }
      if row.cell(.kind, is: "credit_card") { return .item(.card) }
      if row.cell(.kind, is: "identity") { return .item(.identity) }
      if row.cell(.kind, is: "folder") { return .item(.folder) }
      guard row.isEmpty(.kind) else { return .item(.other) }
      let hasOnlyName =
        row.hasNoLogin && row.isEmpty(.notes)
        && row.isEmpty(.cardNumber) && row.isEmpty(.person)
      return hasOnlyName ? .item(.folder) : row.apparentContent
    })
}
