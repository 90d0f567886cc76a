/// Links all passwords that are two changes apart.
///
/// Exact whatever the mix, without comparing all pairs. Two strings within two changes, cut in the
/// middle, have
///
/// - the same left half, and both changes in the right one; or
/// - the same right half; or
/// - one change in each half.
///
/// Groups with the same half are small as a rule, and are compared pair by pair. A group that is
/// not is a smaller task of the same kind: its other halves, cut again. One change in each half is
/// found by ``VariantKeys`` of the left one; where many share such a key, by those of both, and then
/// no pair is compared at all. So no group of passwords takes the square of its size, however it was
/// made up, and no password the square of its length.
///
/// An exchange of neighbours may lie across the cut. Taken for two substitutions, it is one change
/// in each half. If there is another change beside it, the half without that one is still the same
/// but for the place at the cut: so the halves that have to be the same are taken one unit short.
struct DoubleEdits {
  private(set) var forms: FoldedForms
  let table: KeyTable
  /// The most members of a group that are compared pair by pair.
  var mostCompared = 64
  /// The most pairs with one left key that are compared.
  var mostPairs = 4096
  /// The fewest pieces that are copied to lie side by side.
  var leastCopied = 1024

  /// Links all forms for which two changes count, or those of every so many lengths with those that
  /// are longer.
  ///
  /// - Parameters:
  ///   - distinct: the forms by their lengths.
  ///   - counts: for each form whether two changes may count.
  ///   - first: the number of the first length.
  ///   - step: how many lengths further on the next one is.
  ///   - forest: where the links go.
  ///   - isWorth: whether two changes count for a password; asked where another one is near.
  func linkAll(
    _ distinct: DistinctForms, _ counts: [Bool], first: Int = 0, step: Int = 1,
    into forest: inout LinkForest, where isWorth: (Int32) -> Bool = { _ in true }
  ) {
    var windows: [(length: Int, members: [Int32])] = []
    distinct.forEachLength(in: forms) { length, range in
      let members = distinct.byLength[range].filter { counts[Int($0)] }
      if !members.isEmpty { windows.append((length, members)) }
    }
    for index in stride(from: first, to: windows.count, by: step) {
      let window = windows[index]
      let near = windows[index...].prefix { $0.length <= window.length + 2 }
      let members = near.flatMap { near in
        near.members.map { EditMember($0, parity: forms.parity(of: Int($0))) }
      }
      if members.count > mostCompared {
        linkHalves(EditGroup(members: members, shortest: window.length), into: &forest, isWorth)
      } else {
        compareAll(members, from: 0, shortest: window.length, into: &forest, isWorth)
      }
    }
  }

  /// Links the forms of a group that is not small, whose pieces are not whole forms.
  private func link(
    _ group: EditGroup, into forest: inout LinkForest, _ isWorth: (Int32) -> Bool
  ) {
    var group = group
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    group.members.removeAll { !isWorth(forms.owners[Int($0.form)]) }
    if group.members.count <= mostCompared {
      let shortest = group.lower + group.shortest + group.trimmed
      compareAll(group.members, from: group.lower, shortest: shortest, into: &forest, isWorth)
      return
    }
    compareWithOne(group, into: &forest)
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    let count = group.members.count
    let pieces =
      count < leastCopied
      ? nil
      : try? FoldedForms(copying: count, from: forms) { number in
        let form = Int(group.members[number].form)
        return (form, group.piece(of: form, in: forms))
      }
    if let pieces {
      var part = self
      part.forms = pieces
      let members = (0..<Int32(count)).map { EditMember($0, parity: pieces.parity(of: Int($0))) }
      part.linkHalves(
        EditGroup(members: members, shortest: group.shortest), into: &forest, isWorth)
    } else {
      linkHalves(group, into: &forest, isWorth)
    }
  }

  /// Cuts the pieces in the middle, and links what has a half in common or one change in each.
  private func linkHalves(
    _ group: EditGroup, into forest: inout LinkForest, _ isWorth: (Int32) -> Bool
  ) {
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    if group.shortest <= 3 {
      ShortPieces(forms: forms, table: table).link(group, into: &forest)
      return
    }
    let half = group.shortest / 2
    linkSharing(group, count: half - 1, isLeft: true, into: &forest, isWorth)
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    linkSharing(group, count: group.shortest - half - 1, isLeft: false, into: &forest, isWorth)
    if forest.isJoined(group.members.lazy.map { $0.form }, in: forms) { return }
    let halves = EditInEachHalf(
      forms: forms, table: table, group: group, half: half, mostPairs: mostPairs,
      leastCopied: leastCopied)
    halves.link(into: &forest, where: isWorth)
  }

  /// Links within the groups that have their first or their last `count` units in common.
  private func linkSharing(
    _ group: EditGroup, count: Int, isLeft: Bool, into forest: inout LinkForest,
    _ isWorth: (Int32) -> Bool
  ) {
    table.forEachShared(expected: group.members.count) { sink in
      for member in group.members {
        let piece = group.piece(of: Int(member.form), in: forms)
        let start = isLeft ? piece.lowerBound : piece.upperBound - count
        let hash = forms.hash(of: Int(member.form), start..<start + count)
        sink.add(hash.keyed(as: 5), member.value)
      }
    } set: {
      forest.root(forms.owners[Int(EditMember($0).form)])
    } _: { bucket in
      let members = bucket.lazy.map { EditMember($0.value) }
      if bucket.count <= mostCompared {
        compareAll(
          members, from: isLeft ? group.lower + count : group.lower,
          shortest: group.shortest + group.lower + group.trimmed, into: &forest, isWorth)
        return
      }
      var part = group
      part.members = Array(members)
      if isLeft { part.lower += count } else { part.trimmed += count }
      part.shortest -= count
      link(part, into: &forest, isWorth)
    }
  }

  /// Compares all pairs of which one has no more than `shortest` units; up to `start` all are the
  /// same.
  private func compareAll(
    _ members: some RandomAccessCollection<EditMember>, from start: Int, shortest: Int,
    into forest: inout LinkForest, _ isWorth: (Int32) -> Bool
  ) {
    var rest = members[...]
    while let left = rest.popFirst() {
      for right in rest where left.mayBeNear(right) {
        if forms.length(of: Int(left.form)) == shortest
          || forms.length(of: Int(right.form)) == shortest
        {
          compare(left.form, right.form, from: start, into: &forest, isWorth)
        }
      }
    }
  }

  /// Compares one of the shortest with all: if all are near each other, that is all there is to do.
  private func compareWithOne(_ group: EditGroup, into forest: inout LinkForest) {
    guard let one = group.members.first(where: { group.isShortest($0.form, in: forms) }) else {
      return
    }
    for other in group.members where other.form != one.form && one.mayBeNear(other) {
      compare(one.form, other.form, from: group.lower, into: &forest) { _ in true }
    }
  }

  /// Links two forms that at most two changes tell apart; before `start` they are the same.
  @inline(__always)
  private func compare(
    _ left: Int32, _ right: Int32, from start: Int, into forest: inout LinkForest,
    _ isWorth: (Int32) -> Bool
  ) {
    let (leftOwner, rightOwner) = (forms.owners[Int(left)], forms.owners[Int(right)])
    if !forest.isJoined(leftOwner, rightOwner),
      forms.isWithinTwoEdits(Int(left), Int(right), from: start), isWorth(leftOwner),
      isWorth(rightOwner)
    {
      forest.link(leftOwner, rightOwner, .twoEdits)
    }
  }
}

/// A form in a group, with its parity, which tells most of those apart that are not near.
struct EditMember {
  let value: UInt64

  @inline(__always)
  init(_ form: Int32, parity: UInt64) {
    value = UInt64(form) &<< 32 | (parity ^ parity &>> 32) & 0xFFFF_FFFF
  }

  @inline(__always)
  init(_ value: UInt64) { self.value = value }

  var form: Int32 { Int32(truncatingIfNeeded: value &>> 32) }

  /// Whether two changes may be all that tells the two apart.
  @inline(__always)
  func mayBeNear(_ other: EditMember) -> Bool {
    ((value ^ other.value) & 0xFFFF_FFFF).nonzeroBitCount <= 4
  }
}

/// Forms with pieces that are to be compared: each piece starts at the same index and ends the same
/// number of units before the form's end; the units around it are the same in all of them.
struct EditGroup {
  var members: [EditMember]
  /// Where the pieces start.
  var lower = 0
  /// How many units follow each piece.
  var trimmed = 0
  /// The length of the shortest pieces; no piece has over two units more.
  var shortest: Int

  func piece(of form: Int, in forms: FoldedForms) -> Range<Int> {
    lower..<forms.length(of: form) - trimmed
  }

  /// How many units the piece has more than the shortest.
  @inline(__always)
  func surplus(of form: Int, in forms: FoldedForms) -> Int {
    forms.length(of: form) - trimmed - lower - shortest
  }

  func isShortest(_ form: Int32, in forms: FoldedForms) -> Bool {
    surplus(of: Int(form), in: forms) == 0
  }
}

extension LinkForest {
  /// Whether all of them are in one set.
  mutating func isJoined(_ members: some Sequence<Int32>, in forms: FoldedForms) -> Bool {
    var first: Int32?
    for form in members {
      let root = root(forms.owners[Int(form)])
      if let first, first != root { return false }
      first = root
    }
    return true
  }
}
