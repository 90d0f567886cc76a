import Vaults

extension ExportWriter {
  /// What Samsung Pass writes for nothing is nothing in any table.
  private static let limits = Limits(anywhere: ["&&&NULL&&&"])

  static let generic: [ExportWriter] = [
    ExportWriter(
      "generic", "an empty name at the end", limits: limits,
      columns: [
        "Notes": .notes, "Password": .password, "Title": .title, "Type": .empty, "URL": .url,
        "Username": .username, "": .empty,
      ],
      items: [.note: ["Notes": .notes, "Title": .title, "Type": .always("Secure Note")]]),
    ExportWriter(
      "generic", "other words for the same", .quoted, limits: limits,
      columns: [
        "Label": .title, "Login Name": .username, "E-Mail": .email, "Passwd": .password,
        "Web Site": .url, "One-Time Password": .secondFactor, "Comment": .notes,
        "Something": .noise,
      ]),
    ExportWriter(
      "generic", "German", TableDialect(delimiter: 0x3B, rowEnd: "\r\n"), limits: limits,
      columns: [
        "Beschreibung": .title, "Benutzername": .username, "Passwort": .password,
        "Webseite": .url, "Informationen": .notes,
      ]),
  ]
}
