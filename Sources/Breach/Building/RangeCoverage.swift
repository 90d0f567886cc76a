/// Which of the ranges hold hashes, and which of those are visibly cut.
///
/// It is told where a range begins, so that rows cost one comparison.
struct RangeCoverage: Sendable {
  /// Of what there may be many, so many are named.
  static let namedLimit = 20

  private var words = [UInt64](repeating: 0, count: HashPrefix.count / 64)
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
    words[value / 64] |= 1 << UInt64(value % 64)
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

  /// Notes that all ranges hold hashes.
  mutating func fill() {
    for index in words.indices { words[index] = .max }
  }

  mutating func formUnion(_ other: RangeCoverage) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// How many ranges hold hashes.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isFull: Bool { words.allSatisfy { $0 == .max } }

  /// The first of the ranges without hashes.
  var firstMissing: [HashPrefix] {
    var missing: [HashPrefix] = []
    for value in 0..<UInt32(HashPrefix.count) where missing.count < Self.namedLimit {
      if words[Int(value / 64)] >> UInt64(value % 64) & 1 == 0, let prefix = HashPrefix(value) {
        missing.append(prefix)
      }
    }
    return missing
  }
}
