import Streams
import Vaults

/// A row of a file of planted passwords.
struct PlantedRow {
  let service: String
  let password: String
  let family: Int
  let kind: String
}

/// A file of planted passwords: number, service, password, family, kind.
struct PlantedFile {
  let rows: [PlantedRow]

  init() {
    rows = standardInputLines().compactMap { bytes in
      let line = String(decoding: bytes, as: UTF8.self)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 5, let family = Int(cells[3]) else { return nil }
      return PlantedRow(
        service: String(cells[1]), password: String(cells[2]), family: family,
        kind: String(cells[4]))
    }
  }

  /// The rows as a Bitwarden CSV, each with a user of its own.
  func export() throws -> SecretStore {
    var text =
      "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
      + "login_totp"
    for (index, row) in rows.enumerated() {
      text += "\n,,login,\(row.service),,,0,https://\(row.service).com/,user\(index),"
      text += "\"" + row.password.replacing("\"", with: "\"\"") + "\","
    }
    return try SecretStore(copying: Array(text.utf8).span)
  }
}
