/// A hash with its count, on the way from one form of a list into another.
struct CountedHash: Sendable, Equatable {
  var hash: HashBits
  /// How often the hash was seen; 0 if the list does not say.
  var count: UInt64

  /// The count that stands for both, if the same hash comes twice.
  ///
  /// Counts are added. A row without a count was seen at least once.
  @inline(__always)
  static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left | right == 0 ? 0 : total(max(left, 1), max(right, 1))
  }

  /// The sum, or the highest count if that is less.
  @inline(__always)
  static func total(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? countLimit : min(sum, countLimit)
  }

  static let countLimit = UInt64(Int64.max)
}
