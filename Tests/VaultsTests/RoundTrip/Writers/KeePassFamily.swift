import Vaults

extension ExportWriter {
  static let keePassFamily =
    keePassXC + keePass1 + [
      ExportWriter(
        "passbolt", "for KeePass", .quoted,
        columns: [
          "Title": .title, "Username": .username, "URL": .url, "Password": .password,
          "Notes": .notes, "Group": .folder("/"),
        ]),
      ExportWriter(
        "passbolt", "with codes", .quoted,
        columns: [
          "Title": .title, "Username": .username, "URL": .url, "Password": .password,
          "Notes": .notes, "Group": .folder("/"), "TOTP": .secondFactor,
        ]),
      ExportWriter(
        "strongbox", "the only one",
        columns: [
          "Title": .title, "Username": .username, "Email": .email, "Password": .password,
          "URL": .url, "OTPAuth": .secondFactor, "Notes": .notes,
        ]),
    ]

  /// What looks like a reference is one.
  private static let limits = Limits(refuses: { $0.password.hasPrefix("{REF:") })

  private static let keePassXC: [ExportWriter] = [
    ExportWriter(
      "keepassxc-csv", "with dates", .quoted, limits: limits,
      columns: [
        "Group": group, "Title": .title, "Username": .username, "Password": passwordOrReference,
        "URL": .url, "Notes": .notes, "TOTP": .secondFactor, "Icon": .always("0"),
        "Last Modified": .modified(.iso8601), "Created": .created(.iso8601),
      ]),
    ExportWriter(
      "keepassxc-csv", "with codes", .quoted, limits: limits,
      columns: [
        "Group": group, "Title": .title, "Username": .username, "Password": passwordOrReference,
        "URL": .url, "Notes": .notes, "TOTP": .secondFactor,
      ]),
    ExportWriter(
      "keepassxc-csv", "KeePassX 2", .quoted, limits: limits,
      columns: [
        "Group": group, "Title": .title, "Username": .username, "Password": passwordOrReference,
        "URL": .url, "Notes": .notes,
      ]),
  ]

  /// The path from the root; what is in the bin is in it.
  private static let group = Cell(.trashed) { login in
    let bin = login.state == .trashed ? ["Recycle Bin"] : ["Logins"]
    return (["Root"] + bin + login.folder).joined(separator: "/")
  }

  private static let passwordOrReference = Cell(.reference) { login in
    login.refersToOtherPassword ? "{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}" : login.password
  }

  private static let keePass1: [ExportWriter] = {
    let dialect = TableDialect(quoting: .alwaysWithBackslashes, rowEnd: "\r\n")
    return [
      ExportWriter(
        "keepass1-csv", "five columns", dialect, limits: limits,
        columns: [
          "Account": .title, "Login Name": .username, "Password": passwordOrReference,
          "Web Site": .url, "Comments": .notes,
        ]),
      ExportWriter(
        "keepass1-csv", "all columns", dialect, limits: limits,
        columns: [
          "Password Groups": .folder("."), "Group Tree": .folder("\\"), "Account": .title,
          "Login Name": .username, "Password": passwordOrReference, "Web Site": .url,
          "Comments": .notes,
          "UUID": .always("46C9B1FFBD4ABC4BBB260C6190BAD20C"), "Icon": .number,
          "Creation Time": .created(.isoWithoutZone), "Last Access": .lastUsed(.isoWithoutZone),
          "Last Modification": .modified(.isoWithoutZone),
          "Expires": .always("2999-12-28T23:59:59"), "Attachment Description": .empty,
          "Attachment": .empty,
        ]),
    ]
  }()
}
