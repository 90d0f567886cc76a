internal import Hygiene
internal import Vaults

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The value of `--facts`: a file in which the user wrote down what others may know.
///
/// It is as secret as an export: a file of the user's own that nobody else can read, read once into
/// locked memory and never copied.
struct FactsArgument {
  /// The facts; nil without a file.
  let facts: PersonalFacts?

  private static let limit = 1 << 20

  /// Reads the file, and says of which names the reading is missing.
  ///
  /// - Throws: ``FactsArgumentError`` if others can read it, or it is wrong.
  init(_ path: String?) throws(FactsArgumentError) {
    guard let path else {
      facts = nil
      return
    }
    let name = InputName(path)
    let store = try Self.store(path)
    let facts: PersonalFacts
    do throws(FactsFileError) {
      facts = try store.withBytes { (bytes) throws(FactsFileError) in
        try PersonalFacts(yaml: bytes)
      }
    } catch {
      throw .wrong(name, error)
    }
    for line in facts.linesWithoutReading {
      Console.warn(
        CommandPhrase.factWithoutReading.text(
          in: Console.language,
          ["file": name.shown(in: Console.language), "line": .number(line)]))
    }
    self.facts = facts
  }

  private static func store(_ path: String) throws(FactsArgumentError) -> SecretStore {
    let name = InputName(path)
    let descriptor = try explaining(name) { () throws(SystemError) in
      // Without waiting for somebody to write, should it be a FIFO.
      try Descriptor.opening(path, O_RDONLY | O_NONBLOCK)
    }
    let status = try explaining(name) { () throws(SystemError) in try descriptor.status() }
    guard status.kind == .regular else { throw .notAFile(name) }
    guard status.isOwn, status.permissions & 0o077 == 0 else {
      throw .readableByOthers(name, permissions: status.permissions)
    }
    do throws(StoreError) {
      return try SecretStore(
        readingFrom: descriptor.number, expectedCount: status.size ?? 0, limit: limit)
    } catch {
      if case .tooLarge(let limit) = error { throw .tooLarge(name, limit: limit) }
      throw .cannotRead(name, error == .outOfMemory ? SystemError(ENOMEM) : SystemError(EIO))
    }
  }

  private static func explaining<Value: ~Copyable>(
    _ name: InputName, _ body: () throws(SystemError) -> Value
  ) throws(FactsArgumentError) -> Value {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .cannotRead(name, error)
    }
  }
}

/// Why a facts file cannot be used.
enum FactsArgumentError: CommandError {
  /// The file cannot be opened or read.
  case cannotRead(InputName, SystemError)
  /// It is a folder, a pipe or a device.
  case notAFile(InputName)
  /// Somebody else owns it or can read it.
  case readableByOthers(InputName, permissions: UInt16)
  /// It is larger than any list of facts.
  case tooLarge(InputName, limit: Int)
  /// A line is wrong.
  case wrong(InputName, FactsFileError)

  var status: ExitStatus {
    switch self {
    case .cannotRead: .missingInput
    case .notAFile, .readableByOthers: .refused
    case .tooLarge, .wrong: .badConfiguration
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotRead(let file, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": file.shown(in: language), "reason": .text(error.reason(in: language))])
    case .notAFile(let file):
      CommandPhrase.factsNotAFile.text(in: language, ["file": file.shown(in: language)])
    case .readableByOthers(let file, let permissions):
      CommandPhrase.factsReadable.text(
        in: language,
        [
          "file": file.shown(in: language),
          "mode": .text("0" + String(permissions, radix: 8)),
        ])
    case .tooLarge(let file, let limit):
      EdgePhrase.inputTooLarge.text(
        in: language, ["file": file.shown(in: language), "limit": .number(limit)])
    case .wrong(let file, let error):
      if let line = error.line {
        CommandPhrase.wrongLine.text(
          in: language,
          [
            "file": file.shown(in: language), "line": .number(line),
            "reason": .text(error.reason.text(in: language)),
          ])
      } else {
        CommandPhrase.wrongFacts.text(
          in: language,
          [
            "file": file.shown(in: language), "reason": .text(error.reason.text(in: language)),
          ])
      }
    }
  }
}
