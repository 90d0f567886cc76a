/// Which of the ranges hold hashes, and which of those are visibly cut.
///
/// It is told where a range begins, so that rows cost one comparison.
struct RangeCoverage: Sendable {
  /// Of what there may be many, so many are named.
  static let namedLimit = 20

  private var words = [UInt64](repeating: 0, count: HashPrefix.count / 64)
  /// How many ranges hold hashes.
  private(set) var count = 0
  private(set) var cutCount = 0
  private(set) var firstCut: [HashPrefix] = []
  private var first = HashBits.least
  private var startRow = 0

  /// Notes that the row of this number, from 0, begins the range of its hash.
  ///
  /// - Parameters:
  ///   - hash: the first hash of the range.
  ///   - row: its number.
  ///   - last: the hash before, unless this is the first.
  @inline(never)
  mutating func begin(_ hash: HashBits, row: Int, after last: HashBits?) {
    if let last { close(at: row, last: last) }
    let value = Int(hash.prefix.value)
    let bit = UInt64(1) << UInt64(value % 64)
    if words[value / 64] & bit == 0 { count += 1 }
    words[value / 64] |= bit
    first = hash
    startRow = row
  }

  /// Notes that so many rows have come, the last with this hash.
  mutating func close(at rows: Int, last: HashBits) {
    let prefix = first.prefix
    guard rows > startRow, last.prefix == prefix else { return }
    let width = 1 / Double(HashPrefix.count)
    let start = Double(prefix.value) * width
    let spread = Spread(
      rows: Double(rows - startRow), first: (first.fraction - start) / width,
      last: (last.fraction - start) / width)
    startRow = rows
    guard spread.missingEnd != nil else { return }
    cutCount += 1
    if firstCut.count < Self.namedLimit { firstCut.append(prefix) }
  }

  /// The first of the ranges without hashes.
  var firstMissing: [HashPrefix] {
    var missing: [HashPrefix] = []
    var value: UInt32 = 0
    while missing.count < Self.namedLimit, let prefix = HashPrefix(value) {
      if words[Int(value / 64)] >> UInt64(value % 64) & 1 == 0 { missing.append(prefix) }
      value += 1
    }
    return missing
  }
}
