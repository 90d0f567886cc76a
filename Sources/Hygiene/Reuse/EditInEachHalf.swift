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
  /// The fewest pieces that are copied to lie side by side.
  let leastCopied: Int

  func link(into forest: inout LinkForest) {
    let keys = VariantKeys(forms: forms)
    let count = group.members.count
    table.forEachShared(in: KeyTable.Crowd(count: count, keys: count * (2 * half + 2))) {
      addLeftKeys(of: Int(group.members[$0]), keys, to: &$1)
    } setOfMember: {
      forest.root(forms.owners[Int(group.members[$0])])
    } set: {
      forest.root(forms.owners[Int(Member($0).form)])
    } _: { bucket in
      link(bucket, keys, into: &forest)
    }
  }

  /// What a form is in a bucket of left halves.
  private enum Role: UInt64 {
    /// One of the shortest, with the same masked half as everything else in the bucket.
    case near
    /// One with a unit more, and the same masked half.
    case masked
    /// One of the shortest, with the half that others have when they leave out a unit.
    case exact
    /// Its half has the unit more or less.
    case shortened
    /// One of the shortest, and its half has the unit more.
    case nearShortened
    /// One of the shortest, with a half that is a unit less than a half.
    case short
  }

  /// A form in a bucket, with its role, and with the parity of its right half, which tells most of
  /// those apart that are not near.
  private struct Member {
    let value: UInt64

    /// The parity takes the bits that a form's number leaves.
    @inline(__always)
    init(_ form: Int, _ role: Role, _ parity: UInt64) {
      let folded = (parity ^ parity &>> 29 ^ parity &>> 58) & 0x1FFF_FFFF
      value = UInt64(form) << 3 | role.rawValue | folded << 35
    }

    init(_ value: UInt64) { self.value = value }

    init(_ entry: KeyTable.Entry) { self.init(entry.value) }

    var form: Int32 { Int32(truncatingIfNeeded: value >> 3 & 0x7FFF_FFFF) }
    var role: Role? { Role(rawValue: value & 7) }
    var isCentre: Bool { role == .near || role == .exact || role == .nearShortened }

    /// Whether one change may be all that tells the right halves apart.
    @inline(__always)
    func mayBeNear(_ other: Member) -> Bool {
      ((value ^ other.value) >> 35).nonzeroBitCount <= 2
    }
  }

  private func addLeftKeys(of form: Int, _ keys: VariantKeys, to sink: inout EntryParts) {
    let surplus = group.surplus(of: form, in: forms)
    let (start, cut) = (group.lower, group.lower + half)
    // What is before the piece and after it is the same in all, and does not matter.
    var parity = forms.parity(of: form)
    for index in start..<cut { parity ^= forms.parityBit(form, index) }
    // Without its last unit, a half is a shorter one: what has that has a left half in common.
    if surplus < 2 {
      let member = Member(form, surplus == 0 ? .near : .masked, parity).value
      keys.forEachMasked(form, start..<cut, isAligned: true) { sink.add($0, member) }
    }
    if surplus == 0 {
      let short = Member(form, .short, parity ^ forms.parityBit(form, cut - 1)).value
      let shortened = Member(form, .nearShortened, parity).value
      sink.add(
        keys.exact(form, start..<cut, isAligned: true).keyed(as: 7),
        Member(form, .exact, parity).value)
      sink.add(keys.exact(form, start..<cut - 1, isAligned: true).keyed(as: 8), short)
      keys.forEachShortened(form, start..<cut, isAligned: true, keepingLast: true) {
        sink.add($0.keyed(as: 8), shortened)
      }
    } else {
      let shortened = Member(form, .shortened, parity ^ forms.parityBit(form, cut)).value
      keys.forEachShortened(form, start..<cut + 1, isAligned: true, keepingLast: true) {
        sink.add($0.keyed(as: 7), shortened)
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
      let member = Member(entry)
      if member.isCentre { centres += 1 } else { others += 1 }
      isMasked = isMasked && (member.role == .near || member.role == .masked)
    }
    // Of masked halves the shortest may be near each other; otherwise they have the same half, or a
    // unit of each is missing.
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
          compare(left, right, into: &forest)
        }
      }
    }
  }

  /// Links two of a bucket if one change makes one right half of the other.
  private func compare(_ left: Member, _ right: Member, into forest: inout LinkForest) {
    let (one, other) = (Int(left.form), Int(right.form))
    if forms.isWithinOneEdit(one, rightHalf(of: left), other, rightHalf(of: right)) {
      forest.link(forms.owners[one], forms.owners[other], .twoEdits)
    }
  }

  /// What follows the left half by which a form is in its bucket.
  private func rightHalf(of member: Member) -> Range<Int> {
    let cut = group.lower + half
    let end = group.piece(of: Int(member.form), in: forms).upperBound
    switch member.role {
    case .short: return cut - 1..<end
    case .shortened: return cut + 1..<end
    default: return cut..<end
    }
  }

  /// Links what has both a left and a right key in common: every such pair is two changes apart.
  private func linkByRightKeys(
    _ bucket: ArraySlice<KeyTable.Entry>, _ keys: VariantKeys, into forest: inout LinkForest
  ) {
    let rest = group.shortest - half
    let (start, count) = (bucket.startIndex, bucket.count)
    // If no pages are to be had for copies, it takes longer.
    let copies =
      count < leastCopied
      ? nil
      : try? FoldedForms(copying: count, from: forms) { number in
        let member = Member(bucket[start + number])
        return (Int(member.form), rightHalf(of: member))
      }
    let copiedKeys = copies.map(VariantKeys.init)
    table.forEachShared(in: KeyTable.Crowd(count: count, keys: count * (2 * rest + 1))) {
      let member = Member(bucket[start + $0])
      if let copies, let copiedKeys {
        let rest = 0..<copies.length(of: $0)
        addRightKeys(of: member, $0, rest, copiedKeys, isAligned: true, to: &$1)
      } else {
        addRightKeys(
          of: member, Int(member.form), rightHalf(of: member), keys, isAligned: false, to: &$1)
      }
    } setOfMember: {
      forest.root(forms.owners[Int(Member(bucket[start + $0]).form)])
    } set: {
      forest.root(forms.owners[Int($0 >> 1)])
    } _: { near in
      guard let centre = near.first(where: { $0.value & 1 == 0 }) else { return }
      let owner = forms.owners[Int(centre.value >> 1)]
      for other in near where other.value != centre.value {
        forest.link(owner, forms.owners[Int(other.value >> 1)], .twoEdits)
      }
    }
  }

  /// Adds the keys of the right half of a member, which stands in `form` at `rest`.
  private func addRightKeys(
    of member: Member, _ form: Int, _ rest: Range<Int>, _ keys: VariantKeys, isAligned: Bool,
    to sink: inout EntryParts
  ) {
    let (centre, other) = (UInt64(member.form) << 1, UInt64(member.form) << 1 | 1)
    switch member.role {
    case .near, .exact:
      keys.forEachMasked(form, rest, isAligned: isAligned) { sink.add($0, centre) }
      sink.add(keys.exact(form, rest, isAligned: isAligned), centre)
    case .nearShortened:
      sink.add(keys.exact(form, rest, isAligned: isAligned), centre)
    case .shortened where group.surplus(of: Int(member.form), in: forms) == 1:
      keys.forEachMasked(form, rest, isAligned: isAligned) { sink.add($0, other) }
    case .masked, .short, .shortened, nil:
      keys.forEachShortened(form, rest, isAligned: isAligned) { sink.add($0, other) }
    }
  }
}
