/// What the counts of some hashes come to.
struct CountTotals {
  /// Their sum, a count of 0 as 1; the highest count there is if it is beyond that.
  private(set) var sightings: UInt64 = 0
  /// How many binary digits they have besides the first of each.
  private(set) var digits = 0
  /// Whether one of them is not 0.
  private(set) var isCounted = false

  @inline(__always)
  init(of rows: Span<CountedHash>) {
    var all: UInt64 = 0
    var sum: UInt64 = 0
    var digits = 0
    for index in rows.indices {
      let count = rows[index].count
      all |= count
      sum &+= max(count, 1)
      digits &+= rows[index].furtherDigits
    }
    self.digits = digits
    isCounted = all > 0
    sightings = all >> 40 == 0 ? sum : Self.sum(of: rows)
  }

  /// The sum where it may be beyond what a count can be.
  @inline(never)
  private static func sum(of rows: Span<CountedHash>) -> UInt64 {
    var sum: UInt64 = 0
    for index in rows.indices { sum = CountedHash.total(sum, max(rows[index].count, 1)) }
    return sum
  }
}

extension CountedHash {
  /// How many binary digits the count has besides the first.
  @inline(__always)
  var furtherDigits: Int { 63 &- (count | 1).leadingZeroBitCount }
}
