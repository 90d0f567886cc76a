public import Vaults
internal import Glibc
func cpu() -> Double { var t = timespec(); unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9 }

/// scratch
public struct ReuseFamilies {
  public let sizes: [Int]
  public init(of vault: Vault) throws {
    let groups = PasswordGroups(vault)
    let t = cpu()
    let material = ReuseMaterial(vault, groups)
    print("material", cpu() - t)
    let gate = EmbeddedCoreGate()
    let search = try vault.withRawBytes { try ReuseSearch(material, in: $0) { gate.isWorthLinking($0) } }
    sizes = [search.forest.links.count]
  }
}

struct ReuseSearch {
  var forest: LinkForest
  var cores: [Int32: CorePlace]
  init(_ material: ReuseMaterial, in bytes: RawSpan, gate: @escaping CoreGate) throws(StoreError) {
    var t = cpu()
    func lap(_ n: String) { let u = cpu(); print(n, u - t); t = u }
    let forms = try FoldedForms(of: material.passwords, in: bytes)
    let text = ReuseText(material: material, forms: forms)
    lap("forms")
    var forest = LinkForest(count: material.passwords.count)
    let distinct = DistinctForms(of: forms) { form, earlier in
      if forms.length(of: form) >= 3 {
        forest.link(forms.owners[earlier], forms.owners[form], .folding)
      }
    }
    lap("distinct \(distinct.byLength.count) links \(forest.links.count)")
    let names = OwnNames(text, in: bytes)
    lap("names")
    var judge = CoreJudge(gate)
    let reaches = EditReaches(text, names, &judge, bytes)
    lap("reaches \(reaches.two.count { $0 })")
    let table = KeyTable()
    SingleEdits(forms: forms, distinct: distinct, table: table, counts: reaches.one).link(into: &forest)
    lap("single \(forest.links.count)")
    let double = DoubleEdits(forms: forms, table: table)
    double.linkAll(distinct, reaches.two, into: &forest)
    lap("double \(forest.links.count)")
    WholeRelations(text: text, distinct: distinct).link(into: &forest)
    lap("whole \(forest.links.count)")
    KeyboardShifts(text: text, table: table).link(into: &forest, &judge, bytes)
    lap("keyboard \(forest.links.count)")
    NumberSteps(text: text, table: table).link(into: &forest, &judge, bytes)
    lap("numbers \(forest.links.count)")
    let containment = Containment(text, distinct) { reaches.two[$0] }
    lap("containment \(containment.hits.count)")
    var shared = SharedCores(text, names, reaches, containment, table)
    shared.link(into: &forest, &judge, bytes)
    lap("cores \(forest.links.count)")
    self.forest = forest
    cores = shared.cores
  }
}
