extension ExportFormat {
  /// SecureSafe; some of its versions put every name and every value between slashes.
  static let secureSafe = ExportFormat(
    id: ID("securesafe"),
    products: ["SecureSafe"],
    marks: Marks(
      layouts: [
        ["Title", "Username", "Password", "URL", "Comment"],
        ["Title", "Username", "Password", "Website", "Comment"],
        ["/Title/", "/Username/", "/Password/", "/URL/", "/Comment/"],
        ["/Title/", "/Username/", "/Password/", "/Website/", "/Comment/"],
      ]),
    columns: [
      Column("Title", .title), Column("Username", .username), Column("Password", .password),
      Column("URL", .url), Column("Website", .url), Column("Comment", .notes),
      Column("/Title/", .title), Column("/Username/", .username), Column("/Password/", .password),
      Column("/URL/", .url), Column("/Website/", .url), Column("/Comment/", .notes),
    ],
    decode: { row in
      let roles: [Role] = [.title, .username, .password, .url, .notes]
      let filled = roles.filter { !row.isEmpty($0) }
      guard !row.isEmpty(.title), filled.allSatisfy({ isBetweenSlashes($0, row) }) else { return }
      for role in filled { row.drop(1, 1, from: role) }
    },
    classify: { row in row.apparentContent })

  private static func isBetweenSlashes(_ role: Role, _ row: Row) -> Bool {
    let cell = row[role].bytes
    return cell.count >= 2 && row.text[cell.lowerBound] == 0x2F
      && row.text[cell.upperBound - 1] == 0x2F
  }
}
