internal import Breach
internal import Hygiene
internal import Synchronization

/// The file of `--rejected`: a line for each row of a build that could not be read, written as they are
/// seen.
final class RejectedRowFile: Sendable {
  private static let pieceSize = 1 << 16

  private struct State {
    let file: OutputFile
    /// What is not written yet.
    var text = RejectedRowTable.header
    var failure: OutputError?

    mutating func write() throws(OutputError) {
      do throws(OutputError) {
        try file.write(text)
      } catch {
        failure = error
        throw error
      }
      text.removeAll(keepingCapacity: true)
    }
  }

  private let state: Mutex<State>

  /// Prepares the file.
  ///
  /// - Throws: ``OutputError`` if it cannot be made, or is one of `inputs`.
  init(_ path: String, sparing inputs: Set<FileIdentity>) throws(OutputError) {
    state = Mutex(State(file: try OutputFile(path, sparing: inputs)))
  }

  /// What the build tells; it ends if that cannot be written.
  var observer: @Sendable (RejectedRow, String) throws(IndexBuildError) -> Void {
    { [self] row, input throws(IndexBuildError) in
      let isWritten = state.withLock { state in
        state.text += RejectedRowTable.line(on: row, of: input)
        guard state.text.utf8.count >= Self.pieceSize else { return true }
        return (try? state.write()) != nil
      }
      // The number is not used: `failure` says what failed, and of which file.
      if !isWritten { throw .cannotWrite(errno: 0) }
    }
  }

  /// Why the file could not be written, if the build ended because of that.
  var failure: OutputError? { state.withLock { $0.failure } }

  /// Gives the file its name.
  ///
  /// - Parameter isWhole: whether all of the inputs was read; else the last line says that it was not.
  /// - Throws: ``OutputError`` if what is left cannot be written; then nothing has the name.
  func commit(isWhole: Bool) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      if !isWhole { state.text += RejectedRowTable.partial }
      try state.write()
      try state.file.commit()
    }
  }
}
