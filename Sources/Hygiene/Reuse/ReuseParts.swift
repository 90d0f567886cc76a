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

  init(_ vault: Vault, _ text: ReuseText, _ estimator: PasswordEstimator) async {
    self.vault = vault
    self.text = text
    self.estimator = estimator
    let count = text.material.passwords.count
    let rest = count / 2..<count
    async let others = vault.withRawBytes { OwnNames(text, of: rest, in: $0) }
    var names = vault.withRawBytes { OwnNames(text, of: 0..<rest.lowerBound, in: $0) }
    let forms = text.forms
    var forest = LinkForest(count: text.material.passwords.count)
    distinct = DistinctForms(of: forms) { form, earlier in
      if forms.length(of: form) >= Self.shortestFolded {
        forest.link(forms.owners[earlier], forms.owners[form], .folding)
      }
    }
    same = forest
    names.take(rest, from: await others)
    self.names = names
  }

  /// With fewer characters, passwords that fold to the same may be different ones.
  private static let shortestFolded = 3

  private var judge: CoreJudge {
    CoreJudge(CoreWorth(estimator, among: text.material.passwords.count))
  }

  /// What is the same when folded, and what one change makes of it; and how many changes count.
  func singleEdits() async -> (forest: LinkForest, reaches: EditReaches) {
    var forest = same
    let table = KeyTable()
    let reaches = vault.withRawBytes { bytes in
      var judge = judge
      return EditReaches(text, names, table, &judge, bytes)
    }
    SingleEdits(forms: text.forms, distinct: distinct, table: table, counts: reaches.one)
      .link(into: &forest)
    return (forest, reaches)
  }

  /// What two changes make of it, of every second length from the one numbered `first` on.
  func doubleEdits(_ known: LinkForest, _ reaches: EditReaches, first: Int) -> LinkForest {
    var forest = known
    vault.withRawBytes { bytes in
      var judge = judge
      var known = [Bool?](repeating: nil, count: text.material.passwords.count)
      DoubleEdits(forms: text.forms, table: KeyTable())
        .linkAll(distinct, reaches.two, first: first, step: 2, into: &forest) { password in
          if let isWorth = known[Int(password)] { return isWorth }
          let isWorth = reaches.hasWordsWorthTwo(Int(password), &judge, bytes)
          known[Int(password)] = isWorth
          return isWorth
        }
    }
    return forest
  }

  /// Everything else that does not go by cores.
  func others() -> LinkForest {
    var forest = same
    vault.withRawBytes { bytes in
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
    }
    return forest
  }

  /// Where to look for cores: what may be shared of each password, and which stand inside others.
  func pieces() async -> SharedPieces {
    let samples = SampledPieces(text.forms, KeyTable())
    let containment = vault.withRawBytes { bytes in
      var judge = judge
      return Containment(text, distinct, &judge, bytes)
    }
    return SharedPieces(text, names, containment, samples)
  }

  /// Links what shares a core, and returns the cores of the families that have one.
  ///
  /// Pieces of two lengths are looked for side by side, while it is decided what to make of the two
  /// before; that is done one length after the other.
  func linkCores(
    into forest: inout LinkForest, _ pieces: SharedPieces
  ) async -> [Int32: CorePlace] {
    var cores = SharedCores(text: text, names: names)
    var judge = judge
    var found: [SharedPieces.Found] = []
    for index in stride(from: 0, to: pieces.count + 2, by: 2) {
      let (roots, rejected) = (forest.roots(), cores.rejected)
      async let longer = pieces.shared(index, roots, rejected)
      async let shorter = pieces.shared(index + 1, roots, rejected)
      for shared in found {
        vault.withRawBytes { bytes in cores.link(shared, into: &forest, &judge, bytes) }
      }
      found = [await longer, await shorter]
    }
    return cores.places
  }
}
