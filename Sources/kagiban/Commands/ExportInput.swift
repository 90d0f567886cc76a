internal import Hygiene
internal import Vaults

/// An export that was named on the command line, opened and not read yet.
struct ExportInput: ~Copyable {
  /// What tells whether a report would overwrite it.
  var identity: FileIdentity { input.identity }
  /// Where it lies and who can read it.
  var circumstances: ExportCircumstances { input.circumstances }
  /// Whether it is a file that lies about, rather than a pipe.
  var isFile: Bool { input.isFile }

  private let name: String
  private let input: InputFile
  private let format: ExportFormat.ID?
  private let encoding: TextEncoding?

  /// Opens the export.
  ///
  /// - Throws: ``CommandError`` if it cannot be opened, or the format or encoding is unknown.
  init(_ name: String, from: String?, encoding: String?) throws {
    let known = try ExportFormatArgument(from).format
    let textEncoding = try EncodingArgument(encoding).encoding
    input = try InputFile(opening: name, home: Console.environment["HOME"])
    format = known
    self.encoding = textEncoding
    self.name = name
  }

  /// Reads the export.
  ///
  /// - Throws: ``CommandError`` if not one record can be read.
  func vault(now: Timestamp) throws -> Vault {
    let store = try input.readStore()
    let vault: Vault
    do {
      vault = try ExportReader(format: format, encoding: encoding, now: now).read(store)
    } catch {
      throw ExportReadingError(error: error, file: InputName(name))
    }
    guard vault.recordCount > vault.skipped.count || vault.skipped.isEmpty else {
      throw NothingReadable(skipped: vault.skipped, file: InputName(name))
    }
    return vault
  }

  /// What a report says of the run.
  func context(of vault: Vault, _ clock: Clock, command: String? = nil) -> ReportContext {
    ReportContext(
      language: Console.language, toolVersion: Kagiban.version,
      inputName: InputName(name).safeText(in: Console.language), isFile: input.isFile,
      command: command, formatName: vault.format.productName, date: clock.today)
  }
}
