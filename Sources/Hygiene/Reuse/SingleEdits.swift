/// Links all passwords that are one change apart: a unit more, less, other, or two exchanged.
///
/// Exact, and in O(units): every form has a key for each change that may be made to it
/// (``VariantKeys``), and whoever shares one is linked without a comparison.
struct SingleEdits {
  let forms: FoldedForms
  let distinct: DistinctForms
  let table: KeyTable
  /// For each form whether one change means something, if no other is longer.
  let counts: [Bool]

  func link(into forest: inout LinkForest) {
    var windows: [(length: Int, range: Range<Int>)] = []
    distinct.forEachLength(in: forms) { windows.append(($0, $1)) }
    for (index, window) in windows.enumerated() {
      let next = index + 1 < windows.count ? windows[index + 1] : nil
      let longer = next.flatMap { $0.length == window.length + 1 ? $0.range : nil } ?? 0..<0
      if window.range.count + longer.count < 2 { continue }
      link(window.range, of: window.length, longer, into: &forest)
    }
  }

  /// Links the forms of one length with each other and with those that have a unit more.
  private func link(
    _ range: Range<Int>, of length: Int, _ longer: Range<Int>, into forest: inout LinkForest
  ) {
    let keys = VariantKeys(forms: forms)
    table.forEachShared(expected: (range.count * 2 + longer.count) * (length + 1)) { sink in
      for position in range {
        let form = Int(distinct.byLength[position])
        let value = UInt64(form) << 1
        if !longer.isEmpty { sink.add(keys.exact(form, 0..<length, isAligned: true), value) }
        if counts[form], range.count > 1 {
          keys.forEachMasked(form, 0..<length, isAligned: true) { sink.add($0, value) }
        }
      }
      for position in longer {
        let form = Int(distinct.byLength[position])
        if !counts[form] { continue }
        let value = UInt64(form) << 1 | 1
        keys.forEachShortened(form, 0..<length + 1, isAligned: true) { sink.add($0, value) }
      }
    } set: {
      forest.root(forms.owners[Int($0 >> 1)])
    } _: { bucket in
      // Two that are longer may only have become the same.
      guard let near = bucket.first(where: { $0.value & 1 == 0 }) else { return }
      for other in bucket where other.value != near.value {
        forest.link(
          forms.owners[Int(near.value >> 1)], forms.owners[Int(other.value >> 1)], .oneEdit)
      }
    }
  }
}
