/// Links what has exactly one change in the left half of its pieces and one in the right.
///
/// The pieces of the shortest are cut in the middle, those of the others where the change in the
/// left half moves the cut to. Whatever is not found here has a half in common.
struct EditInEachHalf {
  let forms: FoldedForms
  let table: KeyTable
  let group: EditGroup
  /// How many units the left half of the shortest has.
  let half: Int
  /// The most pairs with one left key that are compared.
  let mostPairs: Int

  func link(into forest: inout LinkForest) {
    let keys = VariantKeys(forms: forms)
    table.forEachShared(expected: group.members.count * (2 * half + 2)) { sink in
      for member in group.members { addLeftKeys(of: Int(member), keys, to: &sink) }
    } _: { bucket in
      link(bucket, keys, into: &forest)
    }
  }

  /// What a form is in a bucket of left halves.
  private enum Role: UInt64 {
    /// One of the shortest: everything else in the bucket may be near it.
    case near
    /// It has the same masked half.
    case masked
    /// Its half has the unit more or less.
    case shortened
    /// One of the shortest, and its half has the unit more.
    case nearShortened
    /// One of the shortest, with a half that is a unit less than a half.
    case short
  }

  /// A form in a bucket, with what tells most forms that are not near apart, and its role.
  private struct Member {
    let value: UInt64

    /// The parity takes the bits that a form's number leaves.
    init(_ form: Int, _ parity: UInt32) {
      let folded = UInt64(parity ^ parity &>> 29) & 0x1FFF_FFFF
      value = UInt64(form) << 3 | folded << 35
    }

    init(_ entry: KeyTable.Entry) { value = entry.value }

    var form: Int32 { Int32(truncatingIfNeeded: value >> 3 & 0x7FFF_FFFF) }
    var role: Role? { Role(rawValue: value & 7) }
    var isCentre: Bool { role == .near || role == .nearShortened }

    @inline(__always)
    func mayBeNear(_ other: Member) -> Bool {
      ((value ^ other.value) >> 35).nonzeroBitCount <= 4
    }
  }

  private func addLeftKeys(of form: Int, _ keys: VariantKeys, to sink: inout EntryParts) {
    let surplus = group.surplus(of: form, in: forms)
    let (start, cut) = (group.lower, group.lower + half)
    let number = Member(form, forms.parity(of: form)).value
    // Without its last unit, a half is a shorter one: what has that has a left half in common.
    if surplus < 2 {
      let role = surplus == 0 ? Role.near : .masked
      keys.forEachMasked(form, start..<cut, isAligned: true) {
        sink.add($0, number | role.rawValue)
      }
    }
    if surplus == 0 {
      sink.add(
        keys.exact(form, start..<cut, isAligned: true).keyed(as: 7), number | Role.near.rawValue)
      sink.add(
        keys.exact(form, start..<cut - 1, isAligned: true).keyed(as: 8),
        number | Role.short.rawValue)
      keys.forEachShortened(form, start..<cut, isAligned: true, keepingLast: true) {
        sink.add($0.keyed(as: 8), number | Role.nearShortened.rawValue)
      }
    } else {
      keys.forEachShortened(form, start..<cut + 1, isAligned: true, keepingLast: true) {
        sink.add($0.keyed(as: 7), number | Role.shortened.rawValue)
      }
    }
  }

  /// Links what is near in a bucket whose left halves are at most one change apart.
  private func link(
    _ bucket: ArraySlice<KeyTable.Entry>, _ keys: VariantKeys, into forest: inout LinkForest
  ) {
    var (centres, others) = (0, 0)
    var isMasked = true
    for entry in bucket {
      switch Member(entry).role {
      case .near, .nearShortened: centres += 1
      case .masked: others += 1
      default:
        others += 1
        isMasked = false
      }
    }
    // Of masked halves the shortest may be near each other; otherwise they have the same half.
    let pairs = centres * others + (isMasked ? centres * (centres - 1) / 2 : 0)
    if pairs == 0 || forest.isJoined(bucket.lazy.map { Member($0).form }, in: forms) { return }
    if pairs > mostPairs {
      linkByRightKeys(bucket, keys, into: &forest)
      return
    }
    for index in bucket.indices {
      let left = Member(bucket[index])
      for other in bucket.index(after: index)..<bucket.endIndex {
        let right = Member(bucket[other])
        if left.mayBeNear(right),
          isMasked ? left.isCentre || right.isCentre : left.isCentre != right.isCentre
        {
          forest.compare(left.form, right.form, in: forms)
        }
      }
    }
  }

  /// Links what has both a left and a right key in common: every such pair is two changes apart.
  private func linkByRightKeys(
    _ bucket: ArraySlice<KeyTable.Entry>, _ keys: VariantKeys, into forest: inout LinkForest
  ) {
    let rest = group.shortest - half
    table.forEachShared(expected: bucket.count * (2 * rest + 1)) { sink in
      for entry in bucket { addRightKeys(of: entry, keys, to: &sink) }
    } _: { near in
      guard let centre = near.first(where: { $0.value & 1 == 0 }) else { return }
      let owner = forms.owners[Int(centre.value >> 1)]
      for other in near where other.value != centre.value {
        forest.link(owner, forms.owners[Int(other.value >> 1)], .twoEdits)
      }
    }
  }

  private func addRightKeys(
    of entry: KeyTable.Entry, _ keys: VariantKeys, to sink: inout EntryParts
  ) {
    let form = Int(Member(entry).form)
    let surplus = group.surplus(of: form, in: forms)
    let end = group.piece(of: form, in: forms).upperBound
    let cut = group.lower + half
    let (centre, other) = (UInt64(form) << 1, UInt64(form) << 1 | 1)
    switch Member(entry).role {
    case .near:
      keys.forEachMasked(form, cut..<end, isAligned: false) { sink.add($0, centre) }
      sink.add(keys.exact(form, cut..<end, isAligned: false), centre)
    case .nearShortened:
      sink.add(keys.exact(form, cut..<end, isAligned: false), centre)
    case .masked:
      keys.forEachShortened(form, cut..<end, isAligned: false) { sink.add($0, other) }
    case .short:
      keys.forEachShortened(form, cut - 1..<end, isAligned: false) { sink.add($0, other) }
    case .shortened where surplus == 1:
      keys.forEachMasked(form, cut + 1..<end, isAligned: false) { sink.add($0, other) }
    default:
      keys.forEachShortened(form, cut + 1..<end, isAligned: false) { sink.add($0, other) }
    }
  }
}
