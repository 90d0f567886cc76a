#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The repository that these tests lie in.
enum Repository {
  static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Whether reviewed files are to be written anew: `RECORD=1` in the environment.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// The text of a file, by its path from the root.
  static func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: url(of: file)), as: UTF8.self)
  }

  /// Writes a file anew, to be reviewed as a difference.
  static func record(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: url(of: file))
  }

  private static func url(of file: String) -> URL { URL(filePath: folder + "/" + file) }
}
