internal import Hygiene
internal import Vaults

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An argument opened for reading: a file, a FIFO, `/dev/fd/N`, or standard input for `-`.
///
/// Opened once and read once from the start to the end, without seeking, so that an export can come
/// from a decrypting pipe and never lie on a disk. The name is never looked up a second time for
/// its content: what was checked is what is read.
struct InputFile: ~Copyable {
  /// What the user called it, `-` included.
  let argument: String
  /// Which file it is, so that a report is never written over it.
  let identity: FileIdentity
  /// Where it lies and who can read it.
  let circumstances: ExportCircumstances
  /// Whether it is a file with a name of its own.
  let isFile: Bool
  private let descriptor: Descriptor
  private let expectedCount: Int

  /// Opens `argument`.
  ///
  /// - Parameters:
  ///   - argument: a path, or `-`.
  ///   - home: the user's home folder, to recognise the download folder.
  /// - Throws: ``InputError`` if it is missing, may not be read, is a folder, a device or a
  ///   terminal (which would show what is typed).
  init(opening argument: String, home: String? = nil) throws(InputError) {
    let name = InputName(argument)
    let number = argument == "-" ? 0 : ownDescriptor(namedBy: argument)
    let opened = try Self.explaining(name) { () throws(SystemError) -> Descriptor in
      guard let number else { return try .opening(argument, O_RDONLY) }
      return try .duplicating(number)
    }
    let status = try Self.explaining(name) { () throws(SystemError) -> FileStatus in
      try opened.status()
    }
    switch status.kind {
    case .directory: throw .isDirectory(name)
    case .device: throw opened.isTerminal ? .isTerminal(name) : .isDevice(name)
    case .regular, .pipe, .socket, .null, .other: break
    }
    self.argument = argument
    descriptor = opened
    identity = status.identity
    expectedCount = status.size ?? 0
    isFile = status.kind == .regular && number == nil
    circumstances = ExportCircumstances(
      permissions: status.kind == .regular ? status.permissions : nil,
      place: isFile ? Self.place(of: argument, home: home) : nil)
  }

  /// The open descriptor, for a reader that takes the input line by line.
  var descriptorNumber: Int32 { descriptor.number }

  /// Reads everything into one locked buffer.
  func readStore() throws(InputError) -> SecretStore {
    do throws(StoreError) {
      return try SecretStore(readingFrom: descriptor.number, expectedCount: expectedCount)
    } catch {
      throw InputError(error, reading: InputName(argument))
    }
  }

  private static func explaining<Value: ~Copyable>(
    _ name: InputName, _ body: () throws(SystemError) -> Value
  ) throws(InputError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotOpen(name, error)
    }
  }

  private static func place(of path: String, home: String?) -> ExportCircumstances.Place? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return ExportCircumstances.Place(ofFileAt: unsafe String(cString: resolved), home: home) {
      (try? FileStatus.following($0)) != nil
    }
  }
}

/// A name as the user gave it, shown only through ``shown(in:)``.
struct InputName: Equatable, Sendable {
  private let argument: String

  init(_ argument: String) { self.argument = argument }

  /// The name for a message: harmless to the terminal, and “standard input” for `-`.
  func shown(in language: Language) -> PhraseValue { .safe(safeText(in: language)) }

  /// The name by itself.
  func safeText(in language: Language) -> SafeText {
    SafeText(
      untrusted: argument == "-" ? EdgePhrase.standardInput.text(in: language) : argument)
  }
}

/// Why an input could not be had.
enum InputError: CommandError {
  /// Opening failed.
  case cannotOpen(InputName, SystemError)
  /// Reading failed after some bytes, perhaps.
  case cannotRead(InputName, SystemError)
  /// A folder was named.
  case isDirectory(InputName)
  /// A device that would never end was named.
  case isDevice(InputName)
  /// The input is a terminal.
  case isTerminal(InputName)
  /// More bytes than the program takes.
  case tooLarge(InputName, limit: Int)
  /// A line has more bytes than a password can have.
  case lineTooLong(InputName, line: Int, limit: Int)
  /// The system refused the pages to hold it.
  case outOfMemory(InputName)

  /// What a store that was being filled from `name` ran into.
  init(_ error: StoreError, reading name: InputName) {
    self =
      switch error {
      case .outOfMemory: .outOfMemory(name)
      case .cannotRead(let code): .cannotRead(name, SystemError(code))
      case .endOfInput: .cannotRead(name, SystemError(EIO))
      case .tooLarge(let limit): .tooLarge(name, limit: limit)
      }
  }

  var status: ExitStatus {
    switch self {
    case .cannotOpen, .cannotRead, .isDirectory, .isDevice: .missingInput
    case .tooLarge, .lineTooLong, .outOfMemory: .unreadableInput
    case .isTerminal: .usage
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotOpen(let name, let error):
      EdgePhrase.cannotOpen.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .cannotRead(let name, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .isDirectory(let name):
      EdgePhrase.isDirectory.text(in: language, ["file": name.shown(in: language)])
    case .isDevice(let name):
      EdgePhrase.isDevice.text(in: language, ["file": name.shown(in: language)])
    case .isTerminal(let name):
      EdgePhrase.terminalInput.text(in: language, ["file": name.shown(in: language)])
    case .tooLarge(let name, let limit):
      EdgePhrase.inputTooLarge.text(
        in: language, ["file": name.shown(in: language), "limit": .number(limit)])
    case .lineTooLong(let name, let line, let limit):
      EdgePhrase.inputLineTooLong.text(
        in: language,
        ["file": name.shown(in: language), "line": .number(line), "limit": .number(limit)])
    case .outOfMemory(let name):
      EdgePhrase.noMemory.text(in: language, ["file": name.shown(in: language)])
    }
  }
}
