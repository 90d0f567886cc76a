import Guidance
import TestSupport
import Testing

let demoGuidance = GuidanceProfile.standard

/// The bytes of a file of the project.
func projectFile(_ path: String) throws -> [UInt8] { try Repository.bytes(of: path) }

/// Compares `text` with a reviewed file; with `RECORD=1` in the environment writes it instead, to
/// be reviewed as a difference.
func expectEqual(_ text: String, toProjectFile path: String) throws {
  if Repository.isRecording { return try Repository.record(text, to: path) }
  let expected = try Repository.text(of: path)
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
