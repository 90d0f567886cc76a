/// Numbers some of which were found to stand for the same thing.
struct Equivalence: Sendable {
  /// For each number the smallest that stands for the same thing.
  private var smallest: [Int32]

  /// The numbers below `count`, each for itself.
  init(count: Int) { smallest = Array(0..<Int32(count)) }

  /// The smallest number that stands for the same thing.
  subscript(number: Int32) -> Int32 { smallest[Int(number)] }

  /// Takes each two numbers for one; in which order they come makes no difference.
  mutating func merge(_ pairs: [(Int32, Int32)]) {
    for (left, right) in pairs {
      let (left, right) = (root(left), root(right))
      if left != right { smallest[Int(max(left, right))] = min(left, right) }
    }
    // Numbers point at smaller ones only: in one walk upwards each comes to point at its root.
    for number in smallest.indices { smallest[number] = smallest[Int(smallest[number])] }
  }

  private mutating func root(_ number: Int32) -> Int32 {
    var number = Int(number)
    while smallest[number] != number {
      // Halves the way as it goes: an export can be written so that the ways grow long.
      smallest[number] = smallest[Int(smallest[number])]
      number = Int(smallest[number])
    }
    return Int32(number)
  }
}
