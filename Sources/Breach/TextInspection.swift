/// What the cheap checks of a text list see when it is opened: its beginning, its end, and 64
/// places at even distances; all of it if it has no more than 64 windows.
struct TextInspection: ~Copyable {
  private static let sampleCount = 64

  private let file: OpenFile
  private let size: Int
  /// What the hashes are.
  private(set) var kind: HashKind
  private var window = TextWindow()

  /// Behind the last row.
  private(set) var end = 0
  /// Whether the hashes are so unevenly spread that a part in the middle must be missing.
  private(set) var hasGap = false

  private var samples: [Sample] = []
  private var previous = HashBits.least
  private var firstDisorder: Int?
  private var counts = CountOrder()
  private var rowCount = 0
  private var paddingCount = 0
  private var lastRow: HashRow?

  /// The rows of one window.
  private struct Sample {
    let offset: Int
    let first: HashBits
    let bytesPerRow: Double
  }

  /// Inspects a regular file of `size` bytes.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - size: its size.
  ///   - expected: what the hashes must be; `nil` to go by the first row.
  /// - Throws: ``BreachListError`` if it is not a sorted list of such hashes or visibly cut.
  init(_ file: OpenFile, size: Int, kind expected: HashKind?) throws(BreachListError) {
    self.file = file
    self.size = size
    kind = expected ?? .sha1
    guard size > 0 else { throw error(.empty) }
    try recogniseBeginning(as: expected)
    try findEnd()
    try takeSamples()
    try judge()
  }

  private func error(_ reason: BreachListError.Reason, at offset: Int? = nil) -> BreachListError {
    BreachListError(list: file.list, reason: reason, position: offset.map { .byte($0) })
  }

  // MARK: - The beginning

  private mutating func recogniseBeginning(as expected: HashKind?) throws(BreachListError) {
    let head = 0..<min(size, TextWindow.capacity)
    // Taken as all there is, so that bytes without a line ending are kept.
    try window.load(head, within: head, of: file)
    let reason = window.withBytes { bytes -> BreachListError.Reason? in
      if let packing = BreachListError.Packing(magicOf: bytes) { return .compressed(packing) }
      // A byte order mark of UTF-16 in either order.
      let isUTF16 = bytes.count > 1 && min(bytes[0], bytes[1]) == 0xFE && bytes[0] ^ bytes[1] == 1
      return isUTF16 ? .utf16 : nil
    }
    if let reason { throw error(reason) }
    var offset = 0
    while offset < head.upperBound {
      switch window.readRow(at: &offset, kind) {
      case .blank: continue
      case .row: return
      case .fault(.ntlm) where expected == nil:
        kind = .ntlm
        return
      case .fault(.ntlm): throw error(.ntlm)
      case .fault(.sha1): throw error(.sha1)
      case .fault(.suffix): throw error(.singleRange)
      case .fault: throw error(.notAList)
      }
    }
    if size <= TextWindow.capacity { throw error(.empty) }
  }

  // MARK: - The end

  /// Sets `end` before the line endings that close the file.
  private mutating func findEnd() throws(BreachListError) {
    end = size
    while end > 0 {
      let tail = max(0, end - TextWindow.capacity)..<end
      try window.load(tail, within: tail, of: file)
      // Zeros: the space was reserved, but the download did not get so far.
      if window.withBytes({ $0[$0.count - 1] == 0 }) { throw error(.truncated(.end)) }
      let text = window.withBytes { bytes in
        var count = bytes.count
        while count > 0, bytes[count - 1] == 0x0A || bytes[count - 1] == 0x0D { count -= 1 }
        return count
      }
      end = tail.lowerBound + text
      if text > 0 { return }
      // Not a list that ends in blank lines, but a file of them.
      if size - end > 1 << 20 { throw error(.notAList) }
    }
    throw error(.empty)
  }

  // MARK: - In between

  private mutating func takeSamples() throws(BreachListError) {
    // The windows of a small file follow each other without a gap.
    let stride = end > Self.sampleCount * TextWindow.capacity ? end / Self.sampleCount : 0
    var place = 0
    var seen = 0
    while seen < end {
      let start = max(seen, min(place, end - TextWindow.capacity + 1))
      try takeSample(start..<min(start + TextWindow.capacity, end), after: seen)
      seen = window.rows.upperBound
      place += stride
    }
  }

  /// Checks the rows in `wanted`.
  private mutating func takeSample(_ wanted: Range<Int>, after seen: Int) throws(BreachListError) {
    try window.load(wanted, within: seen..<end, of: file)
    guard !window.rows.isEmpty else { throw error(.malformedRow, at: wanted.lowerBound) }
    var offset = window.rows.lowerBound
    var first: HashBits?
    let before = rowCount + paddingCount
    while offset < window.rows.upperBound {
      let start = offset
      switch window.readRow(at: &offset, kind) {
      case .blank: continue
      case .fault(.ntlm): throw error(.ntlm, at: start)
      case .fault(.sha1): throw error(.sha1, at: start)
      case .fault(.cut): throw error(.truncated(.end), at: start)
      case .fault: throw error(.malformedRow, at: start)
      case .row(let row) where row.isPadding: paddingCount += 1
      case .row(let row):
        rowCount += 1
        if row.hash < previous, firstDisorder == nil { firstDisorder = start }
        previous = row.hash
        counts.add(row.count)
        lastRow = row
        if first == nil { first = row.hash }
      }
    }
    let rows = rowCount + paddingCount - before
    guard let first else { return }
    samples.append(
      Sample(
        offset: window.rows.lowerBound, first: first,
        bytesPerRow: Double(window.rows.count) / Double(rows)))
  }

  // MARK: - The judgement

  private mutating func judge() throws(BreachListError) {
    guard let start = samples.first, let lastRow else { throw error(.empty) }
    if let firstDisorder {
      if counts.descends { throw error(.orderedByCount) }
      throw error(.notSorted, at: firstDisorder)
    }
    // All rows have counts, the last has none and no line ending: it was cut after its hash.
    if lastRow.count == nil, end == size, counts.missing == 1, counts.present > 0 {
      throw error(.truncated(.end))
    }
    let ranks = estimateRanks()
    let total = ranks.total
    let real = Double(rowCount) / Double(rowCount + paddingCount)
    let spread = Spread(
      rows: total * real, first: start.first.fraction, last: lastRow.hash.fraction)
    if let missing = spread.missingEnd { throw error(.truncated(missing)) }

    // By Dvoretzky, Kiefer, Wolfowitz and Massart the largest distance between the ranks of n
    // uniform hashes, as shares of n, and the hashes, as shares of all hashes, exceeds d with a
    // probability of at most 2 exp(-2 n d^2): 7e-10 for d = 3.3/sqrt(n). The half per cent
    // allows for ranks being estimated from the lengths of rows, which differ from window to
    // window, and change where a list was put together from files with LF and with CR LF.
    let tolerance = 3.3 / (total * real).squareRoot() + 0.005
    hasGap = zip(samples, ranks.ofSamples).contains { sample, rank in
      abs(rank / total - sample.first.fraction) > tolerance
    }
  }

  /// How many rows precede each sample, and how many there are, by the lengths of rows near by.
  private func estimateRanks() -> (ofSamples: [Double], total: Double) {
    var ranks: [Double] = []
    var rank = 0.0
    var offset = 0
    var length = samples.first?.bytesPerRow ?? 1
    for sample in samples {
      rank += Double(sample.offset - offset) / ((length + sample.bytesPerRow) / 2)
      ranks.append(rank)
      offset = sample.offset
      length = sample.bytesPerRow
    }
    return (ranks, rank + Double(end - offset) / length)
  }
}

/// Whether rows are in descending order of their counts.
private struct CountOrder {
  private(set) var present = 0
  private(set) var missing = 0
  private var first: UInt64 = 0
  private var last = UInt64.max
  private var neverRises = true

  mutating func add(_ count: UInt64?) {
    guard let count else {
      missing += 1
      return
    }
    if present == 0 { first = count }
    present += 1
    if count > last { neverRises = false }
    last = count
  }

  var descends: Bool { neverRises && missing == 0 && last < first }
}
