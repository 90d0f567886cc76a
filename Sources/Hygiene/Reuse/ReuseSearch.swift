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
    let parts = ReuseParts(vault, ReuseText(material: await material, forms: forms), estimator)
    async let edits = parts.edits()
    let others = parts.others()
    var forest = await edits
    forest.link(all: others.forest.links)
    text = parts.text
    names = parts.names
    cores = parts.linkCores(into: &forest, others.containment)
    self.forest = forest
  }

  /// The passwords of each family, in ascending order, and the links between them; a password without
  /// relatives is a family of its own.
  var families: [ReuseFamily] {
    var forest = forest
    var numbers = [Int32](repeating: -1, count: text.material.passwords.count)
    var families: [ReuseFamily] = []
    for password in numbers.indices {
      let root = Int(forest.root(Int32(password)))
      if numbers[root] < 0 {
        numbers[root] = Int32(families.count)
        families.append(ReuseFamily(core: cores[Int32(root)]))
      }
      families[Int(numbers[root])].passwords.append(Int32(password))
    }
    for link in forest.links {
      families[Int(numbers[Int(forest.root(link.left))])].links.append(link)
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

/// The searches, in two parts that can go on side by side and one that comes after them.
private struct ReuseParts: Sendable {
  let text: ReuseText
  let names: OwnNames
  private let vault: Vault
  private let estimator: PasswordEstimator
  private let distinct: DistinctForms
  private let same: LinkForest

  init(_ vault: Vault, _ text: ReuseText, _ estimator: PasswordEstimator) {
    self.vault = vault
    self.text = text
    self.estimator = estimator
    let forms = text.forms
    var forest = LinkForest(count: text.material.passwords.count)
    distinct = DistinctForms(of: forms) { form, earlier in
      if forms.length(of: form) >= Self.shortestFolded {
        forest.link(forms.owners[earlier], forms.owners[form], .folding)
      }
    }
    same = forest
    names = vault.withRawBytes { OwnNames(text, in: $0) }
  }

  /// With fewer characters, passwords that fold to the same may be different ones.
  private static let shortestFolded = 3

  private var judge: CoreJudge {
    CoreJudge(CoreWorth(estimator, among: text.material.passwords.count))
  }

  /// What is the same when folded, and what one or two changes make of it.
  func edits() async -> LinkForest {
    var forest = same
    vault.withRawBytes { bytes in
      var judge = judge
      let reaches = EditReaches(text, names, &judge, bytes)
      let table = KeyTable()
      SingleEdits(forms: text.forms, distinct: distinct, table: table, counts: reaches.one)
        .link(into: &forest)
      DoubleEdits(forms: text.forms, table: table)
        .linkAll(distinct, reaches.two, into: &forest)
    }
    return forest
  }

  /// Everything else that does not go by cores, and which passwords stand inside others.
  func others() -> (forest: LinkForest, containment: Containment) {
    var forest = same
    return vault.withRawBytes { bytes in
      var judge = judge
      let table = KeyTable()
      OwnNameVariants(text: text, names: names, table: table).link(into: &forest, &judge, bytes)
      WholeRelations(text: text, distinct: distinct).link(into: &forest)
      KeyboardShifts(text: text, table: table).link(into: &forest, &judge, bytes)
      NumberSteps(text: text, table: table).link(into: &forest, &judge, bytes)
      return (forest, Containment(text, distinct, &judge, bytes))
    }
  }

  /// Links what shares a core, and returns the cores of the families that have one.
  func linkCores(into forest: inout LinkForest, _ containment: Containment) -> [Int32: CorePlace] {
    vault.withRawBytes { bytes in
      var judge = judge
      var shared = SharedCores(text, names, containment, KeyTable())
      shared.link(into: &forest, &judge, bytes)
      return shared.cores
    }
  }
}
