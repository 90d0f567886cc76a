#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The repository that these tests lie in.
public enum Repository {
  /// Its folder, found from where this file was compiled.
  public static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The same as a path.
  public static let folder = url.path

  /// Whether reviewed files are to be written anew: `RECORD=1` in the environment.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// The bytes of a file, by its path from the root.
  public static func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: file)))
  }

  /// The text of a file, by its path from the root.
  public static func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }

  /// Writes a file anew, to be reviewed as a difference.
  public static func record(_ text: String, to file: String) throws {
    try record(Array(text.utf8), to: file)
  }

  /// Writes a file anew, to be reviewed as a difference.
  public static func record(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: url.appending(path: file))
  }

  /// The names of the files in a folder, by its path from the root, in order.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A folder of data that other projects made, which stands beside the repository on some machines
  /// and is not part of it; nil where it is absent.
  public static func neighbour(_ folder: String) -> URL? {
    let found = url.appending(path: "../shared/data/" + folder).standardized
    return FileManager.default.fileExists(atPath: found.path) ? found : nil
  }
}
