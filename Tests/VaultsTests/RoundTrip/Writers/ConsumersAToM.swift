import Vaults

extension ExportWriter {
  static let consumerAToM: [ExportWriter] =
    buttercup + [
      ExportWriter(
        "avast-csv", "the only one",
        columns: ["name": .title, "web": .url, "login": .username, "password": .password]),
      ExportWriter(
        "avira", "the only one",
        limits: Limits(refuses: { $0.username.isEmpty && $0.index % 3 != 0 }),
        columns: [
          "website": .url, "name": .title,
          // The second name counts where the first is empty.
          "username": Cell(.username) { $0.index % 3 == 0 ? "" : $0.username },
          "password": .password,
          "secondary_username": Cell { $0.index % 3 == 0 ? $0.username : "another" },
        ]),
      ExportWriter(
        "blur", "the only one", .quoted,
        limits: Limits(refuses: { login in
          [login.title, login.username, login.email, login.password].contains("undefined")
            || login.urls == ["undefined"] || login.title == "null"
        }),
        columns: [
          "domain": orUndefined(.url), "label": orUndefined(.title),
          "username": orUndefined(.username), "email": orUndefined(.email),
          "password": orUndefined(.password),
        ]),
      ExportWriter(
        "codebook", "the only one",
        columns: [
          "Category": .folder("/"), "Entry": .title, "Favorite": .always("0"), "Note": .notes,
          "Username": .username, "Email": .email, "Password": .password, "TOTP": .secondFactor,
          "Website": .url, "Phone": .empty, "PIN": .empty, "Account": .empty, "Date": .empty,
        ]),
      ExportWriter(
        "dropbox", "the only one",
        columns: [
          "Name": .title, "URL": .url, "Username": .username, "Password": .password,
          "Notes": .notes,
        ],
        items: [.note: ["Name": .title, "Notes": .note]]),
      ExportWriter(
        "encryptr", "the only one",
        columns: [
          "Entry Type": .always("Password"), "Label": .title, "Password": .password,
          "Username": .username, "Site URL": .url, "Notes": .notes, "Text": .empty, "Type": .empty,
          "Name on card": .empty, "Card Number": .empty, "CVV": .empty, "Expiry": .empty,
        ],
        items: [
          .note: ["Entry Type": .always("General"), "Label": .title, "Text": .notes],
          .card: [
            "Entry Type": .always("Credit Card"), "Label": .title, "Type": .always("Visa"),
            "Card Number": .always("4111111111111111"), "CVV": .always("000"),
          ],
        ]),
      ExportWriter(
        "gorilla", "the only one",
        columns: [
          "uuid": .always("f1a1b2c3"), "group": .folder("."), "title": .title, "url": .url,
          "user": .username, "password": .password, "notes": .notes,
        ]),
      ExportWriter(
        "logmeonce", "the only one",
        columns: [
          "name": .title, "url": .url, "note": .notes, "group": .folder("/"),
          "username": .username, "password": .password, "extra": .noise,
        ]),
      ExportWriter(
        "meldium", "the only one",
        columns: [
          "DisplayName": .title, "UserName": .username, "Password": .password, "Notes": .notes,
          "Url": .url,
        ]),
      ExportWriter(
        "myki", "six columns",
        columns: [
          "url": .url, "username": .username, "password": .password, "additionalInfo": .notes,
          "nickname": .title, "twofaSecret": .secondFactor,
        ]),
      ExportWriter(
        "myki", "eight columns",
        columns: [
          "nickname": .title, "url": .url, "username": .username, "password": .password,
          "additionalInfo": .notes, "twofaSecret": .secondFactor, "status": .always("active"),
          "tags": .folder(","),
        ]),
    ]

  private static let buttercup: [ExportWriter] = [
    ExportWriter(
      "buttercup", "with types",
      columns: [
        "!type": .always("entry"), "!group_id": .number, "!group_name": .folder("/"),
        "!group_parent": .always("0"), "title": .title, "username": .username,
        "password": .password, "URL": .url, "note": .notes, "id": .number,
      ],
      items: [
        .folder: ["!type": .always("group"), "!group_id": .number, "!group_name": .folder("/")]
      ]),
    ExportWriter(
      "buttercup", "without types", .quoted,
      columns: [
        "!group_id": .number, "!group_name": .folder("/"), "title": .title,
        "username": .username, "password": .password, "URL": .url, "id": .number,
      ],
      items: [
        .folder: ["!group_id": .number, "!group_name": .folder("/"), "title": .always("--")]
      ]),
  ]

  /// Blur writes a word of JavaScript for what is not there.
  private static func orUndefined(_ cell: Cell) -> Cell {
    cell.map { $0.isEmpty ? "undefined" : $0 }
  }
}
