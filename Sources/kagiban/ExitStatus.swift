internal import ArgumentParser

/// The statuses with which the program ends, after `sysexits.h` from 64 on.
///
/// An error outranks findings; “not checked” is never “clean”.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Nothing at or above the threshold, and all that was asked for was checked.
  case clean = 0
  /// Findings at or above the threshold.
  case findings = 1
  /// No such finding, but something asked for could not be checked.
  case notAllChecked = 3
  /// Wrong usage.
  case usage = 64
  /// The input was read and is not what it should be.
  case unreadableInput = 65
  /// The input is not there or cannot be opened or read.
  case missingInput = 66
  /// A breach list cannot be opened or is damaged.
  case unavailableList = 69
  /// An error of the program itself.
  case internalError = 70
  /// An output file cannot be made.
  case cannotCreate = 73
  /// Writing failed on the way, a full disk for example.
  case cannotWrite = 74
  /// Refused for the user's safety.
  case refused = 77
  /// A configuration, facts or guidance file is wrong.
  case badConfiguration = 78
  /// Interrupted by the user.
  case interrupted = 130

  /// What a command throws, so that ArgumentParser ends the program with this status.
  var exitCode: ExitCode { ExitCode(rawValue) }
}
