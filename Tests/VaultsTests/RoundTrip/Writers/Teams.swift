import Vaults

extension ExportWriter {
  static let teams =
    netwrix + [
      passwordstate,
      ExportWriter(
        "teampass", "a further column", TableDialect(quoting: .always, endsLastRow: false),
        columns: [
          "Project name": .folder("/"), "Name": .title, "Access information": .url,
          "Username": .username, "E-mail": .email, "Password": .password, "Notes": .notes,
          "Tags": .always("a,b"), "Custom fields": .empty, "Custom 1": .noise, "Custom 2": .empty,
          "Custom 4": .empty, "Expiry date (mm-dd-yyyy)": .always("10-01-2030"),
        ],
        // The header lacks the name of one of the custom columns.
        behind: { _ in [""] }),
      psono,
    ]

  private static let netwrix: [ExportWriter] = {
    let german: KeyValuePairs<String, Cell> = [
      "Organisationseinheit": .folder("\\"), "DataTags": .empty, "Beschreibung": .title,
      "Benutzername": .username, "Passwort": .password, "Internetseite": .url,
      "Informationen": .notes, "One-Time Passwort": .secondFactor,
    ]
    return [
      ExportWriter(
        "netwrix", "German", TableDialect(delimiter: 0x3B, quoting: .always, rowEnd: "\r\n"),
        columns: german),
      ExportWriter(
        "netwrix", "German, each row quoted once more",
        TableDialect(delimiter: 0x3B, quoting: .wrappedTwice, rowEnd: "\r\n"), columns: german),
      ExportWriter(
        "netwrix", "without codes",
        TableDialect(delimiter: 0x3B, quoting: .always, rowEnd: "\r\n"),
        columns: [
          "Organisationseinheit": .folder("\\"), "DataTags": .empty, "Beschreibung": .title,
          "Benutzername": .username, "Passwort": .password, "Internetadresse": .url,
          "Informationen": .notes,
        ]),
    ]
  }()

  private static let passwordstate: ExportWriter = {
    let names =
      [
        "PasswordListID", "Password List", "TreePath", "PasswordID", "Title", "DomainOrHost",
        "UserName", "Description", "Account Type", "Notes", "URL", "Password", "ExpiryDate",
        "OTPUri", "Licence Key",
      ] + (2...10).map { "Generic Field \($0)" } + ["WebUser_ID", "WebPassword_ID", "WebOTP_ID"]
      + (1...10).map { "WebGenericField\($0)_ID" }
    return ExportWriter(
      "passwordstate", "37 columns", facets: [.title, .url, .username, .secondFactor],
      kinds: [.other], limits: .none,
      body: .table(
        ModelTable(
          dialect: .plain, preamble: "", header: names,
          row: { login in
            let cells: [String: String] = [
              "PasswordListID": "97", "Password List": "List", "TreePath": "\\Servers",
              "PasswordID": "\(login.index)", "Title": login.title, "UserName": login.username,
              "Notes": login.notes, "URL": login.urls.first ?? "", "Password": login.password,
              "OTPUri": login.secondFactor, "Account Type": "Linux",
            ]
            return names.map { cells[$0] ?? "" }
          },
          // The header comes again before each list, and a list has a row of its own.
          itemRow: { _, login in
            if login.index.isMultiple(of: 2) { return names }
            return names.enumerated().map { $0.offset < 3 ? "list \(login.index)" : "" }
          })))
  }()

  private static let psono = ExportWriter(
    "psono-csv", "four kinds of items", .papaParse,
    columns: [
      "path": .folder("\\"), "type": .always("website_password"), "callback_user": .empty,
      "callback_url": .empty, "callback_pass": .empty, "urlfilter": .noise,
      "website_password_title": .title, "website_password_url": .url,
      "website_password_username": .username, "website_password_password": .password,
      "website_password_notes": .notes, "website_password_totp_code": .secondFactor,
      "application_password_title": .empty, "application_password_username": .empty,
      "application_password_password": .empty, "application_password_notes": .empty,
      "note_title": .empty, "note_notes": .empty, "create_date": .created(.iso8601),
      "write_date": .modified(.iso8601),
    ],
    items: [
      .note: ["type": .always("note"), "note_title": .title, "note_notes": .notes],
      .card: ["type": .always("credit_card")],
      .other: ["type": .always("bookmark"), "path": .folder("\\")],
    ])
}
