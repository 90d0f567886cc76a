extension ExportFormat {
  /// Firefox: the one browser with dates, in milliseconds.
  static let firefox = ExportFormat(
    id: ID("firefox"),
    products: ["Firefox", "Tor Browser", "LibreWolf"],
    marks: Marks(
      layouts: [
        [
          "url", "username", "password", "httpRealm", "formActionOrigin", "guid", "timeCreated",
          "timeLastUsed", "timePasswordChanged",
        ]
      ], signatures: [["url", "password", "guid", "timePasswordChanged"]]),
    columns: [
      Column("url", .url), Column("username", .username), Column("password", .password),
      Column("timeCreated", .created), Column("timeLastUsed", .lastUsed),
      Column("timePasswordChanged", .passwordChanged),
    ],
    cells: Cells(dates: .milliseconds),
    classify: { row in
      // The browser's own entries: the “password” of the account row is a bundle of sync keys.
      row.cell(.url, startsWith: "chrome://") ? .item(.other) : .login(.active)
    })
}
