/// Links pieces of three units with each other and with pieces of up to five, two changes apart.
///
/// Where many passwords differ in so short a piece only, every way to make two changes has a key of
/// its own. There are at most a few dozen.
struct ShortPieces {
  let forms: FoldedForms
  let table: KeyTable

  func link(_ group: EditGroup, into forest: inout LinkForest) {
    precondition(group.shortest == 3)
    table.forEachShared(expected: group.members.count * 24) { sink in
      for member in group.members {
        let form = Int(member)
        let units = group.piece(of: form, in: forms).map { forms.unit(form, $0) }
        let isCentre = units.count == 3
        let value = UInt64(form) << 1 | (isCentre ? 0 : 1)
        forEachKey(of: units) { sink.add($0, value) }
      }
    } set: {
      forest.root(forms.owners[Int($0 >> 1)])
    } _: { bucket in
      guard let centre = bucket.first(where: { $0.value & 1 == 0 }) else { return }
      let owner = forms.owners[Int(centre.value >> 1)]
      for other in bucket where other.value != centre.value {
        forest.link(owner, forms.owners[Int(other.value >> 1)], .twoEdits)
      }
    }
  }

  private func forEachKey(of units: [UInt32], _ body: (UInt64) -> Void) {
    switch units.count {
    case 3: forEachCentreKey(units, body)
    case 4:
      // One unit left out, and one change in what is left; but no unit is left out from between two
      // that are exchanged.
      for index in 0..<4 { forEachChange(units.without(index), apart: index, body) }
    case 5:
      for first in 0..<5 {
        for second in first..<4 { body(key(10, units.without(first).without(second))) }
      }
    default: break
    }
  }

  private func forEachCentreKey(_ units: [UInt32], _ body: (UInt64) -> Void) {
    for index in 0..<3 {
      // Two substitutions leave one unit; a unit out and another in leave two.
      body(key(11 + UInt64(index), [units[index]]))
      body(key(14, units.without(index)))
    }
    // An exchange and a substitution leave two neighbours.
    body(key(15, [min(units[0], units[1]), max(units[0], units[1])]))
    body(key(16, [min(units[1], units[2]), max(units[1], units[2])]))
    forEachChange(units, apart: 0, body)
    body(key(10, units))
  }

  /// A key for each single change of three units, the one at `apart` not being next to the one
  /// before it.
  private func forEachChange(_ units: [UInt32], apart: Int, _ body: (UInt64) -> Void) {
    for index in 0..<3 { body(key(20 + UInt64(index), units.without(index))) }
    if apart != 1 { body(key(23, [min(units[0], units[1]), max(units[0], units[1]), units[2]])) }
    if apart != 2 {
      body(key(24, [units[0], min(units[1], units[2]), max(units[1], units[2])]))
    }
  }

  private func key(_ kind: UInt64, _ units: [UInt32]) -> UInt64 {
    units.enumerated().reduce(0) { sum, unit in
      PolynomialHash.sum(sum, forms.hash.term(unit.element, at: unit.offset))
    }.keyed(as: kind)
  }
}

extension [UInt32] {
  fileprivate func without(_ index: Int) -> [UInt32] {
    Array(self[..<index]) + self[(index + 1)...]
  }
}
