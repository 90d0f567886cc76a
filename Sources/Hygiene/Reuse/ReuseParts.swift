internal import Strength
internal import Vaults

/// The searches, cut into parts that can go on side by side.
struct ReuseParts: Sendable {
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

  /// What is the same when folded, and what one change makes of it; and how many changes count.
  func singleEdits() async -> (forest: LinkForest, reaches: EditReaches) {
    var forest = same
    let reaches = vault.withRawBytes { bytes in
      var judge = judge
      let reaches = EditReaches(text, names, &judge, bytes)
      SingleEdits(forms: text.forms, distinct: distinct, table: KeyTable(), counts: reaches.one)
        .link(into: &forest)
      return reaches
    }
    return (forest, reaches)
  }

  /// What two changes make of it, of every second length from the one numbered `first` on.
  func doubleEdits(_ known: LinkForest, _ reaches: EditReaches, first: Int) -> LinkForest {
    var forest = known
    DoubleEdits(forms: text.forms, table: KeyTable())
      .linkAll(distinct, reaches.two, first: first, step: 2, into: &forest)
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
      Reorderings(text: text, distinct: distinct).link(into: &forest, &judge, bytes)
      ShiftedDigits(text: text, distinct: distinct).link(into: &forest, &judge, bytes)
      KeyboardShifts(text: text, table: table).link(into: &forest, &judge, bytes)
      NumberSteps(text: text, table: table).link(into: &forest, &judge, bytes)
      Separators(text: text).link(into: &forest, &judge, bytes)
      SharedParts(text: text, names: names).link(into: &forest, &judge, bytes)
      return (forest, Containment(text, distinct, &judge, bytes))
    }
  }

  /// Links what shares a core, and returns the cores of the families that have one.
  ///
  /// Pieces of two lengths are looked for side by side; what to make of them is decided one length
  /// after the other.
  func linkCores(
    into forest: inout LinkForest, _ containment: Containment
  ) async -> [Int32: CorePlace] {
    let pieces = SharedPieces(text, names, containment)
    var cores = SharedCores(text: text, names: names)
    var judge = judge
    for index in stride(from: 0, to: pieces.count, by: 2) {
      let (roots, rejected) = (forest.roots(), cores.rejected)
      async let shorter = pieces.shared(index + 1, roots, rejected)
      for shared in [pieces.shared(index, roots, rejected), await shorter] {
        vault.withRawBytes { bytes in cores.link(shared, into: &forest, &judge, bytes) }
      }
    }
    return cores.places
  }
}
