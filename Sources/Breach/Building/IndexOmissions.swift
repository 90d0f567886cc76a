/// What was left out when an index was built, as its header says it.
///
/// An index that is built of another lacks the same.
struct IndexOmissions: Sendable, Equatable {
  /// Rows that could not be read.
  var rejectedRows = 0
  /// Hashes with a lower count were left out.
  var minimumCount: UInt64 = 0
  /// Only so many hashes with the highest counts were kept; 0 if all were.
  var topCount = 0

  /// Nothing was left out.
  init() {}

  /// What the header of an index says.
  init(_ header: IndexHeader) {
    rejectedRows = header.rejectedRows
    minimumCount = header.minimumCount
    topCount = header.topCount
  }

  /// What is left out because somebody wants it so.
  init(_ options: IndexOptions) {
    minimumCount = options.minimumCount
    topCount = options.top?.count ?? 0
  }

  /// What is left out if both are: of counts the stricter.
  mutating func add(_ other: IndexOmissions) {
    rejectedRows += other.rejectedRows
    minimumCount = max(minimumCount, other.minimumCount)
    if topCount == 0 || other.topCount > 0 && other.topCount < topCount {
      topCount = other.topCount
    }
  }
}
