import Vaults

extension ExportWriter {
  static let bitwardenAndLastPass =
    bitwarden + lastPass.map(\.tellingOfPeople) + [
      ExportWriter(
        "lastpass", "written by the browser extension",
        columns: [
          "url": withEntities(lastPassURL), "username": withEntities(.username),
          "password": withEntities(.password), "totp": .secondFactor,
          "extra": withEntities(.notes), "name": withEntities(.title),
          "grouping": withEntities(.folder("\\")), "fav": .always("0"),
        ],
        items: [
          .note: ["url": .always("http://sn"), "extra": withEntities(.note)]
        ]
      ).tellingOfPeople
    ]

  private static let bitwarden: [ExportWriter] = {
    let limits = Limits(plainAddresses: true)
    let note: [String: Cell] = ["type": .always("note"), "name": .title, "notes": .notes]
    return [
      ExportWriter(
        "bitwarden-csv", "a person's", .papaParse, limits: limits,
        columns: [
          "folder": .folder("/"), "favorite": .always("1"), "type": .always("login"),
          "name": .title, "notes": .notes, "fields": .noise, "reprompt": .always("0"),
          "login_uri": .urls(joinedBy: ","), "login_username": .username,
          "login_password": .password, "login_totp": .secondFactor,
        ],
        items: [.note: note]),
      ExportWriter(
        "bitwarden-csv", "an organisation's", .papaParse, limits: limits,
        columns: [
          "collections": .folder(","), "type": .always("login"), "name": .title,
          "notes": .notes, "fields": .empty, "reprompt": .always("1"),
          "login_uri": .urls(joinedBy: ","), "login_username": .username,
          "login_password": .password, "login_totp": .secondFactor,
        ],
        items: [.note: note]),
      ExportWriter(
        "bitwarden-csv", "before the question for the password", .papaParse, limits: limits,
        columns: [
          "folder": .folder("/"), "favorite": .empty, "type": .always("login"), "name": .title,
          "notes": .notes, "fields": .noise, "login_uri": .urls(joinedBy: ","),
          "login_username": .username, "login_password": .password,
          "login_totp": .secondFactor,
        ],
        items: [.note: note]),
      ExportWriter(
        "bitwarden-csv", "2017", .papaParse, limits: limits,
        columns: [
          "name": .title, "uri": .urls(joinedBy: ","), "username": .username,
          "password": .password, "notes": .notes, "folder": .folder("/"),
          "totp": .secondFactor,
        ],
        items: [.note: ["name": .title, "notes": .note]]),
    ]
  }()

  private static let lastPass: [ExportWriter] = {
    let items: KeyValuePairs<ItemKind, [String: Cell]> = [
      .note: [
        "url": .always("http://sn"), "name": .title,
        "extra": .always("NoteType:Server\nHostname:a\nPassword:made-up\nNotes:x"),
      ],
      .identity: [
        "url": .always("http://sn"), "name": .title,
        "extra": .always("NoteType:Address\nLanguage:en-US\nFirst Name:Ann\nNotes:x"),
      ],
      .folder: ["url": .always("http://group"), "grouping": .folder("\\")],
    ]
    return [
      ExportWriter(
        "lastpass", "eight columns",
        columns: [
          "url": lastPassURL, "username": .username, "password": .password,
          "totp": .secondFactor, "extra": .notes, "name": .title,
          "grouping": .folder("\\", root: "(none)"), "fav": .always("1"),
        ],
        items: items),
      ExportWriter(
        "lastpass", "codes at the end",
        columns: [
          "url": lastPassURL, "username": .username, "password": .password, "extra": .notes,
          "name": .title, "grouping": .folder("\\"), "fav": .always("0"),
          "totp": .secondFactor,
        ],
        items: items),
      ExportWriter(
        "lastpass", "without codes, lines of a web page", TableDialect(rowEnd: "\r\r\n"),
        columns: [
          "url": lastPassURL, "username": .username, "password": .password, "extra": .notes,
          "name": .title, "grouping": .folder("\\"), "fav": .always("0"),
        ],
        items: items),
    ]
  }()

  /// `http://` stands for no site.
  private static let lastPassURL = Cell(.url) { $0.urls.first ?? "http://" }

  private static func withEntities(_ cell: Cell) -> Cell {
    cell.map { text in
      text.replacingBytes(of: "&", with: "&amp;").replacingBytes(of: "<", with: "&lt;")
        .replacingBytes(of: ">", with: "&gt;")
    }
  }
}
