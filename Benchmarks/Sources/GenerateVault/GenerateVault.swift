import MadeUp
import Streams

/// Writes a Bitwarden CSV of made-up credentials.
///
///     generate-vault [COUNT [SEED]] < common-passwords.txt > vault.csv
///
/// The passwords most people choose come from standard input, one a line.
@main
struct GenerateVault {
  static func main() {
    let numbers = numericArguments(defaults: [1_000_000, 1])
    let common = standardInputLines().map { String(decoding: $0, as: UTF8.self) }
    guard !common.isEmpty else { complain("no common passwords on standard input") }

    let seed = UInt64(numbers[1])
    let choices = PasswordChoices(credentials: numbers[0], seed: seed)
    var chance = SplitMix64(seed: seed &+ 1)
    let hosts = Host.pool(of: 50_000, chance: &chance)
    var output = Output()
    // As PapaParse writes it for Bitwarden: CRLF between the rows and none after the last.
    output.append(
      "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,"
        + "login_totp")
    for index in 0..<numbers[0] {
      let host = hosts[Host.popularIndex(among: hosts.count, chance: &chance)]
      let password = choices.password(of: index, common: common, chance: &chance)
      output.append(row(host: host, password: password, chance: &chance))
    }
    output.flush()
  }

  private static let folders = ["", "", "", "Shopping", "買い物", "Work", "仕事", "家族", "Old/2015"]

  private static func row(
    host: Host, password: String, chance: inout SplitMix64
  ) -> String {
    let username = Person.username(chance: &chance)
    var cells = "\r\n" + folders[chance.below(folders.count)]
    cells += chance.happens(0.02) ? ",1,login," : ",,login,"
    cells += quotedIfNeeded(host.title) + ","
    if chance.happens(0.15) { cells += quotedIfNeeded(Person.note(chance: &chance)) }
    cells += chance.happens(0.02) ? ",member: \(chance.below(1_000_000)),0," : ",,0,"
    cells += quotedIfNeeded(host.addresses(chance: &chance)) + ","
    cells += username + "," + quotedIfNeeded(password) + ","
    if chance.happens(0.1) {
      let seed = Characters.base32.word(of: 32, chance: &chance)
      cells += "otpauth://totp/\(host.name):\(username)?secret=\(seed)"
    }
    return cells
  }

  private static func quotedIfNeeded(_ cell: String) -> String {
    var needed = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    var doubled = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\"":
        needed = true
        doubled += "\"\""
      case ",", "\r", "\n":
        needed = true
        doubled.unicodeScalars.append(scalar)
      default:
        doubled.unicodeScalars.append(scalar)
      }
    }
    return needed ? "\"\(doubled)\"" : cell
  }
}
