/// Rows in ascending order of their hashes, handed out a batch at a time.
///
/// The same hash may come several times in a row; then the counts are to be added.
protocol RowSource: AnyObject {
  /// What the hashes were made with.
  var kind: HashKind { get }
  /// Whether whole hashes come, and not only the first 64 bits of each.
  var isExact: Bool { get }
  /// No more rows than this will come, if that is known.
  var rowLimit: Int? { get }
  /// How far the reading is.
  var progress: RowProgress { get }

  /// Adds some rows to those that are there, or none while there is other work to do; about
  /// ``RowBatch/size`` at most.
  ///
  /// - Returns: `false` when no more will come.
  func next(_ rows: inout [CountedHash]) throws(IndexBuildError) -> Bool

  /// What was seen in each of the inputs behind this source.
  var reports: [InputReport] { get }

  /// Whether all that was read makes a whole release of a list; known at the end.
  var isWhole: Bool { get }
}

extension RowSource {
  var isExact: Bool { true }
}

enum RowBatch {
  /// The rows of a batch: a megabyte, so that it is still in the cache when it is used.
  static let size = 1 << 15
}

/// How far the reading of a source is.
struct RowProgress: Sendable, Equatable {
  /// What has been read, and all there is, if that is known: bytes, or rows where those are read.
  var done = 0
  var total: Int?

  static func + (left: RowProgress, right: RowProgress) -> RowProgress {
    var sum = RowProgress(done: left.done + right.done)
    if let one = left.total, let other = right.total { sum.total = one + other }
    return sum
  }
}
