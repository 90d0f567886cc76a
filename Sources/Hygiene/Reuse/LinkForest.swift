/// Passwords that were found to belong together: sets that grow, and the links that made them.
///
/// However many pairs are alike, n passwords in one set take n - 1 links.
struct LinkForest: Sendable {
  private var parents: [Int32]
  /// The links that each joined two sets, in the order in which they were found.
  private(set) var links: [FoundLink] = []

  /// `count` passwords, each alone.
  init(count: Int) { parents = Array(0..<Int32(count)) }

  /// The number of passwords.
  var count: Int { parents.count }

  /// The password that stands for the set.
  @inline(__always)
  mutating func root(_ number: Int32) -> Int32 {
    var number = Int(number)
    while parents[number] != number {
      // Halves the way as it goes.
      parents[number] = parents[Int(parents[number])]
      number = Int(parents[number])
    }
    return Int32(number)
  }

  /// For each password the one that stands for its set, in O(passwords).
  mutating func roots() -> [Int32] {
    // A parent has the smaller number, so it was settled before.
    for number in parents.indices { parents[number] = parents[Int(parents[number])] }
    return parents
  }

  @inline(__always)
  mutating func isJoined(_ left: Int32, _ right: Int32) -> Bool { root(left) == root(right) }

  /// Joins the sets of two passwords and returns the root that remains; nil if they are one already.
  @discardableResult
  mutating func link(_ left: Int32, _ right: Int32, _ source: FoundLink.Source) -> Int32? {
    let (leftRoot, rightRoot) = (root(left), root(right))
    if leftRoot == rightRoot { return nil }
    // The smaller number stands for both, whatever the order of the links.
    let (kept, given) = (min(leftRoot, rightRoot), max(leftRoot, rightRoot))
    parents[Int(given)] = kept
    links.append(FoundLink(left: left, right: right, source: source))
    return kept
  }

  /// Joins the sets of two passwords by a link from the earlier to the later one.
  mutating func linkInOrder(_ left: Int32, _ right: Int32, _ source: FoundLink.Source) {
    link(min(left, right), max(left, right), source)
  }

  /// Adds links that another search has found.
  mutating func link(all links: ArraySlice<FoundLink>) {
    for found in links { link(found.left, found.right, found.source) }
  }
}

/// Two passwords that were found to be related, and what showed it.
struct FoundLink: Sendable {
  let left: Int32
  let right: Int32
  let source: Source

  /// The search that found the link.
  enum Source: UInt8, Sendable {
    case folding, oneEdit, twoEdits, reversal, doubling, reordering, shifting, keyboard, number,
      separators
    case ownName, core
  }
}
