import FoundationEssentials
import Testing

@testable import kagiban

/// Exports that other projects made, counted by hand; not in the repository, so this is passed over
/// where they are absent.
@Suite("Real exports are counted as by hand", .enabled(if: ExportFixture.folder != nil))
struct ExportFixtureTests {
  private struct Report: Decodable {
    struct Input: Decodable {
      let credentials: Int, audited: Int
      let furtherSites: Int

      enum CodingKeys: String, CodingKey {
        case credentials, audited
        case furtherSites = "further_sites"
      }
    }
    let input: Input
  }

  @Test("The report has the logins and those with a password", arguments: ExportFixture.readable)
  func counts(_ fixture: ExportFixture) throws {
    let folder = try #require(ExportFixture.folder)
    let outcome = try Program(
      "audit", folder + fixture.path, "--format", "json", "--fail-on", "none"
    ).run()
    #expect(outcome.status == 0)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.outputBytes))
    // Counted by hand were the rows.
    #expect(report.input.credentials + report.input.furtherSites == fixture.logins)
    #expect(report.input.audited + report.input.furtherSites == fixture.withPassword)
  }

  @Test(
    "Another kind of export is refused by its name, with a hint", arguments: ExportFixture.others)
  func refusals(_ fixture: ExportFixture) throws {
    let folder = try #require(ExportFixture.folder)
    let outcome = try Program("audit", folder + fixture.path).run()
    #expect(outcome.status == kagiban.ExitStatus.unreadableInput.rawValue)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("\nhint: "))
  }
}

struct ExportFixture: CustomTestStringConvertible, Sendable {
  let path: String
  let logins: Int
  let withPassword: Int

  var testDescription: String { path }

  static let folder: String? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appending(path: "../shared/data/exports").standardized.path
    return FileManager.default.fileExists(atPath: folder) ? folder + "/" : nil
  }()

  /// The exports of formats that are read.
  static var readable: [ExportFixture] {
    let folders = [
      "apple-passwords/", "chrome/", "generic/", "keepassxc/", "lastpass/", "nextcloud-passwords/",
      "protonpass/",
    ]
    return expected.filter { fixture in
      folders.contains { fixture.path.hasPrefix($0) } && fixture.path.hasSuffix(".csv")
    }
  }

  /// The exports of products, or in forms, that are not read.
  static var others: [ExportFixture] {
    expected.filter { fixture in
      [".json", ".xml", ".1pif"].contains { fixture.path.hasSuffix($0) }
    }
  }

  private static let expected: [ExportFixture] = {
    guard let folder, let data = try? Data(contentsOf: URL(filePath: folder + "EXPECTED.tsv"))
    else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
      .compactMap { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count > 2, let logins = Int(cells[1]), let withPassword = Int(cells[2]) else {
          return nil
        }
        return ExportFixture(path: String(cells[0]), logins: logins, withPassword: withPassword)
      }
  }()
}
