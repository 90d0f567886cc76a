extension ExportFormat {
  /// What add-ons of Firefox write, FF Password Exporter for example.
  static let firefoxAddOn = ExportFormat(
    id: ID("firefox-addon-csv"),
    products: ["FF Password Exporter"],
    marks: Marks(opening: ["hostname", "username", "password"]),
    columns: [
      Column("hostname", .url), Column("username", .username), Column("password", .password),
      Column("timeCreated", .created), Column("timeLastUsed", .lastUsed),
      Column("timePasswordChanged", .passwordChanged),
    ],
    cells: Cells(dates: .milliseconds),
    classify: isLogin)

  /// The add-on Password Exporter: quotes and ampersands are written as in addresses.
  static let passwordExporter = ExportFormat(
    id: ID("password-exporter"),
    products: ["Password Exporter"],
    marks: Marks(layouts: [
      [
        "hostname", "username", "password", "formSubmitURL", "httpRealm", "usernameField",
        "passwordField",
      ]
    ]),
    columns: [
      Column("hostname", .url), Column("username", .username), Column("password", .password),
    ],
    decode: { row in
      for role: Role in [.url, .username, .password] {
        row.replace("%22", with: .quote, in: role)
        row.replace("%26", with: 0x26, in: role)
      }
    },
    classify: isLogin)

  @Sendable
  private static func isLogin(_ row: Row) -> RecordContent {
    row.cell(.url, startsWith: "chrome://") ? .item(.other) : .login(.active)
  }
}
