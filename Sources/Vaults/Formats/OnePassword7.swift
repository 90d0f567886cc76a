extension ExportFormat {
  /// 1Password 7 for Windows: a few fixed columns, then one for every field of every section.
  ///
  /// A one-time password may stand in a column that the user named, so that an empty cell of the
  /// usual name does not mean that there is none.
  static let onePassword7Windows = ExportFormat(
    id: ID("1password7-win-csv"),
    products: ["1Password 7 (Windows)"],
    marks: Marks(opening: ["UUID", "TITLE", "USERNAME", "PASSWORD", "URL"]),
    columns: [
      Column("TITLE", .title), Column("USERNAME", .username), Column("EMAIL", .email),
      Column("PASSWORD", .password), Column("URL", .url),
      Column("URLS", .url, isFallback: true), Column("NOTES", .notes),
      Column(ending: ": ONE-TIME PASSWORD", .secondFactor),
      Column(ending: ": CARDHOLDER NAME", .cardNumber), Column(ending: ": FIRST NAME", .person),
    ],
    cells: Cells(mayHideSecondFactor: true),
    identities: .columns([
      .init(": FIRST NAME", .givenName, .ending), .init(": LAST NAME", .familyName, .ending),
      .init(": DEFAULT PHONE", .phone, .ending), .init(": EMAIL", .email, .ending),
      .init(": USERNAME", .username, .ending), .init(": COMPANY", .company, .ending),
    ]),
    classify: { row in row.apparentContent })

  /// 1Password 6 and 7 for the Mac: a column for every field of every kind of item, in the order of
  /// the alphabet, and backslashes before quotes.
  ///
  /// Names such as `password(password)` belong to single fields; the plain ones hold the login.
  static let onePassword7Mac = ExportFormat(
    id: ID("1password7-mac-csv"),
    products: ["1Password 6", "1Password 7 (Mac)"],
    marks: Marks(signatures: [
      ["password(password)", "Password", "Title"], ["ainfo", "Password", "Title"],
    ]),
    columns: [
      Column("Title", .title), Column("URL", .url), Column("Username", .username),
      Column("Password", .password), Column("Notes", .notes), Column("Type", .kind),
      Column("Created Date", .created), Column("Modified Date", .modified),
    ],
    cells: Cells(dates: .seconds, quoting: .backslash),
    identities: .columns([
      .init("first name", .givenName, .inside), .init("last name", .familyName, .inside),
      .init("default phone", .phone, .inside), .init("email", .email, .inside),
      .init("company", .company, .inside),
    ]),
    classify: { row in
      if row.cell(.kind, is: "Secure Note") { return .item(.note) }
      if row.cell(.kind, is: "Credit Card") { return .item(.card) }
      if row.cell(.kind, is: "Identity") { return .item(.identity) }
      if row.cell(.kind, is: "Login") || row.cell(.kind, is: "Password") || row.isEmpty(.kind) {
        return .login(.active)
      }
      return row.isEmpty(.password) ? .item(.other) : .login(.active)
    })
}
