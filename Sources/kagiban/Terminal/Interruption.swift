internal import CPlatform

/// What a signal does to a run.
enum Interruption {
  /// From here on, a signal that ends the run leaves neither a partial file nor a silent terminal,
  /// and writing to a closed pipe or past a limit is an error rather than the end.
  static func leaveNothingBehind() throws(SystemError) {
    let failure = kagiban_handle_signals()
    if failure != 0 { throw SystemError(failure) }
  }
}
