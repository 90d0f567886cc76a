extension Layout {
  static let quotedTables = [
    Layout(
      "keepassxc-csv",
      quoted([
        "Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified",
        "Created",
      ]),
      "\"Root/{f!}\",{t},{n},{p},{u},{m},{o},\"0\",\"2025-03-29T18:29:16Z\","
        + "\"2024-03-29T18:29:16Z\"",
      .quoted),
    Layout(
      "keepass1-csv", quoted(["Account", "Login Name", "Password", "Web Site", "Comments"]),
      "{t},{n},{p},{u},{m}", Style(quoting: .backslashes), lineEnd: "\r\n"),
    Layout(
      "passbolt", quoted(["Title", "Username", "URL", "Password", "Notes", "Group"]),
      "{t},{n},{u},{p},{m},{f}", .quoted),
    Layout(
      "safeincloud-csv", quoted(["Title", "Login", "Password", "URL", "Notes", "OTP"]),
      "{t},{n},{p},{u},{m},{o}", .quoted),
    Layout(
      "1password7-win-csv",
      quoted([
        "UUID", "TITLE", "USERNAME", "PASSWORD", "URL", "URLS", "SCOPE", "AUTOSUBMIT", "NOTES",
        "SECTION_A 1: ONE-TIME PASSWORD",
      ]),
      "\"{i}\",{t},{n},{p},{u},{u},\"Default\",\"Default\",{m},{o}", .quoted),
    Layout(
      "1password7-mac-csv",
      quoted([
        "Created Date", "Modified Date", "Notes", "password(password)", "Password", "Tags", "Title",
        "Type", "URL", "Username",
      ]),
      "\"1600000000\",\"1700000000\",{m},\"\",{p},\"\",{t},\"Login\",{u},{n}",
      Style(quoting: .backslashes)),
    Layout("1password4-csv", "title,notes,username,password,url", "{t},{m},{n},{p},{u}", .quoted),
    Layout(
      "teampass",
      quoted([
        "Project name", "Name", "Access information", "Username", "E-mail", "Password", "Notes",
        "Tags",
      ]),
      "{f},{t},{u},{n},\"\",{p},{m},\"\",\"\"", .quoted),
    Layout(
      "passman",
      quoted([
        "label", "username", "password", "email", "description", "tags", "url", "custom_fields",
        "files",
      ]),
      "{t},{n},{p},\"\",{m},\"\",{u},\"[]\",\"[]\"", .quoted),
    Layout(
      "netwrix",
      "\"Organisationseinheit\";\"DataTags\";\"Beschreibung\";\"Benutzername\";\"Passwort\";"
        + "\"Internetseite\";\"Informationen\";\"One-Time Passwort\"",
      "{f};\"\";{t};{n};{p};{u};{m};{o}", Style(quoting: .always, delimiter: ";"),
      lineEnd: "\r\n"),
    Layout(
      "blur", quoted(["domain", "label", "username", "email", "password"]),
      "{u},{t},{n},\"undefined\",{p}", .quoted),
    Layout(
      "saferpass",
      quoted([
        "modelType", "modelVersion", "url", "username", "password", "notes", "favorite", "title",
        "text", "color",
      ]),
      "\"Account\",\"1\",{u},{n},{p},{m},\"0\",{t},\"\",\"\"", .quoted),
    Layout(
      "securesafe", quoted(["Title", "Username", "Password", "URL", "Comment"]),
      "{t},{n},{p},{u},{m}", .quoted),
    Layout(
      "zoho-vault",
      quoted([
        "Password Name", "Description", "Password URL", "SecretData", "Notes", "CustomData", "Tags",
        "Classification", "Favorite", "TOTP", "Folder Name",
      ]),
      "{t},\"\",{u},\"SecretType:Web Account\nUser Name:{n!}\nPassword:{p!}\",{m},\"\",\"\",\"E\","
        + "\"false\",{o},{f}",
      .quoted),
    Layout(
      "zoho-vault-short", quoted(["Secret Name", "Secret URL", "Notes"]), "{t},{u},{m},{n},{p}"),
    Layout(
      "generic", quoted(["Notes", "Password", "Title", "Type", "URL", "Username"]),
      "{m},{p},{t},\"\",{u},{n}", .quoted),
  ]

  /// What is no table of its own, has no header, or is not separated by commas.
  static let others = [
    Layout(
      "pwsafe-text",
      "Group/Title\tUsername\tPassword\tURL\tCreated Time\tPassword Modified Time\tNotes",
      "{t}\t{n}\t{p}\t{u}\t2024/03/29 18:29:16\t2025/03/29 18:29:16\t\"{m}\"",
      Style(quoting: .never, isOneLine: true)),
    Layout(
      "kaspersky-txt", "Websites\n",
      "Website name: {t}\nWebsite URL: {u}\nLogin name: Account\nLogin: {n}\nPassword: {p}\n"
        + "Comment: {m}\n\n---\n",
      Style(quoting: .never)),
    Layout(
      "keeper-csv", "", "{f},{t},{n},{p},{u},{m},\"\",\"TFC:Keeper\",{o}", .quoted),
    Layout(
      "enpass-csv", "",
      "{t},\"Username\",{n},\"E-mail\",\"\",\"*Password\",{p},\"Website\",{u},"
        + "\"One-time code\",{o},{m}",
      .quoted),
    Layout(
      "msecure6", "",
      "\"{t!}|{i}\",\"Login\",\"\",{m},\"Website|2|{u!}\",\"Username|7|{n!}\",\"Password|8|{p!}\",",
      Style(quoting: .always, isOneLine: true, doublesBars: true)),
    Layout(
      "msecure3", "", "{f},\"Web Logins\",{t},{m},{u},{n},{p}", .quoted, mustBeNamed: true),
    Layout("upm", "", "{t},{n},{p},{u},{m}", .quoted, mustBeNamed: true),
    Layout(
      "dashlane-legacy-csv", "", "{t},{u},{n},{p},{m}", Style(quoting: .bare, isOneLine: true),
      mustBeNamed: true),
  ]

  private static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ",")
  }
}
