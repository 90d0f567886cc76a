#if canImport(Glibc)
internal import Glibc
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Counts rows of four characters in words, and makes a ``CharacterModel`` of them.
///
/// Smoothed after Witten and Bell (1991): the share that a row leaves for what was not seen is the
/// number of different characters behind it over that number plus the times it was seen.
struct CharacterModelBuilder {
  private static let classes = CharacterClass.count

  /// How often each row of one to four classes was seen; addressed as a number.
  private var counts: [[Float]] = (1...4).map { length in
    [Float](repeating: 0, count: (0..<length).reduce(1) { size, _ in size * classes })
  }

  /// Counts a word.
  ///
  /// - Parameters:
  ///   - word: in lower case.
  ///   - weight: how often it was seen.
  mutating func add(_ word: Span<UInt8>, weight: Float) {
    var row = (CharacterClass.start, CharacterClass.start, CharacterClass.start)
    for index in 0..<word.count + 1 {
      let isEnd = index == word.count
      let next = isEnd ? CharacterClass.end : CharacterClass.of(UInt32(word[index]))
      let size = Self.classes
      let (one, two, three) = (Int(row.2), Int(row.1), Int(row.0))
      let last = Int(next)
      counts[0][last] += weight
      counts[1][one * size + last] += weight
      counts[2][(two * size + one) * size + last] += weight
      counts[3][((three * size + two) * size + one) * size + last] += weight
      row = (row.1, row.2, next)
    }
  }

  /// The model.
  ///
  /// - Parameter bucketCount: the room for rows of three and four; what tells least is left out.
  /// - Returns: the bytes that ``CharacterModel`` reads.
  func build(bucketCount: Int) -> [UInt8] {
    var smoothed = Smoothed(counts)
    let rows = smoothed.rows()
    var buckets = [[UInt64]](repeating: [], count: bucketCount)
    for row in rows {
      let (bucket, tag) = CharacterModel.place(row.key, UInt64(bucketCount))
      guard buckets[Int(bucket)].count < CharacterModel.slots else { continue }
      let cost = UInt64(min(63, (row.cost * CharacterModel.rowScale).rounded()))
      buckets[Int(bucket)].append(tag << CharacterModel.costBits | cost)
    }
    var bytes: [UInt8] = []
    for word in [CharacterModel.magic, UInt32(bucketCount)] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
    }
    bytes += smoothed.pairs()
    for bucket in buckets {
      for index in 0..<CharacterModel.slots {
        let slot = index < bucket.count ? bucket[index] : 0
        bytes += [UInt8(truncatingIfNeeded: slot), UInt8(truncatingIfNeeded: slot >> 8)]
      }
    }
    return bytes
  }

  /// A row for a slot, and how much is lost without it.
  fileprivate struct Row {
    let key: UInt64
    let cost: Double
    let weight: Double
  }
}

/// The probabilities behind the counts.
private struct Smoothed {
  private let counts: [[Float]]
  private let size = CharacterClass.count
  /// For rows of one to four classes, the probability of the last one.
  private var probabilities: [[Float]]
  private typealias Row = CharacterModelBuilder.Row

  init(_ counts: [[Float]]) {
    self.counts = counts
    let size = CharacterClass.count
    let total = counts[0].reduce(0, +)
    probabilities = [
      counts[0].map { (total == 0 ? 0 : $0 / total) * 0.99 + 0.01 / Float(size) }
    ]
    for order in 1..<4 {
      let shorter = probabilities[order - 1]
      var all = [Float](repeating: 0, count: order < 3 ? counts[order].count : 0)
      if order < 3 {
        for row in 0..<counts[order].count / size {
          let share = Self.share(counts[order], row, size)
          for last in 0..<size {
            let seen = counts[order][row * size + last]
            let less = shorter[row % (shorter.count / size) * size + last]
            all[row * size + last] =
              share.total == 0 ? less : (seen + share.kinds * less) / (share.total + share.kinds)
          }
        }
      }
      probabilities.append(all)
    }
  }

  /// How often a row was seen, and with how many different classes behind it.
  private static func share(
    _ counts: [Float], _ row: Int, _ size: Int
  ) -> (total: Float, kinds: Float) {
    var total: Float = 0
    var kinds: Float = 0
    for last in row * size..<(row + 1) * size where counts[last] > 0 {
      total += counts[last]
      kinds += 1
    }
    return (total, kinds)
  }

  func pairs() -> [UInt8] {
    var bytes = probabilities[1].map { probability in
      UInt8(min(255, (-log10(Double(probability)) * CharacterModel.pairScale).rounded()))
    }
    bytes += [UInt8](repeating: 0, count: CharacterModel.paddedPairSize - bytes.count)
    return bytes
  }

  /// Rows of three and four, those that tell most first.
  mutating func rows() -> [CharacterModelBuilder.Row] {
    var rows: [CharacterModelBuilder.Row] = []
    for order in [2, 3] {
      let counts = counts[order]
      let shorter = probabilities[order - 1]
      for row in 0..<counts.count / size {
        append(&rows, order, row, counts, shorter)
      }
    }
    return rows.sorted { ($0.weight, $1.key) > ($1.weight, $0.key) }
  }

  private func append(
    _ rows: inout [CharacterModelBuilder.Row], _ order: Int, _ row: Int, _ counts: [Float],
    _ shorter: [Float]
  ) {
    let share = Self.share(counts, row, size)
    guard share.total > 0 else { return }
    let left = Double(share.kinds / (share.total + share.kinds))
    var most = 0.0
    for last in 0..<size where counts[row * size + last] > 0 {
      let seen = Double(counts[row * size + last])
      let less = Double(shorter[row % (shorter.count / size) * size + last])
      let probability = (seen + Double(share.kinds) * less) / Double(share.total + share.kinds)
      // What the row would cost if it were missing.
      let without = -log10(left * less)
      let weight = seen * abs(without + log10(probability))
      most = max(most, weight)
      rows.append(
        CharacterModelBuilder.Row(
          key: key(order, row, UInt32(last)), cost: -log10(probability), weight: weight))
    }
    // The share of the rest goes with the best of its rows.
    rows.append(
      CharacterModelBuilder.Row(
        key: key(order, row, CharacterClass.escape), cost: -log10(left), weight: most))
  }

  private func key(_ order: Int, _ row: Int, _ last: UInt32) -> UInt64 {
    let radix = CharacterClass.radix
    let classes = [row / size / size, row / size % size, row % size].map(UInt32.init)
    if order == 2 { return CharacterModel.shortKey(classes[1] * radix + classes[2], last) }
    return CharacterModel.longKey((classes[0] * radix + classes[1]) * radix + classes[2], last)
  }
}
