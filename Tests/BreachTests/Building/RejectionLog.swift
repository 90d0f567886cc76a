import Synchronization

@testable import Breach

/// The rows that a build passed on because it could not read them.
final class RejectionLog: Sendable {
  private let seen = Mutex<[(row: RejectedRow, input: String)]>([])

  var rows: [(row: RejectedRow, input: String)] { seen.withLock { $0 } }

  func add(_ row: RejectedRow, _ input: String) { seen.withLock { $0.append((row, input)) } }
}
