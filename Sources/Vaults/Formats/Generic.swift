extension ExportFormat {
  /// Any table with a column of passwords, by the names that products and people give columns.
  ///
  /// The first name of a role that the header has wins; two columns of passwords are settled only
  /// by the plain name `password`. `&&&NULL&&&` is what Samsung Pass writes for nothing.
  static let generic = ExportFormat(
    id: ID("generic"),
    products: [],
    columns: namedColumns,
    cells: Cells(emptyMarker: "&&&NULL&&&"),
    classify: { row in
      if let kind = kinds.first(where: { row.cell(.kind, is: $0.name) }) { return .item(kind.kind) }
      if row.cell(.url, is: noteURL) { return .item(.note) }
      if row.cell(.url, startsWith: "chrome://") { return .item(.other) }
      guard row.hasNoLogin else { return .login(.active) }
      return .item(row.isEmpty(.notes) ? .other : .note)
    })

  /// Names that may be a site's or a street's.
  static let streetAddressNames = ["address", "adresse", "ort"]

  /// Names of a street's other columns; with one of them, `address` is not a site's.
  static let streetNames = ["street", "city", "zip", "zipcode", "postcode", "state", "country"]

  /// A column for every name that is known.
  static let namedColumns = synonyms.flatMap { role, names in names.map { Column($0, role) } }

  private static let synonyms: KeyValuePairs<Role, [String]> = [
    .url: [
      "url", "uri", "urls", "login_uri", "login_url", "login_urls", "loginurl", "website",
      "web site", "web", "site", "origin", "origin_url", "hostname", "host", "domain", "link",
      "href", "internetseite", "internetadresse", "webseite", "serviceurl", "address", "adresse",
      "ort",
    ],
    .username: [
      "username", "user name", "user", "login", "login name", "loginname", "login_username",
      "login_name", "userid", "user id", "account", "benutzername", "nom", "username_value",
    ],
    .email: ["email", "e-mail", "mail"],
    .password: [
      "password", "passwort", "pwd", "pass", "passwd", "pw", "login_password", "password_value",
      "secret", "currentpassword",
    ],
    .title: [
      "title", "name", "label", "nickname", "display_name", "displayname", "servicename",
      "entry name", "secret name", "password name", "beschreibung",
    ],
    .notes: [
      "note", "notes", "extra", "comment", "comments", "memo", "description", "informationen",
      "additionalinfo",
    ],
    .secondFactor: [
      "totp", "otp", "otpauth", "otpsecret", "otpurl", "login_totp", "twofasecret",
      "twofactorsecret", "one-time password", "one-time passwort", "two factor key",
    ],
    .kind: ["type", "kind", "entry type", "item type", "modeltype"],
  ]

  private static let kinds: [(name: String, kind: ItemKind)] = [
    ("note", .note), ("secure note", .note), ("securenote", .note), ("secure_note", .note),
    ("card", .card), ("credit card", .card), ("creditcard", .card), ("credit_card", .card),
    ("identity", .identity), ("alias", .alias), ("folder", .folder), ("group", .folder),
  ]
}
