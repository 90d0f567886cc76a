/// The pieces of passwords that may be cores: what is left without a short affix in front or behind.
struct CoreKeys: Sendable {
  private let forms: FoldedForms
  private let names: OwnNames
  /// The passwords without names in the order of their lengths.
  private let plain: [Int32]
  /// The passwords with names in the order of their lengths without these.
  private let named: [Int32]
  /// The lengths that a core may have, longest first.
  let lengths: [Int]

  /// The longest affix on one side, names aside.
  private static let longestAffix = 16

  init(
    _ text: ReuseText, _ names: OwnNames, _ containment: Containment, _ samples: SampledPieces
  ) {
    forms = text.forms
    self.names = names
    let forms = text.forms
    let rest = { (password: Int32) in names.core(of: Int(password), in: forms).count }
    // Most that a program has made up, and most passphrases, share no piece that is long enough.
    let all = text.material.passwords.indices.map(Int32.init).filter { password in
      samples.mayShare(piecesFrom: Self.least(of: rest(password)), of: Int(password))
    }
    let length = { (password: Int32) in forms.length(of: Int(password)) }
    plain = all.filter { rest($0) == length($0) }.sorted(bySize: length)
    named = all.filter { rest($0) < length($0) }.sorted(bySize: rest)
    var lengths: Set<Int> = Set(containment.hits.map { Int($0.count) })
    Self.add(lengthsFor: plain, of: length, names: 0, to: &lengths)
    Self.add(lengthsFor: named, of: rest, names: 2 * OwnNames.longest, to: &lengths)
    self.lengths = lengths.sorted(by: >)
  }

  /// Adds the lengths of the cores that passwords may have; a name may be a part of a core.
  private static func add(
    lengthsFor passwords: [Int32], of size: (Int32) -> Int, names: Int, to lengths: inout Set<Int>
  ) {
    var previous = -1
    for password in passwords where size(password) != previous {
      previous = size(password)
      let least = max(least(of: previous), previous - 2 * longestAffix, SharedCores.shortest)
      if least <= previous + names { lengths.formUnion(least...previous + names) }
    }
  }

  /// The fewest characters of a core of a password that has so many, names aside.
  private static func least(of count: Int) -> Int { (2 * count + 2) / 3 }

  /// The passwords that may have a core of `length`.
  func candidates(forCoresOf length: Int) -> [ArraySlice<Int32>] {
    let most = max(length * 3 / 2, SharedCores.shortest)
    let lower = plain.partitioningIndex { forms.length(of: Int($0)) >= length }
    let upper = plain.partitioningIndex { forms.length(of: Int($0)) > most }
    let end = named.partitioningIndex { names.core(of: Int($0), in: forms).count > most }
    return [plain[lower..<max(lower, upper)], named[..<end]]
  }

  /// Hands over where the pieces of `length` begin that make up two thirds of a password, its
  /// names aside.
  @inline(__always)
  func forEachPiece(of password: Int, length: Int, _ body: (_ lower: Int) -> Void) {
    let whole = forms.length(of: password)
    let (front, back) = (Int(names.fronts[password]), Int(names.backs[password]))
    let least = max(0, whole - length - back - Self.longestAffix)
    let most = min(whole - length, front + Self.longestAffix)
    if least > most { return }
    for lower in least...most {
      var rest = whole
      if lower >= front { rest -= front }
      if whole - lower - length >= back { rest -= back }
      if rest >= SharedCores.shortest, 3 * length >= 2 * rest { body(lower) }
    }
  }
}
