internal import Strength
internal import Vaults

/// Finds the families of related passwords: all searches, the certain ones first.
struct ReuseSearch: Sendable {
  /// The passwords with what they are compared by.
  let text: ReuseText
  /// The names that passwords have in them.
  let names: OwnNames
  /// For each root of a family with a core the place of the core.
  let cores: [Int32: CorePlace]
  private let forest: LinkForest

  /// Searches the distinct passwords of a vault.
  ///
  /// - Throws: ``StoreError/outOfMemory`` if no pages are to be had.
  init(
    _ vault: Vault, _ groups: PasswordGroups, _ estimator: PasswordEstimator
  ) async throws(StoreError) {
    async let material = ReuseMaterial(vault, groups)
    let forms = try vault.withRawBytes { bytes throws(StoreError) in
      try FoldedForms(of: groups.passwords, in: bytes)
    }
    let parts = await ReuseParts(
      vault, ReuseText(material: await material, forms: forms), estimator)
    async let single = parts.singleEdits()
    async let pieces = parts.pieces()
    let others = parts.others()
    let edits = await single
    var forest = edits.forest
    forest.link(all: others.links[...])
    let known = forest
    async let odd = parts.doubleEdits(known, edits.reaches, first: 1)
    forest = parts.doubleEdits(known, edits.reaches, first: 0)
    forest.link(all: await odd.links[known.links.count...])
    text = parts.text
    names = parts.names
    cores = await parts.linkCores(into: &forest, await pieces)
    self.forest = forest
  }

  /// The passwords of each family, in ascending order, and the links between them.
  ///
  /// - Parameter isShared: whether a password without relatives is a family of its own.
  /// - Returns: the families, by their first passwords.
  func families(withAlone isShared: (_ password: Int) -> Bool) -> [ReuseFamily] {
    var forest = forest
    let roots = forest.roots()
    var isLinked = [Bool](repeating: false, count: roots.count)
    for link in forest.links { isLinked[Int(roots[Int(link.left)])] = true }
    var numbers = [Int32](repeating: -1, count: roots.count)
    var families: [ReuseFamily] = []
    for password in roots.indices {
      let root = Int(roots[password])
      if !isLinked[root], !isShared(password) { continue }
      if numbers[root] < 0 {
        numbers[root] = Int32(families.count)
        families.append(ReuseFamily(core: cores[Int32(root)]))
      }
      families[Int(numbers[root])].passwords.append(Int32(password))
    }
    for link in forest.links {
      families[Int(numbers[Int(roots[Int(link.left)])])].links.append(link)
    }
    return families
  }
}

/// Passwords that are related, each to at least one other, or one that is related to none.
struct ReuseFamily: Sendable {
  /// The numbers of the passwords.
  var passwords: [Int32] = []
  /// Links that hold them together: one fewer than there are passwords.
  var links: [FoundLink] = []
  /// Where the core stands that the family was found by, if it was.
  let core: CorePlace?
}
