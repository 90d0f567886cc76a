internal import Hygiene

/// An error of the program's edge that knows what to tell the user and how to end.
protocol CommandError: Error, Equatable, Sendable {
  /// The status with which the program ends.
  var status: ExitStatus { get }

  /// What happened, and on a second line a hint if there is something to do about it.
  func explanation(in language: Language) -> String
}
