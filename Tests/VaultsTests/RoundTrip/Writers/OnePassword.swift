import Vaults

extension ExportWriter {
  static let onePassword: [ExportWriter] = [
    ExportWriter(
      "1password8-csv", "the only one",
      columns: [
        "Title": .title, "Url": .url, "Username": .username, "Password": .password,
        "OTPAuth": .secondFactor, "Favorite": .always("false"),
        "Archived": .archived("true", "false"), "Tags": .folder(";"), "Notes": .notes,
      ]),
    ExportWriter(
      "1password7-win-csv", "with two sections", .quoted,
      columns: [
        "UUID": .always("w3mm2yqmlxzoet5yzixj2r2g3m"), "TITLE": .title, "USERNAME": .username,
        "PASSWORD": .password, "URL": .url, "URLS": .url, "SCOPE": .always("Default"),
        "AUTOSUBMIT": .always("Default"), "TAGS": .folder(","), "NOTES": .notes,
        "SECTION_UNAZHCO2FJN3VMOVECXJ6VAPVQ 1: ONE-TIME PASSWORD": code(inEvenRecords: true),
        "SECTION_OCAAN7KL7H3NBCG4MS5U32HK4I 1: ONE-TIME PASSWORD": code(inEvenRecords: false),
      ]
    ).hidingSecondFactors,
    ExportWriter(
      "1password7-win-csv", "with a card", .quoted,
      columns: [
        "UUID": .always("w3mm2yqmlxzoet5yzixj2r2g3m"), "TITLE": .title, "USERNAME": .username,
        "PASSWORD": .password, "URL": .url, "URLS": .url, "EMAIL": .empty,
        "MASTER-PASSWORD": .empty, "ACCOUNT-KEY": .empty, "SCOPE": .always("Default"),
        "AUTOSUBMIT": .always("Default"), "TAGS": .folder(","), "NOTES": .notes,
        "1: CARDHOLDER NAME": .empty, "1: TYPE": .empty, "1: NUMBER": .empty,
      ],
      items: [
        .card: [
          "UUID": .always("oj7qssf6famqwhehrdmlaorbce"), "TITLE": .title, "NOTES": .notes,
          "1: CARDHOLDER NAME": .name, "1: TYPE": .always("visa"),
          "1: NUMBER": .always("4111111111111111"),
        ],
        .note: [
          "UUID": .always("oj7qssf6famqwhehrdmlaorbce"), "TITLE": .title, "NOTES": .note,
        ],
      ]
    ),
    ExportWriter(
      "1password7-mac-csv", "abridged",
      TableDialect(quoting: .alwaysWithBackslashes),
      columns: [
        "AirPort ID(airport_id)": .empty, "auto-submit(autosubmit)": .empty,
        "Created Date": .created(.seconds), "email(email)": .empty,
        "\u{200B}member ID(membership_no)": .empty, "Modified Date": .modified(.seconds),
        "Notes": .notes, "password(password)": .empty, "Password": .password, "Scope": .empty,
        "Tags": .always("{(\n    \"Starter Kit\"\n)}"), "Title": .title, "Type": loginOrPassword,
        "URL": .url, "username(username)": .empty, "Username": .username,
        "website(website)": .empty,
      ],
      items: [
        .note: ["Title": .title, "Notes": .notes, "Type": .always("Secure Note")],
        .card: [
          "Title": .title, "Notes": .notes, "Type": .always("Credit Card"),
          "Created Date": .always("1600000000"),
        ],
        .identity: ["Title": .title, "Type": .always("Identity"), "Notes": .notes],
      ]
    ).tellingOfPeople,
    ExportWriter(
      "1password4-csv", "the only one", TableDialect(quoting: .always, quotesHeader: false),
      columns: [
        "title": .title, "notes": .notes, "username": .username, "password": .password,
        "url": .url,
      ]),
  ]

  private static func code(inEvenRecords isEven: Bool) -> Cell {
    Cell(.secondFactor) { $0.index.isMultiple(of: 2) == isEven ? $0.secondFactor : "" }
  }

  private static let loginOrPassword = Cell { $0.username.isEmpty ? "Password" : "Login" }
}
