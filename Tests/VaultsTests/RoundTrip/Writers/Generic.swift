import Vaults

extension ExportWriter {
  static let generic: [ExportWriter] = [
    ExportWriter(
      "generic", "an empty name at the end",
      columns: [
        "Notes": .notes, "Password": .password, "Title": .title, "Type": .empty, "URL": .url,
        "Username": .username, "": .empty,
      ],
      items: [.note: ["Notes": .notes, "Title": .title, "Type": .always("Secure Note")]]),
    ExportWriter(
      "generic", "other words for the same", .quoted,
      columns: [
        "Label": .title, "Login Name": .username, "E-Mail": .email, "Passwd": .password,
        "Web Site": .url, "One-Time Password": .secondFactor, "Comment": .notes,
        "Something": .noise,
      ]),
    ExportWriter(
      "generic", "German", TableDialect(delimiter: 0x3B, rowEnd: "\r\n"),
      columns: [
        "Beschreibung": .title, "Benutzername": .username, "Passwort": .password,
        "Webseite": .url, "Informationen": .notes,
      ]),
  ]
}
