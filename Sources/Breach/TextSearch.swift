/// The search for one hash in sorted text: interpolation, and bisection where that does not help.
///
/// Hashes are uniform, so that interpolation needs three reads in a list of any size. After
/// eight reads every second one halves what is left: no file can make it more than about
/// 2 log2(size).
///
/// Every row that is read is checked for form and against the order known so far. `absent` is said
/// only between two neighbouring rows whose other neighbours were checked as well, so that a
/// single row out of place is seen if it matters. Larger damage off the path stays unseen: it
/// takes a reading of the whole file to exclude it.
struct TextSearch: ~Copyable {
  /// A place where a row begins or ends, and the hash of the nearest row known there.
  private struct Bound {
    var offset: Int
    var hash: HashBits
  }

  /// The rows of one window compared with the hash that is looked for.
  private struct Sighting {
    /// The target itself.
    var match: HashRow?
    var first: Bound?
    var last: Bound?
    var rowsBelow = 0
    var rowsAbove = 0
    /// Where the first row above begins.
    var boundary = 0
  }

  /// Reads that interpolate freely.
  private static let freeReads = 8
  /// Bytes of the first two reads, which only approach the place, and of the later ones.
  private static let narrow = 256
  private static let wide = 2048
  /// Padding that is skipped in one search: a range has at most some 10 KB of it.
  private static let paddingLimit = 1 << 20

  private let target: HashBits
  private let text: SortedText
  /// Everything before is below the target, everything from `high` on above it.
  private var low: Bound
  private var high: Bound
  private var window = TextWindow()
  /// How often the file was read.
  private(set) var reads = 0
  /// Where the target belongs if the last window showed it too close to its edge.
  private var center: Int?
  /// Where a stretch without rows that count begins, if the last window lay in one.
  private var emptyStart: Int?
  private var emptyCount = 0

  init(for target: HashBits, in text: SortedText) {
    self.target = target
    self.text = text
    low = Bound(offset: 0, hash: .least)
    high = Bound(offset: text.end, hash: .greatest)
  }

  mutating func run() throws(BreachListError) -> Lookup {
    while low.offset < high.offset {
      try read()
      let sighting = try examine()
      if let match = sighting.match { return .found(count: match.count) }
      guard let first = sighting.first, let last = sighting.last else {
        try passOver(window.rows)
        continue
      }
      if sighting.rowsBelow == 0 {
        high = Bound(offset: emptyStart ?? first.offset, hash: first.hash)
      } else if sighting.rowsAbove == 0 {
        low = last
      } else {
        let isCertain =
          (sighting.rowsBelow > 1 || window.rows.lowerBound == low.offset)
          && (sighting.rowsAbove > 1 || window.rows.upperBound == high.offset)
        if isCertain || center != nil { return .absent }
        center = sighting.boundary
        emptyStart = nil
        continue
      }
      center = nil
      emptyStart = nil
    }
    return .absent
  }

  /// Loads the next window.
  private mutating func read() throws(BreachListError) {
    let wanted = nextWindow()
    reads += 1
    try window.load(wanted, within: low.offset..<high.offset, of: text.file)
    // A row has at most 66 bytes, so that even the narrowest window holds one.
    guard !window.rows.isEmpty else { throw fault(.malformedRow) }
  }

  /// Where to look next.
  private func nextWindow() -> Range<Int> {
    let left = high.offset - low.offset
    if left <= TextWindow.capacity { return low.offset..<high.offset }
    if emptyStart != nil {
      let start = window.rows.upperBound
      return start..<min(start + Self.wide, high.offset)
    }
    let size = reads < 2 && center == nil ? Self.narrow : Self.wide
    let middle = center ?? guess(left)
    let start = max(low.offset, min(middle - size / 2, high.offset - size))
    return start..<(start + size)
  }

  /// The offset at which the target is expected.
  private func guess(_ left: Int) -> Int {
    let distance = Double(high.hash.high - low.hash.high)
    if distance == 0 || (reads >= Self.freeReads && reads % 2 == 1) { return low.offset + left / 2 }
    let share = Double(target.high - low.hash.high) / distance
    return low.offset + Int(share * Double(left))
  }

  /// Checks the rows of the window and compares them with the target.
  private func examine() throws(BreachListError) -> Sighting {
    var sighting = Sighting()
    var offset = window.rows.lowerBound
    var previous = low.hash
    while offset < window.rows.upperBound {
      let start = offset
      switch window.readRow(at: &offset, text.kind) {
      case .blank: continue
      case .fault(let fault): throw self.fault(fault.reason)
      case .row(let row):
        if row.isPadding { continue }
        if row.hash == target {
          sighting.match = row
          return sighting
        }
        guard previous <= row.hash, row.hash <= high.hash else { throw fault(.notSorted) }
        previous = row.hash
        if sighting.first == nil { sighting.first = Bound(offset: start, hash: row.hash) }
        sighting.last = Bound(offset: offset, hash: row.hash)
        if row.hash < target {
          sighting.rowsBelow += 1
        } else {
          if sighting.rowsAbove == 0 { sighting.boundary = start }
          sighting.rowsAbove += 1
        }
      }
    }
    return sighting
  }

  /// Goes on behind `rows`, which hold nothing but padding and blank lines.
  private mutating func passOver(_ rows: Range<Int>) throws(BreachListError) {
    emptyCount += rows.count
    guard emptyCount <= Self.paddingLimit else { throw fault(.malformedRow) }
    let start = emptyStart ?? rows.lowerBound
    center = nil
    if rows.upperBound == high.offset {
      high.offset = start
      emptyStart = nil
    } else {
      emptyStart = start
    }
  }

  private func fault(_ reason: BreachListError.Reason) -> BreachListError {
    BreachListError(list: text.file.list, reason: reason)
  }
}
