internal import Breach
internal import CPlatform
internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A folder of ranges on its way to its name: `00000.txt` to `FFFFF.txt`, as the range service
/// answers them.
///
/// The files are made in another folder beside it, which gets the name when all are there. Given up
/// by an error or a signal it leaves nothing; a signal that cannot be handled, or the removal of more
/// files than five seconds suffice for, leaves the other folder,
/// `.kagiban-….partial`. They are readable by others as the umask has it: they are made to be served.
final class RangeFolder {
  private let name: OutputName
  private let finalPath: String
  private let path: String
  private let descriptor: Descriptor
  private var last: HashPrefix?
  private var isCommitted = false

  /// Prepares the folder at `argument`.
  ///
  /// - Throws: ``BreachListFailure`` if something is there other than an empty folder, or none can
  ///   be made.
  init(_ argument: String) throws(BreachListFailure) {
    name = OutputName(argument)
    var trimmed = Substring(argument)
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    finalPath = String(trimmed)
    let folder = trimmed.lastIndex(of: "/").map { trimmed[...$0] } ?? ""
    path = folder + ".kagiban-" + String(UInt64.random(in: .min ... .max), radix: 36) + ".partial"
    do throws(SystemError) {
      if finalPath.isEmpty { throw SystemError(ENOENT) }
      // An empty folder that has the name can be moved over.
      if try !Self.isFree(finalPath) { throw SystemError(ENOTEMPTY) }
      if unsafe kagiban_note_partial_folder(path) != 0 { throw .current }
      descriptor = try Self.make(path)
    } catch {
      if error.code == ENOTEMPTY { throw .folderNotEmpty(name) }
      throw .output(.cannotCreate(name, error))
    }
  }

  deinit { if !isCommitted { discard() } }

  private static func make(_ path: String) throws(SystemError) -> Descriptor {
    var isMade = false
    do throws(SystemError) {
      if unsafe mkdir(path, 0o777) != 0 { throw .current }
      isMade = true
      let descriptor = try Descriptor.opening(path, O_RDONLY | O_DIRECTORY)
      kagiban_open_partial_folder(descriptor.number)
      return descriptor
    } catch {
      if isMade { _ = unsafe rmdir(path) }
      kagiban_forget_partial_folder()
      throw error
    }
  }

  /// Writes the file of a range; ranges come in ascending order.
  func write(_ body: RangeBody) throws(IndexBuildError) {
    last = body.prefix
    kagiban_enter_partial_folder(Int32(body.prefix.value))
    let file = unsafe openat(
      descriptor.number, Self.fileName(of: body.prefix),
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    if file < 0 { throw .cannotWrite(errno: errno) }
    let output = Descriptor(adopting: file)
    do throws(SystemError) {
      try output.write(body.bytes.span)
      try output.close()
    } catch {
      throw .cannotWrite(errno: error.code)
    }
  }

  /// All ranges are there: gives the folder its name.
  func commit() throws(IndexBuildError) {
    // A million files: one request for all of them.
    sync()
    // First: the handler must not take the files out of a folder that has its name.
    kagiban_forget_partial_folder()
    if unsafe rename(path, finalPath) != 0 { throw .cannotWrite(errno: errno) }
    isCommitted = true
  }

  /// Whether nothing is there, or a folder with nothing in it.
  private static func isFree(_ path: String) throws(SystemError) -> Bool {
    guard let status = try FileStatus.following(path) else { return true }
    guard status.kind == .directory else { return false }
    guard let stream = unsafe opendir(path) else { throw .current }
    defer { unsafe closedir(stream) }
    // The folder itself and the one above it are always there.
    for _ in 0..<3 where unsafe readdir(stream) == nil { return true }
    return false
  }

  private func discard() {
    if let last {
      for value in 0...last.value {
        guard let prefix = HashPrefix(value) else { continue }
        _ = unsafe unlinkat(descriptor.number, Self.fileName(of: prefix), 0)
      }
    }
    _ = unsafe rmdir(path)
    kagiban_forget_partial_folder()
  }

  private static func fileName(of prefix: HashPrefix) -> String { "\(prefix).txt" }
}
