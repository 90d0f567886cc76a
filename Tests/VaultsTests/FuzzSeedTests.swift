import TestSupport
import Testing
import Vaults

/// The inputs that fuzzing begins with: one small made-up export of each layout.
///
/// `RECORD=1` in the environment writes them anew.
struct FuzzSeedTests {
  private static let folder = "Fuzz/Seeds"

  init() throws { try Self.recording.get() }

  /// Done once, however many tests there are.
  private static let recording = Result {
    for writer in Repository.isRecording ? ExportWriter.all : [] {
      var random = RandomSource(seed: writer.seed)
      let bytes = writer.write(writer.draw(4, using: &random))
      try Repository.record(bytes, to: "\(folder)/\(writer.seedName)")
    }
  }

  @Test("A seed is read as the format whose layout it has", arguments: ExportWriter.readable)
  func seed(_ writer: ExportWriter) throws {
    let bytes = try Repository.bytes(of: "\(Self.folder)/\(writer.seedName)")
    let format = ExportFormat.ID(name: writer.id)
    let vault = try read(bytes, as: writer.mustBeNamed ? format : nil)
    #expect(vault.format == format)
    #expect(vault.recordCount == 4)
  }

  @Test("No seed is left of a layout that is gone")
  func leftovers() throws {
    let known = Set(ExportWriter.all.map(\.seedName))
    #expect(try Repository.names(in: Self.folder).filter { !known.contains($0) } == [])
  }
}

extension ExportWriter {
  /// `bitwarden-csv.a-person-s`: a name that any file system takes.
  fileprivate var seedName: String {
    let words = generation.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return "\(id).\(words.joined(separator: "-"))"
  }
}
