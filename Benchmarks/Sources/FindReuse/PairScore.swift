/// How well found families agree with planted ones, over pairs of members.
struct PairScore {
  let precision: Double
  let recall: Double

  /// - Parameters:
  ///   - truth: for each password its family, -1 for none.
  ///   - found: the same, as found.
  init(truth: [Int], found: [Int]) {
    func pairs(_ keys: some Sequence<[Int]>) -> Double {
      var counts: [[Int]: Double] = [:]
      for key in keys { counts[key, default: 0] += 1 }
      return counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
    let planted = pairs(truth.filter { $0 >= 0 }.map { [$0] })
    let all = pairs(found.filter { $0 >= 0 }.map { [$0] })
    let both = pairs(zip(truth, found).filter { $0 >= 0 && $1 >= 0 }.map { [$0, $1] })
    precision = all == 0 ? 1 : both / all
    recall = planted == 0 ? 1 : both / planted
  }

  var f1: Double { 2 * precision * recall / max(precision + recall, 1e-9) }
}

/// For each kind how many members are found together with another of their family.
struct KindTable {
  private var counts: [String: (found: Int, all: Int)] = [:]

  init(_ rows: [PlantedRow], _ number: [Int]) {
    var members: [[Int]: Int] = [:]
    for (row, number) in zip(rows, number) where row.family >= 0 && number >= 0 {
      members[[row.family, number], default: 0] += 1
    }
    for (row, number) in zip(rows, number) {
      let isFound =
        row.family >= 0
        ? number >= 0 && members[[row.family, number], default: 0] > 1 : number >= 0
      counts[row.kind, default: (0, 0)].all += 1
      if isFound { counts[row.kind, default: (0, 0)].found += 1 }
    }
  }

  func print() {
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) {
      Swift.print("  \(kind): \(count.found) of \(count.all)")
    }
  }
}
