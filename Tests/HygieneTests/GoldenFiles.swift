import Guidance
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

let demoGuidance = GuidanceProfile.standard

/// The project's folder, found from where this file was compiled.
private let project = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The bytes of a file of the project.
func projectFile(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: project.appending(path: path)))
}

/// Compares `text` with a reviewed file; with `RECORD=1` in the environment writes it instead, to
/// be reviewed as a difference.
func expectEqual(_ text: String, toProjectFile path: String) throws {
  let file = project.appending(path: path)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard text != expected else { return }
  let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }
  Issue.record(
    """
    \(path) differs: \(difference.map { "“\($0)” instead of “\($1)”" } ?? "in its length").
    If the change is meant, run the tests with RECORD=1 and review the difference.
    """)
}

/// Compares `text` with a golden file beside the tests.
func expectGolden(_ text: String, _ name: String) throws {
  try expectEqual(text, toProjectFile: "Tests/HygieneTests/Golden/\(name)")
}
