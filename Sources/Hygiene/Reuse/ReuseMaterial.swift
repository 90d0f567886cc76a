internal import Vaults

/// What is searched for relations: distinct passwords, and the names that their users had before
/// their eyes when they made them up.
struct ReuseMaterial: Sendable {
  /// The distinct passwords.
  let passwords: [SecretRange]
  /// For each password the names of the services that it is used with.
  var services: RangeLists
  /// For each password the user names that it is used with.
  var users: RangeLists
}

/// For each of several things a list of places.
struct RangeLists: Sendable {
  private var starts: [Int32] = [0]
  private var ranges: [TextRange] = []

  /// Empty lists for `count` things.
  init(count: Int) { starts = [Int32](repeating: 0, count: count + 1) }

  /// The lists that `pairs` make up, each in the order of the pairs.
  init(count: Int, pairs: [(owner: Int32, range: TextRange)]) {
    self.init(count: count)
    for pair in pairs { starts[Int(pair.owner) + 1] += 1 }
    for owner in 0..<count { starts[owner + 1] += starts[owner] }
    var next = starts
    ranges = [TextRange](repeating: .empty, count: pairs.count)
    for pair in pairs {
      ranges[Int(next[Int(pair.owner)])] = pair.range
      next[Int(pair.owner)] += 1
    }
  }

  /// The list of one thing.
  subscript(owner: Int) -> ArraySlice<TextRange> {
    ranges[Int(starts[owner])..<Int(starts[owner + 1])]
  }

  /// All lists, one after the other.
  var all: [TextRange] { ranges }
}
