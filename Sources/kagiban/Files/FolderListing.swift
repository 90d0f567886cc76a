internal import Hygiene

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The files in a folder and the folders in it, in the order of their names.
///
/// Symbolic links are not followed, so that nothing outside is read and nothing goes round in
/// circles. What begins with a dot is left out: it belongs to tools, not to the policies.
struct FolderListing {
  /// The paths of the files.
  let files: [String]

  private static let depthLimit = 16
  private static let countLimit = 10_000

  /// Lists a folder.
  ///
  /// - Throws: ``FolderError`` if it cannot be read, has no file, or has too many.
  init(_ folder: String) throws(FolderError) {
    var files: [String] = []
    try Self.collect(in: folder, depth: 0, into: &files)
    guard !files.isEmpty else { throw .empty(InputName(folder)) }
    self.files = files
  }

  private static func collect(
    in folder: String, depth: Int, into files: inout [String]
  ) throws(FolderError) {
    guard depth < depthLimit else { return }
    guard let directory = unsafe opendir(folder) else {
      throw .cannotRead(InputName(folder), .current)
    }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    unsafe closedir(directory)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try collect(in: path, depth: depth + 1, into: &files)
      case S_IFREG: files.append(path)
      default: continue
      }
      guard files.count <= countLimit else {
        throw .tooMany(InputName(folder), limit: countLimit)
      }
    }
  }
}

/// Why the policies of a folder could not be listed.
enum FolderError: CommandError {
  /// The folder cannot be read.
  case cannotRead(InputName, SystemError)
  /// There is no file in it.
  case empty(InputName)
  /// There are more files than anybody keeps policies.
  case tooMany(InputName, limit: Int)

  var status: ExitStatus { .missingInput }

  func explanation(in language: Language) -> String {
    switch self {
    case .cannotRead(let name, let error):
      EdgePhrase.cannotRead.text(
        in: language,
        ["file": name.shown(in: language), "reason": .text(error.reason(in: language))])
    case .empty(let name):
      EdgePhrase.emptyFolder.text(in: language, ["file": name.shown(in: language)])
    case .tooMany(let name, let limit):
      EdgePhrase.crowdedFolder.text(
        in: language, ["file": name.shown(in: language), "limit": .number(limit)])
    }
  }
}
