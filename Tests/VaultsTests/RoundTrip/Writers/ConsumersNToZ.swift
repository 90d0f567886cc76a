import Vaults

extension ExportWriter {
  static let consumerNToZ: [ExportWriter] =
    nordPass.map(\.tellingOfPeople) + norton + secureSafe + [
      ExportWriter(
        "padloc", "four labels", .papaParse,
        columns: [
          "name": .title, "tags": .folder(","), "Username": .username, "Password": .password,
          "URL": .url, "One-Time Password": .secondFactor,
        ]
      ).hidingSecondFactors,
      ExportWriter(
        "passky-csv", "the only one",
        columns: [
          "Folder": .folder("/"), "Title": .title, "Login": .username, "Password": .password,
          "URL": .url, "Notes": .notes,
        ]),
      ExportWriter(
        "passpack", "the only one", .plainOnWindows,
        columns: [
          "Entry Name": .title, "URL": .url, "User ID": .username, "Password": .password,
          "Notes": .notes, "Shared Notes": .noise,
          "Tags": .always("[\"{\\\"name\\\":\\\"a\\\"}\"]"),
          "Extra Fields": .always("[]"), "Email": .email,
        ]),
      ExportWriter(
        "remembear", "logins and others",
        columns: [
          "type": .always("LoginItem"), "name": .title, "notes": .notes,
          "trash": .trashed("true", "false"), "website": .url, "username": .username,
          "password": .password, "cardholder": .empty, "number": .empty,
        ],
        items: [
          .card: ["type": .always("CreditCardItem"), "name": .title, "number": .always("4111")]
        ]),
      ExportWriter(
        "safeincloud-csv", "the only one", .quoted,
        columns: [
          "Title": .title, "Login": .username, "Password": .password, "URL": .url, "Notes": .notes,
          "OTP": .secondFactor,
        ]),
      ExportWriter(
        "saferpass", "the only one", .quoted,
        columns: [
          "modelType": .always("Account"), "modelVersion": .always("1"), "url": .url,
          "username": .username, "password": .password, "notes": .notes, "favorite": .always("0"),
          "title": .title, "text": .empty, "color": .empty,
        ],
        items: [.note: ["modelType": .always("Note"), "title": .title, "text": .notes]]
      ).written(in: .utf8WithMark),
      ExportWriter(
        "truekey", "by name",
        columns: [
          "kind": .always("login"), "autologin": .always("true"), "favorite": .always("false"),
          "hexColor": .always("#FFFFFF"), "login": .username, "memo": .notes, "name": .title,
          "password": .password, "protectedWithPassword": .always("false"),
          "subdomainOnly": .always("false"), "url": .url, "title": .empty, "note": .empty,
          "document_content": .empty, "number": .empty, "tk_export_version": .always("1"),
        ],
        items: [
          .note: ["kind": .always("note"), "title": .title, "document_content": .notes],
          .card: ["kind": .always("cc"), "title": .title, "number": .always("4111111111111111")],
          .identity: ["kind": .always("passport"), "title": .title, "number": .always("X0000000")],
        ]),
    ]

  private static let nordPass: [ExportWriter] = {
    let password: KeyValuePairs<String, Cell> = [
      "name": .title, "url": Cell(.url) { $0.urls.first ?? "" },
      "additional_urls": .furtherURLs, "username": .username, "password": .password,
      "note": .notes, "cardholdername": .empty, "cardnumber": .empty, "cvc": .empty,
      "pin": .empty, "expirydate": .empty, "zipcode": .empty, "folder": .folder("/"),
      "full_name": .empty, "phone_number": .empty, "email": .empty, "address1": .empty,
      "address2": .empty, "city": .empty, "country": .empty, "state": .empty,
      "type": .always("password"),
      "custom_fields": .always("[{\"type\":\"text\",\"label\":\"a\",\"value\":\"b, \\\"c\\\"\"}]"),
    ]
    let typeless: KeyValuePairs<String, Cell> = [
      "name": .title, "url": .url, "username": .username, "password": .password, "note": .notes,
      "cardholdername": .empty, "cardnumber": .empty, "cvc": .empty, "expirydate": .empty,
      "zipcode": .empty, "folder": .folder("/"), "full_name": .empty, "phone_number": .empty,
      "email": .empty, "address1": .empty, "address2": .empty, "city": .empty, "country": .empty,
      "state": .empty,
    ]
    return [
      ExportWriter(
        "nordpass", "with further sites", columns: password,
        items: [
          .note: ["type": .always("note"), "name": .title, "note": .notes],
          .card: ["type": .always("credit_card"), "name": .title, "cardnumber": .always("4111")],
          .identity: ["type": .always("identity"), "name": .title, "full_name": .name],
          .folder: ["type": .always("folder"), "name": .name],
        ]),
      ExportWriter(
        "nordpass", "without types", columns: typeless,
        items: [
          .note: ["name": .title, "note": .note],
          .card: ["name": .title, "cardnumber": .always("4111"), "cvc": .number],
          .identity: ["name": .title, "full_name": .name, "email": .name],
          .folder: ["name": .name],
        ]),
    ]
  }()

  private static let norton: [ExportWriter] = {
    let note: [String: Cell] = ["url": .always("http://sn"), "title": .title]
    return [
      ExportWriter(
        "norton", "five columns", .plainOnWindows,
        columns: [
          "url": .url, "username": .username, "password": .password, "title": .title,
          "notes": .notes,
        ],
        items: [.note: note]
      ).written(in: .utf16LittleEndian),
      ExportWriter(
        "norton", "with groups", .plainOnWindows,
        columns: [
          "url": .url, "username": .username, "password": .password, "title": .title,
          "grouping": .folder("/"), "extra": .notes,
        ],
        items: [.note: note]),
    ]
  }()

  private static let secureSafe: [ExportWriter] = ["URL", "Website"].map { url in
    ExportWriter(
      "securesafe", "with \(url)", .quoted,
      columns: [
        "Title": .title, "Username": .username, "Password": .password, url: .url,
        "Comment": .notes,
      ])
  }
}
