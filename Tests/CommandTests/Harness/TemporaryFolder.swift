import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder that is gone, with everything in it, when it is no longer needed.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let pattern = FileManager.default.temporaryDirectory.path + "/kagiban-XXXXXX"
    var template = Array(pattern.utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemCallFailed(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a name in the folder.
  subscript(_ name: String) -> String { path + "/" + name }

  /// The names in the folder, hidden ones included.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Makes a file; its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o644) throws -> String {
    let path = self[name]
    try Data(text.utf8).write(to: URL(filePath: path))
    try succeed(unsafe chmod(path, mode) == 0 ? 0 : errno)
    return path
  }

  /// Makes a folder.
  func makeFolder(_ name: String) throws {
    try succeed(unsafe mkdir(self[name], 0o755) == 0 ? 0 : errno)
  }

  /// Makes a folder and those above it, where they are missing.
  func makeFolders(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  /// Makes a FIFO; its path.
  func makeFIFO(_ name: String) throws -> String {
    try succeed(unsafe mkfifo(self[name], 0o600) == 0 ? 0 : errno)
    return self[name]
  }

  /// Makes a file of any bytes; its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: self[name]))
    return self[name]
  }

  /// The text of a file.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self[name])), as: UTF8.self)
  }

  /// The permission bits of a file.
  func mode(of name: String) throws -> mode_t {
    var status = stat()
    try succeed(unsafe stat(self[name], &status) == 0 ? 0 : errno)
    return status.st_mode & 0o777
  }
}
