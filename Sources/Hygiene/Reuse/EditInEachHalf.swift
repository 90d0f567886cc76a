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

  /// Links them.
  ///
  /// - Parameters:
  ///   - forest: where the links go.
  ///   - isWorth: whether two changes count for a password.
  func link(into forest: inout LinkForest, where isWorth: (Int32) -> Bool) {
    let keys = VariantKeys(forms: forms)
    var rest = CrowdedHalves()
    let count = group.members.count
    table.forEachShared(in: KeyTable.Crowd(count: count, keys: count * (2 * half + 2))) {
      addLeftKeys(of: Int(group.members[$0].form), keys, to: &$1)
    } setOfMember: {
      forest.root(forms.owners[Int(group.members[$0].form)])
    } set: {
      forest.root(forms.owners[Int(Member($0).form)])
    } _: { bucket in
      link(bucket, into: &forest, &rest, isWorth)
    }
    rest.forEach { linkByRightKeys($0, apart: $1, into: &forest) }
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

    /// The parity takes the bits that a form's number and role leave.
    @inline(__always)
    init(_ form: Int, _ role: Role, _ parity: UInt64) {
      let folded = (parity ^ parity &>> 29 ^ parity &>> 58) & 0x1FFF_FFFF
      value = UInt64(form) &<< 32 | folded &<< 3 | role.rawValue
    }

    init(_ value: UInt64) { self.value = value }

    init(_ entry: KeyTable.Entry) { self.init(entry.value) }

    var form: Int32 { Int32(truncatingIfNeeded: value &>> 32) }
    var role: Role? { Role(rawValue: value & 7) }
    var isCentre: Bool { role == .near || role == .exact || role == .nearShortened }

    /// The keys of which kind have it in their buckets.
    var kind: UInt64 {
      switch role {
      case .near, .masked: 61
      case .exact, .shortened: 62
      default: 63
      }
    }

    /// Whether a link between the two is looked for in their bucket.
    ///
    /// Of masked halves the shortest may be near each other; otherwise they have the same half, or a
    /// unit of each is missing.
    @inline(__always)
    func mayBeCompared(_ other: Member) -> Bool {
      role == .near && other.role == .near || isCentre != other.isCentre
    }

    /// Whether one change may be all that tells the right halves apart.
    @inline(__always)
    func mayBeNear(_ other: Member) -> Bool {
      ((value ^ other.value) & 0xFFFF_FFF8).nonzeroBitCount <= 2
    }
  }

  /// Those of large buckets who have the same left half, and what else is in buckets with them.
  ///
  /// Whoever is near many left halves at different places is rare: of the pairs of strings that are
  /// one substitution apart, a set of k has at most about k log k.
  private struct CrowdedHalves {
    private var numbers: [UInt64: Int] = [:]
    private var crowds: [(members: [Member], count: Int)] = []

    /// Adds others to those who have a left half.
    mutating func add(_ others: [Member], to half: UInt64, _ members: () -> [Member]) {
      let number: Int
      if let known = numbers[half] {
        number = known
      } else {
        number = crowds.count
        numbers[half] = number
        let members = members()
        crowds.append((members, members.count))
      }
      crowds[number].members += others
    }

    /// Hands over the members of each crowd, first those who have the left half, and how many these
    /// are.
    func forEach(_ body: ([Member], Int) -> Void) {
      for crowd in crowds where crowd.count > 0 { body(crowd.members, crowd.count) }
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
  ///
  /// What has the very same left half was compared before. Where most of a bucket has, only the
  /// others are of use: the many are kept to be compared with the others of all buckets at once.
  private func link(
    _ bucket: ArraySlice<KeyTable.Entry>, into forest: inout LinkForest,
    _ rest: inout CrowdedHalves, _ isWorth: (Int32) -> Bool
  ) {
    if forest.isJoined(bucket.lazy.map { Member($0).form }, in: forms) { return }
    if bucket.count <= Self.mostUnsplit {
      compareAll(bucket.map { Member($0) }[...], into: &forest, isWorth)
      return
    }
    var members = bucket.map { Member($0) }
    let halves = members.map { leftHash(of: $0) }
    let majority = Majority(of: halves)
    var others: [Member] = []
    if majority.isLarge {
      others = zip(members, halves).filter { $1 != majority.value }.map(\.0)
      members = zip(members, halves).filter { $1 == majority.value }.map(\.0)
    } else {
      swap(&others, &members)
    }
    if others.isEmpty { return }
    if (members.count + others.count) * others.count <= mostPairs {
      for (index, other) in others.enumerated() {
        for member in members { compare(other, member, into: &forest, isWorth) }
        for next in others[(index + 1)...] { compare(other, next, into: &forest, isWorth) }
      }
      return
    }
    others.removeAll { !isWorth(forms.owners[Int($0.form)]) }
    if others.count > 1 { linkByRightKeys(others, apart: 0, into: &forest) }
    if let first = members.first, let half = majority.value, !others.isEmpty {
      rest.add(others, to: half.keyed(as: first.kind)) {
        members.filter { isWorth(forms.owners[Int($0.form)]) }
      }
    }
  }

  /// Larger buckets are looked through for what has the same left half.
  private static let mostUnsplit = 12

  /// What tells the left half by which a form is in its bucket from others.
  private func leftHash(of member: Member) -> UInt64 {
    let end =
      switch member.role {
      case .short: half - 1
      case .shortened: half + 1
      default: half
      }
    let form = Int(member.form)
    return PolynomialHash.difference(
      forms.sum(form, group.lower + end), forms.sum(form, group.lower))
  }

  private func compareAll(
    _ members: ArraySlice<Member>, into forest: inout LinkForest, _ isWorth: (Int32) -> Bool
  ) {
    var rest = members
    while let left = rest.popFirst() {
      for right in rest { compare(left, right, into: &forest, isWorth) }
    }
  }

  /// Links two of a bucket if one change makes one right half of the other.
  @inline(__always)
  private func compare(
    _ left: Member, _ right: Member, into forest: inout LinkForest, _ isWorth: (Int32) -> Bool
  ) {
    if !left.mayBeNear(right) || !left.mayBeCompared(right) { return }
    let (one, other) = (Int(left.form), Int(right.form))
    let (owner, otherOwner) = (forms.owners[one], forms.owners[other])
    if !forest.isJoined(owner, otherOwner),
      forms.isWithinOneEdit(one, rightHalf(of: left), other, rightHalf(of: right)),
      isWorth(owner), isWorth(otherOwner)
    {
      forest.link(owner, otherOwner, .twoEdits)
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
  ///
  /// - Parameters:
  ///   - members: what is in one bucket of left keys; or first those who have one left half, and then
  ///     what is in one bucket or another with them.
  ///   - apart: how many have one left half; each of the others is linked to these alone. If it is 0,
  ///     all members are of one bucket.
  ///   - forest: where the links go.
  private func linkByRightKeys(
    _ members: [Member], apart: Int, into forest: inout LinkForest
  ) {
    if forest.isJoined(members.lazy.map { $0.form }, in: forms) { return }
    let rest = group.shortest - half
    let count = members.count
    // If no pages are to be had for copies, it takes longer.
    let copies =
      count < leastCopied
      ? nil
      : try? FoldedForms(copying: count, from: forms) { number in
        (Int(members[number].form), rightHalf(of: members[number]))
      }
    let keys = VariantKeys(forms: copies ?? forms)
    let isCopied = copies != nil
    table.forEachShared(in: KeyTable.Crowd(count: count, keys: count * (2 * rest + 1))) {
      let member = members[$0]
      let value = UInt64(member.form) << 2 | ($0 < apart ? 0 : 2)
      let form = isCopied ? $0 : Int(member.form)
      let piece = isCopied ? 0..<keys.forms.length(of: $0) : rightHalf(of: member)
      addRightKeys(of: member, value, form, piece, keys, isAligned: isCopied, to: &$1)
    } setOfMember: {
      forest.root(forms.owners[Int(members[$0].form)])
    } set: {
      forest.root(forms.owners[Int($0 >> 2)])
    } _: { near in
      let owner = { (entry: KeyTable.Entry) in forms.owners[Int(entry.value >> 2)] }
      let isOneHalf = { (entry: KeyTable.Entry) in entry.value & 2 == 0 }
      let isCentre = { (entry: KeyTable.Entry) in entry.value & 1 == 0 }
      if apart == 0 {
        guard let centre = near.first(where: isCentre) else { return }
        for other in near { forest.link(owner(centre), owner(other), .twoEdits) }
        return
      }
      guard let one = near.first(where: isOneHalf), !near.allSatisfy(isOneHalf) else { return }
      if let centre = near.first(where: { isOneHalf($0) && isCentre($0) }) {
        for other in near { forest.link(owner(centre), owner(other), .twoEdits) }
        return
      }
      guard let centre = near.first(where: isCentre) else { return }
      for other in near where isOneHalf(other) {
        forest.link(owner(centre), owner(other), .twoEdits)
      }
      for other in near where isCentre(other) {
        forest.link(owner(one), owner(other), .twoEdits)
      }
    }
  }

  /// Adds the keys of the right half of a member, which stands in `form` at `rest`, for `value`.
  private func addRightKeys(
    of member: Member, _ value: UInt64, _ form: Int, _ rest: Range<Int>, _ keys: VariantKeys,
    isAligned: Bool, to sink: inout EntryParts
  ) {
    let (centre, other) = (value, value | 1)
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
