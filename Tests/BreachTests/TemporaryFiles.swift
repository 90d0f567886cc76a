@testable import Breach

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The error that could not be avoided while a test was set up.
struct SetUpFailure: Error {
  let number = errno
}

/// A file without a name, removed when released.
final class TemporaryFile {
  let descriptor: Int32

  init(_ bytes: some Sequence<UInt8>) throws {
    var template = Array("/tmp/kagiban-test-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&template)
    guard descriptor >= 0 else { throw SetUpFailure() }
    unsafe unlink(template)
    try append(bytes)
  }

  convenience init(_ text: String) throws {
    try self.init(text.utf8)
  }

  func append(_ bytes: some Sequence<UInt8>) throws {
    try writeAll(Array(bytes), to: descriptor)
  }

  /// All that is in the file.
  func contents() throws -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw SetUpFailure() }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.count
    guard unsafe pread(descriptor, &bytes, count, 0) == count else { throw SetUpFailure() }
    return bytes
  }

  /// Overwrites bytes without changing the size.
  func overwrite(_ text: String, at offset: Int) throws {
    var bytes = Array(text.utf8)
    let count = bytes.count
    guard unsafe pwrite(descriptor, &bytes, count, off_t(offset)) == count else {
      throw SetUpFailure()
    }
  }

  /// Opens the list while the file is kept.
  func openList() throws(BreachListError) -> TextBreachList {
    try TextBreachList(fileDescriptor: descriptor, name: "list")
  }

  /// The rows up to `size` bytes, not inspected.
  func sortedText(_ size: Int) throws -> SortedText {
    SortedText(
      file: try OpenFile(duplicating: descriptor, list: "list"), kind: .sha1, end: size)
  }

  func truncate(to size: Int) throws {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw SetUpFailure() }
  }

  deinit {
    close(descriptor)
  }
}

/// A directory in /tmp, removed with its files when released.
final class TemporaryDirectory {
  let descriptor: Int32
  private let path: String
  private var names: [String] = []
  private var folders: [String] = []

  init() throws {
    var template = Array("/tmp/kagiban-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SetUpFailure() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { throw SetUpFailure() }
  }

  /// Opens the list while the directory is kept.
  func openList() throws(BreachListError) -> RangeDirectory {
    try RangeDirectory(directoryDescriptor: descriptor, name: "ranges")
  }

  /// Looks hashes up while the directory is kept.
  func lookUp(_ digests: [SHA1Digest], in list: RangeDirectory) -> [Lookup] {
    list.lookUp(digests)
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw SetUpFailure() }
    defer { close(file) }
    names.append(name)
    try writeAll(bytes, to: file)
  }

  /// Writes a file in folders of folders, which are made.
  func write(_ bytes: [UInt8], toPath name: String) throws {
    let parts = name.split(separator: "/")
    for depth in 1..<max(parts.count, 1) {
      let folder = parts.prefix(depth).joined(separator: "/")
      if !folders.contains(folder) { try makeFolder(folder) }
    }
    try write(bytes, to: name)
  }

  func write(_ text: String, toPath name: String) throws {
    try write(Array(text.utf8), toPath: name)
  }

  func makeFolder(_ name: String) throws {
    guard unsafe mkdir("\(path)/\(name)", 0o700) == 0 else { throw SetUpFailure() }
    folders.append(name)
  }

  func makeLink(_ name: String, to target: String) throws {
    guard unsafe symlink(target, "\(path)/\(name)") == 0 else { throw SetUpFailure() }
    names.append(name)
  }

  func makeFIFO(_ name: String) throws {
    guard unsafe mkfifo("\(path)/\(name)", 0o600) == 0 else { throw SetUpFailure() }
    names.append(name)
  }

  deinit {
    close(descriptor)
    for name in names { unsafe unlink("\(path)/\(name)") }
    for name in folders.reversed() { unsafe rmdir("\(path)/\(name)") }
    unsafe rmdir(path)
  }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let wrote = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard wrote > 0 else { throw SetUpFailure() }
    rest = rest.dropFirst(wrote)
  }
}

/// How many descriptors this process holds, or `nil` where that cannot be read.
func openDescriptorCount() -> Int? {
  guard let stream = unsafe opendir("/dev/fd") else { return nil }
  defer { unsafe closedir(stream) }
  var count = 0
  while unsafe readdir(stream) != nil { count += 1 }
  return count
}
