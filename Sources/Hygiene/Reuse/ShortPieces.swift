/// Links pieces of three units with each other and with pieces of up to five, two changes apart.
///
/// Where many passwords differ in so short a piece only, every way to make two changes has a key of
/// its own. There are at most a few dozen.
struct ShortPieces {
  let forms: FoldedForms
  let table: KeyTable

  func link(_ group: EditGroup, into forest: inout LinkForest) {
    precondition(group.shortest == 3)
    let count = group.members.count
    table.forEachShared(in: KeyTable.Crowd(count: count, keys: count * 16)) { member, sink in
      let form = Int(group.members[member].form)
      let (count, lower) = (group.piece(of: form, in: forms).count, group.lower)
      var units = Units(repeating: 0)
      for index in 0..<min(count, 5) { units[index] = forms.unit(form, lower + index) }
      let value = UInt64(form) << 1 | (count == 3 ? 0 : 1)
      forEachKey(of: units, count) { sink.add($0, value) }
    } setOfMember: {
      forest.root(forms.owners[Int(group.members[$0].form)])
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

  private typealias Units = InlineArray<5, UInt32>

  @inline(__always)
  private func forEachKey(of units: Units, _ count: Int, _ body: (UInt64) -> Void) {
    switch count {
    case 3: forEachCentreKey(units, body)
    case 4:
      // One unit left out, and one change in what is left; but no unit is left out from between two
      // that are exchanged.
      for index in 0..<4 { forEachChange(units.without(index), apart: index, body) }
    case 5:
      for first in 0..<5 {
        for second in first..<4 {
          body(key(10, units.without(first).without(second), 3))
        }
      }
    default: break
    }
  }

  private func forEachCentreKey(_ units: Units, _ body: (UInt64) -> Void) {
    for index in 0..<3 {
      // Two substitutions leave one unit; a unit out and another in leave two.
      body(key(11 + UInt64(index), [units[index], 0, 0, 0, 0], 1))
      body(key(14, units.without(index), 2))
    }
    // An exchange and a substitution leave two neighbours.
    body(key(15, ordered(units[0], units[1]), 2))
    body(key(16, ordered(units[1], units[2]), 2))
    forEachChange(units, apart: 0, body)
    body(key(10, units, 3))
  }

  /// A key for each single change of three units, the one at `apart` not being next to the one
  /// before it.
  private func forEachChange(_ units: Units, apart: Int, _ body: (UInt64) -> Void) {
    for index in 0..<3 { body(key(20 + UInt64(index), units.without(index), 2)) }
    if apart != 1 {
      var exchanged = ordered(units[0], units[1])
      exchanged[2] = units[2]
      body(key(23, exchanged, 3))
    }
    if apart != 2 {
      let last = ordered(units[1], units[2])
      body(key(24, [units[0], last[0], last[1], 0, 0], 3))
    }
  }

  private func ordered(_ left: UInt32, _ right: UInt32) -> Units {
    [min(left, right), max(left, right), 0, 0, 0]
  }

  private func key(_ kind: UInt64, _ units: Units, _ count: Int) -> UInt64 {
    var sum: UInt64 = 0
    for index in 0..<count {
      sum = PolynomialHash.sum(sum, forms.hash.term(units[index], at: index))
    }
    return sum.keyed(as: kind)
  }
}

extension InlineArray<5, UInt32> {
  /// The units but one, and a zero at the end.
  fileprivate func without(_ index: Int) -> Self {
    var rest = Self(repeating: 0)
    for place in 0..<4 { rest[place] = self[place < index ? place : place + 1] }
    return rest
  }
}
