extension ExportFormat {
  /// Dashlane's `credentials.csv`: the first of three names is mostly the e-mail address.
  static let dashlane = ExportFormat(
    id: ID("dashlane"),
    products: ["Dashlane"],
    marks: Marks(
      layouts: [names + ["otpSecret"], names + ["otpUrl"], names + ["otp"], names],
      signatures: [["username2", "username3", "password", "title"]]),
    columns: [
      Column("username2", .username), Column("username3", .username, isFallback: true),
      Column("username", .email), Column("title", .title), Column("password", .password),
      Column("note", .notes), Column("url", .url), Column("otpSecret", .secondFactor),
      Column("otpUrl", .secondFactor), Column("otp", .secondFactor),
    ],
    decode: { row in
      if row.isEmpty(.username) {
        row[.username] = row[.email]
        row[.email] = .empty
      }
    })

  private static let names = [
    "username", "username2", "username3", "title", "password", "note", "url", "category",
  ]

  /// Dashlane before version 6: no header, every value in quotes and none escaped; notes, papers
  /// and contacts stand in the same file, in records of other widths.
  static let dashlaneLegacy = ExportFormat(
    id: ID("dashlane-legacy-csv"),
    products: ["Dashlane 1–5"],
    columns: [
      Column("title", .title), Column("url", .url), Column("login", .username),
      Column("login2", .email), Column("password", .password), Column("note", .notes),
    ],
    cells: Cells(quoting: .bare),
    shape: .rows(
      FieldsByWidth(
        widths: [
          5: [.title, .url, .username, .password, .notes],
          6: [.title, .url, .username, .email, .password, .notes],
        ],
        otherwise: [])))
}
