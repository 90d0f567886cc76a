extension ExportFormat {
  /// Proton Pass; before it had an e-mail column, the user name was the e-mail address.
  static let proton = ExportFormat(
    id: ID("proton-csv"),
    products: ["Proton Pass"],
    marks: Marks(
      layouts: [
        [
          "type", "name", "url", "email", "username", "password", "note", "totp", "createTime",
          "modifyTime", "vault",
        ],
        [
          "type", "name", "url", "email", "username", "password", "note", "totp", "createTime",
          "modifyTime",
        ],
        [
          "type", "name", "url", "username", "password", "note", "totp", "createTime", "modifyTime",
          "vault",
        ],
        [
          "type", "name", "url", "username", "password", "note", "totp", "createTime", "modifyTime",
        ],
        ["name", "url", "username", "password", "note", "totp"],
      ], signatures: [["type", "name", "url", "password", "createTime", "modifyTime"]]),
    columns: [
      Column("type", .kind), Column("name", .title), Column("url", .url),
      Column("email", .email), Column("username", .username), Column("password", .password),
      Column("note", .notes), Column("totp", .secondFactor), Column("createTime", .created),
      Column("modifyTime", .modified),
    ],
    cells: Cells(dates: .seconds, urls: .commasAndSpaces),
    identities: .noteObject([
      "fullName": .fullName, "firstName": .givenName, "middleName": .givenName,
      "lastName": .familyName, "birthdate": .birthday, "email": .email, "workEmail": .email,
      "phoneNumber": .phone, "secondPhoneNumber": .phone, "workPhoneNumber": .phone,
      "organization": .company, "company": .company, "streetAddress": .street, "city": .city,
      "zipOrPostalCode": .postalCode,
    ]),
    classify: { row in
      if row.isEmpty(.kind) || row.cell(.kind, is: "login") { return .login(.active) }
      if row.cell(.kind, is: "alias") { return .item(.alias) }
      if row.cell(.kind, is: "note") { return .item(.note) }
      if row.cell(.kind, is: "creditCard") { return .item(.card) }
      return .item(row.cell(.kind, is: "identity") ? .identity : .other)
    })
}
