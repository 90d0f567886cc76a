import FoundationEssentials
import Testing
import Vaults

/// Exports that other projects made, counted by hand; not in the repository, so these tests are
/// passed over where they are absent.
@Suite(.enabled(if: Fixture.folder != nil))
struct FixtureTests {
  @Test("Logins of real exports are counted as by hand", arguments: Fixture.readable)
  func counts(_ fixture: Fixture) throws {
    let vault = try read(fixture.bytes)
    #expect(vault.format.name == fixture.format)
    #expect(vault.credentials.count == fixture.logins)
    let withPassword = vault.credentials.count { !vault.password(of: $0).isEmpty }
    #expect(withPassword == fixture.loginsWithPassword)
    #expect(vault.skipped.isEmpty)
  }

  @Test("Titles, sites and user names of real exports are found", arguments: Fixture.readable)
  func samples(_ fixture: Fixture) throws {
    let vault = try read(fixture.bytes)
    #expect(
      vault.credentials.contains { credential in
        vault.text(credential.title) == fixture.title
          && vault.urls(of: credential).joined() == fixture.url
          && vault.text(credential.username) == fixture.username
      })
  }

  @Test("Exports that cannot be read are called by their names", arguments: Fixture.unreadable)
  func refusals(_ fixture: Fixture) {
    #expect(throws: fixture.error) { try read(fixture.bytes) }
  }
}

struct Fixture: CustomTestStringConvertible {
  let path: String
  var format = ""
  var logins = 0
  var loginsWithPassword = 0
  var title = ""
  var url = ""
  var username = ""
  var error = ExportError.empty

  var testDescription: String { path }

  var bytes: [UInt8] {
    guard let folder = Self.folder, let data = try? Data(contentsOf: folder.appending(path: path))
    else { return [] }
    return Array(data)
  }

  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appending(path: "../shared/data/exports").standardized
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

  static var readable: [Fixture] {
    guard let folder, let data = try? Data(contentsOf: folder.appending(path: "EXPECTED.tsv"))
    else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
      .compactMap { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let format = formats[cells[0]], let logins = Int(cells[1]),
          let withPassword = Int(cells[2])
        else { return nil }
        return Fixture(
          path: cells[0], format: format, logins: logins, loginsWithPassword: withPassword,
          title: cells[3], url: cells[4], username: cells[5])
      }
  }

  private static let formats = [
    "1password/psono.v7.csv": "1password7-win-csv",
    "apple-passwords/enpass-escape.Passwords.csv": "apple",
    "apple-passwords/psono.safari.csv": "apple",
    "chrome/buttercup-importer.chrome_pass.csv": "chromium",
    "chrome/psono.csv": "chromium",
    "dashlane/psono.credentials.csv": "dashlane",
    "enpass/enpass-escape.export.csv": "enpass-csv",
    "generic/buttercup-importer.test.csv": "generic",
    "kaspersky/kpm-to-csv.export_sample.txt": "kaspersky-txt",
    "keepass/psono.keepass-info.csv": "keepass1-csv",
    "keepassxc/medic.export-of-test_db_no_keyfile.csv": "keepassxc-csv",
    "keepassxc/psono.keepassx.csv": "keepassxc-csv",
    "keepassxc/psono.keepassxc.csv": "keepassxc-csv",
    "keeper/commander.import.csv": "keeper-csv",
    "lastpass/buttercup-importer.lastpass.csv": "lastpass",
    "lastpass/psono.csv": "lastpass",
    "nextcloud-passwords/psono.nextcloud.csv": "nextcloud-passwords",
    "passwordsafe/pwsafe.import-text-unit-test1.txt": "pwsafe-text",
    "passwordsafe/pwsafe.import-text-unit-test2.csv": "pwsafe-text",
    "passwordsafe/pwsafe.import-text-unit-test3.csv": "pwsafe-text",
    "passwordsafe/pwsafe.import-text-unit-test4.csv": "generic",
    "passwordsafe/pwsafe.import-text-unit-test5.csv": "lastpass",
    "passwordstate/psono.csv": "passwordstate",
    "protonpass/psono.csv": "proton-csv",
    "teampass/psono.csv": "teampass",
  ]

  static var unreadable: [Fixture] {
    [
      ("1password/buttercup-importer.data.1pif", UnsupportedExport.onePassword1PIF),
      ("bitwarden/buttercup-importer.bitwarden.json", .bitwardenJSON),
      ("bitwarden/psono.json", .bitwardenJSON),
      ("enpass/enpass-escape.export.json", .enpassJSON),
      ("keepass/buttercup-importer.test.kdbx.xml", .keePassXML),
      ("keeper/buttercup-importer.keeper.json", .keeperJSON),
      ("keeper/commander.import.json", .keeperJSON),
      ("keeper/commander.import_shared_folders_and_records.json", .keeperJSON),
      ("psono/psono.json", .json),
    ].map { Fixture(path: $0, error: .unsupported($1)) }
  }
}
