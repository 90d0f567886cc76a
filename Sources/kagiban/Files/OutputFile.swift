internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Where a document goes: a file that appears whole or not at all, or standard output for `-`.
///
/// A file is written beside its final name, readable by the owner alone whatever the umask, and
/// moved there by ``commit()``. Given up before that, by an error or by a signal, it leaves nothing.
/// A target that is a symbolic link is replaced, never followed: a link planted in a shared folder
/// cannot send the report elsewhere. What is no file (`/dev/null`, a FIFO) is written to directly.
final class OutputFile {
  /// What the user called it, `-` included.
  let argument: String
  private let descriptor: Descriptor
  /// The file on its way; nil where there is none, or when its way has ended.
  private var partial: PartialFile?

  /// Prepares `argument` for writing, so that a wrong name is an error before any work is done.
  ///
  /// - Parameters:
  ///   - argument: a path, or `-`.
  ///   - inputs: the files that are being read; none of them may be the target.
  /// - Throws: ``OutputError`` if the file cannot be made here or is one of `inputs`.
  init(_ argument: String, sparing inputs: Set<FileIdentity> = []) throws(OutputError) {
    self.argument = argument
    let name = OutputName(argument)
    do {
      if let number = argument == "-" ? 1 : ownDescriptor(namedBy: argument) {
        descriptor = try .duplicating(number)
      } else if try Self.isFile(argument) {
        let partial = try PartialFile(beside: argument)
        descriptor = try partial.create()
        self.partial = partial
      } else {
        descriptor = try .opening(argument, O_WRONLY)
      }
      let target = try partial == nil ? descriptor.status() : FileStatus.following(argument)
      // Only a file can be read and destroyed at once; a terminal may well be both.
      if let target, target.kind == .regular, inputs.contains(target.identity) {
        throw OutputError.isInput(name)
      }
    } catch let error as SystemError {
      throw .cannotCreate(name, error)
    } catch {
      throw .isInput(name)
    }
  }

  deinit { partial?.discard() }

  /// Whether this is a file that gets its name at the end, and so can be written at any place.
  var isNewFile: Bool { partial != nil }

  /// The open descriptor, for a writer that takes no pieces.
  var descriptorNumber: Int32 { descriptor.number }

  /// Writes all of `bytes`.
  func write(_ bytes: Span<UInt8>) throws(OutputError) {
    if argument == "-" { Console.beginOutput() }
    do {
      try descriptor.write(bytes)
    } catch {
      let name = OutputName(argument)
      throw error.code == EPIPE ? .closedPipe(name) : .cannotWrite(name, error)
    }
  }

  /// Writes `text` in UTF-8.
  func write(_ text: String) throws(OutputError) {
    try write(text.utf8.span)
  }

  /// Writes a document by `body`; that nobody reads it to its end is no error.
  ///
  /// What was found is the same then, and so is the status of the run.
  ///
  /// - Returns: whether somebody reads it.
  /// - Throws: what `body` throws otherwise.
  @discardableResult
  static func leavingClosedPipes(_ body: () throws -> Void) throws -> Bool {
    do {
      try body()
      return true
    } catch OutputError.closedPipe {
      return false
    }
  }

  /// The document is complete: gives it its name.
  ///
  /// - Throws: ``OutputError``; then the target is what it was before.
  func commit() throws(OutputError) {
    do {
      guard let partial else {
        // Closing a copy brings out delayed write errors, as on a network file system.
        return try Descriptor.duplicating(descriptor.number).close()
      }
      try descriptor.synchronize()
      try partial.giveItsName()
      self.partial = nil
    } catch {
      throw .cannotWrite(OutputName(argument), error)
    }
  }

  /// Whether `path` is, or will be, a file that may be replaced.
  private static func isFile(_ path: String) throws(SystemError) -> Bool {
    if path.isEmpty { throw SystemError(ENOENT) }
    guard let existing = try FileStatus.following(path) else { return true }
    switch existing.kind {
    case .directory: throw SystemError(EISDIR)
    case .pipe, .socket, .device, .null, .other: return false
    case .regular:
      // Moving over a write-protected file would work, but somebody has said that it is to stay.
      if unsafe access(path, W_OK) != 0 { throw .current }
      return true
    }
  }
}

/// A name as the user gave it, for a message.
struct OutputName: Equatable, Sendable {
  private let argument: String

  init(_ argument: String) { self.argument = argument }

  func shown(in language: Language) -> PhraseValue {
    argument == "-"
      ? .text(EdgePhrase.standardOutput.text(in: language))
      : .safe(SafeText(untrusted: argument))
  }
}

/// Why a document could not be written.
enum OutputError: CommandError {
  /// The file cannot be made.
  case cannotCreate(OutputName, SystemError)
  /// Writing or moving failed: a full disk, for example.
  case cannotWrite(OutputName, SystemError)
  /// The target is a file that is being read.
  case isInput(OutputName)
  /// The reader of the pipe has seen enough: a clean end, about which nothing is said.
  case closedPipe(OutputName)

  var status: ExitStatus {
    switch self {
    case .cannotCreate: .cannotCreate
    case .cannotWrite: .cannotWrite
    case .isInput: .refused
    case .closedPipe: .clean
    }
  }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotCreate(let name, let error):
      EdgePhrase.cannotCreate.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .cannotWrite(let name, let error):
      EdgePhrase.cannotWrite.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .isInput(let name):
      EdgePhrase.isInput.text(in: language, ["file": name.shown(in: language)])
    case .closedPipe(let name):
      EdgePhrase.closedPipe.text(in: language, ["file": name.shown(in: language)])
    }
  }
}
