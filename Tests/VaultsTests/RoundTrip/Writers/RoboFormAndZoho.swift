import Vaults

extension ExportWriter {
  static let roboFormAndZoho = roboForm.map(\.tellingOfPeople) + zoho

  private static let roboForm: [ExportWriter] = [
    ExportWriter(
      "roboform", "second version, on Windows", .plainOnWindows,
      columns: [
        "Name": .title, "Url": .url, "MatchUrl": .url, "Login": guarded(.username),
        "Pwd": guarded(.password), "Note": .notes, "Folder": .folder("/", root: ""),
        "RfFieldsV2": Cell(.secondFactor) { "User ID$,,,txt,\($0.username)" },
      ],
      items: [.note: ["Name": .title, "Note": .note]],
      behind: { login in
        ["Password$,,,pwd,\(login.password)"]
          + (login.secondFactor.isEmpty ? [] : ["TOTP KEY$,,,txt,\(login.secondFactor)"])
          + ["custom,,,txt,\(login.notes)"]
      }
    ).written(in: .utf8WithMark),
    ExportWriter(
      "roboform", "first version",
      columns: [
        "Name": .title, "Url": .url, "Login": guarded(.username), "Pwd": guarded(.password),
        "Note": .notes, "Folder": .folder("/", root: ""),
        "Rf_fields": Cell(.secondFactor) { login in
          login.secondFactor.isEmpty ? "remember:rck:*" : "TOTP KEY$:txt:MADEUPMADEUP"
        },
      ],
      items: [.note: ["Name": .title, "Note": .note]],
      behind: { ["User ID$:txt:\($0.username)"] }),
  ]

  /// An apostrophe before what a spreadsheet would compute, or would take for such a guard.
  private static func guarded(_ cell: Cell) -> Cell {
    cell.map { text in
      text.utf8.first == 0x40 || text.utf8.first == 0x27 ? "'" + text : text
    }
  }

  private static let zoho: [ExportWriter] = {
    // User name and password are lines of one cell.
    let limits = Limits.singleLines
    return [
      ExportWriter(
        "zoho-vault", "with TOTP", .quoted, limits: limits,
        columns: [
          "Password Name": .title, "Description": .noise, "Password URL": .url,
          "SecretData": secretData, "Notes": .notes, "CustomData": .empty, "Tags": .folder(","),
          "Classification": .always("E"), "Favorite": .always("false"), "TOTP": .secondFactor,
          "Folder Name": .folder("\n"),
        ]
      ).written(in: .utf8WithMark),
      ExportWriter(
        "zoho-vault", "with login_totp", .quoted, limits: limits,
        columns: [
          "Password Name": .title, "Description": .noise, "Password URL": .url,
          "SecretData": secretData, "Notes": .notes, "CustomData": .empty, "Tags": .folder(","),
          "Classification": .always("P"), "Favorite": .always("true"),
          "login_totp": .secondFactor, "Folder Name": .folder("\n"),
        ]
      ).written(in: .utf8WithMark),
      ExportWriter(
        "zoho-vault", "with chambers", .quoted, limits: limits,
        columns: [
          "Secret Name": .title, "Description": .noise, "Secret URL": .url,
          "SecretData": secretData, "Notes": .notes, "CustomData": .empty, "Tags": .folder(","),
          "Classification": .always("E"), "Favorite": .always("false"),
          "ChamberName": .folder("\n"),
        ]
      ).written(in: .utf8WithMark),
      ExportWriter(
        "zoho-vault-short", "secrets", .plain,
        columns: ["Secret Name": .title, "Secret URL": .url, "Notes": unnamed],
        behind: { [$0.username, $0.password] }
      ).written(in: .utf8WithMark),
      ExportWriter(
        "zoho-vault-short", "passwords", .plain,
        columns: ["Password Name": .title, "Password URL": .url, "Notes": unnamed],
        behind: { [$0.username, $0.password] }
      ).written(in: .utf8WithMark),
    ]
  }()

  private static let secretData = Cell(.username) { login in
    "SecretType:Web Account\nUser Name:\(login.username)\nPassword:\(login.password)"
  }

  /// The notes; behind them come user name and password, which the header does not name.
  private static let unnamed = Cell(.username) { $0.notes }
}
