extension ExportFormat {
  /// Netwrix Password Secure, once MATESO Password Safe: names in German or English, as the user has
  /// chosen them for the form.
  static let netwrix = ExportFormat(
    id: ID("netwrix"),
    products: ["Netwrix Password Secure", "MATESO Password Safe"],
    marks: Marks(signatures: [
      ["Organisationseinheit", "Passwort"], ["Organisational unit", "Password"],
    ]),
    columns: [
      Column("Beschreibung", .title), Column("Description", .title),
      Column("Benutzername", .username), Column("User name", .username),
      Column("Username", .username), Column("Passwort", .password), Column("Password", .password),
      Column("Internetseite", .url), Column("Internetadresse", .url), Column("Webseite", .url),
      Column("Website", .url), Column("Webmail", .url), Column("Web page", .url),
      Column("URL", .url), Column("Informationen", .notes), Column("Information", .notes),
      Column("One-Time Passwort", .secondFactor), Column("One-Time Password", .secondFactor),
    ],
    classify: { row in row.apparentContent })
}
