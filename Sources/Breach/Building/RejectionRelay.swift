internal import Synchronization

/// Passes on, as soon as they are seen, the rows of a build that cannot be read.
///
/// They are seen in the middle of a text, where nothing but a fault of that text can be thrown: a
/// failure to pass one on is kept until ``check()``, and no more are passed on.
final class RejectionRelay: Sendable {
  /// Takes a row and the name of its input.
  typealias Receiver = @Sendable (RejectedRow, String) throws(IndexBuildError) -> Void

  private let receiver: Receiver
  private let failure = Mutex<IndexBuildError?>(nil)

  init(_ receiver: @escaping Receiver) {
    self.receiver = receiver
  }

  /// Passes on a row.
  func pass(_ row: RejectedRow, of input: String) {
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(IndexBuildError) {
        try receiver(row, input)
      } catch {
        failure = error
      }
    }
  }

  /// - Throws: why a row could not be passed on.
  func check() throws(IndexBuildError) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}

/// How the rows of a list are read.
struct ReadingManner {
  /// What to make of rows in a sorted list that are out of order.
  let order: RowScanner.Order
  /// Told each row that cannot be read.
  var rejections: RejectionRelay?
}
